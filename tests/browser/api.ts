import type { BrowserContext } from 'playwright-core'
import type { RunningServer } from './server.ts'
import { PASSWORD, type Visitor } from './stage.ts'

/** What the API says to something sent, as far as tests look. */
export interface Answer {
  readonly id: string
  readonly status: string
  /** Of what was made, where it is to be opened by somebody else. */
  readonly link?: string
}

export interface ListedSegment {
  readonly id: string
  readonly number: number
  readonly source: string
  readonly target: string
  readonly status: string
  readonly revision: string | null
}

export interface ListedRevision {
  readonly id: string
  readonly text: string
  readonly state: string
}

/** Makes the first account past the form; the visitor is signed in then. */
export async function makeFirstAccount({ context }: Visitor, server: RunningServer): Promise<void> {
  const token = new URL(server.setup ?? '').searchParams.get('token')
  await send(context, '/setup', { token, name: 'Ana Lestari', login: 'ana', password: PASSWORD })
}

/** Gives somebody new a role in the default project. */
export async function addMember(coordinator: Visitor, login: string, role: string): Promise<void> {
  const person = { name: login, login, role, password: PASSWORD }
  await send(coordinator.context, '/projects/j1/people', person)
}

export async function signIn({ context }: Visitor, login: string): Promise<void> {
  await send(context, '/sessions', { login, password: PASSWORD })
}

/** Posts JSON as the visitor; the answer has to be a good one. */
export async function send(context: BrowserContext, path: string, data: object): Promise<Answer> {
  const response = await context.request.post(`/api${path}`, { data })
  if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`)
  return response.json()
}

export async function segmentsOf(
  context: BrowserContext,
  article: string,
): Promise<readonly ListedSegment[]> {
  const { segments } = await read(context, `/articles/${article}/segments`)
  return segments
}

export async function revisionsOf(
  context: BrowserContext,
  segment: string,
): Promise<readonly ListedRevision[]> {
  const { revisions } = await read(context, `/segments/${segment}/revisions`)
  return revisions
}

/** The two articles that every server begins with; ask before others are made. */
export async function samplesOf(
  context: BrowserContext,
): Promise<{ readonly untouched: string; readonly worked: string }> {
  const { articles } = await read(context, '/articles')
  const listed: readonly { readonly id: string; readonly counts: { readonly approved: number } }[] = articles
  const [worked] = listed.filter(({ counts }) => counts.approved > 0)
  const [untouched] = listed.filter(({ counts }) => counts.approved === 0)
  return { untouched: untouched?.id ?? '', worked: worked?.id ?? '' }
}

async function read(context: BrowserContext, path: string) {
  // A server may close a connection that was idle just as somebody asks on it; browsers ask again by themselves.
  const response = await context.request.get(`/api${path}`, { maxRetries: 2 })
  if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`)
  return response.json()
}
