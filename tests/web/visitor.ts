import { request } from 'node:http'
import { PASSWORD, type TestHouse } from './house.ts'

export interface Visited {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** Path that a redirect goes to; empty: none. */
  readonly to: string
}

/** Someone with a browser: keeps cookies, sends forms, does not follow redirects. */
export class Visitor {
  readonly #url: string
  readonly #cookies = new Map<string, string>()
  readonly language: string

  constructor(house: { readonly url: string }, language = 'en') {
    this.#url = house.url
    this.language = language
  }

  get cookies(): ReadonlyMap<string, string> {
    return this.#cookies
  }

  setCookie(name: string, value: string): void {
    this.#cookies.set(name, value)
  }

  get(path: string): Promise<Visited> {
    return this.#send(path, { method: 'GET' })
  }

  post(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers: Record<string, string> = {},
  ): Promise<Visited> {
    return this.#send(path, { method: 'POST', body: new URLSearchParams(fields), headers })
  }

  async #send(path: string, init: RequestInit & { headers?: Record<string, string> }): Promise<Visited> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { 'accept-language': this.language, ...(cookie ? { cookie } : {}), ...init.headers }
    const response = await fetch(this.#url + path, { ...init, redirect: 'manual', headers })
    for (const line of response.headers.getSetCookie()) this.#keep(line)
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      text,
      to: response.headers.get('location') ?? '',
    }
  }

  #keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (value === '') this.#cookies.delete(name)
    else this.#cookies.set(name, value)
  }
}

/** A visitor who has signed in with PASSWORD. */
export async function signedInVisitor(house: TestHouse, login: string, language = 'en'): Promise<Visitor> {
  const visitor = new Visitor(house, language)
  const { status } = await visitor.post('/sessions', { login, password: PASSWORD })
  if (status !== 303) throw new Error(`${login} could not sign in: ${status}`)
  return visitor
}

/** Text of a page without its marks. */
export function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&#34;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
}

export interface Raw {
  readonly status: number
  readonly text: string
}

/** A request as written: fetch would correct its address or refuse its headers. */
export function raw(
  house: { readonly url: string },
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  body = '',
): Promise<Raw> {
  const { hostname, port } = new URL(house.url)
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
    sent.on('error', reject).end(body)
  })
}
