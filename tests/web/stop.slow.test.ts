import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { articleIdOf, fixedOperation } from '../../src/desk/operation.ts'
import { startServer } from '../browser/server.ts'
import { Bench } from '../cli/workspace.ts'

const saved = z.object({ id: z.string() })
const listed = z.object({ segments: z.array(z.object({ id: z.string(), revision: z.string().nullable() })) })
const ARTICLES = ['Satu', 'Dua'].map((title) => articleIdOf(fixedOperation(title)))
/** The server must have ended by then; milliseconds. */
const LIMIT = 10_000
/** One person asks as fast as the machine answers: more than people are allowed. */
const FAST = { PADAN_REQUESTS_PER_PERSON: '10000000' }

describe('an idle connection', () => {
  let bench: Bench
  beforeEach(async () => {
    bench = await Bench.make()
    await bench.workspace()
  })
  afterEach(() => bench.destroy())

  it('is kept longer than the proxies in front keep it, which so never send on a closed one', async () => {
    const server = await startServer({ folder: bench.at('source') })
    const { headers } = await fetch(`${server.url}/healthz`)
    const [, kept] = /timeout=(\d+)/.exec(headers.get('keep-alive') ?? '') ?? []
    await server.stop()
    const theirs = { haproxy: 60, nginx: 75, traefik: 90, caddy: 120 }
    expect(Number(kept)).toBeGreaterThan(Math.max(...Object.values(theirs)))
  })
})

describe('SIGTERM under load', () => {
  let bench: Bench
  beforeEach(async () => {
    bench = await Bench.make()
    await bench.workspace()
  })
  afterEach(() => bench.destroy())

  it('ends running saves, tells the streams, exits 0 within 10 s, and keeps all that it answered', async () => {
    const server = await startServer({ folder: bench.at('source'), settings: FAST })
    const headers = { authorization: `Bearer ${bench.token}`, 'content-type': 'application/json' }
    const streams = await Promise.all(
      ARTICLES.map((id) => fetch(`${server.url}/api/articles/${id}/events`, { headers })),
    )
    const heard = streams.map((stream) => stream.text())
    const acknowledged: string[] = []
    const statuses = new Set<number>()
    let stopping = false

    /** Saves one segment again and again until the server is gone. */
    async function type(segment: string, base: string | null): Promise<void> {
      for (let n = 0; ; n += 1) {
        const operation = fixedOperation(segment, String(n))
        const body = JSON.stringify({ text: `${segment} ${n}`, state: 'draft', base, operation })
        const path = `${server.url}/api/segments/${segment}/revisions`
        const answer = await fetch(path, { method: 'POST', headers, body }).catch(() => undefined)
        if (answer === undefined) {
          expect(stopping, 'a save met no answer before the stop').toBe(true)
          return
        }
        statuses.add(answer.status)
        if (answer.status !== 201) return
        acknowledged.push(operation)
        base = saved.parse(await answer.json()).id
      }
    }
    const typing: Promise<void>[] = []
    for (const article of ARTICLES) {
      const answer = await fetch(`${server.url}/api/articles/${article}/segments`, { headers })
      for (const { id, revision } of listed.parse(await answer.json()).segments)
        typing.push(type(id, revision))
    }
    while (acknowledged.length < 100) await pause(5)
    stopping = true
    const late = setTimeout(() => server.process.kill('SIGKILL'), LIMIT)
    const ended = once(server.process, 'exit')
    server.process.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
    clearTimeout(late)
    await Promise.all(typing)
    expect([...statuses].filter((status) => status !== 201 && status !== 503)).toEqual([])
    for (const text of await Promise.all(heard)) expect(text).toMatch(/\nevent: bye\ndata: \{\}\n\n$/)

    const store = await bench.open('source')
    for (const operation of acknowledged) {
      const found = await Promise.all(ARTICLES.map((id) => store.find(`article-${id}`, operation)))
      expect(
        found.filter((line) => line !== undefined),
        operation,
      ).toHaveLength(1)
    }
  })
})
