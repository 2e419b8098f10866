import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileRules } from '../../../src/core/segmentation/own/compile.ts'
import {
  cleanRules,
  type OwnException,
  type ProjectRules,
  RULE_LIMITS,
} from '../../../src/core/segmentation/own/rules.ts'
import { breakRulesOf, rulesOf } from '../../../src/core/segmentation/own/shapes.ts'
import { startersOf } from '../../../src/core/segmentation/own/stock.ts'
import { type Stretch, tryRules } from '../../../src/core/segmentation/own/trial.ts'
import { explain, segment } from '../../../src/core/segmentation/segment.ts'
import { anyRules, pattern, ready, text } from './own-rules.ts'
import { anyText, expectTiles, newsText } from './texts.ts'

const cut = (given: string, rules: Partial<ProjectRules>): string =>
  segment(given, 'id', ready(rules))
    .map(({ start, end }) => given.slice(start, end))
    .join('¦')

describe('what rules do', () => {
  const never = (...words: string[]) => ({
    abbreviations: words.map((word) => ({ text: word, ends: 'never' as const })),
  })
  const starter = (word: string) => ({ abbreviations: [{ text: word, ends: 'starter' as const }] })

  test.each<readonly [what: string, rules: Partial<ProjectRules>, before: string, after: string]>([
    ['never ends', never('Kapu.'), 'Lapor Kapu.¦Rudi itu.¦Ia pergi.', 'Lapor Kapu. Rudi itu.¦Ia pergi.'],
    ['never ends, in a bracket', never('Kapu'), 'Ia (Kapu. Rudi) pergi.', 'Ia (Kapu. Rudi) pergi.'],
    [
      'never ends even before a starter',
      never('dll'),
      'Apel dll.¦Namun ia pergi.',
      'Apel dll. Namun ia pergi.',
    ],
    ['no part of a word', never('al'), 'Itu halal.¦Lalu ia pergi.', 'Itu halal.¦Lalu ia pergi.'],
    ['ends before a starter', starter('Pst'), 'PT Maju Pst.¦Namun rugi.', 'PT Maju Pst.¦Namun rugi.'],
    ['goes on before a name', starter('Aaa'), 'PT Maju Aaa.¦Rudi pergi.', 'PT Maju Aaa. Rudi pergi.'],
    ['breaks', { exceptions: [text(';', '', true)] }, 'Ia datang; lalu pergi.', 'Ia datang;¦lalu pergi.'],
    [
      'breaks where both sides fit',
      { exceptions: [text(';', 'lalu', true)] },
      'A b; ia; lalu c.',
      'A b; ia;¦lalu c.',
    ],
    ['keeps', { exceptions: [text('Wow!', 'Bar', false)] }, 'Di Wow!¦Bar ia makan.', 'Di Wow! Bar ia makan.'],
    [
      'keeps whole words only',
      { exceptions: [text('Wow!', 'Bar', false)] },
      'Di Wow!¦Baru ia makan.',
      'Di Wow!¦Baru ia makan.',
    ],
    [
      'the first that fits decides',
      { exceptions: [text('Wow!', 'Bar', true), text('Wow!', '', false)] },
      'Ah Wow!¦Bar ini Wow!¦Ia.',
      'Ah Wow!¦Bar ini Wow! Ia.',
    ],
    [
      'abbreviations come before exceptions',
      { ...never('Mr'), exceptions: [pattern('[.?!]+', '\\s', true)] },
      'Kata Mr. Bean ia pergi.',
      'Kata Mr. Bean ia pergi.',
    ],
    [
      'a pattern whose white space stands before the place',
      { exceptions: [pattern(';\\s+', '\\p{Ll}', true)] },
      'Ia datang;   lalu pergi.',
      'Ia datang;¦lalu pergi.',
    ],
    [
      'a repeat',
      { exceptions: [pattern('\\d{2,3}:', '', true)] },
      'Pukul 1: 12: 1234: a.',
      'Pukul 1: 12:¦1234:¦a.',
    ],
    [
      'the start of the paragraph',
      { exceptions: [pattern('^[A-Z]+', '\\s', true)] },
      'JAKARTA ABC kota.',
      'JAKARTA¦ABC kota.',
    ],
    [
      'beyond the basic plane',
      { exceptions: [pattern('[😀-😂]', '\\s', true)] },
      'Ia 😁 pergi 😀.',
      'Ia 😁¦pergi 😀.',
    ],
    [
      'without regard to case',
      { exceptions: [pattern('(?i)stop', '\\b', true)] },
      'Ia STOP lagi stopan.',
      'Ia STOP¦lagi stopan.',
    ],
  ])('%s', (_, rules, before, after) => {
    const given = before.replaceAll('¦', ' ')
    expect(cut(given, {})).toBe(before)
    expect(cut(given, rules)).toBe(after)
  })

  test('each boundary and refusal carries the name of its rule', () => {
    const rules = ready({ ...never('Kpn'), exceptions: [text(';', '', true), text('Wow!', '', false)] })
    const found = explain('Kpn. Rudi; ia Wow! Bar.', 'id', rules).map(({ split, rule }) => [split, rule])
    expect(found).toEqual([
      [false, 'project:1'],
      [true, 'project:2'],
      [false, 'project:3'],
      [true, 'paragraph'],
    ])
  })

  test('no rules are the same as none', () => {
    fc.assert(
      fc.property(newsText, (given) => {
        expect(segment(given, 'id', ready({}))).toEqual(segment(given))
      }),
    )
  })
})

