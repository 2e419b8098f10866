import { expect } from 'vitest'
import { draft, fill, operationsOf } from '../lines.ts'
import type { ContractCase } from './suite.ts'

export const historyCases: readonly ContractCase[] = [
  {
    name: 'lists the histories that exist, sorted, over a restart',
    async run(place) {
      let store = await place.open()
      expect(await store.histories()).toEqual([])
      for (const name of ['workspace', 'article-z', 'audit', 'article-a']) await fill(store, name, 1)
      await store.read('article-nobody')
      const wanted = ['article-a', 'article-z', 'audit', 'workspace']
      expect(await store.histories()).toEqual(wanted)
      await store.close()
      store = await place.open()
      expect(await store.histories()).toEqual(wanted)
    },
  },
  {
    name: 'removes a history for good; its name starts again from 1',
    async run(place) {
      let store = await place.open()
      await fill(store, 'article-a', 3)
      await fill(store, 'article-b', 1)
      await store.remove('article-a')
      await store.remove('article-unknown')
      expect(await store.histories()).toEqual(['article-b'])
      expect(await store.head('article-a')).toBe(0)
      expect(await store.read('article-a')).toEqual([])
      await store.close()
      store = await place.open()
      expect(await store.histories()).toEqual(['article-b'])
      expect(await store.append('article-a', 0, draft('new'))).toMatchObject({
        kind: 'appended',
        line: { seq: 1 },
      })
      expect(await operationsOf(store, 'article-a')).toEqual(['operation-new'])
    },
  },
  {
    name: 'refuses names that are no history',
    async run(place) {
      const store = await place.open()
      for (const name of [
        '',
        'Workspace',
        'article-',
        'article-A',
        '../workspace',
        'article-a/b',
        '__proto__',
      ]) {
        await expect(store.read(name)).rejects.toThrow(RangeError)
        await expect(store.append(name, 0, draft(1))).rejects.toThrow(RangeError)
        await expect(store.head(name)).rejects.toThrow(RangeError)
      }
      expect(await store.histories()).toEqual([])
    },
  },
  {
    name: 'ends saves under way before it closes, and closes twice',
    async run(place) {
      let store = await place.open()
      const saves = Promise.all(
        Array.from({ length: 10 }, (_, n) => store.append('article-a', n, draft(n + 1))),
      )
      const closing = Promise.all([store.close(), store.close()])
      const kinds = (await saves).map(({ kind }) => kind)
      await closing
      expect(kinds).toEqual(Array.from({ length: 10 }, () => 'appended'))
      store = await place.open()
      expect(await store.head('article-a')).toBe(10)
    },
  },
  {
    name: 'keeps order by number when the clock goes back a day',
    async run(place) {
      let time = Date.UTC(2026, 10, 23)
      let store = await place.open(() => time)
      await fill(store, 'article-a', 5)
      time -= 86_400_000
      await fill(store, 'article-a', 5)
      const at = new Date(time).toISOString()
      await store.append('article-a', 10, { ...draft(11), at })
      await store.close()
      store = await place.open(() => time)
      const lines = await store.read('article-a')
      expect(lines.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
      expect(lines.map(({ operation }) => operation)).toEqual(lines.map(({ seq }) => `operation-${seq}`))
      expect(lines.at(-1)?.at).toBe(at)
    },
  },
]
