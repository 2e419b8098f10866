import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DamagedError } from '../../src/store/store.ts'
import { Folder } from './folder.ts'
import { draft, fill } from './lines.ts'

const HISTORY = 'histories/workspace.jsonl'
const SECTOR = 512

describe('what a power cut leaves behind the last synced byte', () => {
  let folder: Folder
  /** Three lines saved one by one, then six that shared a write. */
  let bytes: Buffer
  let synced: number
  beforeEach(async () => {
    folder = await Folder.make()
    const store = await folder.open()
    await fill(store, 'workspace', 3)
    synced = (await readFile(join(folder.data, HISTORY))).length
    await Promise.all([3, 4, 5, 6, 7, 8].map((n) => store.append('workspace', n, draft(n + 1))))
    bytes = await readFile(join(folder.data, HISTORY))
  })
  afterEach(() => folder.destroy())

  /** The head that a start finds with this content, or its refusal; a reader beside must say the same. */
  async function started(content: Buffer): Promise<number | DamagedError> {
    const copy = await folder.copy()
    const path = join(copy.data, HISTORY)
    try {
      await writeFile(path, content)
      const heads: (number | DamagedError)[] = []
      for (const readOnly of [true, false]) {
        const lines = copy.open({ readOnly }).then((store) => store.read('workspace'))
        heads.push(await lines.then(({ length }) => length, refusal))
      }
      const [read, started = 0] = heads
      if (typeof started === 'number') expect(read).toBe(started)
      return started
    } finally {
      await copy.destroy()
    }
  }
  function refusal(error: unknown): DamagedError {
    if (error instanceof DamagedError) return error
    throw error
  }
  function zeroed(from: number, to: number): Buffer {
    return Buffer.concat([bytes.subarray(0, from), Buffer.alloc(to - from), bytes.subarray(to)])
  }
  const nextSector = (offset: number): number => (Math.floor(offset / SECTOR) + 1) * SECTOR

  it('a sector of the last batch that was never written: the save is cut, whatever stands behind it', async () => {
    for (let from = synced; from < bytes.length; from = nextSector(from)) {
      const to = Math.min(nextSector(from), bytes.length)
      const head = bytes.subarray(0, from).toString().split('\n').length - 1
      expect(await started(zeroed(from, to)), `${from} to ${to}`).toBe(head)
    }
    expect(await started(zeroed(synced, bytes.length))).toBe(3)
    expect(await started(Buffer.concat([bytes, Buffer.alloc(700)]))).toBe(9)
  })

  it('zeros in a line that was synced before the last batch, or that sectors do not explain: a refusal', async () => {
    expect(await started(zeroed(0, SECTOR))).toMatchObject({ byte: 0 })
    const inner = nextSector(synced)
    for (const [from, to] of [
      [inner, inner + 9],
      [inner - 7, inner],
      [inner + 20, inner + 21],
    ] as const)
      expect(await started(zeroed(from, to)), `${from} to ${to}`).toBeInstanceOf(DamagedError)
  })

  it('a hole followed by a later batch: damage, for the lines in it had been acknowledged', async () => {
    const later = await folder.copy()
    const opened = await later.open()
    await opened.append('workspace', 9, draft(10))
    bytes = await readFile(join(later.data, HISTORY))
    await opened.close()
    await later.destroy()
    const from = nextSector(synced)
    expect(await started(zeroed(from, from + SECTOR))).toBeInstanceOf(DamagedError)
  })

  it('changed letters in the last batch, even its last line: a refusal, for it may have been acknowledged', async () => {
    for (const offset of [synced + 30, bytes.length - 30]) {
      const changed = Buffer.from(bytes)
      changed[offset] = (changed[offset] ?? 0) ^ 4
      expect(await started(changed), String(offset)).toBeInstanceOf(DamagedError)
    }
  })
})
