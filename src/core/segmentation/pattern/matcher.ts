import type { Span } from '../../revision/follow.ts'
import { holds } from './automaton.ts'
import { pointBefore } from './points.ts'
import { Alphabet, EDGE, Program, type Step } from './program.ts'
import type { Node } from './syntax.ts'

/** What a pattern matched, never empty. */
export interface Match extends Span {
  /** By number of the group from 1; undefined where it took no part. */
  readonly groups: readonly (Span | undefined)[]
}

/** What can still be matched from a position on. */
interface State {
  /** By step: 1 where reading the next character there leads to the end of the pattern. */
  readonly viable: Uint8Array
  /** What stands to the right: EDGE, WORD or OTHER. */
  readonly side: number
  /** By class of the character to the left. */
  readonly moves: (Move | undefined)[]
}

interface Move {
  /** Whether a match begins between that character and the position. */
  readonly begins: boolean
  readonly to: State
}

/** What was passed on the way to a step without reading. */
interface Trail {
  readonly slot: number
  readonly before: Trail | undefined
}

const MOST_STATES = 500

/**
 * Finds what one pattern matches in texts as programs that try one way after the other do (the first alternative that
 * leads to a match is taken, repeats take as much as they can, lazy ones as little), but in time linear in the text: it
 * is read backwards once, to know at each position which ways lead to an end, and then forwards along those only.
 */
export class Matcher {
  readonly #steps: readonly Step[]
  readonly #start: number
  readonly #alphabet = new Alphabet()
  /** By step, those that lead to it without reading. */
  readonly #before: readonly (readonly number[])[]
  readonly #states = new Map<string, State>()
  readonly #groups: number
  readonly #seen: Uint32Array
  #round = 0

  constructor(node: Node, ignoreCase: boolean, groups: number) {
    const program = new Program(this.#alphabet, false)
    program.add(node, ignoreCase, 0)
    this.#steps = program.steps
    this.#start = program.starts[0] ?? 0
    this.#groups = groups
    this.#before = reversed(program.steps)
    this.#seen = new Uint32Array(program.steps.length)
  }

  /** All matches that are not empty, from left to right, each begun where the one before ended or later. */
  find(text: string): readonly Match[] {
    // Most texts hold nothing that is looked for: to say so takes no notes.
    if (!this.#occurs(text)) return []
    const places = placesOf(text)
    const count = places.length - 1
    const classes = places.map((at) => (at < text.length ? this.#classAt(text, at) : 0))
    const states: State[] = []
    const begins: boolean[] = []
    let state = this.#end()
    for (let i = count; i >= 0; i--) {
      states[i] = state
      const move = this.#move(state, i > 0 ? (classes[i - 1] ?? 0) : 0)
      begins[i] = move.begins
      state = move.to
    }
    const found: Match[] = []
    for (let i = begins.indexOf(true); i >= 0; ) {
      const { end, match } = this.#walk(i, classes, states, places)
      if (match) found.push(match)
      i = begins.indexOf(true, Math.max(end, i + 1))
    }
    return found
  }

  #occurs(text: string): boolean {
    let state = this.#end()
    for (let at = text.length; at > 0; ) {
      const point = pointBefore(text, at)
      const move = this.#move(state, this.#alphabet.classOf(point))
      if (move.begins) return true
      state = move.to
      at -= point > 0xffff ? 2 : 1
    }
    return this.#move(state, 0).begins
  }

  /** The state at the end of every text. */
  #end(): State {
    return this.#stateOf(new Uint8Array(this.#steps.length), EDGE)
  }

  #classAt(text: string, at: number): number {
    return this.#alphabet.classOf(text.codePointAt(at) ?? 0)
  }

  /** From a position at which a match begins to its end, by the first of the ways that lead there. */
  #walk(from: number, classes: readonly number[], states: readonly State[], places: readonly number[]) {
    const slots: (number | undefined)[] = []
    const kindOf = (index: number): number => this.#alphabet.kinds[classes[index] ?? 0] ?? EDGE
    let at = from
    for (let step = this.#start; ; at++) {
      const left = at > 0 ? kindOf(at - 1) : EDGE
      const next = this.#next(step, left, states[at])
      const passed: number[] = []
      for (let trail = next?.trail; trail; trail = trail.before) passed.push(trail.slot)
      for (const slot of passed.toReversed()) slots[slot] = at
      if (next === undefined || next.reads === null) break
      step = next.reads
    }
    const span = (first = 0, last = 0): Span => ({ start: places[first] ?? 0, end: places[last] ?? 0 })
    if (at === from) return { end: at, match: undefined }
    const groups = Array.from({ length: this.#groups }, (_, index) => {
      const [first, last] = [slots[2 * index + 2], slots[2 * index + 3]]
      return first === undefined || last === undefined ? undefined : span(first, last)
    })
    return { end: at, match: { ...span(from, at), groups } }
  }

