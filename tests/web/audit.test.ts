import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { StorageError, type Store } from '../../src/store/store.ts'
import { auditCases } from './audit-cases.ts'
import { addPerson, openHouse, type TestHouse } from './house.ts'
import { signedInVisitor, textOf } from './visitor.ts'

auditCases('lowdb')

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

  it('filters, and hands the filter on to its files', async () => {
    const { id } = await addPerson(house, 'luna', 'translator')
    const visitor = await signedInVisitor(house, 'boss')
    const none = await visitor.get(`/audit?person=${id}&kind=`)
    expect(textOf(none.text)).toContain('Nothing fits')
    expect(none.text).toContain(`/audit/export?person=${id}&amp;kind=&amp;format=csv`)
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
    const { lines } = await house.desk.audit.search({})
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
