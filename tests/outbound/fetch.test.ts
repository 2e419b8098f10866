import { createServer, type Server } from 'node:http'
import type { LookupFunction } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isLoopback, isPublic } from '../../src/outbound/addresses.ts'
import { askOutside, OutboundError } from '../../src/outbound/fetch.ts'

describe('addresses', () => {
  test.each([
    ['8.8.8.8', true],
    ['1.1.1.1', true],
    ['172.32.0.1', true],
    ['2606:4700::1111', true],
    ['127.0.0.1', false],
    ['127.255.255.254', false],
    ['0.0.0.0', false],
    ['10.1.2.3', false],
    ['172.16.0.1', false],
    ['172.31.255.255', false],
    ['192.168.1.1', false],
    ['100.64.0.1', false],
    ['169.254.169.254', false],
    ['198.18.0.1', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['::', false],
    ['::1', false],
    ['::127.0.0.1', false],
    ['::ffff:127.0.0.1', false],
    ['::ffff:8.8.8.8', false],
    ['64:ff9b::7f00:1', false],
    ['64:ff9b:1::1', false],
    ['2002:7f00:1::', false],
    ['2001:0:53aa:64c::1', false],
    ['2001:db8::1', false],
    ['fe80::1', false],
    ['fd00::1', false],
    ['ff02::1', false],
    ['localhost', false],
    ['', false],
  ])('%s: public %s', (address, wanted) => {
    expect(isPublic(address)).toBe(wanted)
  })

  test.each([
    ['127.0.0.1', true],
    ['127.9.9.9', true],
    ['::1', true],
    ['::ffff:127.0.0.1', false],
    ['128.0.0.1', false],
    ['127.evil.example', false],
  ])('%s: this machine %s', (address, wanted) => {
    expect(isLoopback(address)).toBe(wanted)
  })
})

describe('asking', () => {
  let server: Server
  let port = 0
  let hits = 0
  beforeAll(async () => {
    server = createServer((request, response) => {
      hits += 1
      if (request.url === '/moved') response.writeHead(302, { location: '/other' }).end()
      else if (request.url === '/large') response.end('x'.repeat(1024 * 1024 + 1))
      else if (request.url === '/cut') {
        response.writeHead(200, { 'content-length': '100' }).write('half')
        response.destroy()
      } else response.end(`${request.method} ${request.headers.host}`)
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const address = server.address()
    port = typeof address === 'object' && address !== null ? address.port : 0
  })
  afterAll(() => new Promise((done) => server.close(done)))

  const GET = { method: 'GET', headers: {} }
  const here = (path = '/') => `http://127.0.0.1:${port}${path}`
  const rules = (origin: string, allowed = true) => ({ origins: [origin], private: allowed })

  async function refusal(asked: Promise<Response>): Promise<string> {
    const answer = await asked.catch((error: unknown) => error)
    if (!(answer instanceof OutboundError)) throw new Error(`not refused: ${String(answer)}`)
    const cause = answer.cause instanceof Error ? `: ${answer.cause.message}` : ''
    return answer.message + cause
  }

  /** Names that lead to whatever addresses, one list a time they are asked for. */
  function names(...answers: readonly (readonly string[])[]): LookupFunction {
    let asked = 0
    return (_host, _options, done) => {
      const list = answers[Math.min(asked, answers.length - 1)] ?? []
      asked += 1
      done(
        null,
        list.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )
    }
  }

  test('gives the answer of an origin that may be asked', async () => {
    const answer = await askOutside(rules(new URL(here()).origin), here(), GET)
    expect([answer.status, await answer.text()]).toEqual([200, `GET 127.0.0.1:${port}`])
  })

  test('does not follow where it is sent', async () => {
    const before = hits
    const answer = await askOutside(rules(new URL(here()).origin), here('/moved'), GET)
    expect([answer.status, answer.headers.get('location'), hits - before]).toEqual([302, '/other', 1])
  })

  test.each([
    ['/large', 'more than 1 MB'],
    ['/cut', 'does not answer'],
  ])('gives up what is too large or cut off: %s', async (path, why) => {
    expect(await refusal(askOutside(rules(new URL(here()).origin), here(path), GET))).toContain(why)
  })

  test.each([
    ['a decimal number', () => `http://2130706433:${port}/`],
    ['a short form', () => `http://127.1:${port}/`],
    ['octal digits', () => `http://0177.0.0.1:${port}/`],
    ['hexadecimal digits', () => `http://0x7f.1:${port}/`],
    ['signs that look like digits', () => `http://①②⑦.⓪.⓪.①:${port}/`],
    ['an address that is mapped', () => `http://[::ffff:7f00:1]:${port}/`],
    ['one of the machine itself', () => `https://127.0.0.1:${port}/`],
    ['one of the cloud', () => 'https://169.254.169.254/latest/meta-data'],
    ['plain HTTP', () => 'http://login.example/'],
    ['a file', () => 'file:///etc/passwd'],
    ['a password in it', () => `https://me:secret@login.example/`],
  ])('asks nobody at %s', async (_, make) => {
    const before = hits
    const address = make()
    const { origin } = new URL(address)
    await refusal(askOutside(rules(origin, false), address, GET, names(['127.0.0.1'])))
    expect(hits).toBe(before)
  })

  test.each([
    ['another host', 'https://login.example', 'https://evil.example/'],
    ['another port', 'https://login.example', 'https://login.example:8443/'],
    ['another scheme', 'https://login.example', 'http://login.example/'],
    ['a host that begins alike', 'https://login.example', 'https://login.example.evil/'],
    ['no address at all', 'https://login.example', 'login.example'],
  ])('asks no origin that is not named: %s', async (_, origin, address) => {
    expect(await refusal(askOutside(rules(origin), address, GET, names(['8.8.8.8'])))).toMatch(
      /not one|no address/,
    )
  })

  test.each([
    ['leads inside', [['10.0.0.1']]],
    ['leads outside and inside', [['8.8.8.8', '127.0.0.1']]],
    ['leads inside by IPv6', [['64:ff9b::a00:1']]],
    ['leads nowhere', [[]]],
  ])('connects to no name that %s', async (_, answers) => {
    const asked = askOutside(
      rules('https://login.example', false),
      'https://login.example/',
      GET,
      names(...answers),
    )
    expect(await refusal(asked)).toMatch(/not asked|no address/)
  })

  test('connects to the address that was looked at: a name cannot change in between', async () => {
    const before = hits
    const url = `http://login.example:${port}/`
    // Plain HTTP is for this machine alone, so an address of the world is refused, and the second answer never asked for.
    const flips = names(['8.8.8.8'], ['127.0.0.1'])
    await refusal(askOutside(rules(`http://login.example:${port}`), url, GET, flips))
    expect(hits).toBe(before)
    const answer = await askOutside(
      rules(`http://login.example:${port}`),
      url,
      GET,
      names(['127.0.0.1'], ['8.8.8.8']),
    )
    expect(answer.status).toBe(200)
  })
})
