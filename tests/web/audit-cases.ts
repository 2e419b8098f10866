import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { startAlignment } from '../../src/desk/align.ts'
import type { Store } from '../../src/store/store.ts'
import { addPerson, client, nextOperation, openHouse, PASSWORD, type TestHouse } from './house.ts'
import { type Human, human, SOURCE } from './story.ts'
import { signedInVisitor, Visitor } from './visitor.ts'

interface Entry {
  readonly number: number
  readonly act: string
  readonly kind: string
  readonly by: { readonly id: string; readonly name: string } | null
  readonly person: { readonly id: string; readonly name: string } | null
  readonly from: string
}

/** What the audit promises, through HTTP, on one backend. */
export function auditCases(backend: string, open?: () => Promise<Store>): void {
  describe(`audit: ${backend}`, () => {
    let house: TestHouse
    let admin: Human
    let count = 0
    beforeAll(async () => {
      house = await openHouse({ samples: false, ...(open ? { backend: open } : {}) })
      const operation = nextOperation()
      const project = { type: 'addProject', name: 'Newsroom', by: 'system' } as const
      await house.desk.administer({ operation, request: 'project', by: 'system' }, project)
      admin = human(house, await addPerson(house, 'boss', 'administrator'))
    })
    afterAll(() => house.close())

    async function newcomer() {
      count += 1
      const login = `person${count}`
      const added = await addPerson(house, login, 'coordinator')
      return { login, ...human(house, added) }
    }

    async function article(title = 'Angka'): Promise<string> {
      return (await admin.api('POST', '/api/articles', { title, text: SOURCE })).json.id
    }

    async function entries(query = ''): Promise<readonly Entry[]> {
      const { status, json } = await admin.api('GET', `/api/audit${query}`)
      expect(status).toBe(200)
      return json.entries
    }

    /** What an act adds, the newest first. */
    async function adds(act: () => Promise<unknown>): Promise<readonly Entry[]> {
      const head = await house.desk.store.head('audit')
      await act()
      return (await entries()).filter(({ number }) => number > head)
    }

    async function post(path: string, body: object): Promise<void> {
      expect((await admin.api('POST', path, body)).status).toBe(201)
    }

    async function linkFor(path: string, body: object): Promise<{ id: string; secret: string }> {
      const { json } = await admin.api('POST', path, body)
      return { id: json.id, secret: new URL(json.link).searchParams.get('link') ?? '' }
    }

    describe('people and roles', () => {
      test('somebody is added, with his role', async () => {
        const body = { name: 'Dewi', login: 'dewi', project: 'j1', role: 'reviewer', administrator: true }
        const person = { id: expect.any(String), name: 'Dewi' }
        const by = { id: admin.id, name: 'boss' }
        expect(await adds(() => post('/api/people', body))).toMatchObject([
          { act: 'personAdded', kind: 'people', by, person, from: '127.0.0.1' },
          { act: 'administratorMade', person },
          { act: 'memberChanged', person, project: { id: 'j1', name: 'Newsroom' }, role: 'reviewer' },
        ])
      })

      test.each([
        ['names', { name: 'Another name' }, { act: 'personRenamed' }],
        ['administrators', { administrator: true }, { act: 'administratorMade' }],
        ['passwords', {}, { act: 'passwordReset', kind: 'access' }],
      ])('his %s', async (record, body, wanted) => {
        const { id } = await newcomer()
        const added = await adds(() => post(`/api/people/${id}/${record}`, body))
        expect(added).toMatchObject([{ ...wanted, person: { id }, by: { id: admin.id } }])
      })

      test('an administrator no longer; a member, and no longer', async () => {
        const { id, login } = await newcomer()
        await post(`/api/people/${id}/administrators`, { administrator: true })
        const ended = await adds(() => post(`/api/people/${id}/administrators`, { administrator: false }))
        expect(ended).toMatchObject([{ act: 'administratorEnded', person: { id } }])
        const member = (role: string) => () => post('/api/projects/j1/members', { person: login, role })
        expect(await adds(member('translator'))).toMatchObject([
          { act: 'memberChanged', role: 'translator', person: { id } },
        ])
        expect(await adds(member(''))).toMatchObject([{ act: 'memberRemoved', person: { id } }])
        // What is so already is no act.
        expect(await adds(member(''))).toEqual([])
      })
    })

    describe('signing in and out', () => {
      test('that worked, and that did not; a login that nobody has is not kept', async () => {
        const { id, login } = await newcomer()
        const tries = async () => {
          const visitor = new Visitor(house)
          await visitor.post('/sessions', { login, password: PASSWORD }, { 'x-forwarded-for': '192.0.2.7' })
          await visitor.post('/sessions', { login, password: 'wrong' })
          await visitor.post('/sessions', { login: 'my secret typed here', password: 'wrong' })
        }
        expect(await adds(tries)).toMatchObject([
          { act: 'signInFailed', by: null, person: null },
          { act: 'signInFailed', by: null, person: { id, name: login } },
          { act: 'signedIn', kind: 'access', by: { id }, from: '192.0.2.7' },
        ])
        expect(JSON.stringify(await house.desk.store.read('audit'))).not.toContain('secret typed')
      })

      test('fails as often as it is tried, whatever operation comes along', async () => {
        const { login } = await newcomer()
        const body = { login, password: 'wrong', operation: nextOperation() }
        const tries = async () => {
          for (const _ of [1, 2, 3]) await client(house, '')('POST', '/api/sessions', body)
        }
        expect(await adds(tries)).toHaveLength(3)
      })

      test('elsewhere is ended, and a password changed', async () => {
        const { id, login } = await newcomer()
        const visitor = await signedInVisitor(house, login)
        expect(
          await adds(() => visitor.post('/account/sessions/closures', { session: 'others' })),
        ).toMatchObject([{ act: 'sessionsEnded', by: { id } }])
        const body = { current: PASSWORD, password: 'another long password' }
        expect(await adds(() => visitor.post('/account/passwords', body))).toMatchObject([
          { act: 'passwordChanged', by: { id }, person: { id } },
        ])
      })
    })

    describe('links', () => {
      test('invitations: made, revoked, used', async () => {
        const guest = { name: 'Guest', login: 'Guest.One' }
        let link = { id: '', secret: '' }
        const make = async () => {
          link = await linkFor('/api/invitations', guest)
        }
        expect(await adds(make)).toMatchObject([{ act: 'invitationMade', kind: 'links', login: 'guest.one' }])
        expect(await adds(() => post('/api/invitations/revocations', { invitation: link.id }))).toMatchObject(
          [{ act: 'invitationRevoked', login: 'guest.one' }],
        )
        await make()
        const use = () =>
          new Visitor(house).post('/passwords', { link: link.secret, password: 'a password of my own' })
        const used = await adds(use)
        const person = { id: expect.any(String), name: 'Guest' }
        expect(used).toMatchObject([
          { act: 'signedIn', by: person },
          { act: 'invitationUsed', by: person, person },
          { act: 'personAdded', by: { id: admin.id }, person },
        ])
      })

      test('for a new password: made, revoked, used', async () => {
        const { id } = await newcomer()
        let link = { id: '', secret: '' }
        const make = async () => {
          link = await linkFor(`/api/people/${id}/resets`, {})
        }
        expect(await adds(make)).toMatchObject([{ act: 'resetMade', person: { id } }])
        expect(await adds(() => post('/api/invitations/revocations', { invitation: link.id }))).toMatchObject(
          [{ act: 'resetRevoked', person: { id } }],
        )
        await make()
        const use = () =>
          new Visitor(house).post('/passwords', { link: link.secret, password: 'a password of my own' })
        expect(await adds(use)).toMatchObject([
          { act: 'signedIn', by: { id } },
          { act: 'resetUsed', by: { id }, person: { id } },
        ])
        const kept = JSON.stringify(await house.desk.store.read('audit'))
        expect(kept).not.toContain(link.secret)
        expect(kept).not.toContain('a password of my own')
      })
    })

    test('tokens: made and revoked', async () => {
      const who = await newcomer()
      let token = ''
      const make = async () => {
        token = (await who.api('POST', '/api/account/tokens', { label: 'Script', scope: 'read' })).json.token
      }
      expect(await adds(make)).toMatchObject([
        { act: 'tokenMade', kind: 'tokens', by: { id: who.id }, label: 'Script', scope: 'read' },
      ])
      const [{ id }] = (await who.api('GET', '/api/account')).json.tokens.filter(
        ({ label }: { label: string }) => label === 'Script',
      )
      expect(
        await adds(() => who.api('POST', '/api/account/tokens/revocations', { token: id })),
      ).toMatchObject([{ act: 'tokenRevoked', label: 'Script' }])
      expect(JSON.stringify(await house.desk.store.read('audit'))).not.toContain(token)
    })

    describe('texts', () => {
      test('exports: of an article, of several, of an alignment, of the audit', async () => {
        const [one, two] = [await article('Satu'), await article('Dua')]
        const get = (path: string) => async () => {
          expect((await admin.api('GET', `/api/${path}`)).status).toBe(200)
        }
        expect(await adds(get(`articles/${one}/export?format=text`))).toMatchObject([
          { act: 'exported', kind: 'exports', article: one, title: 'Satu', format: 'text' },
        ])
        expect(await adds(get(`projects/j1/export?format=csv&article=${one}&article=${two}`))).toMatchObject([
          { act: 'exported', article: one, format: 'csv' },
          { act: 'exported', article: two, format: 'csv' },
        ])
        const unknown = () => admin.api('GET', '/api/articles/unknown/export?format=text')
        expect(await adds(unknown)).toEqual([])
        expect(await adds(get('audit/export?format=json'))).toMatchObject([
          { act: 'auditExported', format: 'json' },
        ])
        const alignment = await align()
        expect(await adds(get(`alignments/${alignment}/export`))).toMatchObject([
          { act: 'alignmentExported', alignment, title: 'Pasangan', format: 'tmx' },
        ])
      })

      test('closures and deletions, with the title of then', async () => {
        const id = await article('Yang pergi')
        const at = `/api/articles/${id}`
        expect(await adds(() => post(`${at}/closures`, { reason: 'Enough.' }))).toMatchObject([
          { act: 'articleClosed', kind: 'closures', article: id, title: 'Yang pergi' },
        ])
        expect(await adds(() => post(`${at}/reopenings`, { reason: 'More.' }))).toMatchObject([
          { act: 'articleReopened', article: id },
        ])
        const gone = () => admin.api('POST', `${at}/deletions`, { title: 'Yang pergi' })
        expect(await adds(gone)).toMatchObject([
          { act: 'articleBinned', kind: 'deletions', article: id, title: 'Yang pergi' },
        ])
        const back = () => post('/api/projects/j1/recoveries', { article: id })
        expect(await adds(back)).toMatchObject([{ act: 'articleRecovered', title: 'Yang pergi' }])
        await admin.api('POST', `${at}/deletions`, { title: 'Yang pergi' })
        const forGood = () => admin.api('POST', '/api/removals', { article: id, title: 'Yang pergi' })
        expect(await adds(forGood)).toMatchObject([
          { act: 'articleDeleted', kind: 'deletions', article: id, title: 'Yang pergi' },
        ])
        const alignment = await align()
        expect(await adds(() => post(`/api/alignments/${alignment}/deletions`, {}))).toMatchObject([
          { act: 'alignmentDeleted', alignment, title: 'Pasangan' },
        ])
      })

      async function align(): Promise<string> {
        const operation = nextOperation()
        const ask = { operation, request: operation, by: admin.id }
        const texts = { title: 'Pasangan', source: 'Satu.', target: 'One.', project: 'j1' }
        const pair = { source: 'id', target: 'en' }
        const made = await startAlignment(house.desk, ask, { ...texts, pair })
        return made.ok ? made.alignment : ''
      }
    })

    it('keeps an act once, however often its operation is sent, and nothing of what was refused', async () => {
      const { id } = await newcomer()
      const body = { administrator: true, operation: nextOperation() }
      const twice = async () => {
        for (const _ of [1, 2]) await post(`/api/people/${id}/administrators`, body)
      }
      expect(await adds(twice)).toHaveLength(1)
      const refused = () => admin.api('POST', '/api/people', { name: 'X', login: 'boss' })
      expect(await adds(refused)).toEqual([])
    })

    it('finds by person, whoever did it or had it done, and by kind', async () => {
      const { id, login } = await newcomer()
      await post(`/api/people/${id}/names`, { name: 'Found' })
      await signedInVisitor(house, login)
      const acts = async (query: string) => (await entries(query)).map(({ act }) => act)
      expect(await acts(`?person=${id}`)).toEqual(['signedIn', 'personRenamed'])
      expect(await acts(`?person=${id}&kind=people`)).toEqual(['personRenamed'])
      expect(await acts(`?person=${id}&kind=exports`)).toEqual([])
      for (const kind of ['access', 'people', 'links', 'tokens', 'exports', 'deletions', 'closures'])
        expect(new Set((await entries(`?kind=${kind}`)).map((one) => one.kind))).toEqual(new Set([kind]))
      expect((await admin.api('GET', '/api/audit?kind=toString')).status).toBe(422)
    })

    it('comes in pages of a hundred, each act once', async () => {
      const ask = { by: admin.id, request: '', from: 'command' }
      for (let n = 0; n < 150; n += 1)
        await house.desk.audit.record({ ...ask, operation: nextOperation() }, [{ act: 'sessionsEnded' }])
      const seen: number[] = []
      let query = ''
      let sizes: number[] = []
      for (;;) {
        const { json } = await admin.api('GET', `/api/audit${query}`)
        seen.push(...json.entries.map(({ number }: Entry) => number))
        sizes = [...sizes, new Set(json.entries.map(({ number }: Entry) => number)).size]
        if (json.next === null) break
        query = `?before=${json.next}`
      }
      const head = await house.desk.store.head('audit')
      expect([...new Set(seen)]).toEqual(Array.from({ length: head }, (_, n) => head - n))
      expect(sizes.slice(0, -1).every((size) => size === 100)).toBe(true)
      expect(sizes.length).toBeGreaterThan(1)
    })

    it('is only added to: what was there stays as it was', async () => {
      const before = await house.desk.store.read('audit')
      const { id } = await newcomer()
      await post(`/api/people/${id}/names`, { name: 'After' })
      const after = await house.desk.store.read('audit')
      expect(after.length).toBe(before.length + 1)
      expect(after.slice(0, before.length)).toEqual(before)
    })

    it('goes out as CSV and JSON, whole, or what fits', async () => {
      const { id } = await newcomer()
      await post(`/api/people/${id}/names`, { name: '=cmd()' })
      const csv = await admin.page('GET', `/audit/export?format=csv&person=${id}`)
      const [head = '', row = '', ...rest] = csv.text.trim().split('\r\n')
      expect(head).toContain('"number","at","by","by_name","from","kind","act","person","person_name"')
      expect(row).toContain(`"personRenamed","${id}","'=cmd()"`)
      expect(row).toContain('"changed the name of =cmd()"')
      expect(rest).toEqual([])
      const { json } = await admin.api('GET', '/api/audit/export?format=json')
      const lines = (await house.desk.store.read('audit')).slice(0, -1)
      expect(json.entries).toHaveLength(lines.flatMap(({ events }) => events).length)
      expect(json.entries.at(-1).number).toBe(1)
    })
  })
}
