import { createServer, type IncomingMessage, request, type Server } from 'node:http'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Finding } from '../../src/cli/doctor/finding.ts'
import { checkReach, checkStream } from '../../src/cli/doctor/reach.ts'
import { addPerson, openHouse, type TestHouse } from '../web/house.ts'

let house: TestHouse
let token: string
beforeAll(async () => {
  house = await openHouse({ samples: false })
  token = (await addPerson(house, 'boss', 'administrator')).token
})
afterAll(() => house.close())

interface Proxy {
  readonly headers?: Readonly<Record<string, string>>
  /** Holds back whatever the server writes until the answer has ended. */
  readonly buffers?: boolean
  readonly cookie?: (line: string) => string
}

let proxies: Server[] = []
afterEach(() => {
  for (const proxy of proxies) {
    proxy.closeAllConnections()
    proxy.close()
  }
  proxies = []
})

/** A proxy in front of the house; its address. */
async function behind({ headers = {}, buffers = false, cookie = (line) => line }: Proxy): Promise<string> {
  const { port } = new URL(house.url)
  const proxy = createServer((asked, answer) => {
    const path = asked.url ?? '/'
    const sent = request(
      { port, path, method: asked.method, headers: { ...asked.headers, ...headers } },
      pass,
    )
    function pass(got: IncomingMessage) {
      const cookies = got.headers['set-cookie']?.map(cookie)
      answer.writeHead(got.statusCode ?? 0, { ...got.headers, ...(cookies ? { 'set-cookie': cookies } : {}) })
      answer.flushHeaders()
      const held: Buffer[] = []
      got.on('data', (part: Buffer) => (buffers ? held.push(part) : answer.write(part)))
      got.on('end', () => answer.end(Buffer.concat(held)))
    }
    answer.on('close', () => sent.destroy())
    sent.on('error', () => answer.destroy())
    sent.end()
  })
  proxies.push(proxy)
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done))
  const address = proxy.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}

function briefly(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ level, topic }) => `${level} ${topic}`)
}

const GOOD = { 'x-forwarded-proto': 'http', 'x-forwarded-for': '203.0.113.7' }
const REACHED = 'ok public address'

describe('the public address, asked through', () => {
  it.each<readonly [string, Proxy, readonly string[]]>([
    ['a good proxy', { headers: GOOD }, [REACHED, 'ok proxy scheme', 'ok proxy addresses', 'ok cookies']],
    [
      'one that does not say for whom it asks',
      {},
      [REACHED, 'ok proxy scheme', 'warning proxy addresses', 'ok cookies'],
    ],
    [
      'one that says another scheme',
      { headers: { ...GOOD, 'x-forwarded-proto': 'https' } },
      [REACHED, 'fault proxy scheme', 'ok proxy addresses', 'ok cookies'],
    ],
    [
      'one that takes HttpOnly from cookies',
      { headers: GOOD, cookie: (line) => line.replace(/; HttpOnly/i, '') },
      [REACHED, 'ok proxy scheme', 'ok proxy addresses', 'fault cookies'],
    ],
    [
      'one that makes cookies Secure on http',
      { headers: GOOD, cookie: (line) => `${line}; Secure` },
      [REACHED, 'ok proxy scheme', 'ok proxy addresses', 'fault cookies'],
    ],
  ])('%s', async (_, proxy, expected) => {
    expect(briefly(await checkReach(await behind(proxy), false))).toEqual(expected)
  })

  it('nothing: a fault, unless no server runs', async () => {
    const url = 'http://127.0.0.1:9'
    expect(briefly(await checkReach(url, false))).toEqual(['fault public address'])
    expect(briefly(await checkReach(url, true))).toEqual(['warning public address'])
  })

  it.each([
    ['something else that answers', 200],
    ['something that fails', 502],
  ])('%s', async (_, status) => {
    const other = createServer((_asked, answer) => answer.writeHead(status).end('hello'))
    proxies.push(other)
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
    const address = other.address()
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
    expect(briefly(await checkReach(url, false))).toEqual(['fault public address'])
  })
})

describe('an event stream', () => {
  it('comes through a good proxy at once', async () => {
    expect(await checkStream(await behind({ headers: GOOD }), token)).toMatchObject({ level: 'ok' })
  })

  it('is held back by one that buffers', async () => {
    const finding = await checkStream(await behind({ headers: GOOD, buffers: true }), token)
    expect(finding).toMatchObject({ level: 'fault', says: 'nothing comes through' })
  })

  it('needs a token that is known', async () => {
    const finding = await checkStream(await behind({ headers: GOOD }), 'padan_wrong')
    expect(finding).toMatchObject({ level: 'fault', says: 'the token is not known' })
  })
})
