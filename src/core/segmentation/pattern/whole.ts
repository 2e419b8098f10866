import { Automaton } from './automaton.ts'
import { Alphabet, MOST_STEPS, Program, stepsOf } from './program.ts'
import { type Node, parsePattern } from './syntax.ts'

/** Whether a pattern matches the whole of a text; false as well for a pattern that cannot be used. */
export function matchesWhole(pattern: string, text: string): boolean {
  const parsed = parsePattern(pattern)
  if (!parsed.ok || stepsOf(parsed.node) > MOST_STEPS) return false
  const parts: readonly Node[] = [{ op: 'assert', what: 'start' }, parsed.node, { op: 'assert', what: 'end' }]
  const alphabet = new Alphabet()
  const program = new Program(alphabet, false)
  program.add({ op: 'cat', parts }, parsed.ignoreCase, 0)
  const automaton = new Automaton(program, alphabet, false)
  let state = automaton.begin()
  for (const character of text)
    state = automaton.move(state, alphabet.classOf(character.codePointAt(0) ?? 0)).to
  return automaton.move(state, 0).matches.rules.length > 0
}
