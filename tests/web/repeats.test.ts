import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cast, newArticle, openCast, translate } from './story.ts'

describe('repeated segments', () => {
  let cast: Cast
  beforeAll(async () => {
    cast = await openCast()
  })
  afterAll(() => cast?.house.close())

  const listed = async (article: string) =>
    (await cast.translator.api('GET', `/api/articles/${article}/segments`)).json.segments.map(
      ({ status, target }: { status: string; target: string }) => `${status}: ${target}`,
    )

  it('become drafts once one of them is confirmed; the page and the panel say from where', async () => {
    const article = await newArticle(cast, 'Hujan turun.\nBanjir.\nHujan turun.')
    await translate(cast.translator, `${article}.1`, 'It rained.')
    expect(await listed(article)).toEqual(['translated: It rained.', 'untranslated: ', 'draft: It rained.'])
    const page = await cast.translator.page('GET', `/articles/${article}?segment=3`)
    expect(page.text).toContain('<span class="meta repeated">from segment 1</span>')
    expect(page.text).toContain('This text came from segment 1, which has the same source.')
    const panel = await cast.translator.page('GET', `/segments/${article}.3/editor`)
    expect(panel.text).toContain('Segment 1, the same source')
    const { json } = await cast.translator.api('GET', `/api/segments/${article}.3/revisions`)
    expect(json.revisions).toMatchObject([{ text: 'It rained.', state: 'draft', origin: 'repeat' }])
  })

  it('go with the confirmation when that is undone', async () => {
    const article = await newArticle(cast, 'Hujan turun.\nHujan turun.')
    const operation = '00000000-0000-4000-8000-00000000beef'
    const body = { text: 'It rained.', state: 'translated', base: null, operation }
    await cast.translator.api('POST', `/api/segments/${article}.1/revisions`, body)
    expect(await listed(article)).toEqual(['translated: It rained.', 'draft: It rained.'])
    await cast.translator.api('POST', `/api/articles/${article}/reversals`, { reverts: operation })
    expect(await listed(article)).toEqual(['untranslated: ', 'untranslated: '])
  })

  it('stay empty in a project that wants it so', async () => {
    const off = await cast.coordinator.api('POST', '/api/projects/j1/details', { repeats: 'off' })
    expect(off.json).toMatchObject({ repeats: 'off' })
    const article = await newArticle(cast, 'Hujan turun.\nHujan turun.')
    await translate(cast.translator, `${article}.1`, 'It rained.')
    expect(await listed(article)).toEqual(['translated: It rained.', 'untranslated: '])
    await cast.coordinator.page('POST', '/projects/j1/details', { name: 'Newsroom', repeats: 'draft' })
    const page = await cast.coordinator.page('GET', '/projects/j1')
    expect(page.text).toMatch(/<option value="draft" selected>/)
  })
})
