import { describe, expect, it } from 'vitest'
import { powerLost } from './power.ts'

describe('power loss, in a model that drops, tears and reorders what was not synced', () => {
  it('loses nothing acknowledged and leaves nothing unreadable', async () => {
    const { runs, acknowledged, lost, unreadable } = await powerLost({ every: 3 })
    expect({ lost, unreadable }).toEqual({ lost: 0, unreadable: 0 })
    expect(runs).toBeGreaterThan(200)
    expect(acknowledged).toBeGreaterThan(runs)
  })

  it('control: on a disk that does not sync it does lose, so the test can see loss', async () => {
    const { lost } = await powerLost({ lies: true, every: 4000 })
    expect(lost).toBeGreaterThan(0)
  })
})