describe('laws with rules', () => {
  const cases = fc.tuple(fc.oneof(anyText, newsText), anyRules)

  test('segments and the white space between them are the text', () => {
    fc.assert(fc.property(cases, ([given, rules]) => expectTiles(given, segment(given, 'id', ready(rules)))))
  })

  test('what is explained is what is done', () => {
    fc.assert(
      fc.property(cases, ([given, rules]) => {
        const compiled = ready(rules)
        const ends = segment(given, 'id', compiled).map(({ end, rule }) => ({ at: end, split: true, rule }))
        expect(explain(given, 'id', compiled).filter(({ split }) => split)).toEqual(ends)
      }),
    )
  })

  test('CRLF is LF, and white space at the ends of lines changes nothing', () => {
    fc.assert(
      fc.property(newsText, anyRules, (given, rules) => {
        const as = (one: string) => cut(one, rules)
        expect(as(given.replaceAll('\n', '\r\n'))).toBe(as(given))
        expect(as(` ${given.replaceAll('\n', ' \n')} `)).toBe(as(given))
      }),
    )
  })

  test('a trial shows the whole text on both sides', () => {
    fc.assert(
      fc.property(newsText, anyRules, (given, rules) => {
        const trial = tryRules(given, 'id', ready(rules))
        const plain = given.replace(/\s+/g, '')
        const cut = ({ before, after }: Stretch) => [before, after].some((side) => side.at(-1) === '…')
        fc.pre(!trial.stretches.some(cut))
        for (const side of ['before', 'after'] as const) {
          const texts = trial.stretches.flatMap((stretch) => stretch[side])
          expect(texts.join('').replace(/\s+/g, '')).toBe(plain)
          expect(texts).toHaveLength(trial[side])
        }
      }),
    )
  })

  test('a stretch that falls into very many segments is shown by its first thirty', () => {
    const given = `Ia ${'datang, lalu '.repeat(40)}pergi.`
    const [stretch] = tryRules(given, 'id', ready({ exceptions: [text(',', '', true)] })).stretches
    expect(stretch?.before).toEqual([given])
    expect(stretch?.after).toHaveLength(31)
    expect(stretch?.after.slice(0, 2)).toEqual(['Ia datang,', 'lalu datang,'])
    expect(stretch?.after.at(-1)).toBe('…')
  })

  test('cleaning cleans once', () => {
    fc.assert(
      fc.property(anyRules, (rules) => {
        const clean = cleanRules(rules)
        expect(cleanRules(clean)).toEqual(clean)
      }),
    )
  })

  test('as SRX rules and back they are the same', () => {
    fc.assert(
      fc.property(anyRules, (rules) => {
        const clean = cleanRules(rules)
        const starters = startersOf('id')
        expect(cleanRules(rulesOf(breakRulesOf(clean, starters), starters))).toEqual(clean)
      }),
    )
  })
})

describe('what is refused', () => {
  const tooMany = Array.from({ length: RULE_LIMITS.exceptions + 1 }, (_, n) => text(`x${n}`, '', true))
  test.each<readonly [string, Partial<ProjectRules>, object]>([
    [
      'an abbreviation of two words',
      { abbreviations: [{ text: 'a b', ends: 'never' }] },
      { code: 'abbreviation_unfit' },
    ],
    ['too many exceptions', { exceptions: tooMany }, { code: 'too_many_rules', field: 'exceptions' }],
    ['too long a side', { exceptions: [text('x'.repeat(2_001), '', true)] }, { code: 'rules_too_large' }],
    ['a control character', { exceptions: [text('a\u0001', '', true)] }, { code: 'control_character' }],
    [
      'repeats in repeats',
      { exceptions: [text('a', '', true), pattern('(?:(?:a{1,100}){1,100}){1,100}', '', true)] },
      { code: 'rules_too_large', values: { rule: 2 } },
    ],
    ...(
      [
        ['(?=x)', '(?='],
        ['(?<!x)', '(?<!'],
        ['(a)\\1', '\\1'],
        ['a*+', '*+'],
        ['(?>a)', '(?>'],
        ['[a-z&&[^b]]', '&&'],
        ['\\p{Nonsense}', '\\p'],
        ['\\X', '\\X'],
      ] as const
    ).map(([source, construct]): [string, Partial<ProjectRules>, object] => [
      source,
      { exceptions: [pattern(source, '', true)] },
      { code: 'rule_unsupported', field: 'exceptions', values: { rule: 1, construct } },
    ]),
    ...['(a', 'a)', '[a', '*a', 'a{3,1}', 'a\\', 'a**'].map(
      (source): [string, Partial<ProjectRules>, object] => [
        source,
        { exceptions: [pattern(source, '', true)] },
        { code: 'rule_malformed', field: 'exceptions' },
      ],
    ),
  ])('%s', (_, rules, refusal) => {
    const compiled = compileRules({ abbreviations: [], exceptions: [], ...rules })
    expect(compiled).toMatchObject({ ok: false, refusal })
  })

  test('any pattern at all is taken or refused, never a fault', () => {
    const pieces = [
      '(',
      ')',
      '[',
      ']',
      '^',
      '-',
      'a',
      '\\',
      'p',
      '{',
      '}',
      '2',
      ',',
      '*',
      '+',
      '?',
      '|',
      '.',
      ':',
      '😀',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        const one: OwnException = pattern(parts.join(''), '\\s', true)
        const compiled = compileRules({ abbreviations: [], exceptions: [one] })
        if (compiled.ok) expectTiles('aa. (a) 😀 b', segment('aa. (a) 😀 b', 'id', compiled.rules))
        else expect(compiled.refusal.code).toMatch(/^rule/)
      }),
      { numRuns: 1_000 },
    )
  })
})
