import { request } from 'node:http'
import { type Cast, newArticle, openCast, translate } from '../story.ts'

/** Bytes. */
export const MB = 1024 * 1024
export const NUL = String.fromCharCode(0)

/** A server with people, and an article of three segments, of which the first has a text. */
export interface Stage {
  readonly cast: Cast
  readonly article: string
}

export interface Answer {
  readonly status: number
  /** Of the refusal; empty: there is none. */
  readonly code: string
  readonly text: string
}

/** One case of the list of bad input (reliability.md, D): what is sent, and what comes of it. */
export interface Row {
  /** In the list. */
  readonly id: string
  readonly what: string
  readonly ask: (stage: Stage) => Promise<Answer>
  readonly status: number
  /** Of the refusal, where there is one. */
  readonly code?: string
  /** What the answer says besides. */
  readonly says?: RegExp
  /** Why the answer is another one than the list has. */
  readonly why?: string
  /** What is so when it was taken. */
  readonly after?: (stage: Stage, answer: Answer) => Promise<void>
}

export async function openStage(): Promise<Stage> {
  const cast = await openCast()
  const article = await newArticle(cast)
  await translate(cast.translator, `${article}.1`, 'One two three.')
  return { cast, article }
}

export type Content = string | Uint8Array

export const bytesOf = (content: Content): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(typeof content === 'string' ? new TextEncoder().encode(content) : content)

/** A file by the name that it is given, as an article of the coordinator. */
export function file(
  name: string,
  content: () => Content,
  fields: Readonly<Record<string, string>> = {},
): Row['ask'] {
  return ({ cast }) => {
    const form = new FormData()
    for (const [field, value] of Object.entries(fields)) form.set(field, value)
    form.set('file', new Blob([bytesOf(content())]), name)
    return sent(cast, '/api/articles', form)
  }
}

/** A body of several parts as it is written, to /api/articles. */
export function multipart(content: () => Content, type = 'multipart/form-data; boundary=x'): Row['ask'] {
  return ({ cast }) => sent(cast, '/api/articles', bytesOf(content()), type)
}

/** JSON as it is written, or what is to become JSON. ARTICLE stands for the id of the article. */
export function json(
  path: string,
  body: unknown,
  who: 'translator' | 'coordinator' = 'translator',
): Row['ask'] {
  return ({ cast, article }) => {
    const placed = (text: string) => text.replaceAll('ARTICLE', article)
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    return sent(cast, `/api${placed(path)}`, placed(text), 'application/json', who)
  }
}

async function sent(
  { house, ...people }: Cast,
  path: string,
  body: FormData | string | Uint8Array<ArrayBuffer>,
  type?: string,
  who: 'translator' | 'coordinator' = 'coordinator',
): Promise<Answer> {
  // Only a response knows how a form is written.
  const written = new Response(body)
  const headers = {
    authorization: `Bearer ${people[who].token}`,
    'accept-language': 'en',
    'content-type': type ?? written.headers.get('content-type') ?? '',
  }
  return answerOf(await ask(house.url + path, 'POST', headers, new Uint8Array(await written.arrayBuffer())))
}

/**
 * Asks over a connection of its own: what takes long to make would find that the server has closed one that was kept.
 */
export function ask(
  url: string,
  method = 'GET',
  headers: Readonly<Record<string, string>> = {},
  body = new Uint8Array(),
): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const length = method === 'GET' ? {} : { 'content-length': `${body.length}` }
    const sending = request(url, { method, headers: { ...headers, ...length }, agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
    sending.on('error', reject).end(body)
  })
}

function answerOf({ status, text }: { readonly status: number; readonly text: string }): Answer {
  return { status, code: status < 400 ? '' : JSON.parse(text).error.code, text }
}

/** The answer to the translator who looks. */
export const look =
  (path: string): Row['ask'] =>
  async ({ cast, article }) =>
    answerOf(
      await ask(cast.house.url + path.replace('ARTICLE', article), 'GET', {
        authorization: `Bearer ${cast.translator.token}`,
        'accept-language': 'en',
      }),
    )

/** Id of the article that came of it. */
export const made = ({ text }: Answer): string => JSON.parse(text).id

/** What the article says, as it is kept. */
export async function sourceOf({ cast }: Stage, answer: Answer): Promise<string> {
  return (await cast.house.desk.articles.load(made(answer))).state.source
}

interface Segment {
  readonly source: string
  readonly target: string
  readonly status: string
}

/** The first thousand segments of the article that came of it. */
export async function segmentsOf({ cast }: Stage, answer: Answer): Promise<readonly Segment[]> {
  return (await cast.translator.api('GET', `/api/articles/${made(answer)}/segments?limit=1000`)).json.segments
}

/** A file of the article that came of it, by its format. */
export async function exportOf({ cast }: Stage, answer: Answer, format: string): Promise<Uint8Array> {
  const response = await fetch(`${cast.house.url}/api/articles/${made(answer)}/export?format=${format}`, {
    headers: { authorization: `Bearer ${cast.translator.token}` },
  })
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`)
  return new Uint8Array(await response.arrayBuffer())
}
