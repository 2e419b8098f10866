import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'
import type { TFunction } from 'i18next'
import type { Refusal } from '../core/refusal.ts'
import type { OpenContext } from './context.ts'
import { EDGE_STATUS, type EdgeCode, type EdgeDetails, REFUSAL_STATUS } from './refusals.ts'
import { backOf, pageLocals } from './render.ts'
import type { Reply } from './reply.ts'

/** Code units that are sent at a time of what comes in small pieces. */
const CHUNK = 1 << 16
/** Of an event of one answer; Node warns of a leak from 11 on. */
const LISTENERS = 20

/** Turns a handler's answer into HTTP. */
export async function send(context: OpenContext, reply: Reply, response: Response): Promise<void> {
  switch (reply.kind) {
    case 'json':
      response.status(reply.status).json(reply.body)
      return
    case 'page':
      await render(context, reply.status, reply.view, reply.model, response)
      return
    case 'redirect':
      response.redirect(303, reply.to)
      return
    case 'file':
      response.attachment(reply.name).type(reply.mediaType)
      if (typeof reply.content === 'string') response.send(reply.content)
      else if (Symbol.asyncIterator in reply.content) await sendChunks(inChunks(reply.content), response)
      else await sendBytes(reply.content, response)
      return
    case 'stream':
      await reply.open(response)
      return
    case 'refusal':
      await sendRefusal(context, reply, response)
  }
}

/** As they are: to hash a hundred megabytes of them for an ETag would hold up everybody. */
export async function sendBytes(
  content: Uint8Array | readonly Uint8Array[],
  response: Response,
): Promise<void> {
  const chunks = content instanceof Uint8Array ? [content] : content
  response.set('Content-Length', `${chunks.reduce((sum, { length }) => sum + length, 0)}`)
  await sendChunks(chunks, response)
}

/** Texts as they come, a sign at a time being a waste. */
async function* inChunks(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let waiting = ''
  for await (const text of texts) {
    waiting += text
    if (waiting.length < CHUNK) continue
    yield Buffer.from(waiting)
    waiting = ''
  }
  yield Buffer.from(waiting)
}

/** As they come; whoever asked may go away meanwhile. */
export async function sendChunks(
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  response: Response,
): Promise<void> {
  // What ends with the answer (log, metrics, turns of who asked) listens for that, and sending does some times more: no leak.
  response.setMaxListeners(LISTENERS)
  try {
    await pipeline(Readable.from(chunks), response)
  } catch (error) {
    // Whoever asked has gone.
    if (!response.destroyed) throw error
  }
}

/** A page, with what waits for the person in its head. */
async function render(
  context: OpenContext,
  status: number,
  view: string,
  model: object,
  response: Response,
): Promise<void> {
  const { house, workspace, person } = context
  const inbox = person ? await house.inbox.countsOf(workspace, person) : null
  response.status(status).render(view, pageLocals(context, response, { inbox, ...model }))
}

async function sendRefusal(
  context: OpenContext,
  reply: Extract<Reply, { kind: 'refusal' }>,
  response: Response,
): Promise<void> {
  const { refusal, more = {}, page } = reply
  const status = statusOf(refusal)
  const message = sentence(context.t, refusal.code, refusal)
  if (context.api) {
    response.status(status).json({ error: errorBody(refusal.code, message, refusal), ...more })
    return
  }
  const view = page?.view ?? 'errors/show'
  const model = {
    ...(page?.model ?? { status, back: backOf(context.request) }),
    error: { ...refusal, message },
  }
  await render(context, status, view, model, response)
}

// An article that is too large as a whole is 413 like any other body; a text too long in a field is 422.
function statusOf(refusal: Refusal): number {
  const whole = refusal.code === 'too_long' && Number(refusal.values?.limit) > 1_000_000
  return whole ? 413 : REFUSAL_STATUS[refusal.code]
}

export function errorBody(code: string, message: string, details: EdgeDetails) {
  return {
    code,
    message,
    ...(details.field === undefined ? {} : { field: details.field }),
    ...(details.line === undefined ? {} : { line: details.line }),
  }
}

/** The sentence for people; the place (field, line) is part of it where it is known. */
export function sentence(t: TFunction, code: string, details: EdgeDetails): string {
  const text = t(`errors:${code}`, { ...details.values, field: fieldLabel(t, details.field ?? '') })
  return details.line === undefined ? text : `${text} ${t('errors:atLine', { line: details.line })}`
}

/** What a refusal at the edge looks like to a program and to a person. */
export function sendEdge(
  context: OpenContext,
  code: EdgeCode,
  details: EdgeDetails,
  response: Response,
): void {
  const status = EDGE_STATUS[code]
  const message = sentence(context.t, code, details)
  if (status === 503) response.set('Retry-After', '5')
  if (details.values?.seconds !== undefined) response.set('Retry-After', `${details.values.seconds}`)
  if (context.api) {
    response.status(status).json({ error: errorBody(code, message, details) })
    return
  }
  const model = { status, back: backOf(context.request), error: { code, message, ...details } }
  response.status(status).render('errors/show', pageLocals(context, response, model))
}

/** What people call a field. Names that a visitor made up never become keys of the texts. */
function fieldLabel(t: TFunction, field: string): string {
  const [name = ''] = field.split('.')
  const labels: unknown = t('errors:fields', { returnObjects: true })
  const known = typeof labels === 'object' && labels !== null ? Object.entries(labels) : []
  return String(known.find(([key]) => key === name)?.[1] ?? field)
}
