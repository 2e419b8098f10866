import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cast, newArticle, openCast } from './story.ts'

describe('where somebody left an article', () => {
  let cast: Cast
  let article: string
  beforeAll(async () => {
    cast = await openCast()
    article = await newArticle(cast)
  })
  afterAll(() => cast?.house.close())

  const path = () => `/api/articles/${article}/places`
  const placeIn = ({ text }: { readonly text: string }) => {
    const [, place, at] = /data-left="([^"]*)" data-left-at="(\d+)"/.exec(text) ?? []
    return place === undefined ? undefined : { place, at: Number(at) }
  }

  it('is there when he opens it again, and only for him', async () => {
    expect(placeIn(await cast.translator.page('GET', `/articles/${article}`))).toBeUndefined()
    const place = '?status=draft,returned&segment=3#segment-3'
    const { status, json } = await cast.translator.api('POST', path(), { place })
    expect(status).toBe(201)
    const found = placeIn(await cast.translator.page('GET', `/articles/${article}`))
    expect(found).toEqual({ place: place.replace('&', '&amp;'), at: json.at })
    expect(placeIn(await cast.other.page('GET', `/articles/${article}`))).toBeUndefined()
    await cast.translator.api('POST', path(), { place: '' })
    expect(placeIn(await cast.translator.page('GET', `/articles/${article}`))).toMatchObject({ place: '' })
  })

  it.each([
    'https://example.org/',
    '//example.org',
    '?q=a b',
    '?q=1#elsewhere',
    `?q=${'a'.repeat(1_001)}`,
    'segment=3',
  ])('is a place in it: %s is none', async (place) => {
    const { status, json } = await cast.translator.api('POST', path(), { place })
    expect([status, json.error.field]).toEqual([422, 'place'])
  })
})
