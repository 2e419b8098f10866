import fc from 'fast-check'
import { z } from 'zod'
import { schemaOf } from '../../src/web/openapi/schema.ts'
import type { Route } from '../../src/web/route.ts'
import { FIELD_ROWS } from '../web/bad-input/field-rows.ts'
import { BEYOND, deep, fitting } from './bodies.ts'

/** The way to a field of a body: names, and numbers for the entries of a list. */
export type Way = readonly (string | number)[]

const object = z.record(z.string(), z.unknown())
const list = z.array(z.unknown())

/** What a route takes: its body, or what stands in its address. */
const takenBy = (route: Route) => schemaOf(route.method === 'post' ? route.body : route.query, 'input')

/** Every field of what a route takes, also those within lists and objects; each once. */
export function waysInto(route: Route): readonly Way[] {
  const ways = waysIn(takenBy(route), [])
  return [...new Map(ways.map((way) => [JSON.stringify(way), way])).values()]
}

function waysIn(schema: unknown, at: Way): readonly Way[] {
  const { anyOf, oneOf, allOf, properties, items } = object.catch({}).parse(schema)
  const choices = list.safeParse(anyOf ?? oneOf ?? allOf)
  if (choices.success) return choices.data.flatMap((one) => waysIn(one, at))
  const own = at.length > 0 ? [at] : []
  const below = Object.entries(object.catch({}).parse(properties)).flatMap(([name, one]) =>
    waysIn(one, [...at, name]),
  )
  return [...own, ...below, ...(items === undefined ? [] : waysIn(items, [...at, 0]))]
}

/** The field is not there. */
const ABSENT = Symbol('absent')

/** What may stand in a field that is meant for something else. */
const WRONG: readonly unknown[] = [
  ...[ABSENT, null, true, false, 0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, BEYOND],
  ...['', ' ', '\0', '\ud83d', '\u202e\u200b', '__proto__', 'constructor', 'toString', '<script>x</script>'],
  ...['../../etc/passwd', "' OR 1=1 --", '$t(common:x)', '{{x}}', '-0', '0x10', '9'.repeat(20), '2026-02-30'],
  ...['FOREIGN', 'AWAY', 'OTHER', 'ARTICLE.99999999', '[object Object]', 'e\u0301'.repeat(200)],
  ...[
    'x'.repeat(10_001),
    'x'.repeat(60_000),
    'x'.repeat(300_000),
    '👩🏽‍🚀'.repeat(2_000),
    '(a+)+$'.repeat(50),
  ],
  ...[[], [null], [[]], ['x', 'x'], {}, { a: 1 }, { length: 1e9 }, { toString: 1 }, { 0: 'x' }],
  ...[deep(15), deep(21), deep(3_000), Array.from({ length: 2_000 }, (_, index) => index)],
  JSON.parse('{"__proto__":{"administrator":true}}'),
  JSON.parse('{"constructor":{"prototype":{"x":1}}}'),
]

/** A field of what a route takes, and one wrong value for it. */
export interface Wrong {
  readonly way: Way
  readonly value: unknown
}

export const wrongsFor = (route: Route): readonly Wrong[] =>
  waysInto(route).flatMap((way) => WRONG.map((value) => ({ way, value })))

/** A body with another value in one field; what is missing on the way there is made. */
export function withWrong(body: unknown, { way, value }: Wrong): unknown {
  const [name, ...rest] = way
  if (name === undefined) return value
  if (typeof name === 'number') return [withWrong(list.safeParse(body).data?.[name], { way: rest, value })]
  const { [name]: own, ...others } = object.catch({}).parse(body)
  const inner = withWrong(own, { way: rest, value })
  return inner === ABSENT ? others : { ...others, [name]: inner }
}

const PASSWORD = 'correct horse battery'

const MADE: Readonly<Record<string, object>> = {
  'POST /sessions': { login: 'LOGIN', password: PASSWORD },
  'POST /account/passwords': { current: PASSWORD, password: 'another horse battery' },
  'POST /people/:id/administrators': { administrator: true },
  'POST /people/:id/removals': { name: 'NAME' },
  'POST /projects/:id/members': { person: 'OTHER', role: 'reviewer' },
  'POST /projects/:id/recoveries': { article: 'BINNED' },
  'POST /removals': { article: 'BINNED', title: 'TITLE' },
  'POST /articles/:id/deletions': { title: 'TITLE' },
  'POST /articles/:id/archivings': { archived: true },
  'POST /articles/:id/reversals': { reverts: 'OPERATION' },
  'POST /articles/:id/assignments': { from: 1, to: 2, person: 'OTHER' },
  'POST /segments/:id/splits': { at: 5, targetAt: 4, base: 'REVISION' },
  'POST /segments/:id/revisions': { text: 'One, two.', state: 'translated', base: 'REVISION' },
  'POST /segments/:id/links': { source: [0, 4], target: [0, 3] },
}

let made = 0

/** Bodies that a route takes, as far as that can be known: those that the bad inputs are tried with, and what its schema says. */
export function takenBodies(route: Route): fc.Arbitrary<unknown> {
  const name = `${route.method.toUpperCase()} ${route.path}`
  const rows = [...FIELD_ROWS].filter(([field, { form }]) => !form && field.startsWith(`${name} `))
  const known = [
    ...[MADE[name] ?? []].flat().map((body) => () => body),
    ...rows.map(([, { body }]) => () => {
      made += 1
      return body(`Satu dua ${made}`, made)
    }),
  ]
  const fits = fitting(takenBy(route))
  if (known.length === 0) return fits
  const rowBodies = fc.constantFrom(...known).map((make): unknown => make())
  return fc.oneof({ weight: 2, arbitrary: rowBodies }, { weight: 1, arbitrary: fits })
}
