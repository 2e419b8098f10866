import { type Change, changed, type File, subsets } from './model-disk.ts'

const SECTOR = 512

/** What a file may hold after a power cut, beside what was synced: any of its changes, and one write of them torn. */
export function* contentsOf({ durable, changes }: File): Generator<Buffer> {
  for (const taken of subsets(changes)) {
    if (taken.length > 0) yield taken.reduce(changed, durable)
    const last = taken.at(-1)
    if (last?.kind !== 'write') continue
    const before = taken.slice(0, -1).reduce(changed, durable)
    yield* tornWrites(before, last)
  }
}

function* tornWrites(before: Buffer, write: Change & { kind: 'write' }): Generator<Buffer> {
  const { at, bytes } = write
  const end = at + bytes.length
  for (const length of cuts(bytes)) yield changed(before, { ...write, bytes: bytes.subarray(0, length) })
  // Sectors that the write touches, the first and last of them in part.
  const sectors: (readonly [number, number])[] = []
  for (let from = at; from < end; ) {
    const to = Math.min(end, (Math.floor(from / SECTOR) + 1) * SECTOR)
    sectors.push([from, to])
    from = to
  }
  for (const written of sectors.length <= 5 ? subsets(sectors) : fewOf(sectors)) {
    const whole = Buffer.alloc(end)
    before.copy(whole)
    for (const [from, to] of written) bytes.copy(whole, from, from - at, to - at)
    yield whole
  }
}

/** Lengths at which a write may stop: every byte of a short one, of a long one some, line ends among them. */
function* cuts(bytes: Buffer): Generator<number> {
  const step = Math.max(1, Math.floor(bytes.length / 24))
  for (let length = 1; length < bytes.length; length += step) yield length
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) yield at + 1
  yield bytes.length - 1
}

/** Each sector alone lost, each alone written, every other; of very many, only those at both ends. */
function* fewOf<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  const some = items.length <= 16 ? items : [...items.slice(0, 4), ...items.slice(-4)]
  for (const one of some) {
    yield items.filter((item) => item !== one)
    yield [one]
  }
  yield items.filter((_, index) => index % 2 === 0)
  yield items.filter((_, index) => index % 2 === 1)
  yield []
}
