import { anchors } from './anchors.ts'
import type { Change } from './diff.ts'
import { commonHead, commonTail } from './gap.ts'

/**
 * The parts of two texts that are left when lines found once in each, in order, and the equal lines around them are
 * taken out. Two sections have at least one line between them, and each begins and ends at a line's edge, so that
 * they can be compared one by one. Saves reading words where nothing was changed. Linear but for a sort.
 */
export function sections(a: string, b: string): readonly Change[] {
  const numbers = new Map<string, number>()
  const left = lines(a, numbers)
  const right = lines(b, numbers)
  const found: Change[] = []
  const add = (i0: number, i1: number, j0: number, j1: number): void => {
    if (i0 === i1 && j0 === j1) return
    const at = (side: Lines, index: number): number => side.starts[index] ?? 0
    found.push({ fromA: at(left, i0), toA: at(left, i1), fromB: at(right, j0), toB: at(right, j1) })
  }

  const all = { i0: 0, i1: left.ids.length, j0: 0, j1: right.ids.length }
  const head = commonHead(left.ids, right.ids, all)
  const below = { ...all, i0: head, j0: head }
  const tail = commonTail(left.ids, right.ids, below)
  const middle = { ...below, i1: all.i1 - tail, j1: all.j1 - tail }
  let { i0, j0 } = middle
  for (const { i, j } of anchors(left.ids, right.ids, middle, 1)) {
    if (i < i0 || j < j0) continue
    const back = commonTail(left.ids, right.ids, { i0, i1: i, j0, j1: j })
    add(i0, i - back, j0, j - back)
    const length = commonHead(left.ids, right.ids, { i0: i, i1: middle.i1, j0: j, j1: middle.j1 })
    i0 = i + length
    j0 = j + length
  }
  add(i0, middle.i1, j0, middle.j1)
  return found
}

interface Lines {
  readonly ids: readonly number[]
  /** Offset of each line and, last, of the end of the text. */
  readonly starts: readonly number[]
}

function lines(text: string, numbers: Map<string, number>): Lines {
  const ids: number[] = []
  const starts = [0]
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found + 1
    const line = text.slice(start, end)
    let id = numbers.get(line)
    if (id === undefined) {
      id = numbers.size
      numbers.set(line, id)
    }
    ids.push(id)
    starts.push(end)
    start = end
  }
  return { ids, starts }
}
