import { addPerson, nextOperation, type TestHouse } from '../web/house.ts'
import { type Human, human, translate } from '../web/story.ts'
import type { KNOWN } from './bodies.ts'

/** One thing of each kind, and who may ask for it. */
export interface Stage {
  /** May everything with them. */
  readonly admin: Human
  /** A translator of the project. */
  readonly other: Human
  /** A coordinator of another project. */
  readonly stranger: Human
  /** By the words of `KNOWN`. */
  readonly ids: Readonly<Record<(typeof KNOWN)[number], string>>
}

let count = 0

/** Of a thing that there is not. */
const NONE = 'aaaaaaaaaaaa'

/** What only some routes are about, which is there for these alone: to make all of it takes longer than a request. */
const FOR_SOME = {
  RESOLVED: /threads/,
  ALIGNMENT: /alignments/,
  MARK: /marks/,
  VERSION: /versions|comparison|restorations|export/,
  LINK: /links/,
  ADDED: /segments\/:id\/removals/,
  CLOSED: /reopenings/,
  BINNED: /recoveries|removals|bin/,
} as const

/** Which of these a route is about: the stage of one that is about the same will do. */
export function extrasFor(path: string): string {
  return Object.entries(FOR_SOME)
    .flatMap(([name, paths]) => (paths.test(path) ? name : []))
    .join(' ')
}

/** New ones, whatever became of those before. */
export async function setStage(house: TestHouse, path: string): Promise<Stage> {
  count += 1
  const login = `boss${count}`
  const admin = human(house, await addPerson(house, login, 'administrator'))
  const project = await created(admin, '/api/projects', { name: `Proyek ${count}` })
  const away = await created(admin, '/api/projects', { name: `Lain ${count}` })
  const other = await member(house, admin, `other${count}`, project, 'translator')
  const stranger = await member(house, admin, `stranger${count}`, away, 'coordinator')
  const title = `Angka ${count}`
  const operation = nextOperation()
  const text = 'Satu dua tiga. Empat lima.\n\nEnam.'
  const make = (path: string, body: object = {}) => created(admin, `/api${path}`, body)
  const article = await make('/articles', { text, project, title, operation })
  const foreign = await make('/articles', { text: 'Satu. Dua.', project: away, title: 'Lain' })
  const segment = `${article}.1`
  const revision = await translate(admin, segment, 'One two three.')
  const thread = await make(`/segments/${segment}/comments`, { text: 'Why?' })
  const about = (name: keyof typeof FOR_SOME, thing: () => Promise<string>) =>
    FOR_SOME[name].test(path) ? thing() : NONE
  const closed = async () => {
    const id = await make('/articles', { text: 'Satu.', project, title: 'Tutup' })
    await make(`/articles/${id}/closures`, { reason: 'done' })
    return id
  }
  const binned = async () => {
    const id = await make('/articles', { text: 'Satu.', project, title })
    await make(`/articles/${id}/deletions`, { title })
    return id
  }
  const resolved = async () => {
    const id = await make(`/segments/${segment}/comments`, { text: 'Why not?' })
    await make(`/threads/${id}/resolutions`)
    return id
  }
  const aligned = () => make(`/projects/${project}/alignments`, { source: 'Satu. Dua.', target: 'One. Two.' })
  const things = {
    ARTICLE: article,
    SEGMENT: segment,
    REVISION: revision,
    THREAD: thread,
    RESOLVED: await about('RESOLVED', resolved),
    ALIGNMENT: await about('ALIGNMENT', aligned),
    MARK: await about('MARK', () => make(`/revisions/${revision}/marks`, { code: 'style' })),
    VERSION: await about('VERSION', () => make(`/articles/${article}/versions`, { name: 'First' })),
    LINK: await about('LINK', () => make(`/segments/${segment}/links`, { source: [5, 8], target: [4, 7] })),
    ADDED: await about('ADDED', () => make(`/articles/${article}/segments`, { after: segment })),
    CLOSED: await about('CLOSED', closed),
    BINNED: await about('BINNED', binned),
    PROJECT: project,
    FOREIGN: foreign,
    AWAY: away,
  }
  // Summaries and notices are made when they are first looked at.
  for (const one of [admin, other, stranger]) await one.page('GET', '/')
  const people = { PERSON: admin.id, OTHER: other.id, LOGIN: login, NAME: `other${count}` }
  return {
    admin,
    other,
    stranger,
    ids: { ...things, ...people, TITLE: title, OPERATION: operation, HEAD: '' },
  }
}

async function member(
  house: TestHouse,
  admin: Human,
  login: string,
  project: string,
  role: 'translator' | 'coordinator',
): Promise<Human> {
  const person = await created(admin, `/api/projects/${project}/people`, { name: login, login, role })
  const token = await house.accounts.makeToken(person, 'test', house.desk.now())
  return human(house, { id: person, token })
}

async function created(admin: Human, path: string, body: object): Promise<string> {
  const operation = nextOperation()
  const { status, json, text } = await admin.api('POST', path, { operation, ...body })
  if (status >= 300) throw new Error(`${path}: ${status} ${text}`)
  return json.id
}
