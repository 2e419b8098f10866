import { expect } from 'vitest'
import type { ContractCase } from './suite.ts'

export const recordCases: readonly ContractCase[] = [
  {
    name: 'records: the last put wins, deletes stay deleted, over a restart',
    async run(place) {
      let store = await place.open()
      expect(await store.records.get('session', 'a')).toBeUndefined()
      expect(await store.records.list('session')).toEqual([])
      await store.records.put('session', 'b', { n: 1 })
      await store.records.put('session', 'a', ['x', null, false, 0, ''])
      await store.records.put('session', 'b', { n: 2 })
      await store.records.put('session', 'c', 'gone')
      await store.records.delete('session', 'c')
      await store.records.delete('session', 'never')
      await store.records.put('token', 'a', null)
      const wanted = [
        { key: 'a', value: ['x', null, false, 0, ''] },
        { key: 'b', value: { n: 2 } },
      ]
      expect(await store.records.list('session')).toEqual(wanted)
      await store.close()
      store = await place.open()
      expect(await store.records.list('session')).toEqual(wanted)
      expect(await store.records.get('session', 'b')).toEqual({ n: 2 })
      expect(await store.records.get('session', 'c')).toBeUndefined()
      expect(await store.records.get('token', 'a')).toBeNull()
    },
  },
  {
    name: 'records: names its kinds, and says when a record will expire, over a restart',
    async run(place) {
      let store = await place.open(() => 1_000)
      expect(await store.records.kinds()).toEqual([])
      await store.records.put('token', 'b', 1)
      await store.records.put('credential', 'a', { n: 2 }, 5_000)
      const asked = async (): Promise<unknown> => [
        await store.records.kinds(),
        await store.records.list('credential'),
        await store.records.list('token'),
      ]
      const wanted = [
        ['credential', 'token'],
        [{ key: 'a', value: { n: 2 }, expires: 5_000 }],
        [{ key: 'b', value: 1 }],
      ]
      expect(await asked()).toEqual(wanted)
      await store.close()
      store = await place.open(() => 1_000)
      expect(await asked()).toEqual(wanted)
    },
  },
  {
    name: 'records: gone from the moment they expire, by the clock of the store',
    async run(place) {
      let time = 1_000
      let store = await place.open(() => time)
      await store.records.put('session', 'short', 1, 2_000)
      await store.records.put('session', 'long', 2, 5_000)
      await store.records.put('session', 'ever', 3)
      time = 1_999
      expect(await store.records.get('session', 'short')).toBe(1)
      time = 2_000
      expect(await store.records.get('session', 'short')).toBeUndefined()
      expect((await store.records.list('session')).map(({ key }) => key)).toEqual(['ever', 'long'])
      await store.records.put('session', 'short', 4, 9_000)
      await store.close()
      time = 5_000
      store = await place.open(() => time)
      expect((await store.records.list('session')).map(({ key }) => key)).toEqual(['ever', 'short'])
    },
  },
  {
    name: 'records: a value is kept as it was put, whatever happens to the object afterwards',
    async run(place) {
      const store = await place.open()
      const value = { list: [1] }
      await store.records.put('preference', 'me', value)
      value.list.push(2)
      expect(await store.records.get('preference', 'me')).toEqual({ list: [1] })
    },
  },
  {
    name: 'records: many puts at once all arrive, keys that are names of Object too',
    async run(place) {
      let store = await place.open()
      const keys = [
        '__proto__',
        'constructor',
        'toString',
        ...Array.from({ length: 50 }, (_, n) => `key${n}`),
      ]
      await Promise.all(keys.map((key, n) => store.records.put('summary', key, { n })))
      await store.close()
      store = await place.open()
      const list = await store.records.list('summary')
      expect(list.map(({ key }) => key)).toEqual(keys.toSorted())
      expect(await store.records.get('summary', '__proto__')).toEqual({ n: 0 })
    },
  },
  {
    name: 'records: a put where nothing is happens once, and all who ask get what was put',
    async run(place) {
      let time = 1_000
      const store = await place.open(() => time)
      const asked = (values: readonly string[]): Promise<readonly unknown[]> =>
        Promise.all(values.map((value) => store.records.putIfAbsent('secret', 'session', value)))
      const [first, ...others] = await asked(['a', 'b', 'c', 'd', 'e'])
      expect(['a', 'b', 'c', 'd', 'e']).toContain(first)
      expect(new Set(others)).toEqual(new Set([first]))
      expect(await asked(['f'])).toEqual([first])
      expect(await store.records.get('secret', 'session')).toBe(first)
      await store.records.put('secret', 'session', 'expired', 2_000)
      time = 2_000
      expect(await asked(['g'])).toEqual(['g'])
      time = 9_000
      expect(await store.records.list('secret')).toEqual([{ key: 'session', value: 'g' }])
    },
  },
  {
    name: 'records: refuses kinds that are no name and values that are not JSON',
    async run(place) {
      const store = await place.open()
      for (const kind of ['', '../x', 'A', 'a b', '__proto__']) {
        await expect(store.records.put(kind, 'a', 1)).rejects.toThrow(RangeError)
        await expect(store.records.get(kind, 'a')).rejects.toThrow(RangeError)
      }
      await expect(store.records.put('session', 'a', undefined)).rejects.toThrow(TypeError)
      await expect(store.records.put('session', 'a', 1n)).rejects.toThrow(TypeError)
      expect(await store.records.list('session')).toEqual([])
    },
  },
]
