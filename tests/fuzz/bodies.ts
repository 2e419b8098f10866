import fc from 'fast-check'
import { z } from 'zod'
import { HOSTILE } from './mutations.ts'

/** Stand in a body or an address for the ids of things that are there when it is sent. */
export const KNOWN = [
  'ARTICLE',
  'SEGMENT',
  'REVISION',
  'THREAD',
  'ALIGNMENT',
  'PROJECT',
  'PERSON',
  'OTHER',
  'LOGIN',
  'TITLE',
  'OPERATION',
  'HEAD',
  'FOREIGN',
  'AWAY',
  'MARK',
  'VERSION',
  'LINK',
  'ADDED',
  'CLOSED',
  'RESOLVED',
  'BINNED',
  'NAME',
] as const

/** How they look to a pattern. */
const EXAMPLES: Readonly<Partial<Record<string, string>>> = {
  ARTICLE: 'abc123def456',
  SEGMENT: 'abc123def456.1',
  REVISION: 'abc123def456.4',
  THREAD: 'abc123def456.7',
  ALIGNMENT: 'abc123def456',
  OPERATION: '00000000-0000-4000-8000-000000000001',
  HEAD: '4',
  MARK: 'abc123def456.8',
  VERSION: 'abc123def456.9',
  LINK: 'abc123def456.10',
  ADDED: 'abc123def456.11',
  CLOSED: 'abc123def457',
  BINNED: 'abc123def458',
  FOREIGN: 'abc123def459',
}

const UUID = '00000000-0000-4000-8000-00000000beef'
const WORDS = [
  'Satu dua.',
  'One two.',
  'draft',
  'translated',
  'approved',
  'returned',
  'true',
  'all',
  'en',
  'id',
  '2026-11-30',
  'now',
  UUID,
  'correct horse battery',
  '2026-11-30T10:00:00Z',
  'source:0',
  'target:4',
  '0:4',
  '3',
]

const text: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...KNOWN) },
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 50 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('x'.repeat(10_001), 'x'.repeat(100_000), '.'.repeat(50_000), 'a@b\r\nc: d'),
  },
)

/** Beyond what a number of JavaScript holds; written into the JSON as it is. */
export const BEYOND = 'A NUMBER BEYOND ALL'
/** The head of the article or alignment as a number. */
const NOW = 'THE HEAD AS A NUMBER'
const number: fc.Arbitrary<unknown> = fc.constantFrom(
  NOW,
  0,
  1,
  2,
  3,
  -1,
  -0.5,
  1.5,
  1e9,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  1e308,
  BEYOND,
)

export const deep = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`)

const anything: fc.Arbitrary<unknown> = fc.oneof(
  text,
  number,
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    [],
    {},
    [null],
    [[]],
    { a: 1 },
    [1, 'x'],
    deep(15),
    deep(19),
    deep(21),
    deep(3_000),
  ),
  fc.constant(Object.fromEntries([['__proto__', { x: 1 }]])),
  fc.constant(Object.fromEntries([['constructor', { prototype: {} }]])),
  fc.array(text, { maxLength: 5 }),
  fc.constant(Array.from({ length: 2_000 }, (_, index) => index)),
)

const object = z.record(z.string(), z.unknown())

/** Mostly what the pattern takes, if a word of ours is that. */
function textLike(pattern: unknown): fc.Arbitrary<string> {
  if (typeof pattern !== 'string') return text
  const like = [...KNOWN, ...WORDS].filter((word) => new RegExp(pattern, 'u').test(EXAMPLES[word] ?? word))
  if (like.length === 0) return text
  return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...like) }, { weight: 1, arbitrary: text })
}

/** Values that a JSON Schema takes, or nearly: what it cannot say (ids that are there) is tried. */
export function fitting(schema: unknown): fc.Arbitrary<unknown> {
  const {
    const: only,
    enum: choices,
    anyOf,
    oneOf,
    allOf,
    type,
    properties,
    required,
    items,
    pattern,
  } = object.catch({}).parse(schema)
  if (only !== undefined) return fc.constant(only)
  if (Array.isArray(choices)) return fc.constantFrom(...choices)
  const list = [anyOf, oneOf, allOf].find(Array.isArray)
  if (list) return fc.oneof(...list.map(fitting))
  if (type === 'string') return textLike(pattern)
  if (type === 'integer' || type === 'number') return number
  if (type === 'boolean') return fc.boolean()
  if (type === 'null') return fc.constant(null)
  if (type === 'array') return fc.array(fitting(items), { maxLength: 4 })
  if (type !== 'object') return anything
  const fields = Object.entries(object.catch({}).parse(properties)).map(
    ([name, one]) => [name, fitting(one)] as const,
  )
  const needed = z.array(z.string()).catch([]).parse(required)
  return fc.record(Object.fromEntries(fields), {
    requiredKeys: needed.filter((name) => fields.some(([own]) => own === name)),
  })
}

/** A fitting value, whole or with fields that are lost, of another kind or not known; now and then anything at all. */
export function nearly(whole: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const extra = fc.dictionary(
    fc.oneof(
      fc.constantFrom('__proto__', 'by', 'role', 'operation', 'status', 'toString', 'length'),
      fc.string({ maxLength: 5 }),
    ),
    anything,
    { maxKeys: 2 },
  )
  const names = fc.infiniteStream(fc.nat())
  const changed = fc
    .tuple(
      whole,
      anything,
      extra,
      names,
      fc.constantFrom('none', 'none', 'replace', 'drop', 'extra', 'list', 'repeat'),
      fc.constantFrom('OPERATION', UUID),
    )
    .map(([given, other, more, at, kind, operation]) => {
      const fields = Object.entries(object.catch({}).parse(given))
      const which = fields.length === 0 ? 0 : Number(at.next().value) % fields.length
      if (kind === 'replace')
        return Object.fromEntries(fields.map(([name, own], index) => [name, index === which ? other : own]))
      if (kind === 'drop') return Object.fromEntries(fields.filter((_, index) => index !== which))
      if (kind === 'repeat') return Object.fromEntries([...fields, ['operation', operation]])
      if (kind === 'extra') return Object.fromEntries([...fields, ...Object.entries(more)])
      if (kind === 'list')
        return Object.fromEntries(
          fields.map(([name, own], index) => [name, index === which ? [own, own] : own]),
        )
      return given
    })
  return fc.oneof({ weight: 9, arbitrary: changed }, { weight: 1, arbitrary: anything })
}

/** The body as it is sent. Half a character stays half a one, `__proto__` a key like any other. */
export function jsonOf(value: unknown): string {
  return (JSON.stringify(value) ?? '').replaceAll(`"${BEYOND}"`, '1e309').replaceAll(`"${NOW}"`, 'HEAD')
}

/** JSON with something cut or changed in it. */
export function brokenJson(whole: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
  return fc
    .tuple(whole, fc.nat(), fc.constantFrom('', '{', '"', ',', '\0', '\ufeff', '//', '0x1', "'"))
    .map(([value, at, put]) => {
      const json = jsonOf(value)
      const place = json.length === 0 ? 0 : at % json.length
      return json.slice(0, place) + put + json.slice(place + 1)
    })
}

/** Fields of a form or an address: what is a list stands several times. */
export function fieldsOf(value: unknown): URLSearchParams {
  const fields = new URLSearchParams()
  for (const [name, own] of Object.entries(object.catch({}).parse(value)))
    for (const one of Array.isArray(own) ? own.slice(0, 20) : [own])
      fields.append(name, typeof one === 'string' ? one : jsonOf(one))
  return fields
}
