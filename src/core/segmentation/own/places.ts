import { flagsAt, SPACE } from '../characters.ts'
import { Automaton, type Matches, type State } from '../pattern/automaton.ts'
import { pointBefore } from '../pattern/points.ts'
import type { CompiledPlaces } from './compile.ts'

/** Places where a rule of the project decides, in order: ends of what stands before, white space left out. */
export interface OwnPlaces {
  readonly ends: readonly number[]
  /** For each, the number of the rule among all, and whether it breaks. */
  readonly rules: readonly number[]
  readonly breaks: readonly boolean[]
}

/** What is remembered of the way back at a time; a longer paragraph is read back once more, block by block. */
const BLOCK = 16 * 1024
const MOST_PAIRS = 20_000

/** Finds the places of one project's exceptions, paragraph by paragraph. */
export class PlaceFinder {
  readonly #rules: CompiledPlaces
  readonly #before: Automaton
  readonly #after: Automaton
  readonly #pairs = new Map<number, number>()

  constructor(rules: CompiledPlaces) {
    this.#rules = rules
    this.#before = new Automaton(rules.before, rules.alphabet, false)
    this.#after = new Automaton(rules.after, rules.alphabet, true)
  }

  /** In time linear in the length of the paragraph [`start`, `end`). */
  find(text: string, start: number, end: number): OwnPlaces {
    const blocks = blocksOf(text, start, end)
    const kept = this.#wayBack(text, start, blocks)
    const found = new Found(this.#rules)
    const ahead: Matches[] = []
    let state = this.#before.begin()
    let gap = start
    for (const [index, { from, to }] of blocks.entries()) {
      this.#readBack(text, start, from, to, kept[index] ?? this.#after.begin(), ahead)
      for (let i = from; i < to; ) {
        const point = text.codePointAt(i) ?? 0
        const { matches, to: next } = this.#before.move(state, this.#rules.alphabet.classOf(point))
        if (i > start) {
          if ((flagsAt(text, i - 1) & SPACE) === 0) gap = i
          const rule = this.#first(matches, ahead[i - from] ?? this.#after.none)
          if (rule >= 0) found.add(gap, rule)
        }
        state = next
        i += point > 0xffff ? 2 : 1
      }
    }
    return found
  }

  /** The states at the right edges of the blocks, on the way from the end of the paragraph to its start. */
  #wayBack(text: string, start: number, blocks: readonly Block[]): readonly State[] {
    const states: State[] = []
    let state = this.#after.begin()
    for (let i = blocks.length - 1; i >= 0; i--) {
      states[i] = { waiting: state.waiting, side: state.side, moves: [] }
      const block = blocks[i]
      if (block && i > 0) state = this.#readBack(text, start, block.from, block.to, state)
    }
    return states
  }

  /** Reads [`from`, `to`) backwards; writes what matches from each position on to `ahead`. */
  #readBack(text: string, start: number, from: number, to: number, at: State, ahead?: Matches[]): State {
    let state = this.#after.again(at)
    for (let i = to; i > from; ) {
      const point = pointBefore(text, i)
      state = this.#after.move(state, this.#rules.alphabet.classOf(point)).to
      i -= point > 0xffff ? 2 : 1
      if (!ahead) continue
      const left = i > start ? this.#rules.alphabet.classOf(pointBefore(text, i)) : 0
      ahead[i - from] = this.#after.move(state, left).matches
    }
    return state
  }

  /** The first rule that matches on both sides, -1 for none. */
  #first(before: Matches, after: Matches): number {
    if (before.rules.length === 0 || after.rules.length === 0) return -1
    const key = before.id * 0x4000000 + after.id
    const known = this.#pairs.get(key)
    if (known !== undefined) return known
    if (this.#pairs.size > MOST_PAIRS) this.#pairs.clear()
    const others = new Set(after.rules)
    const rule = before.rules.find((one) => others.has(one)) ?? -1
    this.#pairs.set(key, rule)
    return rule
  }
}

class Found implements OwnPlaces {
  readonly ends: number[] = []
  readonly rules: number[] = []
  readonly breaks: boolean[] = []
  readonly #compiled: CompiledPlaces

  constructor(compiled: CompiledPlaces) {
    this.#compiled = compiled
  }

  /** Positions in one stretch of white space are one place: the first rule of them all decides. */
  add(end: number, exception: number): void {
    const last = this.ends.length - 1
    const rule = this.#compiled.first + exception
    const at = this.ends[last] === end ? last : last + 1
    if (at === last && (this.rules[last] ?? rule) <= rule) return
    this.ends[at] = end
    this.rules[at] = rule
    this.breaks[at] = this.#compiled.breaks[exception] ?? false
  }
}

interface Block {
  readonly from: number
  readonly to: number
}

function blocksOf(text: string, start: number, end: number): readonly Block[] {
  const blocks: Block[] = []
  for (let from = start; from < end; ) {
    let to = Math.min(end, from + BLOCK)
    if (to < end && pointBefore(text, to + 1) > 0xffff) to += 1
    blocks.push({ from, to })
    from = to
  }
  return blocks
}