  /** The first way on: the step behind the character that it reads, null for the end of the pattern. */
  #next(from: number, left: number, state: State | undefined) {
    this.#round += 1
    const stack: { readonly at: number; readonly trail: Trail | undefined }[] = [
      { at: from, trail: undefined },
    ]
    for (let top = stack.pop(); top; top = stack.pop()) {
      const { at, trail } = top
      if (this.#seen[at] === this.#round) continue
      this.#seen[at] = this.#round
      const step = this.#steps[at]
      if (step?.op === 'accept') return { reads: null, trail }
      if (step?.op === 'set' && state?.viable[at] === 1) return { reads: step.next, trail }
      if (step?.op === 'fork') for (const one of step.next.toReversed()) stack.push({ at: one, trail })
      if (step?.op === 'save') stack.push({ at: step.next, trail: { slot: step.slot, before: trail } })
      if (step?.op === 'assert' && holds(step.what, left, state?.side ?? EDGE))
        stack.push({ at: step.next, trail })
    }
    return undefined
  }

  /** Reads the character of that class to the left; 0 is the edge. */
  #move(state: State, left: number): Move {
    return state.moves[left] ?? this.#make(state, left)
  }

  #make(state: State, left: number): Move {
    const side = this.#alphabet.kinds[left] ?? EDGE
    const members = this.#alphabet.members[left]
    const leads = this.#leading(state, side)
    const viable = Uint8Array.from(this.#steps, (step) =>
      step.op === 'set' && members?.[step.set] === 1 && leads[step.next] === 1 ? 1 : 0,
    )
    const move = { begins: leads[this.#start] === 1, to: this.#stateOf(viable, side) }
    state.moves[left] = move
    return move
  }

  /** The steps from which the end, or a viable step, is reached without reading. */
  #leading({ viable, side }: State, left: number): Uint8Array {
    const leads = new Uint8Array(this.#steps.length)
    const stack = this.#steps.flatMap(({ op }, at) => (op === 'accept' || viable[at] === 1 ? [at] : []))
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      if (leads[at] === 1) continue
      leads[at] = 1
      for (const from of this.#before[at] ?? []) {
        const step = this.#steps[from]
        if (step?.op !== 'assert' || holds(step.what, left, side)) stack.push(from)
      }
    }
    return leads
  }

  #stateOf(viable: Uint8Array, side: number): State {
    const key = `${side}:${viable.join('')}`
    const known = this.#states.get(key)
    if (known) return known
    // The moves of the states forgotten go with them, so that nothing keeps the old ones.
    if (this.#states.size > MOST_STATES) {
      for (const state of this.#states.values()) state.moves.length = 0
      this.#states.clear()
    }
    const made: State = { viable, side, moves: [] }
    this.#states.set(key, made)
    return made
  }
}

function reversed(steps: readonly Step[]): readonly (readonly number[])[] {
  const before: number[][] = steps.map(() => [])
  for (const [at, step] of steps.entries()) {
    if (step.op === 'fork') for (const next of step.next) before[next]?.push(at)
    else if (step.op === 'save' || step.op === 'assert') before[step.next]?.push(at)
  }
  return before
}

/** Where each character begins, and the end of the text. */
function placesOf(text: string): readonly number[] {
  const places: number[] = []
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) places.push(at)
  places.push(text.length)
  return places
}
