import fc from 'fast-check'
import { type CompiledRules, compileRules } from '../../../src/core/segmentation/own/compile.ts'
import { cleanRules, type OwnException, type ProjectRules } from '../../../src/core/segmentation/own/rules.ts'

/** Rules that can be used, made ready. */
export function ready(rules: Partial<ProjectRules>): CompiledRules {
  const compiled = compileRules(cleanRules({ abbreviations: [], exceptions: [], ...rules }))
  if (!compiled.ok) throw new Error(`refused: ${JSON.stringify(compiled.refusal)}`)
  return compiled.rules
}

export const text = (before: string, after: string, breaks: boolean): OwnException => ({
  before,
  after,
  kind: 'text',
  break: breaks,
})
export const pattern = (before: string, after: string, breaks: boolean): OwnException => ({
  ...text(before, after, breaks),
  kind: 'pattern',
})

const PATTERNS = [
  '',
  '\\.',
  '\\s',
  '\\s+',
  '[A-Z]\\.',
  '[.!?]+["”]*',
  '\\p{Lu}\\p{Ll}*',
  '(?:Ia|ia)\\b',
  '\\bkata',
  '^',
  '$',
  '.{2,5};',
  'a*b|c+',
  '(?i)wang',
  'e\u0301',
  '😀',
]
const WORDS = ['Kapt', 'Kapt.', 'S.Kom', 'Tbk', 'x', 'al', 'a.n', 'Wang', 'No']
const SIDES = ['', ';', 'Kapt.', 'Ia', 'kata', ', ', '(', '. ', '5.000', '😀', '\\s', 'a  b']

const exception = fc.oneof(
  fc.record({
    before: fc.constantFrom(...SIDES),
    after: fc.constantFrom(...SIDES),
    kind: fc.constant('text' as const),
    break: fc.boolean(),
  }),
  fc.record({
    before: fc.constantFrom(...PATTERNS),
    after: fc.constantFrom(...PATTERNS),
    kind: fc.constant('pattern' as const),
    break: fc.boolean(),
  }),
)

/** Sets of rules that people might write. */
export const anyRules: fc.Arbitrary<ProjectRules> = fc.record({
  abbreviations: fc.array(
    fc.record({
      text: fc.constantFrom(...WORDS),
      ends: fc.constantFrom('never' as const, 'starter' as const),
    }),
    { maxLength: 5 },
  ),
  exceptions: fc.array(exception, { maxLength: 6 }),
})
