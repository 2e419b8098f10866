import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSettings } from '../../src/settings.ts'
import { StorageError } from '../../src/store/store.ts'
import { measuredStore } from '../../src/web/health/measured-store.ts'
import { Folder } from '../store/folder.ts'
import { draft } from '../store/lines.ts'
import { addPerson, client, openHouse, type TestHouse } from './house.ts'
import { raw } from './visitor.ts'

/** Value of a sample; undefined: it is not there. */
function sample(text: string, name: string): number | undefined {
  const line = text.split('\n').find((one) => one.startsWith(`${name} `))
  return line === undefined ? undefined : Number(line.slice(name.length + 1))
}

describe('what is counted', () => {
  let house: TestHouse
  let api: ReturnType<typeof client>
  beforeAll(async () => {
    const log = { write: () => undefined }
    house = await openHouse({ settings: { metrics: { token: null }, logLevel: 'info' }, log })
    api = client(house, (await addPerson(house, 'boss', 'administrator')).token)
  })
  afterAll(() => house.close())
  const metrics = async () => (await fetch(`${house.url}/metrics`)).text()

  it('saves by outcome, with their times', async () => {
    const { json } = await api('POST', '/api/articles', { title: 'One', text: 'Satu. Dua.' })
    const path = `/api/segments/${json.id}.1/revisions`
    expect((await api('POST', path, { text: 'One.', base: null })).status).toBe(201)
    expect((await api('POST', path, { text: 'Two.', base: null })).status).toBe(409)
    expect((await api('POST', path, { text: 1, base: null })).status).toBe(422)
    await api('GET', path)
    await expect.poll(async () => sample(await metrics(), 'padan_saves_total{outcome="refused"}')).toBe(1)
    const text = await metrics()
    expect(sample(text, 'padan_saves_total{outcome="saved"}')).toBe(1)
    expect(sample(text, 'padan_saves_total{outcome="conflict"}')).toBe(1)
    expect(sample(text, 'padan_saves_total{outcome="storage"}')).toBe(0)
    expect(sample(text, 'padan_save_duration_seconds_count{outcome="saved"}')).toBe(1)
  })

  it('of a file that goes out, and Node sees no leak in it', async () => {
    const [article = ''] = (await house.desk.workspace()).articles.keys()
    const warned: Error[] = []
    const listen = (warning: Error) => warned.push(warning)
    process.on('warning', listen)
    const sent = await api('GET', `/api/articles/${article}/export?format=text`)
    process.off('warning', listen)
    expect([sent.status, warned]).toEqual([200, []])
  })

  it('open streams', async () => {
    const [article = ''] = (await house.desk.workspace()).articles.keys()
    expect(sample(await metrics(), 'padan_open_streams')).toBe(0)
    const ended = new AbortController()
    const { token } = await addPerson(house, 'chief', 'administrator')
    await fetch(`${house.url}/api/articles/${article}/events`, {
      headers: { authorization: `Bearer ${token}` },
      signal: ended.signal,
    })
    expect(sample(await metrics(), 'padan_open_streams')).toBe(1)
    ended.abort()
    await expect.poll(async () => sample(await metrics(), 'padan_open_streams')).toBe(0)
  })

  it('event-loop delay and memory, in the format of Prometheus', async () => {
    const response = await fetch(`${house.url}/metrics`)
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
    const text = await response.text()
    expect(sample(text, 'process_resident_memory_bytes')).toBeGreaterThan(1e6)
    expect(sample(text, 'nodejs_eventloop_lag_p99_seconds')).toBeDefined()
    for (const line of text.split('\n'))
      expect(line).toMatch(/^$|^# (HELP|TYPE) |^[a-z0-9_]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? \S+$/)
  })
})

describe('the time of each append', () => {
  it('is told with what became of it; the store is the same', async () => {
    const folder = await Folder.make()
    const told: [string, number][] = []
    let failing = false
    const store = await folder.open()
    const broken = {
      ...store,
      append: (history: string, head: number, line: ReturnType<typeof draft>) =>
        failing
          ? Promise.reject(new StorageError('storage_full', 'full'))
          : store.append(history, head, line),
    }
    const measured = measuredStore(broken, (outcome, seconds) => told.push([outcome, seconds]))
    await measured.append('audit', 0, draft(1))
    await measured.append('audit', 0, draft(1))
    await measured.append('audit', 0, draft(2))
    failing = true
    await expect(measured.append('audit', 1, draft(3))).rejects.toThrow('full')
    expect(told.map(([outcome]) => outcome)).toEqual(['appended', 'repeated', 'staleHead', 'failed'])
    expect(told.every(([, seconds]) => seconds >= 0 && seconds < 60)).toBe(true)
    expect(await measured.read('audit')).toEqual(await store.read('audit'))
    expect(await measured.head('audit')).toBe(1)
    await folder.destroy()
  })
})

describe('who may read /metrics', () => {
  it('nobody unless it is asked for', async () => {
    const house = await openHouse({ samples: false })
    expect((await fetch(`${house.url}/metrics`)).status).toBe(404)
    await house.close()
  })

  it('without a token this machine alone, not those a proxy speaks for, nor pages that borrow its name', async () => {
    const house = await openHouse({ samples: false, settings: { metrics: { token: null } } })
    expect((await raw(house, '/metrics')).status).toBe(200)
    expect((await raw(house, '/metrics', { 'x-forwarded-for': '127.0.0.1' })).status).toBe(200)
    for (const address of ['203.0.113.7', '203.0.113.7, 10.0.0.1', '::ffff:203.0.113.7', 'nonsense'])
      expect((await raw(house, '/metrics', { 'x-forwarded-for': address })).status).toBe(403)
    expect((await raw(house, '/metrics', { host: 'elsewhere.example' })).status).toBe(400)
    await house.close()
  })

  it('with a token only who knows it, from anywhere', async () => {
    const token = 'a-long-token-for-metrics'
    const house = await openHouse({ samples: false, settings: { metrics: { token } } })
    const headers = { 'x-forwarded-for': '203.0.113.7', host: 'padan.internal' }
    const with_ = (authorization: string) => raw(house, '/metrics', { ...headers, authorization })
    expect((await raw(house, '/metrics')).status).toBe(401)
    expect((await with_(`Bearer ${token}x`)).status).toBe(401)
    expect((await with_(token)).status).toBe(401)
    expect((await with_(`Bearer ${token}`)).status).toBe(200)
    await house.close()
  })
})

describe('settings', () => {
  it('are off, on for this machine, or on with a token', () => {
    expect(readSettings({}).metrics).toBeNull()
    expect(readSettings({ METRICS_TOKEN: 'x'.repeat(16) }).metrics).toBeNull()
    expect(readSettings({ METRICS: '1' }).metrics).toEqual({ token: null })
    expect(readSettings({ METRICS: '1', METRICS_TOKEN: 'x'.repeat(16) }).metrics).toEqual({
      token: 'x'.repeat(16),
    })
  })

  it.each([
    [{ METRICS: 'yes' }, 'METRICS'],
    [{ METRICS_TOKEN: 'short' }, 'METRICS_TOKEN'],
    [{ METRICS_TOKEN: '' }, 'METRICS_TOKEN'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
  ])('%j is refused, by name', (env, name) => {
    expect(() => readSettings(env)).toThrow(`The setting ${name} `)
  })

  it('log from warnings on, unless asked', () => {
    expect(readSettings({}).logLevel).toBe('warn')
    expect(readSettings({ LOG_LEVEL: 'info' }).logLevel).toBe('info')
  })
})
