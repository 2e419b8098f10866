/**
 * What becomes of any text in a field: it is kept exactly (`kept`), as a name of one line (`named`), no more than looked at
 * (`passed`), or refused each time by one of the codes (`refused`). With codes beside `kept` or `named` some texts are
 * refused and all others kept.
 */
export type Outcome = 'kept' | 'named' | 'passed' | 'refused'

export interface FieldRow {
  readonly outcome: Outcome
  /** The body with the text in it; `n` counts, for what has to be new each time. */
  readonly body: (text: string, n: number) => object
  readonly codes?: readonly string[]
  /** Sent as a form, which has other fields than JSON. */
  readonly form?: true
}

const row =
  (outcome: Outcome) =>
  (body: FieldRow['body'], ...codes: readonly string[]): FieldRow => ({ outcome, body, codes })
const kept = row('kept')
const named = row('named')
const passed = row('passed')
const refused = row('refused')

const form = (one: FieldRow): FieldRow => ({ ...one, form: true })

const PASSWORD = 'correct horse battery'
/** By the allowance for guesses. */
const GUESS = [
  'wrong_login',
  'too_many_requests',
  'too_fast',
  'password_length',
  'wrong_password',
  'code_unknown',
]
const person = (n: number) => ({ name: `Orang ${n}`, login: `orang${n}`, password: PASSWORD })
const invited = (n: number) => ({ name: `Undangan ${n}`, login: `undangan${n}` })
const MADE_BEFORE = ['name_taken', 'name_needed', 'too_long']
const setup = { token: 'x', name: 'x', login: 'x', password: PASSWORD }
const exception = { before: 'x', after: 'y', kind: 'text', break: true }
const rules = ({ article, ...more }: Readonly<Record<string, unknown>>) => ({
  rules: { abbreviations: [], exceptions: [], ...more },
  ...(article === undefined ? {} : { article }),
})
const typed = (more: object) => ({
  never: '',
  starter: '',
  before: [],
  after: [],
  kind: [],
  action: [],
  article: '',
  ...more,
})
const UNFIT = [
  'abbreviation_unfit',
  'rule_malformed',
  'rule_unsupported',
  'rules_too_large',
  'too_many_rules',
  'too_long',
]

/** Rules are saved and tried by the same body. */
const segmentation = (path: string, outcome: 'kept' | 'passed'): readonly (readonly [string, FieldRow])[] => {
  const make = row(outcome)
  // Only a trial needs an article.
  const on = outcome === 'kept' ? {} : { article: 'ARTICLE' }
  return [
    [
      `${path} rules.abbreviations[].text`,
      make((text) => rules({ ...on, abbreviations: [{ text, ends: 'never' }] }), ...UNFIT),
    ],
    [
      `${path} rules.exceptions[].before`,
      make((text) => rules({ ...on, exceptions: [{ ...exception, before: text }] }), ...UNFIT),
    ],
    [
      `${path} rules.exceptions[].after`,
      make((text) => rules({ ...on, exceptions: [{ ...exception, after: text }] }), ...UNFIT),
    ],
    [
      `${path} article`,
      outcome === 'kept'
        ? passed((article) => ({ ...rules({}), article }))
        : refused((article) => ({ ...rules({}), article }), 'not_found'),
    ],
    [`${path} never`, form(make((never) => typed({ ...on, never }), ...UNFIT))],
    [`${path} starter`, form(make((starter) => typed({ ...on, starter }), ...UNFIT))],
    ...['before', 'before[]', 'after', 'after[]'].map((field): readonly [string, FieldRow] => {
      const [name = ''] = field.split('[')
      return [
        `${path} ${field}`,
        form(
          make(
            (text) => typed({ ...on, before: 'x', after: 'y', kind: 'text', action: 'break', [name]: text }),
            ...UNFIT,
          ),
        ),
      ]
    }),
    ...['kind', 'kind[]', 'action', 'action[]'].map((field): readonly [string, FieldRow] => {
      const [name = ''] = field.split('[')
      return [
        `${path} ${field}`,
        form(
          passed(
            (text) => typed({ ...on, before: 'x', after: 'y', kind: 'text', action: 'break', [name]: text }),
            ...UNFIT,
          ),
        ),
      ]
    }),
  ]
}

