import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addPerson, client, nextOperation, openHouse, type TestHouse } from './house.ts'

export interface Human {
  readonly id: string
  readonly token: string
  readonly api: ReturnType<typeof client>
  /** Sends a form, or asks for a page. */
  page(method: 'GET' | 'POST', path: string, fields?: Fields, language?: string): Promise<Page>
}

type Fields = Readonly<Record<string, string | readonly string[]>>

export interface Page {
  readonly status: number
  readonly text: string
  readonly location: string
}

export interface Cast {
  readonly house: TestHouse
  readonly translator: Human
  readonly other: Human
  readonly reviewer: Human
  readonly coordinator: Human
  /** Signed in, in no project. */
  readonly stranger: Human
}

export const SOURCE = 'Satu dua tiga. Empat lima.\n\nEnam tujuh delapan sembilan.'

/** A server with the samples and people of each role. */
export async function openCast(options: Parameters<typeof openHouse>[0] = {}): Promise<Cast> {
  const house = await openHouse(options)
  const add = async (login: string, role: Parameters<typeof addPerson>[2]) =>
    human(house, await addPerson(house, login, role))
  return {
    house,
    translator: await add('tari', 'translator'),
    other: await add('toni', 'translator'),
    reviewer: await add('rini', 'reviewer'),
    coordinator: await add('koko', 'coordinator'),
    stranger: human(house, await addStranger(house)),
  }
}

/** A new article of three segments: ids `<article>.1` to `.3`. */
export async function newArticle(
  { house, coordinator }: Cast,
  text = SOURCE,
  title = 'Angka',
): Promise<string> {
  const ask = { operation: nextOperation(), request: 'import', by: coordinator.id }
  const imported = await house.desk.importArticle(ask, {
    title,
    text,
    project: 'j1',
    pair: { source: 'id', target: 'en' },
  })
  if (!imported.ok) throw new Error(`the article was refused: ${imported.refusal.code}`)
  return imported.article
}

/** Confirms a text on what is there; gives the id of the revision. */
export async function translate(
  who: Human,
  segment: string,
  text: string,
  state = 'translated',
): Promise<string> {
  const { json } = await who.api('GET', `/api/segments/${segment}/revisions`)
  const base = json.revisions[0]?.id ?? null
  const saved = await who.api('POST', `/api/segments/${segment}/revisions`, { text, state, base })
  if (saved.status !== 201) throw new Error(`the text was refused: ${saved.text}`)
  return saved.json.id
}

export async function headOf(cast: Cast, article: string): Promise<number> {
  return (await cast.house.desk.articles.load(article)).head
}

/** Digest of every file in the data folder: the same when nothing was written. */
export async function digestOf({ folder }: TestHouse): Promise<string> {
  const digest = createHash('sha256')
  for (const name of (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort())
    digest.update(name).update(await readFile(name))
  return digest.digest('hex')
}

export function human(
  house: TestHouse,
  { id, token }: { readonly id: string; readonly token: string },
): Human {
  return {
    id,
    token,
    api: client(house, token),
    async page(method, path, fields, language = 'en') {
      const response = await fetch(house.url + path, {
        method,
        redirect: 'manual',
        headers: { authorization: `Bearer ${token}`, 'accept-language': language },
        ...(fields ? { body: formOf(fields) } : {}),
      })
      return {
        status: response.status,
        text: await response.text(),
        location: response.headers.get('location') ?? '',
      }
    },
  }
}

function formOf(fields: Fields): URLSearchParams {
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) form.append(name, String(one))
  return form
}

async function addStranger(house: TestHouse): Promise<{ id: string; token: string }> {
  const ask = { operation: nextOperation(), request: 'stranger', by: 'system' }
  const acted = await house.desk.administer(ask, { type: 'addPerson', name: 'asing', login: 'asing' })
  const added = acted.ok ? acted.line?.events.find((event) => event.type === 'personAdded') : undefined
  if (added?.type !== 'personAdded') throw new Error('the stranger was not added')
  return { id: added.person, token: await house.accounts.makeToken(added.person, 'test', new Date()) }
}
