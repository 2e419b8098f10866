import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HISTORIES, MARKER } from '../../src/store/lowdb/layout.ts'
import { type Fate, FaultyFiles, type Step } from './faulty-files.ts'
import { Folder } from './folder.ts'
import { draft, fill, operationsOf } from './lines.ts'

const ARTICLE = 'article-a'

describe('lowdb store on a failing disk', () => {
  let folder: Folder
  let fate: (step: Step) => Fate
  let files: FaultyFiles
  beforeEach(async () => {
    folder = await Folder.make()
    fate = () => undefined
    files = new FaultyFiles((step) => fate(step))
  })
  afterEach(() => folder.destroy())

  const path = (): string => join(folder.data, HISTORIES, `${ARTICLE}.jsonl`)
  async function afterRestart(): Promise<readonly string[]> {
    const copy = await folder.copy()
    const operations = await operationsOf(await copy.open(), ARTICLE)
    await copy.destroy()
    return operations
  }

  it('syncs before it answers: the file, and for the first line its folder and the marker too', async () => {
    const store = await folder.open({ files })
    const calls = async (save: () => Promise<unknown>): Promise<readonly string[]> => {
      const from = files.steps.length
      await save()
      return files.steps.slice(from).map(({ call, path }) => `${call} ${path.slice(folder.data.length + 1)}`)
    }
    const file = `${HISTORIES}/${ARTICLE}.jsonl`
    expect(await calls(() => store.append(ARTICLE, 0, draft(1)))).toEqual([
      `open ${file}`,
      `write ${file}`,
      `datasync ${file}`,
      `syncFolder ${HISTORIES}`,
      `write ${MARKER}`,
      `datasync ${MARKER}`,
    ])
    expect(await calls(() => store.append(ARTICLE, 1, draft(2)))).toEqual([
      `write ${file}`,
      `datasync ${file}`,
    ])
    const together = await calls(() =>
      Promise.all([3, 4, 5].map((n) => store.append(ARTICLE, n - 1, draft(n)))),
    )
    expect(together).toEqual([`write ${file}`, `datasync ${file}`])
    await store.records.put('session', 'a', 1)
    const record = await calls(() => store.records.put('session', 'a', 2))
    expect(record).toEqual(['write records/session.jsonl', 'datasync records/session.jsonl'])
  })

  it('shows a line to nobody before it is durable', async () => {
    const store = await folder.open({ files })
    await fill(store, ARTICLE, 1)
    const heard: number[] = []
    await store.watch(ARTICLE, 1, ({ seq }) => heard.push(seq))
    const seen: unknown[] = []
    fate = ({ call }) => {
      if (call === 'datasync')
        seen.push(heard.length, store.read(ARTICLE), store.find(ARTICLE, 'operation-2'), store.head(ARTICLE))
      return undefined
    }
    await store.append(ARTICLE, 1, draft(2))
    fate = () => undefined
    const [count, lines, found, head] = await Promise.all(seen)
    expect([count, found, head]).toEqual([0, undefined, 1])
    expect(lines).toHaveLength(1)
    expect(heard).toEqual([2])
  })

  it.each([
    ['ENOSPC', 'storage_full'],
    ['EDQUOT', 'storage_full'],
    ['EROFS', 'storage_read_only'],
    ['EACCES', 'storage_read_only'],
    ['EIO', 'storage_failed'],
  ])('%s while writing is %s; the old text stays, and saving resumes by itself', async (code, fault) => {
    const store = await folder.open({ files })
    await fill(store, ARTICLE, 2)
    fate = ({ call }) => (call === 'write' ? code : undefined)
    for (let n = 0; n < 3; n += 1) {
      await expect(store.append(ARTICLE, 2, draft(3))).rejects.toMatchObject({ name: 'StorageError', fault })
      await expect(store.append('article-new', 0, draft(1))).rejects.toMatchObject({ fault })
      await expect(store.records.put('session', 'a', 1)).rejects.toMatchObject({ fault })
    }
    expect(await operationsOf(store, ARTICLE)).toEqual(['operation-1', 'operation-2'])
    expect(await afterRestart()).toEqual(['operation-1', 'operation-2'])
    expect(await store.histories()).toEqual([ARTICLE])
    fate = () => undefined
    expect(await store.append(ARTICLE, 2, draft(3))).toMatchObject({ kind: 'appended' })
    expect(await store.append('article-new', 0, draft(1))).toMatchObject({ kind: 'appended' })
    expect(await afterRestart()).toEqual(['operation-1', 'operation-2', 'operation-3'])
  })

  it('a failed write refuses its whole batch and everything built on it; the numbers go on without a gap', async () => {
    const store = await folder.open({ files })
    await fill(store, ARTICLE, 1)
    let built: Promise<unknown> = Promise.resolve()
    fate = ({ call }) => {
      if (call !== 'write') return undefined
      fate = () => undefined
      // Comes while the write is under way, on the last queued line.
      built = store.append(ARTICLE, 3, draft('built')).catch((error: unknown) => error)
      return 'ENOSPC'
    }
    const batch = await Promise.allSettled([1, 2].map((head) => store.append(ARTICLE, head, draft(head + 1))))
    expect(batch.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await built).toMatchObject({ name: 'StorageError', fault: 'storage_full' })
    await fill(store, ARTICLE, 2)
    expect(await afterRestart()).toEqual(['operation-1', 'operation-2', 'operation-3'])
  })

  it.each(['EIO', 'ENOSPC'])(
    'after a sync that failed with %s the history is read-only until restart',
    async (code) => {
      const store = await folder.open({ files })
      await fill(store, ARTICLE, 2)
      fate = ({ call }) => (call === 'datasync' ? code : undefined)
      await expect(store.append(ARTICLE, 2, draft(3))).rejects.toMatchObject({ name: 'StorageError' })
      fate = () => undefined
      for (let n = 0; n < 2; n += 1) {
        await expect(store.append(ARTICLE, 2, draft(3))).rejects.toMatchObject({ fault: 'storage_read_only' })
      }
      expect(await operationsOf(store, ARTICLE)).toEqual(['operation-1', 'operation-2'])
      expect(await store.append(ARTICLE, 0, draft(1))).toMatchObject({ kind: 'repeated' })
      expect(await store.append('article-b', 0, draft(1))).toMatchObject({ kind: 'appended' })
      expect(await afterRestart()).toEqual(['operation-1', 'operation-2'])
    },
  )

  it('a broken history stays refused when memory runs short', async () => {
    const store = await folder.open({ files, memoryBudget: 1 })
    await fill(store, ARTICLE, 2)
    fate = ({ call }) => (call === 'datasync' ? 'EIO' : undefined)
    await expect(store.append(ARTICLE, 2, draft(3))).rejects.toThrow()
    fate = () => undefined
    await fill(store, 'article-b', 3)
    await expect(store.append(ARTICLE, 2, draft(3))).rejects.toMatchObject({ fault: 'storage_read_only' })
  })

  it('when the cut back fails too, nothing more is saved there until restart', async () => {
    const store = await folder.open({ files })
    await fill(store, ARTICLE, 2)
    fate = ({ call }) => (call === 'write' || call === 'truncate' ? 'EIO' : undefined)
    await expect(store.append(ARTICLE, 2, draft(3))).rejects.toMatchObject({ fault: 'storage_failed' })
    fate = () => undefined
    await expect(store.append(ARTICLE, 2, draft(3))).rejects.toMatchObject({ fault: 'storage_read_only' })
    expect(await afterRestart()).toEqual(['operation-1', 'operation-2'])
  })

  it('stops saving when somebody else writes to the file, and leaves what they wrote', async () => {
    const { appendFile, readFile, rm } = await import('node:fs/promises')
    const store = await folder.open()
    await fill(store, ARTICLE, 2)
    await fill(store, 'article-b', 1)
    await appendFile(path(), 'foreign')
    await expect(store.append(ARTICLE, 2, draft(3))).rejects.toMatchObject({ fault: 'storage_read_only' })
    expect((await readFile(path(), 'utf8')).endsWith('}\nforeign')).toBe(true)
    await rm(join(folder.data, HISTORIES, 'article-b.jsonl'))
    await expect(store.append('article-b', 1, draft(2))).rejects.toMatchObject({ fault: 'storage_read_only' })
  })

  it('notices a foreign write that comes while its own is under way', async () => {
    const { appendFileSync } = await import('node:fs')
    const store = await folder.open({ files })
    await fill(store, ARTICLE, 2)
    fate = ({ call }) => {
      if (call === 'datasync') appendFileSync(path(), 'foreign')
      return undefined
    }
    await expect(store.append(ARTICLE, 2, draft(3))).rejects.toMatchObject({ fault: 'storage_read_only' })
    expect(await store.head(ARTICLE)).toBe(2)
  })
})