/** Every field of a POST that takes any text, by route and field. */
export const FIELD_ROWS: ReadonlyMap<string, FieldRow> = new Map([
  ['POST /setup token', refused((token) => ({ ...setup, token }), 'setup_link')],
  ['POST /setup name', refused((name) => ({ ...setup, name }), 'setup_link')],
  ['POST /setup login', refused((login) => ({ ...setup, login }), 'setup_link')],
  ['POST /setup password', refused((password) => ({ ...setup, password }), 'setup_link')],
  ['POST /sessions login', refused((login) => ({ login, password: 'x' }), ...GUESS)],
  ['POST /sessions password', refused((password) => ({ login: 'rini', password }), ...GUESS)],
  [
    'POST /sessions ticket',
    refused((ticket) => ({ login: 'rini', ticket }), ...GUESS, 'ticket_over', 'bad_input'),
  ],
  ['POST /sessions code', refused((code) => ({ login: 'rini', password: 'x', code }), ...GUESS, 'bad_input')],
  ['POST /sessions to', refused((to) => ({ login: 'rini', password: 'x', to }), ...GUESS)],
  ['POST /account/preferences zone', refused((zone) => ({ zone }), 'bad_input')],
  ['POST /account/tours article', passed((article) => ({ article }), 'not_found', 'bad_input')],
  ['POST /account/names name', named((name) => ({ name }), ...MADE_BEFORE)],
  ['POST /account/passwords current', refused((current) => ({ current, password: PASSWORD }), ...GUESS)],
  ['POST /account/passwords password', refused((password) => ({ current: 'x', password }), ...GUESS)],
  ['POST /account/sessions/closures session', refused((session) => ({ session }), 'not_found', 'bad_input')],
  ['POST /account/tokens label', kept((label) => ({ label }), 'bad_input', 'control_character')],
  ['POST /account/tokens/revocations token', refused((token) => ({ token }), 'not_found', 'bad_input')],
  ['POST /account/second-factor/offers password', refused((password) => ({ password }), ...GUESS)],
  ['POST /account/second-factor/offers code', refused((code) => ({ code }), ...GUESS, 'bad_input')],
  ...['confirmations', 'recovery-codes', 'removals'].map((name): readonly [string, FieldRow] => [
    `POST /account/second-factor/${name} code`,
    refused((code) => ({ code }), ...GUESS, 'bad_input', 'not_found', 'code_needed', 'no_offer'),
  ]),
  ['POST /account/keys/changes key', refused((key) => ({ key, chord: 'k' }), 'key_unknown', 'bad_input')],
  [
    'POST /account/keys/changes chord',
    refused(
      (chord) => ({ key: 'search', chord }),
      'key_unreadable',
      'key_unknown',
      'bad_input',
      'key_reserved',
      'key_taken',
    ),
  ],
  ['POST /passwords link', refused((link) => ({ link, password: PASSWORD }), 'link_unknown')],
  [
    'POST /passwords password',
    refused((password) => ({ link: 'x', password }), 'link_unknown', 'password_length'),
  ],
  ['POST /people name', named((name, n) => ({ ...person(n), name }), ...MADE_BEFORE)],
  ['POST /people login', passed((login, n) => ({ ...person(n), login }), 'invalid', ...MADE_BEFORE)],
  [
    'POST /people password',
    passed((password, n) => ({ ...person(n), password }), 'password_length', 'password_guessable'),
  ],
  [
    'POST /people project',
    refused((project, n) => ({ ...person(n), project, role: 'translator' }), 'not_found', 'invalid'),
  ],
  ['POST /people/:id/names name', named((name) => ({ name }), ...MADE_BEFORE)],
  [
    'POST /people/:id/passwords password',
    passed((password) => ({ password }), 'password_length', 'password_guessable'),
  ],
  ['POST /people/:id/removals name', refused((name) => ({ name: `not ${name}` }), 'invalid')],
  ['POST /invitations name', named((name, n) => ({ ...invited(n), name }), ...MADE_BEFORE)],
  [
    'POST /invitations login',
    passed((login, n) => ({ ...invited(n), login: `${login}.${n}` }), 'invalid', ...MADE_BEFORE),
  ],
  [
    'POST /invitations project',
    refused((project, n) => ({ ...invited(n), project, role: 'translator' }), 'not_found', 'invalid'),
  ],
  [
    'POST /invitations/revocations invitation',
    refused((invitation) => ({ invitation }), 'not_found', 'link_unknown', 'bad_input'),
  ],
  ['POST /projects name', named((name) => ({ name }), ...MADE_BEFORE)],
  ['POST /projects/:id/details name', named((name) => ({ name: `Desk ${name}` }), ...MADE_BEFORE)],
  ['POST /projects/:id/details brief', kept((brief) => ({ brief }))],
  ['POST /projects/:id/details style', kept((style) => ({ style }))],
  [
    'POST /projects/:id/members person',
    refused((who) => ({ person: `not ${who}`, role: 'reviewer' }), 'not_found', 'no_person', 'bad_input'),
  ],
  [
    'POST /projects/:id/people name',
    named((name, n) => ({ ...person(n), name, role: 'translator' }), ...MADE_BEFORE),
  ],
  [
    'POST /projects/:id/people login',
    passed(
      (login, n) => ({ ...person(n), login: `${login}.${n}`, role: 'translator' }),
      'invalid',
      ...MADE_BEFORE,
    ),
  ],
  [
    'POST /projects/:id/people password',
    passed((password, n) => ({ ...person(n), password, role: 'translator' }), 'password_length'),
  ],
  ...segmentation('POST /projects/:id/segmentation', 'kept'),
  ...segmentation('POST /projects/:id/segmentation/trials', 'passed'),
  ['POST /projects/:id/segmentation/imports text', refused((text) => ({ text }), 'srx_unreadable')],
  ['POST /articles title', named((title) => ({ title, text: 'Satu dua.' }), ...MADE_BEFORE)],
  ['POST /articles text', kept((text) => ({ title: 'x', text: `Satu ${text}` }))],
  ['POST /articles html', passed((html) => ({ title: 'x', html: `<p>Satu ${html}` }))],
  ['POST /articles project', refused((project) => ({ text: 'Satu.', project }), 'not_found')],
  ['POST /articles/:id/details title', named((title) => ({ title }), ...MADE_BEFORE)],
  [
    'POST /articles/:id/details address',
    kept((address) => ({ title: 'Angka', address }), 'invalid', 'too_long'),
  ],
  ['POST /articles/:id/deletions title', refused((title) => ({ title }), 'invalid')],
  ['POST /articles/:id/sources text', passed((text) => ({ text: `Satu ${text}`, preview: true }))],
  [
    'POST /articles/:id/assignments person',
    refused((who) => ({ from: 1, to: 2, person: who }), 'invalid', 'not_found', 'no_person'),
  ],
  ['POST /projects/:id/recoveries article', refused((article) => ({ article }), 'not_found')],
  ['POST /removals article', refused((article) => ({ article, title: 'x' }), 'not_found')],
  ['POST /removals title', refused((title) => ({ article: 'ARTICLE', title }), 'not_found', 'invalid')],
  ['POST /articles/:id/closures reason', kept((reason) => ({ reason }), 'article_closed')],
  ['POST /articles/:id/reopenings reason', kept((reason) => ({ reason }), 'article_open')],
  ['POST /segments/:id/revisions text', kept((text) => ({ text, state: 'translated', base: null }))],
  ['POST /revisions/:id/decisions note', kept((note) => ({ outcome: 'returned', reasons: ['style'], note }))],
  [
    'POST /revisions/:id/decisions override',
    passed((override) => ({ outcome: 'approved', override }), 'already_decided'),
  ],
  [
    'POST /articles/:id/decisions note',
    kept((note) => ({ outcome: 'returned', reasons: ['style'], revisions: ['REVISION'], note })),
  ],
  ['POST /revisions/:id/marks note', kept((note) => ({ code: 'style', note }))],
  [
    'POST /projects/:id/words words',
    kept((words) => ({ words }), 'bad_input', 'too_long', 'words_missing', 'name_taken', 'invalid'),
  ],
  [
    'POST /projects/:id/words base',
    passed((base) => ({ words: 'satu', base }), 'bad_input', 'too_long', 'invalid'),
  ],
  [
    'POST /projects/:id/words/additions word',
    kept((word) => ({ word }), 'invalid', 'too_long', 'words_missing'),
  ],
  [
    'POST /articles/:id/replacements q',
    passed((q) => ({ q, replacement: 'x', revisions: ['REVISION'] }), 'invalid', 'search_empty', 'bad_input'),
  ],
  [
    'POST /articles/:id/replacements replacement',
    passed((replacement) => ({ q: 'zzzz', replacement, revisions: ['REVISION'] }), 'bad_input'),
  ],
  ['POST /segments/:id/waivers text', kept((text) => ({ kind: 'endings', text }), 'nothing_to_waive')],
  ['POST /segments/:id/comments text', kept((text) => ({ text }), 'mention_unknown', 'mention_shared')],
  [
    'POST /segments/:id/comments quote',
    refused((quote) => ({ text: 'x', quote: `not ${quote}` }), 'words_missing', 'too_long'),
  ],
  ['POST /threads/:id/comments text', kept((text) => ({ text }), 'mention_unknown', 'mention_shared')],
  ['POST /comments/:id/edits text', kept((text) => ({ text }), 'mention_unknown', 'mention_shared')],
  ['POST /articles/:id/versions name', named((name) => ({ name }), ...MADE_BEFORE)],
  ['POST /versions/:id/names name', named((name) => ({ name: `Second ${name}` }), ...MADE_BEFORE)],
  ['POST /articles/:id/returns text', refused((text) => ({ text }), 'return_unreadable')],
  [
    'POST /projects/:id/alignments title',
    named((title) => ({ title, source: 'Satu.', target: 'One.' }), ...MADE_BEFORE),
  ],
  ['POST /projects/:id/alignments source', kept((text) => ({ source: `Satu ${text}`, target: 'One.' }))],
  ['POST /projects/:id/alignments target', kept((text) => ({ source: 'Satu.', target: `One ${text}` }))],
  [
    'POST /alignments/:id/changes change.text',
    kept((text) => ({ head: 'HEAD', change: { type: 'edit', side: 'target', sentence: 0, text } })),
  ],
  [
    'POST /alignments/:id/changes change.parts[]',
    refused(
      (text) => ({
        head: 'HEAD',
        change: { type: 'cut', side: 'target', sentence: 0, parts: ['One.', text] },
      }),
      'bad_cut',
      'invalid',
      'stale_alignment',
    ),
  ],
  [
    'POST /alignments/:id/changes text',
    form(
      passed(
        (text) => ({ head: 'HEAD', act: 'edit', bead: 0, until: 1, side: 'target', sentence: 0, text }),
        'stale_alignment',
      ),
    ),
  ],
  [
    'POST /alignments/:id/articles title',
    named((title) => ({ title, head: 'HEAD' }), 'stale_alignment', ...MADE_BEFORE),
  ],
])
