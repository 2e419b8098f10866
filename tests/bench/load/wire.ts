import { Agent, type IncomingMessage, request } from 'node:http'

export interface Answered {
  readonly status: number
  readonly json: unknown
  readonly cookies: readonly string[]
}

const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })

/** One request with a session's cookie; the body is JSON. Rejects when no answer came. */
export async function send(
  url: string,
  method: 'GET' | 'POST',
  cookie: string,
  body?: object,
): Promise<Answered> {
  const text = body === undefined ? '' : JSON.stringify(body)
  const headers = {
    cookie,
    ...(text === '' ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
  }
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request(url, { agent, method, headers }, resolve).on('error', reject).end(text)
  })
  let answer = ''
  for await (const part of response.setEncoding('utf8')) answer += part
  const isJson = response.headers['content-type']?.startsWith('application/json') ?? false
  return {
    status: response.statusCode ?? 0,
    json: isJson ? JSON.parse(answer) : undefined,
    cookies: response.headers['set-cookie'] ?? [],
  }
}

/** Opens an event stream; resolves once it is open. `heard` gets the operation of each event as it arrives. */
export function listen(url: string, cookie: string, heard: (operation: string) => void): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent: false, headers: { cookie } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`a stream was answered ${response.statusCode}`))
      let rest = ''
      response.setEncoding('utf8').on('data', (text: string) => {
        const events = (rest + text).split('\n\n')
        rest = events.pop() ?? ''
        for (const event of events) {
          const [, operation] = /"operation":"([^"]+)"/.exec(event) ?? []
          if (operation !== undefined) heard(operation)
        }
      })
      response.on('error', () => undefined)
      resolve(() => sent.destroy())
    })
    sent.on('error', reject).end()
  })
}
