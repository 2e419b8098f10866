import fc from 'fast-check'
import { schemaOf } from '../../src/web/openapi/schema.ts'
import type { Route } from '../../src/web/route.ts'
import { brokenJson, fieldsOf, jsonOf, KNOWN, nearly } from './bodies.ts'
import { HOSTILE, mutatedBytes, mutatedText } from './mutations.ts'
import { SAMPLES } from './samples.ts'

/** A request with words of `KNOWN` where ids belong. */
export interface Asked {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly type?: string
  readonly body?: string
  /** With each file a name of a field. */
  readonly files?: readonly (readonly [field: string, name: string, bytes: Uint8Array])[]
  readonly fields?: URLSearchParams
}

const IDS: Readonly<Record<string, (typeof KNOWN)[number]>> = {
  articles: 'ARTICLE',
  segments: 'SEGMENT',
  revisions: 'REVISION',
  threads: 'THREAD',
  comments: 'THREAD',
  marks: 'REVISION',
  links: 'REVISION',
  versions: 'REVISION',
  alignments: 'ALIGNMENT',
  projects: 'PROJECT',
  people: 'OTHER',
}

/** Where a file may come in, and in which fields. */
const FILES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^\/articles(\/:id\/(sources|returns))?$/, ['file']],
  [/^\/projects\/:id\/segmentation(\/(imports|trials))?$/, ['file']],
  [/^\/projects\/:id\/alignments$/, ['sourceFile', 'targetFile']],
]

const all = Object.values(SAMPLES).flat()
const file = fc.oneof(
  fc.constantFrom(...all),
  mutatedBytes(all),
  mutatedText(
    all.map((bytes) => new TextDecoder().decode(bytes)),
    'xml',
  ).map((text) => new TextEncoder().encode(text)),
)
const fileName = fc.oneof(
  fc.constantFrom(
    'a.txt',
    'a.html',
    'a.md',
    'a.csv',
    'a.docx',
    'a.xlf',
    '../../etc/passwd',
    'CON',
    '\u202Etxt.exe',
    'a%0d%0aX:1',
    '',
  ),
  fc.constantFrom(...HOSTILE),
)

/** Requests to a route: what it takes with something wrong in it, or what fits by chance. */
export function requestsTo(route: Route): fc.Arbitrary<Asked> {
  const query = nearly(schemaOf(route.query, 'input')).map(fieldsOf)
  const paths = fc.tuple(
    pathsOf(route),
    fc.oneof(
      { weight: route.method === 'get' ? 8 : 1, arbitrary: query },
      { weight: 2, arbitrary: fc.constant(null) },
    ),
  )
  const place = paths.map(([path, fields]) =>
    fields === null || `${fields}` === '' ? path : `${path}?${fields}`.slice(0, 8_000),
  )
  const api = place.map((path) => `/api${path}`)
  const surfaces = { api: [api], page: [place], both: [api, place] }[route.surface]
  if (route.method === 'get') return fc.oneof(...surfaces).map((path) => ({ method: 'GET' as const, path }))
  const body = nearly(schemaOf(route.body, 'input'))
  const asked: fc.Arbitrary<Asked>[] = []
  if (route.surface !== 'page') {
    const json = fc.oneof(
      { weight: 9, arbitrary: body.map(jsonOf) },
      { weight: 1, arbitrary: brokenJson(body) },
    )
    asked.push(
      fc
        .tuple(api, json)
        .map(([path, text]) => ({ method: 'POST', path, type: 'application/json', body: text })),
    )
  }
  if (route.surface !== 'api')
    asked.push(
      fc.tuple(place, body.map(fieldsOf)).map(([path, fields]) => ({
        method: 'POST',
        path,
        type: 'application/x-www-form-urlencoded',
        body: `${fields}`,
      })),
    )
  for (const [pattern, names] of FILES)
    if (pattern.test(route.path)) asked.push(uploads(fc.oneof(...surfaces), body.map(fieldsOf), names))
  return fc.oneof(...asked)
}

function uploads(
  path: fc.Arbitrary<string>,
  fields: fc.Arbitrary<URLSearchParams>,
  names: readonly string[],
): fc.Arbitrary<Asked> {
  const files = fc.tuple(...names.map((field) => fc.tuple(fc.constant(field), fileName, file)))
  return fc.record({ method: fc.constant('POST' as const), path, fields, files })
}

function pathsOf({ path }: Route): fc.Arbitrary<string> {
  const [, kind = ''] = path.split('/')
  const own = IDS[kind] ?? 'ARTICLE'
  const id = fc.oneof(
    { weight: 20, arbitrary: fc.constant<string>(own) },
    { weight: 1, arbitrary: fc.constantFrom<string>(...KNOWN) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'ARTICLE.0',
        'ARTICLE.-1',
        'ARTICLE.99999999999',
        'ARTICLE.1.1',
        '%ff',
        '%',
        'a%00b',
        '..%2f..%2fetc',
        '__proto__',
        'toString',
        'x'.repeat(7_000),
      ),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(...HOSTILE.filter((one) => one.length < 100))
        .map((one) => encodeURIComponent(one.toWellFormed())),
    },
  )
  return path.includes(':id') ? id.map((one) => path.replace(':id', () => one)) : fc.constant(path)
}

/** The text with real ids in the place of their words. */
export function placed(text: string, ids: Readonly<Record<string, string>>): string {
  return text.replace(
    /\b(ARTICLE|SEGMENT|REVISION|THREAD|ALIGNMENT|PROJECT|PERSON|OTHER|LOGIN)\b/g,
    (word) => ids[word] ?? word,
  )
}
