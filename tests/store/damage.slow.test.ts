import { readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type FileLayer, nodeFiles } from '../../src/store/lowdb/files.ts'
import { DamagedError } from '../../src/store/store.ts'
import { Folder } from './folder.ts'
import { draft } from './lines.ts'
import { type Holding, holdingOf } from './scenario.ts'

const HISTORY = 'histories/workspace.jsonl'
const RECORDS = 'records/session.jsonl'
const MARKER = 'known.jsonl'

/** Hundreds of starts, none of which is about power loss. */
const unsynced: FileLayer = { ...nodeFiles, syncFolder: async () => undefined }

describe('damaged files', () => {
  let original: Folder
  let whole: Holding
  const files = new Map<string, Buffer>()
  beforeAll(async () => {
    original = await Folder.make()
    const store = await original.open()
    for (const n of [0, 1, 2]) await store.append('workspace', n, draft(n + 1, `teks ${n}`))
    for (const n of [0, 1, 2]) await store.records.put('session', `key${n % 2}`, n)
    whole = await holdingOf(store)
    // Without closing, as after a power cut: a close would note how many lines there are.
    for (const file of [HISTORY, RECORDS, MARKER]) files.set(file, await bytesOf(file))
  })
  afterAll(() => original.destroy())

  /** What a start finds after `harm`: a state, or the refusal. */
  async function restarted(
    harm: (folder: Folder) => Promise<void>,
  ): Promise<{ found: Holding | DamagedError; notices: readonly string[] }> {
    const folder = await Folder.holding(files)
    try {
      await harm(folder)
      const found = await folder
        .open({ files: unsynced })
        .then(holdingOf)
        .catch((error: unknown) => {
          if (error instanceof DamagedError) return error
          throw error
        })
      return { found, notices: folder.notices }
    } finally {
      await folder.destroy()
    }
  }
  const bytesOf = (file: string): Promise<Buffer> => readFile(join(original.data, file))

  it.each([HISTORY, RECORDS, MARKER])(
    'cut at every offset, %s is its longest whole prefix, told loudly, or a refusal',
    async (file) => {
      const bytes = await bytesOf(file)
      for (let size = 0; size < bytes.length; size += 1) {
        const { found, notices } = await restarted((folder) => truncate(join(folder.data, file), size))
        const lines = bytes.subarray(0, size).toString('latin1').split('\n').length - 1
        const complete = bytes[size] === 10 ? lines + 1 : lines
        const told = `${file} cut at ${size}`
        if (complete === 0)
          expect(found, told).toMatchObject({
            name: 'DamagedError',
            file: expect.stringContaining(file),
            byte: 0,
          })
        else {
          if (bytes[size - 1] !== 10) expect(notices.join(), told).toContain(file)
          if (file === HISTORY)
            expect(found, told).toEqual({
              ...whole,
              histories: { workspace: ['operation-1', 'operation-2', 'operation-3'].slice(0, complete) },
            })
          // A marker that knows less takes the files in again: they are all there.
          if (file === MARKER) expect(found, told).toEqual(whole)
        }
      }
    },
  )

  it('cut after the head was noted, a history is a refusal that names the lines which are missing', async () => {
    const folder = await Folder.make()
    const store = await folder.open()
    for (const n of [0, 1, 2]) await store.append('workspace', n, draft(n + 1))
    await store.close()
    const path = join(folder.data, HISTORY)
    const bytes = await readFile(path)
    for (const size of [bytes.length - 5, bytes.indexOf(10) + 1, bytes.indexOf(10) + 9]) {
      await writeFile(path, bytes.subarray(0, size))
      for (const readOnly of [true, false]) {
        const refused = folder.open({ readOnly }).then((opened) => opened.read('workspace'))
        await expect(refused, `cut at ${size}`).rejects.toThrow(
          /ends with line \d, but line 3 had been acknowledged/,
        )
      }
      expect((await readFile(path)).length, 'nothing more is cut off').toBe(size)
    }
    await folder.destroy()
  })

  it('notes heads while it runs, so that a cut is known after kill -9 too; a reborn history starts anew', async () => {
    const folder = await Folder.make()
    const store = await folder.open()
    for (const name of ['article-a', 'article-b'])
      for (let n = 0; n < 260; n += 1) await store.append(name, n, draft(n))
    await store.remove('article-b')
    await store.append('article-b', 0, draft(0))
    await vi.waitFor(async () =>
      expect(await readFile(join(folder.data, MARKER), 'utf8')).toMatch(
        /article-a.jsonl","value":\{"head":256/,
      ),
    )
    const copy = await folder.copy()
    const path = join(copy.data, 'histories/article-a.jsonl')
    const lines = (await readFile(path, 'utf8')).split('\n')
    await writeFile(path, `${lines.slice(0, 256).join('\n')}\n`)
    const opened = await copy.open()
    expect([await opened.head('article-a'), await opened.head('article-b')]).toEqual([256, 1])
    await opened.close()
    await writeFile(path, `${lines.slice(0, 255).join('\n')}\n`)
    await expect(copy.open()).rejects.toThrow('it ends with line 255, but line 256 had been acknowledged')
    await copy.destroy()
    await folder.destroy()
  })

  it.each([HISTORY, RECORDS, MARKER])(
    'with a bit flipped at every offset, %s is exactly what it was, or a refusal',
    async (file) => {
      const bytes = await bytesOf(file)
      let same = 0
      for (let offset = 0; offset < bytes.length; offset += 1) {
        const bits = bytes[offset] === 10 ? [0, 1, 2, 3, 4, 5, 6, 7] : [offset % 8]
        for (const bit of bits) {
          const flipped = Buffer.from(bytes)
          flipped[offset] = (flipped[offset] ?? 0) ^ (1 << bit)
          const { found } = await restarted((folder) => writeFile(join(folder.data, file), flipped))
          const told = `bit ${bit} of byte ${offset} of ${file}`
          if (found instanceof DamagedError) {
            expect(found.file, told).toContain(file)
            expect(found.byte, told).toBeLessThanOrEqual(offset)
          } else {
            expect(found, told).toEqual(whole)
            same += 1
          }
        }
      }
      // Only the last line end can be known to have been one: its 8 flips are mended.
      expect(same).toBe(8)
    },
  )

  const line = (file: Buffer, n: number): string => `${file.toString().split('\n')[n] ?? ''}\n`
  const damages: readonly [string, (bytes: Buffer) => string | Buffer][] = [
    ['no bytes', () => ''],
    ['null', () => 'null'],
    ['null and a line end', () => 'null\n'],
    ['0', () => '0'],
    ['0 and a line end', () => '0\n'],
    ['[]', () => '[]'],
    ['[] and a line end', () => '[]\n'],
    ['{}', () => '{}\n'],
    ['a line end', () => '\n'],
    ['a BOM before', (bytes) => Buffer.concat([Buffer.from('\ufeff'), bytes])],
    ['a NUL within', (bytes) => bytes.toString().replace('seq', 's\0q')],
    ['NULs behind, ended', (bytes) => `${bytes.toString()}\0\0\0\n`],
    ['null behind, ended', (bytes) => `${bytes.toString()}null\n`],
    ['an empty line behind', (bytes) => `${bytes.toString()}\n`],
    ['a gap', (bytes) => line(bytes, 0) + line(bytes, 2)],
    ['a line twice', (bytes) => line(bytes, 0) + line(bytes, 0)],
    ['lines in another order', (bytes) => line(bytes, 1) + line(bytes, 0)],
    ['the first line missing', (bytes) => line(bytes, 1) + line(bytes, 2)],
    ['CRLF', (bytes) => bytes.toString().replaceAll('\n', '\r\n')],
    ['a broken last line, ended', (bytes) => `${bytes.toString().slice(0, -5)}\n`],
  ]
  it.each(damages)('%s: refuses to start, for a history and for records', async (_name, harm) => {
    for (const file of [HISTORY, RECORDS]) {
      const bytes = await bytesOf(file)
      const { found } = await restarted((folder) => writeFile(join(folder.data, file), harm(bytes)))
      expect(found, file).toBeInstanceOf(DamagedError)
      expect(found).toMatchObject({
        file: expect.stringContaining(file),
        message: expect.stringMatching(/at byte \d+/),
      })
    }
  })

  it.each([HISTORY, RECORDS, MARKER])('%s missing: refuses to start', async (file) => {
    const { found } = await restarted((folder) => rm(join(folder.data, file)))
    expect(found).toMatchObject({ name: 'DamagedError', file: expect.stringContaining(file), byte: 0 })
  })

  it('a file nobody knows: taken in when it holds lines, removed when its first line was never finished', async () => {
    const bytes = await bytesOf(HISTORY)
    const adopted = await restarted((folder) =>
      writeFile(join(folder.data, 'histories/article-x.jsonl'), bytes),
    )
    expect(adopted.found).toMatchObject({
      histories: { 'article-x': ['operation-1', 'operation-2', 'operation-3'] },
    })
    for (const size of [0, 5, 60]) {
      const torn = await restarted((folder) =>
        writeFile(join(folder.data, 'histories/article-x.jsonl'), bytes.subarray(0, size)),
      )
      expect(torn.found).toEqual(whole)
      expect(torn.notices.join()).toContain('article-x')
    }
    const foreign = await restarted((folder) =>
      writeFile(join(folder.data, 'histories/article-x.jsonl'), 'my notes'),
    )
    expect(foreign.found).toBeInstanceOf(DamagedError)
  })

  it('a marker of a newer format: refuses to start', async () => {
    const folder = await Folder.make()
    const store = await folder.open()
    await store.close()
    const { encodeLine } = await import('../../src/store/lowdb/codec.ts')
    await writeFile(join(folder.data, MARKER), encodeLine(1, JSON.stringify({ key: 'format', value: 2 })))
    await expect(folder.open()).rejects.toThrow('format 2')
    await folder.destroy()
  })
})
