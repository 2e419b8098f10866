import { json, look, MB, type Row } from './row.ts'

const SAVE = '/segments/ARTICLE.2/revisions'
const save = (text: unknown, more: object = {}) => ({ text, state: 'draft', base: null, ...more })

const bad = (
  id: string,
  what: string,
  path: string,
  body: unknown,
  code: string,
  more: Partial<Pick<Row, 'status' | 'why'>> = {},
): Row => ({
  id,
  what,
  ask: json(path, body, 'coordinator'),
  status: 422,
  code,
  ...more,
})

const person = (login: string) => ({ name: 'X', login, role: 'translator' })
const PEOPLE = '/projects/j1/people'

export const FIELDS: readonly Row[] = [
  bad('F4', 'a confirmed text of spaces', SAVE, save('  ', { state: 'translated' }), 'empty_target', {
    why: 'a text of nothing is no translation; what is left out is said by an omission',
  }),
  { id: 'F4', what: 'a draft of spaces', ask: json(SAVE, save('  ')), status: 201 },
  bad('F11', 'a login of 1 MB', PEOPLE, person('x'.repeat(MB)), 'too_large', { status: 413 }),
  bad('F11', 'a login of 60,000 letters', PEOPLE, person('x'.repeat(60_000)), 'invalid'),
  bad('F12', 'a login with a line end', PEOPLE, person('a@b.id\r\nBcc: c@d.id'), 'invalid', {
    why: 'nobody has an address of mail here; it is the login that looks like one',
  }),
  bad(
    'F13',
    'a language that every object has',
    '/account/preferences',
    { language: 'toString' },
    'bad_input',
  ),
  bad('F13', 'a language that is a path', '/account/preferences', { language: '../x' }, 'bad_input'),
  bad(
    'F13',
    'a language of an article that every object has',
    '/articles',
    { text: 'Satu.', pair: 'toString' },
    'bad_input',
  ),
  ...[
    '/articles/ARTICLE/search?q=a&page=-1',
    '/articles/ARTICLE/segments?limit=1000000000',
    '/articles/ARTICLE/authorship?page=-1',
  ].map(
    (path): Row => ({
      id: 'F15',
      what: path,
      ask: look(`/api${path}`),
      status: 422,
      code: 'bad_input',
    }),
  ),
]
