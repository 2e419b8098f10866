import { member, textMember } from '../dom.ts'

/** What became of something sent. */
export type Answer =
  /** `kept`: something was left as it is, because somebody changed it since. */
  | {
      readonly kind: 'done'
      readonly id: string | null
      readonly status: string
      readonly kept: boolean
      readonly repeats?: Spreading
    }
  /** Somebody else's text is there; null: none. */
  | { readonly kind: 'stale'; readonly current: Theirs | null }
  /** The segment is not there any more; ids of those that are. */
  | { readonly kind: 'replaced'; readonly successors: readonly string[] }
  /** Nobody is signed in, or somebody else than who sends: `message` says so then. */
  | { readonly kind: 'signedOut'; readonly message: string }
  | { readonly kind: 'refused'; readonly message: string; readonly code: string }
  /** No answer, or one that says to come again: the same may be sent again. `answered`: by our server. */
  | { readonly kind: 'unreachable'; readonly answered: boolean }

/** Of the segments with the same source, those that got a text and those that keep another. */
export interface Spreading {
  readonly changed: number
  readonly kept: number
}

export interface Theirs {
  readonly id: string
  readonly text: string
  readonly status: string
  /** Who wrote it. */
  readonly by: string
  readonly name: string
}

export interface Sending {
  /** Who sends: where somebody else is signed in by now, nothing is taken under his name. */
  readonly person?: string
  /** The page is going away and cannot wait. */
  readonly last?: boolean
}

/** A server that has not answered by then counts as not there. Milliseconds. */
const PATIENCE = 20_000

/** Sends JSON to the API. */
export async function post(path: string, body: object, sending: Sending = {}): Promise<Answer> {
  const answer = await send(path, body, sending)
  return answer ? read(answer.status, answer.body) : { kind: 'unreachable', answered: false }
}

/** Sends JSON to the API; undefined: there is no answer. */
export async function send(
  path: string,
  body: object,
  { person, last = false }: Sending = {},
): Promise<{ readonly status: number; readonly body: unknown } | undefined> {
  try {
    const response = await fetch(`/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(person ? { 'padan-person': person } : {}) },
      body: JSON.stringify(body),
      keepalive: last,
      signal: AbortSignal.timeout(PATIENCE),
    })
    return { status: response.status, body: await bodyOf(response) }
  } catch (error) {
    const silent = error instanceof DOMException && error.name === 'TimeoutError'
    if (silent || error instanceof TypeError) return undefined
    throw error
  }
}

function read(status: number, body: unknown): Answer {
  if (status >= 200 && status < 300 && body !== undefined) {
    const id = textMember(body, 'id')
    const kept = member(body, 'kept')
    const left = Array.isArray(kept) && kept.length > 0
    const done = {
      kind: 'done',
      id: id === '' ? null : id,
      status: textMember(body, 'status'),
      kept: left,
    } as const
    return { ...done, ...spreadIn(body) }
  }
  const error = member(body, 'error')
  // Not in our words: somebody on the way answers, a proxy or the sign-in of a hotel.
  if (textMember(error, 'code') === '') return { kind: 'unreachable', answered: false }
  if (status === 401) {
    const other = textMember(error, 'code') === 'other_person'
    return { kind: 'signedOut', message: other ? textMember(error, 'message') : '' }
  }
  if (status === 429 || status >= 500) return { kind: 'unreachable', answered: true }
  if (textMember(error, 'code') === 'stale_base')
    return { kind: 'stale', current: theirs(member(body, 'current')) }
  if (textMember(error, 'code') === 'segment_replaced') {
    const successors = member(body, 'successors')
    const list: readonly unknown[] = Array.isArray(successors) ? successors : []
    return { kind: 'replaced', successors: list.map((one) => textMember(one, 'id')) }
  }
  return { kind: 'refused', message: textMember(error, 'message'), code: textMember(error, 'code') }
}

function spreadIn(body: unknown): { readonly repeats?: Spreading } {
  const repeats = member(body, 'repeats')
  if (repeats === undefined) return {}
  return { repeats: { changed: Number(member(repeats, 'changed')), kept: Number(member(repeats, 'kept')) } }
}

function theirs(value: unknown): Theirs | null {
  const id = textMember(value, 'id')
  if (id === '') return null
  const by = member(value, 'by')
  return {
    id,
    text: textMember(value, 'text'),
    status: textMember(value, 'status'),
    by: textMember(by, 'id'),
    name: textMember(by, 'name'),
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
