import { expect } from 'vitest'
import { appendRetrying, draft, fill, operationsOf } from '../lines.ts'
import type { ContractCase } from './suite.ts'

const ARTICLE = 'article-a1'

export const appendCases: readonly ContractCase[] = [
  {
    name: 'gives lines their numbers from 1 and keeps them over a restart',
    async run(place) {
      let store = await place.open()
      expect(await store.head(ARTICLE)).toBe(0)
      expect(await store.read(ARTICLE)).toEqual([])
      for (const n of [1, 2, 3]) {
        const answer = await store.append(ARTICLE, n - 1, draft(n))
        expect(answer).toEqual({ kind: 'appended', line: { seq: n, ...draft(n) } })
      }
      await store.close()
      store = await place.open()
      expect(await store.head(ARTICLE)).toBe(3)
      expect(await store.read(ARTICLE)).toEqual([1, 2, 3].map((n) => ({ seq: n, ...draft(n) })))
      expect(await store.read(ARTICLE, 2)).toEqual([{ seq: 3, ...draft(3) }])
      expect(await store.read(ARTICLE, 7)).toEqual([])
      for (const [after, most, wanted] of [
        [0, 2, [1, 2]],
        [1, 1, [2]],
        [1, 9, [2, 3]],
        [0, 0, []],
        [3, 1, []],
      ] as const)
        expect((await store.read(ARTICLE, after, most)).map(({ seq }) => seq)).toEqual(wanted)
    },
  },
  {
    name: 'keeps a line of thousands of events whole, over a restart too, and lets others save meanwhile',
    async run(place) {
      let store = await place.open()
      const events = Array.from({ length: 2_500 }, (_, n) => draft(n, `${n} “teks” 日本`).events).flat()
      const long = { ...draft('long'), events }
      const [appended, other] = await Promise.all([
        store.append(ARTICLE, 0, long),
        store.append('article-a2', 0, draft(1)),
      ])
      expect(appended).toEqual({ kind: 'appended', line: { seq: 1, ...long } })
      expect(other).toEqual({ kind: 'appended', line: { seq: 1, ...draft(1) } })
      expect(await store.append(ARTICLE, 1, long)).toMatchObject({ kind: 'repeated' })
      await store.close()
      store = await place.open()
      expect(await store.read(ARTICLE)).toEqual([{ seq: 1, ...long }])
    },
  },
  {
    name: 'refuses a stale head with the head that is there, and keeps nothing of it',
    async run(place) {
      const store = await place.open()
      await fill(store, ARTICLE, 2)
      for (const head of [0, 1, 3, 99]) {
        expect(await store.append(ARTICLE, head, draft('late'))).toEqual({ kind: 'staleHead', head: 2 })
      }
      expect(await operationsOf(store, ARTICLE)).toEqual(['operation-1', 'operation-2'])
      expect(await store.find(ARTICLE, 'operation-late')).toBeUndefined()
    },
  },
  {
    name: 'answers a repeated operation with its line, after a restart too, whatever head is given',
    async run(place) {
      let store = await place.open()
      await fill(store, ARTICLE, 3)
      const first = { kind: 'repeated', line: { seq: 1, ...draft(1) } }
      expect(await store.append(ARTICLE, 3, draft(1))).toEqual(first)
      expect(await store.append(ARTICLE, 0, draft(1))).toEqual(first)
      await store.close()
      store = await place.open()
      expect(await store.append(ARTICLE, 0, draft(1))).toEqual(first)
      expect(await store.find(ARTICLE, 'operation-2')).toEqual({ seq: 2, ...draft(2) })
      expect(await store.head(ARTICLE)).toBe(3)
    },
  },
  {
    name: 'refuses an operation used again for another request',
    async run(place) {
      const store = await place.open()
      await fill(store, ARTICLE, 1)
      const answer = await store.append(ARTICLE, 1, draft(1, 'another text'))
      expect(answer).toEqual({ kind: 'operationReused', line: { seq: 1, ...draft(1) } })
      expect(await store.append('article-b2', 0, draft(1))).toMatchObject({ kind: 'appended' })
    },
  },
  {
    name: 'does an operation once when it is sent many times at once',
    async run(place) {
      const store = await place.open()
      const answers = await Promise.all(Array.from({ length: 20 }, () => store.append(ARTICLE, 0, draft(1))))
      expect(answers.filter(({ kind }) => kind === 'appended')).toHaveLength(1)
      expect(answers.filter(({ kind }) => kind === 'repeated')).toHaveLength(19)
      expect(await store.head(ARTICLE)).toBe(1)
    },
  },
  {
    name: '100 parallel saves that look again on a stale head give 1 to 100 without a gap',
    async run(place) {
      let store = await place.open()
      const seqs = await Promise.all(Array.from({ length: 100 }, (_, n) => appendRetrying(store, ARTICLE, n)))
      const wanted = Array.from({ length: 100 }, (_, n) => n + 1)
      expect(seqs.toSorted((one, other) => one - other)).toEqual(wanted)
      await store.close()
      store = await place.open()
      const lines = await store.read(ARTICLE)
      expect(lines.map(({ seq }) => seq)).toEqual(wanted)
      for (const [n, seq] of seqs.entries()) expect(lines[seq - 1]?.operation).toBe(`operation-${n}`)
    },
  },
  {
    name: 'one of many saves on the same head wins, and the others hear of it only when it is there',
    async run(place) {
      const store = await place.open()
      await fill(store, ARTICLE, 1)
      const answers = await Promise.all(
        Array.from({ length: 10 }, async (_, n) => {
          const answer = await store.append(ARTICLE, 1, draft(`racer${n}`))
          return { answer, seen: await store.head(ARTICLE) }
        }),
      )
      expect(answers.filter(({ answer }) => answer.kind === 'appended')).toHaveLength(1)
      const stale = answers.filter(({ answer }) => answer.kind === 'staleHead')
      expect(stale).toHaveLength(9)
      for (const { answer, seen } of stale)
        expect([answer, seen]).toEqual([{ kind: 'staleHead', head: 2 }, 2])
    },
  },
]
