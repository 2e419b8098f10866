import fc from 'fast-check'
import type { Route } from '../../src/web/route.ts'
import { brokenJson, fieldsOf, jsonOf, KNOWN, nearly } from './bodies.ts'
import { takenBodies, type Wrong, withWrong } from './fields.ts'
import { HOSTILE, mutatedBytes, mutatedText } from './mutations.ts'
import { SAMPLES } from './samples.ts'

/** An administrator; a translator of the project; a coordinator of another one; whoever is not signed in. */
export type Actor = 'admin' | 'other' | 'stranger' | 'nobody'

/** A request with words of `KNOWN` where ids belong. */
export interface Asked {
  readonly who: Actor
  readonly method: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
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
  marks: 'MARK',
  links: 'LINK',
  versions: 'VERSION',
  alignments: 'ALIGNMENT',
  projects: 'PROJECT',
  people: 'OTHER',
}

/** Routes that are for one in another state. */
const STATES: Readonly<Record<string, (typeof KNOWN)[number]>> = {
  '/articles/:id/reopenings': 'CLOSED',
  '/threads/:id/reopenings': 'RESOLVED',
  '/segments/:id/removals': 'ADDED',
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

const who = fc.oneof(
  { weight: 12, arbitrary: fc.constant<Actor>('admin') },
  { weight: 2, arbitrary: fc.constantFrom<Actor>('other', 'stranger', 'nobody') },
)
const JSON_TYPE = { 'content-type': 'application/json' }
const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded' }

/** What a body may say that it is, and what else a request may say of itself. */
const ODD_HEADERS: readonly Readonly<Record<string, string>>[] = [
  ...[
    'text/plain',
    'application/xml',
    'application/json; charset=utf-16',
    'application/json;charset=',
    'application/merge-patch+json',
    'application/x-www-form-urlencoded',
    'application/x-www-form-urlencoded; charset=latin1',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
    'multipart/form-data; boundary="',
    'a/b/c',
    ';',
    '',
  ].map((type) => ({ 'content-type': type })),
  ...['gzip', 'br', 'identity', 'x'].map((encoding) => ({ ...JSON_TYPE, 'content-encoding': encoding })),
  { ...JSON_TYPE, 'accept-language': `${'id,'.repeat(500)};q=x` },
  { ...JSON_TYPE, accept: '*/*;q=a, application/json;version=__proto__' },
  { ...JSON_TYPE, cookie: 'padan.sid=s%3Ax.y; __proto__=1; lng=../en' },
  { ...JSON_TYPE, 'last-event-id': '-1', 'if-none-match': '"x', range: 'bytes=9-1' },
  { ...JSON_TYPE, 'padan-person': '__proto__' },
  { ...JSON_TYPE, 'x-forwarded-for': "1.2.3.4, ' OR 1=1", 'x-forwarded-proto': 'gopher', origin: 'null' },
  { ...JSON_TYPE, 'x-http-method-override': 'DELETE', expect: '100-continue' },
]
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'PROPFIND']

/** Requests to a route: what it takes with something wrong in it, or what fits by chance. */
export function requestsTo(route: Route): fc.Arbitrary<Asked> {
  const bodies = nearly(takenBodies(route))
  const query =
    route.method === 'get' ? bodies : fc.constantFrom({ lng: 'id' }, { a: '1' }, { lng: '__proto__' })
  const paths = fc.tuple(
    pathsOf(route),
    fc.oneof(
      { weight: route.method === 'get' ? 8 : 1, arbitrary: query.map(fieldsOf) },
      { weight: 2, arbitrary: fc.constant(null) },
    ),
  )
  const place = paths.map(([path, fields]) =>
    fields === null || `${fields}` === '' ? path : `${path}?${fields}`.slice(0, 8_000),
  )
  const api = place.map((path) => `/api${path}`)
  const surfaces = fc.oneof(...{ api: [api], page: [place], both: [api, api, place] }[route.surface])
  const text = fc.oneof(
    { weight: 9, arbitrary: bodies.map(jsonOf) },
    { weight: 1, arbitrary: brokenJson(bodies) },
  )
  const odd = fc.record({
    who,
    method: fc.constantFrom(route.method.toUpperCase(), ...METHODS),
    path: surfaces,
    headers: fc.constantFrom(...ODD_HEADERS),
    body: text,
  })
  if (route.method === 'get') {
    const plain = fc.record({ who, method: fc.constant('GET'), path: surfaces })
    return fc.oneof({ weight: 9, arbitrary: plain }, { weight: 1, arbitrary: odd })
  }
  const post = { who, method: fc.constant('POST') }
  const json = fc.record({ ...post, path: api, headers: fc.constant(JSON_TYPE), body: text })
  const form = bodies.map((body) => `${fieldsOf(body)}`)
  const page = fc.record({ ...post, path: place, headers: fc.constant(FORM_TYPE), body: form })
  const files = filesOf(route)
  return fc.oneof(
    { weight: 1, arbitrary: odd },
    { weight: route.surface === 'page' ? 0 : 5, arbitrary: json },
    { weight: route.surface === 'api' ? 0 : 3, arbitrary: page },
    ...(files.length > 0 ? [{ weight: 9, arbitrary: uploads(surfaces, bodies.map(fieldsOf), files) }] : []),
  )
}

/** Names of the fields in which files may come in by this route. */
export function filesOf({ method, path }: Route): readonly string[] {
  return method === 'post' ? FILES.flatMap(([pattern, names]) => (pattern.test(path) ? names : [])) : []
}

/** A request that would fit but for one field. */
export function requestWith(route: Route, wrong: Wrong): fc.Arbitrary<Asked> {
  const prefix = route.surface === 'page' ? '' : '/api'
  const path = prefix + route.path.replace(':id', () => ownIdOf(route.path))
  return takenBodies(route).map((whole): Asked => {
    const body = withWrong(whole, wrong)
    if (route.method === 'get')
      return { who: 'admin', method: 'GET', path: `${path}?${fieldsOf(body)}`.slice(0, 8_000) }
    if (route.surface === 'page')
      return { who: 'admin', method: 'POST', path, headers: FORM_TYPE, body: `${fieldsOf(body)}` }
    return { who: 'admin', method: 'POST', path, headers: JSON_TYPE, body: jsonOf(body) }
  })
}

function ownIdOf(path: string): string {
  const [, kind = ''] = path.split('/')
  return STATES[path] ?? IDS[kind] ?? 'ARTICLE'
}

function uploads(
  path: fc.Arbitrary<string>,
  fields: fc.Arbitrary<URLSearchParams>,
  names: readonly string[],
): fc.Arbitrary<Asked> {
  const files = fc.tuple(...names.map((field) => fc.tuple(fc.constant(field), fileName, file)))
  return fc.record({ who, method: fc.constant('POST'), path, fields, files })
}

function pathsOf({ path }: Route): fc.Arbitrary<string> {
  const own = ownIdOf(path)
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

const WORD = new RegExp(`\\b(${KNOWN.join('|')})\\b`, 'g')

/** The text with real ids in the place of their words. */
export function placed(text: string, ids: Readonly<Record<string, string>>): string {
  return text.replace(WORD, (word) => ids[word] ?? word)
}
