import { expect, vi } from 'vitest'
import type { Line } from '../../../src/store/store.ts'
import { appendRetrying, draft, fill } from '../lines.ts'
import type { ContractCase } from './suite.ts'

const ARTICLE = 'article-a'

/** A listener that keeps the numbers it heard. */
function ear(): { readonly heard: number[]; readonly listener: (line: Line) => void } {
  const heard: number[] = []
  return { heard, listener: ({ seq }) => heard.push(seq) }
}

function upTo(count: number, from = 1): readonly number[] {
  return Array.from({ length: count - from + 1 }, (_, n) => n + from)
}

export const watchCases: readonly ContractCase[] = [
  {
    name: 'a watcher hears what is there, then what comes, each line once and in order',
    async run(place) {
      const store = await place.open()
      await fill(store, ARTICLE, 5)
      const all = ear()
      const late = ear()
      const saves = Promise.all(upTo(40).map((n) => appendRetrying(store, ARTICLE, `parallel${n}`)))
      const stop = await store.watch(ARTICLE, 0, all.listener)
      await store.watch(ARTICLE, 3, late.listener)
      await saves
      await vi.waitFor(() => expect(all.heard).toEqual(upTo(45)))
      await vi.waitFor(() => expect(late.heard).toEqual(upTo(45, 4)))
      stop()
      await fill(store, ARTICLE, 1)
      await vi.waitFor(() => expect(late.heard).toEqual(upTo(46, 4)))
      expect(all.heard).toEqual(upTo(45))
    },
  },
  {
    name: 'a watcher resumes where it left off, after a restart too',
    async run(place) {
      let store = await place.open()
      const first = ear()
      await store.watch(ARTICLE, 0, first.listener)
      await fill(store, ARTICLE, 4)
      await vi.waitFor(() => expect(first.heard).toEqual(upTo(4)))
      await fill(store, ARTICLE, 2)
      await store.close()
      store = await place.open()
      const second = ear()
      await store.watch(ARTICLE, 4, second.listener)
      await fill(store, ARTICLE, 1)
      await vi.waitFor(() => expect(second.heard).toEqual([5, 6, 7]))
    },
  },
  {
    name: 'a line is heard only when a reader can have it, and refused ones never',
    async run(place) {
      const store = await place.open()
      const reads: Promise<readonly Line[]>[] = []
      const { heard, listener } = ear()
      await store.watch(ARTICLE, 0, (line) => {
        listener(line)
        reads.push(store.read(ARTICLE, line.seq - 1))
      })
      await fill(store, ARTICLE, 3)
      await store.append(ARTICLE, 0, draft('stale'))
      await store.append(ARTICLE, 3, draft(1))
      await vi.waitFor(() => expect(heard).toEqual([1, 2, 3]))
      expect((await Promise.all(reads)).map((lines) => lines[0]?.seq)).toEqual([1, 2, 3])
    },
  },
  {
    name: 'a listener that throws harms neither the save nor the others',
    async run(place) {
      const store = await place.open()
      const { heard, listener } = ear()
      await store.watch(ARTICLE, 0, () => {
        throw new Error('broken listener')
      })
      await store.watch(ARTICLE, 0, listener)
      await fill(store, ARTICLE, 3)
      await vi.waitFor(() => expect(heard).toEqual([1, 2, 3]))
    },
  },
  {
    name: 'watchers of a removed history hear no more',
    async run(place) {
      const store = await place.open()
      const { heard, listener } = ear()
      await fill(store, ARTICLE, 2)
      await store.watch(ARTICLE, 0, listener)
      await store.remove(ARTICLE)
      await fill(store, ARTICLE, 3)
      expect(await store.head(ARTICLE)).toBe(3)
      expect(heard).toEqual([1, 2])
    },
  },
]
