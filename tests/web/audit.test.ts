import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { StorageError, type Store } from '../../src/store/store.ts'
import { boundsOf } from '../../src/web/audit/days.ts'
import { auditCases } from './audit-cases.ts'
import { addPerson, client, nextOperation, openHouse, type TestHouse } from './house.ts'
import { signedInVisitor, textOf } from './visitor.ts'

auditCases('lowdb')

describe('bounds of a day', () => {
  test.each([
    ['2026-03-02', 'Asia/Jakarta', '2026-03-01T17:00:00.000Z', '2026-03-02T17:00:00.000Z'],
    ['2026-12-31', 'UTC', '2026-12-31T00:00:00.000Z', '2027-01-01T00:00:00.000Z'],
    ['2026-02-28', 'Asia/Kathmandu', '2026-02-27T18:15:00.000Z', '2026-02-28T18:15:00.000Z'],
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', 'Europe/Berlin', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
    ['2026-01-01', 'America/New_York', '2026-01-01T05:00:00.000Z', '2026-01-02T05:00:00.000Z'],
  ])('%s in %s', (day, zone, begin, end) => {
    expect(boundsOf(day, zone)).toEqual({ begin, end })
  })
})

describe('the page of the audit', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openHouse()
    await addPerson(house, 'boss', 'administrator')
  })
  afterAll(() => house.close())

  it('says in sentences who did what to whom, in both languages; nothing of the first start', async () => {
    const { id } = await addPerson(house, 'tari', 'translator')
    const visitor = await signedInVisitor(house, 'boss')
    expect(textOf((await visitor.get('/audit')).text)).not.toContain('Sari Wulandari added')
    await visitor.post(`/people/${id}/names`, { name: 'Tari "T" <b>' })
    await visitor.post('/projects/j1/members', { person: 'tari', role: 'reviewer' })
    const english = await visitor.get('/audit')
    expect(textOf(english.text)).toContain(
      'boss gave Tari "T" &lt;b&gt; the role Reviewer in Newsroom 127.0.0.1',
    )
    const indonesian = await visitor.get('/audit?lng=id')
    expect(textOf(indonesian.text)).toMatch(/boss memberi Tari .* peran Peninjau di Newsroom/)
  })

  it('reads no more of the history than a page shows, and looks so far back at once and no further', async () => {
    const reads: (readonly number[])[] = []
    const around = (store: Store) =>
      new Proxy(store, {
        get(target, name, receiver) {
          if (name !== 'read') return Reflect.get(target, name, receiver)
          const read: Store['read'] = async (history, after = 0, most = Number.POSITIVE_INFINITY) => {
            if (history === 'audit') reads.push([after, most])
            return target.read(history, after, most)
          }
          return read
        },
      })
    const own = await openHouse({ around })
    const { id } = await addPerson(own, 'boss', 'administrator')
    const visitor = await signedInVisitor(own, 'boss')
    const { audit } = own.desk
    const record = (act: 'signedIn' | 'exported', by: string) =>
      audit.record({ operation: nextOperation(), by, request: '', from: 'command' }, [{ act }])
    await record('exported', 'p1')
    for (let n = 0; n < 600; n += 1) await record('signedIn', id)
    reads.length = 0
    expect((await visitor.get('/audit')).text).toContain(
      '/audit?person=&amp;kind=&amp;from=&amp;to=&amp;before=',
    )
    expect(reads).toEqual([[102, 500]])
    const first = await audit.page({ kind: 'exports' }, 100, 350)
    expect([first.lines.length, first.next]).toEqual([0, 253])
    const rest = await audit.page({ kind: 'exports', before: first.next ?? 0 }, 100, 350)
    expect(rest.lines.map(({ by }) => by)).toEqual(['p1'])
    expect(rest.next).toBeNull()
    await own.close()
  })

  it('filters by days as the reader counts them, both of them in it', async () => {
    let clock = '2026-03-01T16:59:59.999Z'
    const own = await openHouse({ now: () => new Date(clock) })
    const { token } = await addPerson(own, 'boss', 'administrator')
    const record = async (at: string, label: string) => {
      clock = at
      const ask = { operation: nextOperation(), by: '', request: '', from: 'command' }
      await own.desk.audit.record(ask, [{ act: 'tokenMade', label }])
    }
    // The day of Jakarta begins seven hours before that of UTC.
    await record('2026-03-01T16:59:59.999Z', 'first of March')
    await record('2026-03-01T17:00:00.000Z', 'second begins')
    await record('2026-03-02T16:59:59.999Z', 'second ends')
    await record('2026-03-02T17:00:00.000Z', 'third of March')
    const labels = async (query: string) => {
      const { json } = await client(own, token)('GET', `/api/audit?${query}`)
      return json.entries.map(({ label }: { label: string }) => label)
    }
    expect(await labels('from=2026-03-02&to=2026-03-02')).toEqual(['second ends', 'second begins'])
    expect(await labels('from=2026-03-03')).toEqual(['third of March'])
    expect(await labels('to=2026-03-01&from=')).toEqual(['first of March'])
    expect((await client(own, token)('GET', '/api/audit?from=yesterday')).status).toBe(422)
    await own.close()
  })

  it('filters, and hands the filter on to its files', async () => {
    const { id } = await addPerson(house, 'luna', 'translator')
    const visitor = await signedInVisitor(house, 'boss')
    const none = await visitor.get(`/audit?person=${id}&kind=`)
    expect(textOf(none.text)).toContain('Nothing fits')
    expect(none.text).toContain(`/audit/export?person=${id}&amp;kind=&amp;from=&amp;to=&amp;format=csv`)
    await visitor.post(`/people/${id}/passwords`, {})
    expect(textOf((await visitor.get(`/audit?person=${id}`)).text)).toContain('gave luna a new password')
    const file = await visitor.get(`/audit/export?person=${id}&kind=&format=csv`)
    expect(file.headers.get('content-disposition')).toBe('attachment; filename=audit.csv')
  })
})

test('an act is not refused for want of its line: the line comes later, in order', async () => {
  let full = false
  const around = (store: Store) =>
    new Proxy(store, {
      get(target, name, receiver) {
        if (name !== 'append') return Reflect.get(target, name, receiver)
        const append: Store['append'] = async (history, ...rest) => {
          if (full && history === 'audit') throw new StorageError('storage_full', 'the disk is full')
          return target.append(history, ...rest)
        }
        return append
      },
    })
  const house = await openHouse({ samples: true, around })
  try {
    const boss = await addPerson(house, 'boss', 'administrator')
    const visitor = await signedInVisitor(house, 'boss')
    let faults = 0
    house.desk.audit.onFault(() => {
      faults += 1
    })
    full = true
    for (const name of ['One', 'Two'])
      expect((await visitor.post(`/people/${boss.id}/names`, { name })).status).toBe(303)
    expect(faults).toBe(2)
    full = false
    await visitor.post('/account/sessions/closures', { session: 'others' })
    const { lines } = await house.desk.audit.page({}, 100)
    expect(lines.map(({ events: [event] }) => event?.act)).toEqual([
      'sessionsEnded',
      'personRenamed',
      'personRenamed',
      'signedIn',
    ])
  } finally {
    await house.close()
  }
})
