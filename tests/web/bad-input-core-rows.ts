import type { Cast } from './story.ts'

/** Bytes. */
export const MB = 1024 * 1024
const NUL = String.fromCharCode(0)
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])

/** A request to /api; ARTICLE and FOREIGN in path and body stand for ids. */
export interface Sent {
  readonly who?: keyof Omit<Cast, 'house'>
  readonly path: string
  readonly type?: string
  /** Text is sent as it is, anything else as JSON. */
  readonly body?: unknown
  readonly file?: Uint8Array<ArrayBuffer>
}

interface Row extends Sent {
  readonly what: string
  readonly status: number
  readonly code: string
  /** The answer may say the place. */
  readonly says?: RegExp
}

/** The body of a draft. */
export const save = (text: string, more: object = {}) => ({ text, state: 'draft', base: null, ...more })

/** The paragraph “Bad input”, one row a case: what is sent, and how it is refused. */
export const ROWS: readonly Row[] = [
  {
    what: 'an empty article',
    status: 422,
    code: 'empty_article',
    who: 'coordinator',
    path: '/articles',
    body: { title: 'x', text: '' },
  },
  {
    what: 'an article of white space',
    status: 422,
    code: 'empty_article',
    who: 'coordinator',
    path: '/articles',
    body: { title: 'x', text: ' \n\t\u00a0 ' },
  },
  {
    what: 'an article of 13 MB',
    status: 413,
    code: 'too_long',
    who: 'coordinator',
    path: '/articles',
    body: { title: 'x', text: 'Kata. '.repeat((13 * MB) / 6) },
  },
  {
    what: 'an article with NUL',
    status: 422,
    code: 'control_character',
    who: 'coordinator',
    path: '/articles',
    body: { title: 'x', text: `Satu.\nDua${NUL}.` },
    says: /2/,
  },
  {
    what: 'a title with NUL',
    status: 422,
    code: 'control_character',
    who: 'coordinator',
    path: '/articles',
    body: { title: `a${NUL}b`, text: 'Satu.' },
  },
  {
    what: 'a title of 201 characters',
    status: 422,
    code: 'too_long',
    who: 'coordinator',
    path: '/articles',
    body: { title: 'x'.repeat(201), text: 'Satu.' },
  },
  {
    what: 'an article with half a character',
    status: 422,
    code: 'malformed_text',
    who: 'coordinator',
    path: '/articles',
    body: '{"title":"x","text":"Satu \\ud800 dua."}',
  },
  {
    what: 'a file that is not UTF-8',
    status: 422,
    code: 'bad_encoding',
    who: 'coordinator',
    path: '/articles',
    file: new Uint8Array([83, 97, 116, 117, 0xff, 0xfe, 46]),
  },
  {
    what: 'a picture as .txt',
    status: 415,
    code: 'binary_file',
    who: 'coordinator',
    path: '/articles',
    file: PNG,
  },
  {
    what: 'an empty file',
    status: 422,
    code: 'empty_file',
    who: 'coordinator',
    path: '/articles',
    file: new Uint8Array(),
  },
  {
    what: 'an article by a translator',
    status: 403,
    code: 'forbidden',
    who: 'translator',
    path: '/articles',
    body: { title: 'x', text: 'Satu.' },
  },
  {
    what: 'an article in a project that is not there',
    status: 404,
    code: 'not_found',
    who: 'coordinator',
    path: '/articles',
    body: { title: 'x', text: 'Satu.', project: 'j99' },
  },
  {
    what: 'a target of 10,001 characters',
    status: 422,
    code: 'too_long',
    path: '/segments/ARTICLE.2/revisions',
    body: save('x'.repeat(10_001)),
  },
  {
    what: 'a target of 100,000 characters',
    status: 413,
    code: 'too_large',
    path: '/segments/ARTICLE.2/revisions',
    body: save('x'.repeat(100_000)),
  },
  {
    what: 'a target with NUL',
    status: 422,
    code: 'control_character',
    path: '/segments/ARTICLE.2/revisions',
    body: save(`a${NUL}b`),
  },
  {
    what: 'a target with half a character',
    status: 422,
    code: 'malformed_text',
    path: '/segments/ARTICLE.2/revisions',
    body: '{"text":"a \\udc00","state":"draft","base":null}',
  },
  {
    what: 'no such article',
    status: 404,
    code: 'not_found',
    path: '/articles/nowhere/versions',
    body: { name: 'x' },
  },
  {
    what: 'an id that is none',
    status: 404,
    code: 'not_found',
    path: '/segments/%2e%2e%2fx/revisions',
    body: save('x'),
  },
  {
    what: 'no such segment',
    status: 404,
    code: 'not_found',
    path: '/segments/ARTICLE.999/revisions',
    body: save('x'),
  },
  {
    what: 'no such revision',
    status: 404,
    code: 'not_found',
    who: 'reviewer',
    path: '/revisions/ARTICLE.999/decisions',
    body: { outcome: 'approved' },
  },
  {
    what: 'a number beyond all',
    status: 404,
    code: 'not_found',
    path: '/segments/ARTICLE.9999999999/revisions',
    body: save('x'),
  },
  {
    what: 'another project’s segment',
    status: 404,
    code: 'not_found',
    path: '/segments/FOREIGN.1/revisions',
    body: save('x'),
  },
  {
    what: 'another project’s revision',
    status: 404,
    code: 'not_found',
    who: 'reviewer',
    path: '/revisions/FOREIGN.4/decisions',
    body: { outcome: 'approved' },
  },
  {
    what: 'another project’s versions',
    status: 404,
    code: 'not_found',
    path: '/articles/FOREIGN/versions',
    body: { name: 'x' },
  },
  {
    what: 'another project’s revision as a base',
    status: 422,
    code: 'invalid',
    path: '/segments/ARTICLE.1/revisions',
    body: save('x', { base: 'FOREIGN.4' }),
  },
  {
    what: 'a decision by a translator',
    status: 403,
    code: 'forbidden',
    path: '/revisions/ARTICLE.4/decisions',
    body: { outcome: 'approved' },
  },
  {
    what: 'a stale base',
    status: 409,
    code: 'stale_base',
    path: '/segments/ARTICLE.1/revisions',
    body: save('Mine.'),
  },
  {
    what: 'the key __proto__',
    status: 422,
    code: 'poisoned_key',
    path: '/segments/ARTICLE.1/revisions',
    body: '{"text":"x","state":"draft","base":null,"__proto__":{"a":1}}',
  },
  {
    what: 'the key constructor, deep',
    status: 422,
    code: 'poisoned_key',
    who: 'reviewer',
    path: '/revisions/ARTICLE.4/decisions',
    body: '{"outcome":"returned","reasons":[{"constructor":1}]}',
  },
  {
    what: 'JSON as text',
    status: 415,
    code: 'not_json',
    path: '/segments/ARTICLE.1/revisions',
    type: 'text/plain',
    body: JSON.stringify(save('x')),
  },
  {
    what: 'JSON in another charset',
    status: 415,
    code: 'not_json',
    path: '/segments/ARTICLE.1/revisions',
    type: 'application/json; charset=utf-16',
    body: JSON.stringify(save('x')),
  },
  {
    what: 'broken JSON',
    status: 400,
    code: 'bad_json',
    path: '/segments/ARTICLE.1/revisions',
    body: '{"text":',
  },
  {
    what: 'a list for an object',
    status: 422,
    code: 'bad_input',
    path: '/segments/ARTICLE.1/revisions',
    body: [],
  },
  { what: 'nothing at all', status: 422, code: 'bad_input', path: '/segments/ARTICLE.1/revisions' },
  {
    what: 'an operation that is none',
    status: 422,
    code: 'bad_operation',
    path: '/segments/ARTICLE.1/revisions',
    body: save('x', { operation: '1' }),
  },
]
