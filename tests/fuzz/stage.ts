import { addPerson, nextOperation, type TestHouse } from '../web/house.ts'
import { type Human, human, translate } from '../web/story.ts'
import type { KNOWN } from './bodies.ts'

/** One thing of each kind, and an administrator who may everything with them. */
export interface Stage {
  readonly house: TestHouse
  readonly admin: Human
  /** By the words of `KNOWN`. */
  readonly ids: Readonly<Record<(typeof KNOWN)[number], string>>
}

let count = 0

/** New ones, whatever became of those before. */
export async function setStage(house: TestHouse): Promise<Stage> {
  count += 1
  const login = `boss${count}`
  const admin = human(house, await addPerson(house, login, 'administrator'))
  const project = await created(admin, '/api/projects', { name: `Proyek ${count}` })
  const member = { name: 'Lain', login: `other${count}`, role: 'translator' }
  const other = await created(admin, `/api/projects/${project}/people`, member)
  const moved = { text: 'Satu dua tiga. Empat lima.\n\nEnam.', project, title: `Angka ${count}` }
  const article = await created(admin, '/api/articles', moved)
  const revision = await translate(admin, `${article}.1`, 'One two three.')
  const thread = await created(admin, `/api/segments/${article}.1/comments`, { text: 'Why?' })
  const alignment = await created(admin, `/api/projects/${project}/alignments`, {
    source: 'Satu. Dua.',
    target: 'One. Two.',
  })
  // Summaries and notices are made when they are first looked at.
  await admin.page('GET', '/')
  const ids = {
    ARTICLE: article,
    SEGMENT: `${article}.1`,
    REVISION: revision,
    THREAD: thread,
    ALIGNMENT: alignment,
  }
  return { house, admin, ids: { ...ids, PROJECT: project, PERSON: admin.id, OTHER: other, LOGIN: login } }
}

async function created(admin: Human, path: string, body: object): Promise<string> {
  const { status, json, text } = await admin.api('POST', path, { ...body, operation: nextOperation() })
  if (status !== 201) throw new Error(`${path}: ${status} ${text}`)
  return json.id
}
