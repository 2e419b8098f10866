import { expect } from 'vitest'
import { eventually, live, row } from '../editor.ts'
import { PASSWORD, type Visitor } from '../stage.ts'
import { button, field, heading, link, submit } from './cast.ts'
import type { Material } from './material.ts'

export interface Login {
  readonly login: string
  readonly password: string
}

/** The first account, by the link that the server printed; it ends in the sample article. */
export async function makeAccount(ana: Visitor, setup: string): Promise<void> {
  const { page, t, language } = ana
  await page.goto(setup)
  await heading(ana, t('sessions:setup.title'))
  expect(await page.locator('html').getAttribute('lang')).toBe(language)
  await field(ana, 'sessions:name').fill('Ana Lestari')
  await field(ana, 'sessions:login').fill('ana')
  await field(ana, 'sessions:password').fill(PASSWORD)
  await submit(ana, button(ana, 'sessions:setup.submit'))
  await live(page)
  expect(await page.locator('tr.row').count()).toBe(18)
  expect(await row(page, 1).locator('.source-text').textContent()).toBe('12 Januari 2022')
  // The link is worth nothing from now on.
  expect((await page.request.get(setup)).status()).toBe(404)
}

/** A coordinator pastes an article and is in its editor. */
export async function pasteArticle(ana: Visitor, { pair, sentences, text }: Material): Promise<string> {
  const { page, t } = ana
  await page.goto('/')
  await submit(ana, page.locator('a[href^="/articles/new"]').first())
  await field(ana, 'articles:new.pair').selectOption(`${pair.source}-${pair.target}`)
  await field(ana, 'articles:new.text').fill(text)
  await submit(ana, button(ana, 'articles:new.submit'))
  await live(page)
  expect(await page.locator('tr.row .source-text').allTextContents()).toEqual(
    sentences.map(({ source }) => source),
  )
  expect(await page.locator('tr.row .row-number').allTextContents()).toEqual(
    sentences.map((_, at) => String(at + 1)),
  )
  for (const [at, { kind }] of sentences.entries()) {
    const tag = row(page, at + 1).locator('.kind')
    expect(await tag.allTextContents()).toEqual(kind === 'body' ? [] : [t(`segments:kind.${kind}`)])
  }
  await progressIs(ana, { done: '0%', approved: '0%' })
  return new URL(page.url()).pathname.split('/')[2] ?? ''
}

/** A file in UTF-16 with a byte order mark; what no decoder would give is in it. */
export async function uploadArticle(ana: Visitor): Promise<string> {
  const { page } = ana
  const text = '\ufeffTarif “naik” di Bogor\nHarga beras 12.500 rupiah – naik. Pedagang 🙂 mengeluh.\n'
  await page.goto('/articles/new')
  await field(ana, 'articles:new.name').fill('Tarif Bogor')
  const buffer = Buffer.from(text, 'utf16le')
  await field(ana, 'articles:new.file').setInputFiles({ name: 'tarif.txt', mimeType: 'text/plain', buffer })
  await submit(ana, button(ana, 'articles:new.submit'))
  await live(page)
  const expected = ['Tarif “naik” di Bogor', 'Harga beras 12.500 rupiah – naik.', 'Pedagang 🙂 mengeluh.']
  expect(await page.locator('tr.row .source-text').allTextContents()).toEqual(expected)
  await heading(ana, 'Tarif Bogor')
  return new URL(page.url()).pathname.split('/')[2] ?? ''
}

/** A guess at what a segment is may be put right. */
export async function changeKind(ana: Visitor, article: string): Promise<void> {
  const { page, t } = ana
  for (const kind of ['deck', 'body']) {
    await page.goto(`/articles/${article}?segment=3`)
    await live(page)
    await field(ana, 'segments:kind.label').selectOption(kind)
    await submit(ana, button(ana, 'segments:kind.submit'))
    const tags = kind === 'body' ? [] : [t(`segments:kind.${kind}`)]
    expect(await row(page, 3).locator('.kind').allTextContents()).toEqual(tags)
  }
}

/** Source address, deadline, brief, style: set by the coordinator, seen beside the text. */
export async function describeWork(ana: Visitor, article: string): Promise<void> {
  const { page } = ana
  await page.goto(`/articles/${article}/settings`)
  await field(ana, 'articles:settings.address').fill('https://news.example/demak')
  await field(ana, 'articles:settings.deadline').fill('2031-05-09')
  await submit(ana, button(ana, 'common:save'))
  expect(await field(ana, 'articles:settings.address').inputValue()).toBe('https://news.example/demak')
  await page.goto('/projects')
  await submit(ana, page.locator('main table a').first())
  await field(ana, 'projects:brief').fill('For readers abroad.\nShort.')
  await field(ana, 'projects:style').fill('BBC spelling.')
  await submit(ana, button(ana, 'projects:saveDetails'))
  await page.goto(`/articles/${article}`)
  const panel = page.locator('#panel')
  expect(await panel.locator('a[href="https://news.example/demak"]').count()).toBe(1)
  expect(await panel.locator('time[datetime="2031-05-09"]').count()).toBe(1)
  expect(await panel.innerText()).toContain('For readers abroad.\nShort.')
  expect(await panel.innerText()).toContain('BBC spelling.')
}

/** Adds somebody to the project; the password that was made is shown this once. */
export async function addPerson(ana: Visitor, name: string, role: 'translator' | 'reviewer'): Promise<Login> {
  const { page } = ana
  const login = name.toLowerCase()
  await page.goto('/projects')
  await submit(ana, page.locator('main table a').first())
  const form = page.locator('form[action$="/people"]')
  await form.locator('[name="name"]').fill(name)
  await form.locator('[name="login"]').fill(login)
  await form.locator('[name="role"]').selectOption(role)
  await submit(ana, form.locator('button[type="submit"]'))
  const password = await page.locator('#made-password').inputValue()
  expect(password.length).toBeGreaterThanOrEqual(8)
  await submit(ana, link(ana, 'people:goOn'))
  expect(await page.content()).not.toContain(password)
  expect(
    await page.locator('#members + *, section[aria-labelledby="members"]').first().innerText(),
  ).toContain(name)
  return { login, password }
}

/** Types into a field and the one behind it, and sends the form. */
async function typeBoth(visitor: Visitor, key: string, first: string, second: string): Promise<void> {
  const { keyboard } = visitor.page
  await field(visitor, key).focus()
  await keyboard.type(first)
  await keyboard.press('Tab')
  await keyboard.type(second)
  await keyboard.press('Enter')
}

/** Signs in by the form with the password that was made, and sets another, with keys only. */
export async function signInByForm(visitor: Visitor, { login, password }: Login): Promise<void> {
  const { page, t } = visitor
  await page.goto('/')
  await heading(visitor, t('sessions:title'))
  await typeBoth(visitor, 'sessions:login', login, password)
  await heading(visitor, t('account:title'))
  await typeBoth(visitor, 'account:currentPassword', password, PASSWORD)
  await heading(visitor, t('account:changed.title'))
  await page.goto('/')
  await heading(visitor, t('home:title'))
}

/** The progress says what the rows say. */
export async function progressIs(
  { page, t }: Visitor,
  { done, approved }: { readonly done: string; readonly approved: string },
): Promise<void> {
  const expected = t('common:progress', { done, approved, left: '…', total: '…' }).split(' · ')[0]
  await eventually(async () => (await page.locator('.progress-text').textContent())?.split(' · ')[0]).toBe(
    expected,
  )
}
