import { expect, vi } from 'vitest'
import { appendRetrying, draft, fill, folded } from '../lines.ts'
import type { ContractCase } from './suite.ts'

const ARTICLE = 'article-a'

export const foldingCases: readonly ContractCase[] = [
  {
    name: 'folded lines keep all but their text, over a restart too, and a repeat still finds them',
    async run(place) {
      let store = await place.open()
      await fill(store, ARTICLE, 6)
      const lines = await store.read(ARTICLE)
      const wanted = lines.map((line) => (line.seq % 2 === 0 ? folded(line) : line))
      await store.fold(
        ARTICLE,
        wanted.filter(({ seq }) => seq % 2 === 0),
      )
      for (const again of [false, true]) {
        if (again) {
          await store.close()
          store = await place.open()
        }
        expect(await store.read(ARTICLE)).toEqual(wanted)
        expect(await store.head(ARTICLE)).toBe(6)
        expect(await store.find(ARTICLE, 'operation-4')).toEqual(wanted[3])
        expect(await store.append(ARTICLE, 6, draft(2))).toEqual({ kind: 'repeated', line: wanted[1] })
      }
      expect(await store.append(ARTICLE, 6, draft(7))).toMatchObject({ kind: 'appended', line: { seq: 7 } })
      const heard: number[] = []
      await store.watch(ARTICLE, 1, ({ seq }) => heard.push(seq))
      await vi.waitFor(() => expect(heard).toEqual([2, 3, 4, 5, 6, 7]))
    },
  },
  {
    name: 'people save while lines are folded, and nothing is lost',
    async run(place) {
      let store = await place.open()
      await fill(store, ARTICLE, 300)
      const lines = await store.read(ARTICLE)
      const short = lines.slice(10, 250).map(folded)
      const saves = Promise.all(
        Array.from({ length: 60 }, async (_, n) => {
          await new Promise((resolve) => setTimeout(resolve, n % 20))
          return appendRetrying(store, ARTICLE, `beside${n}`)
        }),
      )
      await Promise.all([
        store.fold(ARTICLE, short.slice(0, 200)),
        store.fold(ARTICLE, short.slice(100)),
        store.fold('article-b', short),
      ])
      const seqs = await saves
      expect(seqs.toSorted((one, other) => one - other)).toEqual(
        Array.from({ length: 60 }, (_, n) => n + 301),
      )
      for (const again of [false, true]) {
        if (again) {
          await store.close()
          store = await place.open()
        }
        const kept = await store.read(ARTICLE)
        expect(kept.slice(0, 300)).toEqual([...lines.slice(0, 10), ...short, ...lines.slice(250)])
        for (const [n, seq] of seqs.entries()) expect(kept[seq - 1]?.operation).toBe(`operation-beside${n}`)
      }
      expect(await store.histories()).toEqual([ARTICLE])
    },
  },
  {
    name: 'a line that is not there, or is another, is not folded',
    async run(place) {
      const store = await place.open()
      await fill(store, ARTICLE, 3)
      const lines = await store.read(ARTICLE)
      const strangers = lines.map((line) => folded({ ...line, operation: `of another ${line.seq}` }))
      await store.fold(ARTICLE, [...strangers, folded({ seq: 99, ...draft(99) })])
      expect(await store.read(ARTICLE)).toEqual(lines)
    },
  },
]
