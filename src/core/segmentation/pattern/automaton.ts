import { type Alphabet, EDGE, type Program, WORD } from './program.ts'
import type { Assertion } from './syntax.ts'

/** Rules whose pattern matches up to a position, rising. Equal sets are one object. */
export interface Matches {
  readonly id: number
  readonly rules: readonly number[]
}

/** Where the machine stands between two characters. */
export interface State {
  /** Steps that wait for the next character, rising. */
  readonly waiting: readonly number[]
  /** What was read last: EDGE, WORD or OTHER. */
  readonly side: number
  /** By class of the next character, as far as it was asked for. */
  readonly moves: (Move | undefined)[]
}

interface Move {
  /** What matches up to here; known only with the next character (`\b`, `$`). */
  readonly matches: Matches
  readonly to: State
}

const MOST_STATES = 2_000

/**
 * Runs all patterns of a program side by side, each beginning anywhere, one character at a time. States are made when
 * first met and forgotten when there are too many: time is linear in the text whatever the patterns are, and one look-up
 * a character for the ones that people write.
 */
export class Automaton {
  readonly #program: Program
  readonly #alphabet: Alphabet
  readonly #backwards: boolean
  readonly #states = new Map<string, State>()
  readonly #matches = new Map<string, Matches>()
  readonly #seen: Uint32Array
  #round = 0
  #ids = 1
  readonly none: Matches = { id: 0, rules: [] }

  constructor(program: Program, alphabet: Alphabet, backwards: boolean) {
    this.#program = program
    this.#alphabet = alphabet
    this.#backwards = backwards
    this.#seen = new Uint32Array(program.steps.length)
  }

  /** The state at the edge of the paragraph where reading begins. */
  begin(): State {
    return this.#stateOf([], EDGE)
  }

  /** A state that was kept while others were forgotten. */
  again({ waiting, side }: State): State {
    return this.#stateOf(waiting, side)
  }

  /** Reads a character of the class; class 0 is the edge. */
  move(state: State, next: number): Move {
    return state.moves[next] ?? this.#make(state, next)
  }

  #make(state: State, next: number): Move {
    const kind = this.#alphabet.kinds[next] ?? EDGE
    const [left, right] = this.#backwards ? [kind, state.side] : [state.side, kind]
    const members = this.#alphabet.members[next]
    const rules: number[] = []
    const reached = new Set<number>()
    for (const step of this.#closure(state, left, right)) {
      const found = this.#program.steps[step]
      if (found?.op === 'accept') rules.push(found.rule)
      else if (found?.op === 'set' && members?.[found.set] === 1) reached.add(found.next)
    }
    const matches = this.#matchesOf(rules)
    const waiting = [...reached].sort((a, b) => a - b)
    const move = { matches, to: this.#stateOf(waiting, kind) }
    state.moves[next] = move
    return move
  }

  /** All steps that can be reached without reading; each is visited once. */
  #closure(state: State, left: number, right: number): readonly number[] {
    const { steps, starts } = this.#program
    this.#round += 1
    const stack = [...starts, ...state.waiting]
    const found: number[] = []
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      if (this.#seen[at] === this.#round) continue
      this.#seen[at] = this.#round
      const step = steps[at]
      if (step?.op === 'fork') stack.push(...step.next)
      else if (step?.op === 'save') stack.push(step.next)
      else if (step?.op !== 'assert') found.push(at)
      else if (holds(step.what, left, right)) stack.push(step.next)
    }
    return found
  }

  #matchesOf(rules: number[]): Matches {
    if (rules.length === 0) return this.none
    const sorted = rules.sort((a, b) => a - b)
    const key = sorted.join()
    const known = this.#matches.get(key)
    if (known) return known
    if (this.#matches.size > MOST_STATES) this.#matches.clear()
    const made = { id: this.#ids++, rules: sorted }
    this.#matches.set(key, made)
    return made
  }

  #stateOf(waiting: readonly number[], side: number): State {
    const key = `${side}:${waiting.join()}`
    const known = this.#states.get(key)
    if (known) return known
    // The moves of the states forgotten go with them, so that nothing keeps the old ones.
    if (this.#states.size > MOST_STATES) {
      for (const state of this.#states.values()) state.moves.length = 0
      this.#states.clear()
    }
    const made: State = { waiting, side, moves: [] }
    this.#states.set(key, made)
    return made
  }
}

/** Whether an assertion holds between two characters: EDGE, WORD or OTHER. */
export function holds(what: Assertion, left: number, right: number): boolean {
  if (what === 'start') return left === EDGE
  if (what === 'end') return right === EDGE
  if (what === 'apart') return left !== WORD || right !== WORD
  return ((left === WORD) !== (right === WORD)) === (what === 'edge')
}
