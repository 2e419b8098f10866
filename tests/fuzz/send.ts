import type { TestHouse } from '../web/house.ts'
import { raw } from '../web/visitor.ts'
import { type Asked, placed } from './requests.ts'
import type { Stage } from './stage.ts'

export interface Answer {
  readonly status: number
  readonly text: string
}

/** Sends it as it is, with ids of the stage in their places. */
export async function send(house: TestHouse, stage: Stage, asked: Asked): Promise<Answer> {
  const { method, path, body, fields, files } = asked
  const ids = { ...stage.ids, HEAD: await headFor(house, stage, path) }
  const headers = headersOf(stage, asked)
  const escaped = Object.entries(ids).map(([word, id]) => [word, encodeURIComponent(id)])
  const address = placed(path, Object.fromEntries(escaped))
  // A stream never ends by itself.
  if (method === 'GET' && /\/events(\?|$)/.test(address)) return begun(house.url + address, headers)
  if (files) {
    const form = new FormData()
    for (const [name, value] of fields ?? []) form.append(placed(name, ids), placed(value, ids))
    for (const [field, name, bytes] of files) form.append(field, new Blob([bytes.slice()]), name)
    const response = await fetch(house.url + address, { method, headers, body: form, redirect: 'manual' })
    return { status: response.status, text: await response.text() }
  }
  if (body === undefined) return raw(house, address, headers, method)
  const text = placed(body, ids)
  return raw(house, address, { ...headers, 'content-length': `${Buffer.byteLength(text)}` }, method, text)
}

let sent = 0

function headersOf(stage: Stage, { who, headers = {} }: Asked): Record<string, string> {
  sent += 1
  // Each comes from elsewhere: whoever fails often from one address is told to wait, and nothing more is tried.
  const from = `10.${(sent >> 16) & 255}.${(sent >> 8) & 255}.${sent & 255}`
  const token = { admin: stage.admin, other: stage.other, stranger: stage.stranger, nobody: null }[who]?.token
  return {
    accept: '*/*',
    'x-forwarded-for': from,
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...headers,
  }
}

/** Of the alignment or article that the request is about, as it is now. */
async function headFor({ desk }: TestHouse, { ids }: Stage, path: string): Promise<string> {
  const { head } = path.includes('/alignments/')
    ? await desk.alignments.load(ids.ALIGNMENT)
    : await desk.articles.load(ids.ARTICLE)
  return `${head}`
}

async function begun(url: string, headers: Record<string, string>): Promise<Answer> {
  const response = await fetch(url, { headers, redirect: 'manual' })
  if (response.status !== 200) return { status: response.status, text: await response.text() }
  await response.body?.cancel()
  return { status: 200, text: '' }
}
