import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { periodOf, rangeOf } from '../../src/web/output/periods.ts'
import { outputCases } from './output-cases.ts'
import { type Cast, newArticle, openCast, translate } from './story.ts'
import { textOf } from './visitor.ts'

outputCases('lowdb')

describe('periods', () => {
  test.each([
    ['2026-11-30', 'day', '2026-11-30'],
    ['2026-11-29', 'week', '2026-11-23'],
    ['2026-11-30', 'week', '2026-11-30'],
    ['2026-11-30', 'month', '2026-11-01'],
  ] as const)('%s is in the %s %s', (day, by, period) => {
    expect(periodOf(day, by)).toBe(period)
  })

  test.each([
    [{ from: '', to: '' }, 'day', { from: '2026-11-03', to: '2026-11-30' }],
    [{ from: '', to: '' }, 'week', { from: '2026-09-08', to: '2026-11-30' }],
    [{ from: '2026-01-01', to: '' }, 'day', { from: '2026-01-01', to: '2026-11-30' }],
    [{ from: '2027-01-01', to: '' }, 'day', { from: '2027-01-01', to: '2027-01-01' }],
    [{ from: '2026-02-02', to: '2026-01-01' }, 'day', { from: '2026-01-01', to: '2026-02-02' }],
  ] as const)('%o by %s is %o', (given, by, range) => {
    expect(rangeOf(given, by, '2026-11-30')).toEqual(range)
  })
})

describe('the page of words done', () => {
  let cast: Cast
  beforeAll(async () => {
    cast = await openCast()
    await translate(cast.translator, `${await newArticle(cast)}.1`, 'One two three.')
  })
  afterAll(() => cast.house.close())

  it('says what it counts, whose work it shows and in which time zone, in both languages', async () => {
    const english = textOf((await cast.coordinator.page('GET', '/output')).text)
    expect(english).toMatch(/tari 3 3 0 0/)
    expect(english).toMatch(/The segment got its first text, a draft too\./)
    expect(english).toMatch(
      /your time zone, Asia\/Jakarta\. You see everybody in projects that you coordinate/,
    )
    const indonesian = textOf((await cast.translator.page('GET', '/output?by=week', undefined, 'id')).text)
    expect(indonesian).toMatch(/pekan \d+ \S+ \d{4} tari 3 3 0 0/)
    expect(indonesian).toContain('Anda melihat pekerjaan Anda sendiri')
  })

  it('makes the best of what makes no sense, and says where nothing was done', async () => {
    expect((await cast.translator.page('GET', '/output?by=year&from=x&to=2026-99-99')).status).toBe(200)
    const empty = await cast.translator.page('GET', '/output?from=2020-01-01&to=2020-01-31')
    expect(textOf(empty.text)).toContain('Nothing was done from 1 Jan 2020 to 31 Jan 2020')
  })

  it('is linked from home and the queue', async () => {
    for (const path of ['/', '/queue'])
      expect((await cast.translator.page('GET', path)).text).toContain('href="/output"')
  })
})
