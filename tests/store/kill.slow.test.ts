import { describe, expect, it } from 'vitest'
import { killed } from '../crash/kills.ts'

describe('kill -9 at a random moment', () => {
  it('50 times: nothing acknowledged is lost, nothing is unreadable', async () => {
    const { runs, acknowledged, lost, unreadable } = await killed(50, 'honest')
    expect({ runs, lost, unreadable }).toEqual({ runs: 50, lost: 0, unreadable: 0 })
    // How many saves a life holds depends on the machine; one on average is enough to have something to lose.
    expect(acknowledged).toBeGreaterThan(50)
  })

  it('control: a saver that acknowledges first and writes later does lose, so the test can see loss', async () => {
    const { lost } = await killed(5, 'lying')
    expect(lost).toBeGreaterThan(0)
  })
})
