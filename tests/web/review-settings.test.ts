import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cast, newArticle, openCast, translate } from './story.ts'

let cast: Cast
let article = ''
beforeAll(async () => {
  cast = await openCast()
  article = await newArticle(cast)
  await translate(cast.translator, `${article}.1`, 'First words.')
  const second = await translate(cast.translator, `${article}.1`, 'Second words.')
  const decision = { outcome: 'approved' }
  expect((await cast.coordinator.api('POST', `/api/revisions/${second}/decisions`, decision)).status).toBe(
    201,
  )
  await translate(cast.reviewer, `${article}.1`, 'Third words.')
})
afterAll(() => cast.house.close())

async function choose(choice: object): Promise<void> {
  expect((await cast.reviewer.api('POST', '/api/account/preferences', choice)).status).toBe(201)
}

async function reviews(query = ''): Promise<string> {
  return (await cast.reviewer.page('GET', `/articles/${article}/reviews${query}`)).text
}

describe('how somebody reviews', () => {
  it('compares with what he chose', async () => {
    expect(await reviews()).toMatch(/<del>[\s\S]*Second/)
    await choose({ reviewBase: 'confirmed' })
    expect(await reviews()).toMatch(/<del>[\s\S]*First/)
    await choose({ reviewBase: 'proposal' })
    expect(await reviews()).not.toContain('<del>')
    await choose({ reviewBase: 'approved' })
  })

  it('opens in the layout he chose, unless the address says another', async () => {
    const current = (layout: string) => new RegExp(`layout=${layout}#layouts" aria-current="true"`)
    expect(await reviews()).toMatch(current('inline'))
    await choose({ reviewLayout: 'result' })
    expect(await reviews()).toMatch(current('result'))
    expect(await reviews('?layout=side')).toMatch(current('side'))
    const editor = (await cast.reviewer.page('GET', `/articles/${article}?segment=1`)).text
    expect(editor).toMatch(/data-layout="inline" hidden/)
    expect(editor).toMatch(/data-layout="result">/)
    await choose({ reviewLayout: 'inline' })
  })

  it('stays or goes on after a decision in the editor, as he chose', async () => {
    const page = async () => (await cast.reviewer.page('GET', `/articles/${article}`)).text
    expect(await page()).toContain('data-review-after="next"')
    await choose({ reviewAfter: 'stay' })
    expect(await page()).toContain('data-review-after="stay"')
    await choose({ reviewAfter: 'next' })
  })

  it('is asked of those who review, on their account', async () => {
    expect((await cast.reviewer.page('GET', '/account')).text).toContain('name="reviewBase"')
    expect((await cast.translator.page('GET', '/account')).text).not.toContain('name="reviewBase"')
  })
})
