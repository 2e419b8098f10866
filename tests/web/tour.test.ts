import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addPerson, openHouse, type TestHouse } from './house.ts'
import { signedInVisitor, textOf } from './visitor.ts'

let house: TestHouse
let sample = ''
beforeAll(async () => {
  house = await openHouse()
  for (const login of ['tari', 'toni']) await addPerson(house, login, 'translator')
  for (const entry of (await house.desk.workspace()).articles.values())
    if (entry.sample === 'untouched') sample = entry.id
})
afterAll(() => house.close())

describe('the tour', () => {
  it('is offered on the first visit, and never again once it was taken up', async () => {
    const tari = await signedInVisitor(house, 'tari')
    const home = (await tari.get('/')).text
    expect(home).toContain('id="tour-offer"')
    expect(home).toContain(`name="article" value="${sample}"`)
    const begun = await tari.post('/account/tours', { article: sample })
    expect([begun.status, begun.to]).toEqual([303, `/articles/${sample}?tour=1`])
    expect((await tari.get('/')).text).not.toContain('tour-offer')
    await tari.post('/account/preferences', { theme: 'dark' })
    const elsewhere = await signedInVisitor(house, 'tari')
    expect((await elsewhere.get('/')).text).not.toContain('tour-offer')
  })

  it('can be declined, which is kept too', async () => {
    const toni = await signedInVisitor(house, 'toni')
    expect((await toni.get('/')).text).toContain('tour-offer')
    const declined = await toni.post('/account/tours', { article: '' })
    expect([declined.status, declined.to]).toEqual([303, '/'])
    expect((await toni.get('/')).text).not.toContain('tour-offer')
  })

  it('leads nowhere but to articles that are there', async () => {
    const toni = await signedInVisitor(house, 'toni')
    expect((await toni.post('/account/tours', { article: '../x' })).to).toBe('/')
  })

  it('has four steps, each of which leads on, back and out, without a script', async () => {
    const tari = await signedInVisitor(house, 'tari', 'id')
    for (const step of [1, 2, 3, 4]) {
      const { text } = await tari.get(`/articles/${sample}?tour=${step}`)
      expect(text).toContain(`data-step="${step}"`)
      expect(text).toContain(`Langkah ${step} dari 4`)
      expect(text.includes(`href="/articles/${sample}?tour=${step + 1}"`)).toBe(step < 4)
      expect(text.includes(`?tour=${step - 1}"`)).toBe(step > 1)
      expect(text).toContain(`id="tour-leave" class="button`)
    }
  })

  it.each([
    ['as they come', {}, { enter: 'preset' }, 'Ctrl+Enter confirms a sentence'],
    ['changed', { key: 'confirm', chord: 'Alt+1' }, { enter: 'preset' }, 'Alt+1 confirms a sentence'],
    ['with Enter', {}, { enter: 'confirm' }, 'Enter confirms a sentence'],
    [
      'taken away',
      { key: 'confirm', chord: '' },
      { enter: 'preset' },
      '“Confirm and next” confirms a sentence',
    ],
  ])('names the person’s own keys: %s', async (_, change, { enter }, words) => {
    const toni = await signedInVisitor(house, 'toni')
    await toni.post('/account/keys', { preset: 'default', letters: 'on', enter })
    if ('key' in change) await toni.post('/account/keys/changes', change)
    const { text } = await toni.get(`/articles/${sample}?tour=2`)
    expect(textOf(text)).toMatch(new RegExp(`Confirm and go on ${words.replaceAll('+', '\\+')}`))
  })

  it('is in the menu of every article, and not on the page unless asked for', async () => {
    const tari = await signedInVisitor(house, 'tari')
    for (const query of ['', '?tour=5', '?tour=x']) {
      const { text } = await tari.get(`/articles/${sample}${query}`)
      expect(text).toContain('id="tour-open"')
      expect(text).not.toContain('id="tour"')
    }
  })
})
