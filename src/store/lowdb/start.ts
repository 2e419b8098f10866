import { dirname, join } from 'node:path'
import { DamagedError } from '../store.ts'
import { type Ending, readEnding, wholeTail } from './ending.ts'
import type { Notice } from './faults.ts'
import type { FileLayer, OpenFile } from './files.ts'
import type { Place } from './journal-file.ts'
import { Known, shortened } from './known.ts'
import { GONE, gonePath, HISTORIES, historyName, journals, MARKER, RECORDS, TEMPORARY } from './layout.ts'

/** How many files are looked at side by side. */
const SIDE_BY_SIDE = 32

/**
 * Start-up work under the lock: makes the folder, reads the marker, finishes removals, looks at the end of every journal and
 * cuts torn lines. Throws `DamagedError` when a file is not what the marker and its own checksums say it should be.
 */
export async function startUp(folder: string, place: Place, notice: Notice): Promise<Known> {
  const { files } = place
  for (const inner of [HISTORIES, RECORDS]) await files.mkdir(join(folder, inner))
  await files.syncFolder(folder)
  await sweepRewrites(folder, files)
  const present = await journals(folder, files)
  const known = await openMarker(folder, place, present, notice)
  await finishRemovals(folder, files, known, present, notice)

  const names = new Set([...present, ...known.names()])
  const list = [...names]
  const adopted: string[] = []
  for (let from = 0; from < list.length; from += SIDE_BY_SIDE) {
    await Promise.all(
      list.slice(from, from + SIDE_BY_SIDE).map(async (name) => {
        const path = join(folder, name)
        if (!present.has(name)) throw new DamagedError(path, 0, 'the file is missing')
        const holdsLines = await mendEnd(path, files, known.has(name), notice, known.headOf(name))
        if (holdsLines && !known.has(name)) adopted.push(name)
      }),
    )
  }
  for (const name of adopted) notice(`${join(folder, name)} was not registered and is taken in`)
  await Promise.all(adopted.map((name) => known.add(name)))
  return known
}

/** Removes rewrites that never took their place. */
async function sweepRewrites(folder: string, files: FileLayer): Promise<void> {
  for (const inner of ['', HISTORIES, RECORDS])
    for (const name of await files.readdir(join(folder, inner)))
      if (name.endsWith(TEMPORARY)) await files.unlink(join(folder, inner, name))
}

async function openMarker(
  folder: string,
  place: Place,
  present: ReadonlySet<string>,
  notice: Notice,
): Promise<Known> {
  const path = join(folder, MARKER)
  const there = (await place.files.readdir(folder)).includes(MARKER)
  if (!there && present.size > 0) throw new DamagedError(path, 0, 'the file is missing')
  // A start that died before its first line was whole leaves a marker without one, and nothing else.
  const exists = there && (await mendEnd(path, place.files, present.size > 0, notice))
  const known = await Known.open(path, place, exists)
  if (!exists) await known.start()
  return known
}

async function finishRemovals(
  folder: string,
  files: FileLayer,
  known: Known,
  present: ReadonlySet<string>,
  notice: Notice,
): Promise<void> {
  for (const name of await files.readdir(join(folder, HISTORIES))) {
    if (!name.endsWith(GONE)) continue
    const history = name.slice(0, -GONE.length)
    const kept = historyName(history)
    if (known.has(kept) && !present.has(kept)) await known.delete(kept)
    await files.unlink(gonePath(folder, history))
    await files.syncFolder(join(folder, HISTORIES))
    notice(`the removal of ${history} had been interrupted and is finished`)
  }
}

/**
 * Cuts a torn line at the end, or gives a whole one its line end back. Returns whether the file holds lines; when it does
 * not and nobody knows it, it was never acknowledged and goes. `acknowledged`: the head that the marker noted.
 */
async function mendEnd(
  path: string,
  files: FileLayer,
  known: boolean,
  notice: Notice,
  acknowledged = 0,
): Promise<boolean> {
  const file = await files.open(path, 'append')
  try {
    const { seq, end, tail } = await readEnding(file, path)
    const whole = tail.length === 0 ? undefined : wholeTail(tail, seq + 1)
    const head = whole === undefined ? seq : seq + 1
    if (head < acknowledged) throw shortened(path, end, head, acknowledged)
    if (tail.length === 0 && seq > 0) return true
    if (whole !== undefined) {
      await closeLine(file, end + whole)
      notice(`${path}: line ${seq + 1} was whole but for its line end, which is restored`)
      return true
    }
    if (seq === 0) {
      if (known || !isStart(tail)) throw new DamagedError(path, 0, 'it should hold at least one whole line')
      await files.unlink(path)
      await files.syncFolder(dirname(path))
      notice(`${path}: a first line of ${tail.length} bytes was never finished; the file is removed`)
      return false
    }
    await cut(file, { seq, end, tail })
    notice(`${path}: ${tail.length} bytes of an unfinished save after line ${seq} are cut off`)
    return true
  } finally {
    await file.close()
  }
}

async function closeLine(file: OpenFile, end: number): Promise<void> {
  await file.truncate(end)
  await file.write(Buffer.from('\n'))
  await file.datasync()
}

async function cut(file: OpenFile, { end }: Ending): Promise<void> {
  await file.truncate(end)
  await file.datasync()
}

/** Whether these bytes can be the start of a first line, or a sector before it that was not written: only then may they go. */
function isStart(bytes: Buffer): boolean {
  const start = Buffer.from('{"seq":1,')
  const length = Math.min(start.length, bytes.length)
  return bytes[0] === 0 || bytes.subarray(0, length).equals(start.subarray(0, length))
}
