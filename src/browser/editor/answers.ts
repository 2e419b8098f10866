import { member, textMember } from '../dom.ts'

/** What became of something sent. */
export type Answer =
  | { readonly kind: 'done'; readonly id: string | null; readonly status: string }
  /** Somebody else's text is there; null: none. */
  | { readonly kind: 'stale'; readonly current: Theirs | null }
  /** The segment is not there any more; ids of those that are. */
  | { readonly kind: 'replaced'; readonly successors: readonly string[] }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'refused'; readonly message: string; readonly code: string }
  /** No answer, or one that says to come again: the same may be sent again. */
  | { readonly kind: 'unreachable' }

export interface Theirs {
  readonly id: string
  readonly text: string
  readonly status: string
  readonly name: string
}

/** Sends JSON to the API. `last`: the page is going away and cannot wait. */
export async function post(path: string, body: object, last = false): Promise<Answer> {
  let response: Response
  try {
    response = await fetch(`/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      keepalive: last,
    })
  } catch (error) {
    if (error instanceof TypeError) return { kind: 'unreachable' }
    throw error
  }
  return read(response.status, await bodyOf(response))
}

function read(status: number, body: unknown): Answer {
  if (status >= 200 && status < 300) {
    const id = textMember(body, 'id')
    return { kind: 'done', id: id === '' ? null : id, status: textMember(body, 'status') }
  }
  if (status === 401) return { kind: 'signedOut' }
  if (status === 429 || status >= 500) return { kind: 'unreachable' }
  const error = member(body, 'error')
  if (textMember(error, 'code') === 'stale_base')
    return { kind: 'stale', current: theirs(member(body, 'current')) }
  if (textMember(error, 'code') === 'segment_replaced') {
    const successors = member(body, 'successors')
    const list: readonly unknown[] = Array.isArray(successors) ? successors : []
    return { kind: 'replaced', successors: list.map((one) => textMember(one, 'id')) }
  }
  return { kind: 'refused', message: textMember(error, 'message'), code: textMember(error, 'code') }
}

function theirs(value: unknown): Theirs | null {
  const id = textMember(value, 'id')
  if (id === '') return null
  const name = textMember(member(value, 'by'), 'name')
  return { id, text: textMember(value, 'text'), status: textMember(value, 'status'), name }
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined
    throw error
  }
}
