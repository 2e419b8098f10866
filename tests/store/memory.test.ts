import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FaultyFiles } from './faulty-files.ts'
import { Folder } from './folder.ts'
import { draft, fill, operationsOf } from './lines.ts'

describe('memory of the lowdb store', () => {
  let folder: Folder
  beforeEach(async () => {
    folder = await Folder.make()
  })
  afterEach(() => folder.destroy())

  /** How often a history's file was opened for reading. */
  const loads = (files: FaultyFiles, history: string): number =>
    files.steps.filter(({ call, path }) => call === 'read' && path.includes(history)).length

  it('forgets what was used longest ago when the budget is used up, and reads it again when asked', async () => {
    const files = new FaultyFiles()
    const store = await folder.open({ files, memoryBudget: 20_000 })
    for (const name of ['article-a', 'article-b', 'article-c']) await fill(store, name, 12)
    const before = loads(files, 'article-')
    expect(await store.read('article-c')).toHaveLength(12)
    expect(loads(files, 'article-')).toBe(before)
    expect(await store.read('article-a')).toHaveLength(12)
    expect(loads(files, 'article-a')).toBeGreaterThan(0)
    expect(await store.append('article-a', 12, draft(13))).toMatchObject({ kind: 'appended' })
    expect(await store.append('article-a', 0, draft(3))).toMatchObject({ kind: 'repeated' })
  })

  it('keeps what is watched', async () => {
    const store = await folder.open({ memoryBudget: 1 })
    const heard: number[] = []
    await store.watch('article-a', 0, ({ seq }) => heard.push(seq))
    for (let n = 0; n < 5; n += 1) {
      await fill(store, 'article-a', 1)
      await fill(store, 'article-b', 1)
    }
    expect(heard).toEqual([1, 2, 3, 4, 5])
  })

  it('saves and reads right with next to no memory, in parallel', async () => {
    const store = await folder.open({ memoryBudget: 1 })
    const names = Array.from({ length: 30 }, (_, n) => `article-${n}`)
    await Promise.all(names.map((name) => fill(store, name, 10)))
    for (const name of names) expect(await operationsOf(store, name)).toHaveLength(10)
  })

  it('tells the head of a history it has not loaded from the end of the file alone', async () => {
    const store = await folder.open()
    await fill(store, 'article-a', 300)
    const head = await store.head('article-a')
    await store.append('article-a', head, draft('long', 'x'.repeat(15_000)))
    await store.close()
    const files = new FaultyFiles()
    const again = await folder.open({ files })
    const from = files.steps.length
    expect(await again.head('article-a')).toBe(301)
    expect(files.steps.slice(from).map(({ call }) => call)).toEqual(['open', 'read', 'read'])
    expect(await again.head('article-unknown')).toBe(0)
  })

  it('leaves the event loop to others while it loads a long history', async () => {
    const store = await folder.open()
    await store.append('article-a', 0, draft(1))
    await Promise.all(
      Array.from({ length: 20_000 }, (_, n) => store.append('article-a', n + 1, draft(n + 2))),
    )
    await store.close()
    const again = await folder.open()
    let turns = 0
    let others = setImmediate(function turn() {
      turns += 1
      others = setImmediate(turn)
    })
    expect(await again.read('article-a')).toHaveLength(20_001)
    clearImmediate(others)
    expect(turns).toBeGreaterThan(3)
  })

  it('works with more histories than it keeps files open', async () => {
    const store = await folder.open()
    const names = Array.from({ length: 200 }, (_, n) => `article-${n}`)
    for (const round of [0, 1]) {
      await Promise.all(names.map((name) => store.append(name, round, draft(round + 1))))
    }
    for (const name of names) expect(await store.head(name)).toBe(2)
  })
})
