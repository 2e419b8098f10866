/** What a disk writes whole or not at all; blocks of file systems are multiples of it. Bytes. */
const SECTOR = 512

/**
 * Whether bytes that no longer are a line have holes as sectors leave them that were never written: runs of zeros, each from
 * `begun` (where nothing had been written before) or the start of a sector, to the start of a sector. `offset`: of the first
 * byte in its file.
 */
export function neverWritten(bytes: Buffer, offset: number, begun: number): boolean {
  let at = bytes.indexOf(0)
  if (at < 0) return false
  while (at >= 0) {
    let end = at
    while (bytes[end] === 0) end += 1
    const [from, to] = [offset + at, offset + end]
    if ((from !== begun && from % SECTOR !== 0) || to % SECTOR !== 0) return false
    at = bytes.indexOf(0, end)
  }
  return true
}
