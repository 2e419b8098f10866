import { describe, expect, it } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { Readiness } from '../../src/web/health/readiness.ts'
import { Folder } from '../store/folder.ts'
import { openHouse } from './house.ts'

describe('/healthz and /readyz', () => {
  it('answer yes without a session while the store answers', async () => {
    const house = await openHouse({ samples: false })
    for (const path of ['/healthz', '/readyz']) {
      const response = await fetch(house.url + path)
      expect(response.status).toBe(200)
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(response.headers.get('set-cookie')).toBeNull()
      expect(await response.json()).toEqual({ ok: true })
    }
    await house.close()
  })

  it('/readyz is 503 while the store fails, and yes again once it answers', async () => {
    let away = false
    const around = (store: Store): Store => ({
      ...store,
      head: (history) => (away ? Promise.reject(new Error('away')) : store.head(history)),
    })
    const house = await openHouse({ samples: false, around })
    const status = async () => (await fetch(`${house.url}/readyz`)).status
    expect(await status()).toBe(200)
    away = true
    expect(await status()).toBe(503)
    expect((await fetch(`${house.url}/healthz`)).status).toBe(200)
    away = false
    expect(await status()).toBe(200)
    await house.close()
  })
})

describe('readiness', () => {
  it('does not wait for a store that hangs, and asks it once', async () => {
    const folder = await Folder.make()
    const store = await folder.open()
    let asked = 0
    let release: () => void = () => undefined
    const hung = new Promise<void>((done) => {
      release = done
    })
    const head = async (history: string) => {
      asked += 1
      await hung
      return store.head(history)
    }
    const readiness = new Readiness({ ...store, head }, 20)
    expect(await readiness.isReady()).toBe(false)
    expect(await readiness.isReady()).toBe(false)
    expect(asked).toBe(1)
    release()
    await expect.poll(() => readiness.isReady()).toBe(true)
    await folder.destroy()
  })

  it('is over once the server stops', async () => {
    const folder = await Folder.make()
    const readiness = new Readiness(await folder.open())
    expect(await readiness.isReady()).toBe(true)
    readiness.stop()
    expect(await readiness.isReady()).toBe(false)
    await folder.destroy()
  })
})
