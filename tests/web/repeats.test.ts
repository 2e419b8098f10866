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

  it('all take a text, and the answer counts them; the same operation again answers the same', async () => {
    const article = await newArticle(cast, 'Hujan turun.\nBanjir.\nHujan turun.\nHujan turun.\nHujan turun.')
    await translate(cast.translator, `${article}.3`, 'Rain.')
    await translate(cast.translator, `${article}.4`, 'Rain!')
    await cast.translator.api('POST', `/api/segments/${article}.4/separations`, { apart: true })
    const operation = '00000000-0000-4000-8000-00000000feed'
    const body = {
      text: 'It rained.',
      state: 'translated',
      base: `${article}.${1}`,
      operation,
      repeats: 'all',
    }
    const rows = (await cast.translator.api('GET', `/api/articles/${article}/segments`)).json.segments
    const sent = { ...body, base: rows[0].revision }
    const { status, json } = await cast.translator.api('POST', `/api/segments/${article}.1/revisions`, sent)
    expect(status).toBe(201)
    expect(json).toMatchObject({ status: 'translated', repeats: { changed: 2, kept: 1 } })
    expect(await listed(article)).toEqual([
      'translated: It rained.',
      'untranslated: ',
      'translated: It rained.',
      'translated: Rain!',
      'draft: It rained.',
    ])
    const again = await cast.translator.api('POST', `/api/segments/${article}.1/revisions`, sent)
    expect(again.json).toEqual(json)
    const undone = await cast.translator.api('POST', `/api/articles/${article}/reversals`, {
      reverts: operation,
    })
    expect(undone.json.kept).toEqual([])
    expect(await listed(article)).toEqual([
      'draft: Rain.',
      'untranslated: ',
      'translated: Rain.',
      'translated: Rain!',
      'draft: Rain.',
    ])
  })

  it('are changed and set apart by plain forms, which say what was done and how to undo it', async () => {
    const article = await newArticle(cast, 'Hujan turun.\nHujan turun.\nHujan turun.')
    const open = await cast.translator.page('GET', `/articles/${article}?segment=1`)
    expect(open.text).toContain('2 more have this source:')
    expect(open.text).toMatch(/name="repeats" value="all"/)
    const confirmed = { text: 'It rained.', base: '' }
    const sent = await cast.translator.page('POST', `/segments/${article}.1/revisions`, {
      ...confirmed,
      repeats: 'all',
    })
    expect(sent.status).toBe(303)
    const done = await cast.translator.page('GET', sent.location)
    expect(done.text).toContain('The translation went to 2 segments with the same source.')
    expect(done.text).toContain('id="undo"')
    const base = (await cast.translator.api('GET', `/api/articles/${article}/segments`)).json.segments[1]
      .revision
    const only = { text: 'Rain!', base, repeats: 'apart' }
    await cast.translator.page('POST', `/segments/${article}.2/revisions`, only)
    const apart = await cast.translator.page('GET', `/articles/${article}?segment=2`)
    expect(apart.text).toContain('Apart from 2 with this source.')
    expect(apart.text).toContain('<span class="meta apart">stands apart</span>')
    expect(await listed(article)).toEqual([
      'translated: It rained.',
      'translated: Rain!',
      'draft: It rained.',
    ])
    await cast.translator.page('POST', `/segments/${article}.2/separations`, { apart: 'false' })
    const joined = await cast.translator.page('GET', `/articles/${article}?segment=2`)
    expect(joined.text).not.toContain('<span class="meta apart">')
    expect(joined.text).toContain('id="repeat-apart"')
  })

  it('take a text only with its confirmation', async () => {
    const article = await newArticle(cast, 'Hujan turun.\nHujan turun.')
    const path = `/api/segments/${article}.1/revisions`
    const draft = { text: 'It rained.', state: 'draft', base: null, repeats: 'all' }
    const refusal = await cast.translator.api('POST', path, draft)
    expect(refusal).toMatchObject({ status: 422, json: { error: { field: 'repeats' } } })
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
