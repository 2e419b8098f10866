import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest'
import { Articles } from '../../src/desk/articles.ts'
import type { Store } from '../../src/store/store.ts'
import { addPerson, nextOperation, openHouse, type TestHouse } from './house.ts'
import { type Human, human, SOURCE, translate } from './story.ts'

const WORKS = ['translated', 'confirmed', 'reviewed', 'approved'] as const

type Done = Readonly<Record<(typeof WORKS)[number], { readonly segments: number; readonly words: number }>>

/** What the report of words done promises, through HTTP, on one backend. */
export function outputCases(backend: string, open?: () => Promise<Store>): void {
  describe(`words done: ${backend}`, () => {
    let house: TestHouse
    let now = new Date('2026-11-01T05:00:00Z')
    const people = new Map<string, Human>()
    const who = (login: string) => {
      const found = people.get(login)
      if (!found) throw new Error(`Nobody is ${login}`)
      return found
    }

    beforeAll(async () => {
      house = await openHouse({ samples: false, now: () => now, ...(open ? { backend: open } : {}) })
      for (const name of ['Newsroom', 'Other desk']) {
        const ask = { operation: nextOperation(), request: name, by: 'system' }
        await house.desk.administer(ask, { type: 'addProject', name, by: 'system' })
      }
      const roles = { koko: 'coordinator', tari: 'translator', toni: 'translator', rini: 'reviewer' } as const
      for (const [login, role] of Object.entries(roles))
        people.set(login, human(house, await addPerson(house, login, role)))
      people.set('ada', human(house, await addPerson(house, 'ada', 'administrator')))
      await work()
    })
    afterAll(() => house.close())

    /** tari on 30 November by the clock of Jakarta, toni on 1 December, a quarter of an hour later; rini then reviews. */
    async function work(): Promise<void> {
      const { json } = await who('koko').api('POST', '/api/articles', { title: 'Angka', text: SOURCE })
      now = new Date('2026-11-30T16:50:00Z')
      const one = await translate(who('tari'), `${json.id}.1`, 'One two three.')
      await translate(who('tari'), `${json.id}.2`, 'Four five.', 'draft')
      now = new Date('2026-11-30T17:05:00Z')
      await translate(who('toni'), `${json.id}.2`, 'Four and five.')
      await translate(who('toni'), `${json.id}.3`, 'Six seven eight nine.')
      const decided = await who('rini').api('POST', `/api/revisions/${one}/decisions`, {
        outcome: 'approved',
      })
      expect(decided.status).toBe(201)
      const secret = { title: 'Lain', text: SOURCE, project: 'j2' }
      const other = await who('ada').api('POST', '/api/articles', secret)
      await translate(who('ada'), `${other.json.id}.3`, 'Six.')
      now = new Date('2026-12-02T05:00:00Z')
    }

    async function report(login: string, query = '') {
      const { status, json } = await who(login).api('GET', `/api/output?${query}`)
      expect(status).toBe(200)
      return json
    }

    const short = (rows: readonly (Done & { readonly name: string; readonly period?: string })[]) =>
      rows.map(({ period = '', name, ...row }) => [period, name, ...WORKS.map((work) => row[work].words)])

    it('counts source words by person and day in the time zone of the reader', async () => {
      expect(short((await report('koko')).rows)).toEqual([
        ['2026-12-01', 'rini', 0, 0, 3, 3],
        ['2026-12-01', 'toni', 4, 6, 0, 0],
        ['2026-11-30', 'tari', 5, 3, 0, 0],
      ])
      await who('koko').api('POST', '/api/account/preferences', { zone: 'UTC' })
      const inUtc = await report('koko')
      expect(inUtc.zone).toBe('UTC')
      expect(new Set(inUtc.rows.map(({ period }: { period: string }) => period))).toEqual(
        new Set(['2026-11-30']),
      )
      await who('koko').api('POST', '/api/account/preferences', { zone: 'Asia/Jakarta' })
    })

    it('by week and month', async () => {
      expect(short((await report('koko', 'by=week')).rows)).toEqual([
        ['2026-11-30', 'rini', 0, 0, 3, 3],
        ['2026-11-30', 'tari', 5, 3, 0, 0],
        ['2026-11-30', 'toni', 4, 6, 0, 0],
      ])
      expect(short((await report('koko', 'by=month')).rows)).toEqual([
        ['2026-12-01', 'rini', 0, 0, 3, 3],
        ['2026-12-01', 'toni', 4, 6, 0, 0],
        ['2026-11-01', 'tari', 5, 3, 0, 0],
      ])
    })

    test.each(['by=day', 'by=week', 'by=month', 'by=day&from=2026-12-01', 'by=day&to=2026-11-30'])(
      'people and periods add up to the whole: %s',
      async (query) => {
        const { rows, people, whole } = await report('ada', query)
        for (const part of [rows, people])
          for (const work of WORKS)
            for (const unit of ['segments', 'words'] as const) {
              const total = part.reduce((sum: number, row: Done) => sum + row[work][unit], 0)
              expect(total, `${work} ${unit}`).toBe(whole[work][unit])
            }
      },
    )

    it('shows everybody to those who coordinate the project, to all others what they did themselves', async () => {
      expect(short((await report('tari')).people)).toEqual([['', 'tari', 5, 3, 0, 0]])
      expect(short((await report('rini')).people)).toEqual([['', 'rini', 0, 0, 3, 3]])
      const all = await report('ada')
      expect(all.people.map(({ name }: { name: string }) => name)).toEqual(['ada', 'rini', 'tari', 'toni'])
      expect(JSON.stringify(await report('koko'))).not.toContain('"ada"')
    })

    it('of another person is for those who coordinate where he works', async () => {
      const query = `person=${who('tari').id}`
      expect(short((await report('koko', query)).people)).toEqual([['', 'tari', 5, 3, 0, 0]])
      expect((await report('tari', query)).people).toHaveLength(1)
      for (const login of ['rini', 'toni'])
        expect((await who(login).api('GET', `/api/output?${query}`)).status).toBe(404)
      for (const wrong of ['person=p99', 'project=j9', 'project=j2'])
        expect((await who('koko').api('GET', `/api/output?${wrong}`)).status, wrong).toBe(404)
      expect((await report('ada', 'project=j2')).whole.translated.words).toBe(4)
    })

    it('as CSV has the same rows, with segments', async () => {
      const answer = await who('koko').api('GET', '/api/output?format=csv&by=month')
      expect(answer.headers.get('content-disposition')).toContain('output-month-2025-12-03-2026-12-02.csv')
      const [head, ...rows] = answer.text.replace('\uFEFF', '').trim().split('\r\n')
      expect(head).toMatch(
        /^"period","person","name","translated_words","translated_segments","confirmed_words"/,
      )
      expect(rows).toHaveLength(3)
      expect(rows[2]).toBe(
        `"2026-11-01","${who('tari').id}","tari","5","2","3","1","0","0","0","0","Asia/Jakarta",""`,
      )
    })

    it('is kept: asked again, it opens no history', async () => {
      await report('ada')
      const loads = vi.spyOn(Articles.prototype, 'load')
      await report('ada')
      expect(loads).not.toHaveBeenCalled()
      loads.mockRestore()
      expect(await house.desk.store.records.list('output')).toHaveLength(2)
    })
  })
}
