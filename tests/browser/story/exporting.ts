import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { expect } from 'vitest'
import { button, heading, type Story } from './cast.ts'
import { paragraphs } from './material.ts'

/**
 * Every format, with the choices that change what is in it. At this point 1, 2 and 4 are approved, 3 was and has its
 * first text again, 5 was added behind 4, and 6 (the fifth sentence) is left out on purpose.
 */
export async function exportAll(story: Story): Promise<void> {
  const { sentences, pair, extra } = story.material
  const [one, two, three, four, five, ...rest] = sentences
  const texts = [one?.target, two?.better, three?.target, `${four?.better} ${extra}`, undefined]
  expect(await download(story, 'text')).toBe(paragraphs([...texts, ...rest.map(({ target }) => target)]))
  const marked = (source: string | undefined) => `[${pair.source}: ${source}]`
  const withSource = [one?.target, two?.better, three?.better, four?.better, marked(five?.source)]
  expect(await download(story, 'text', 'approved', 'source')).toBe(
    paragraphs([...withSource, ...rest.map(({ source }) => marked(source))]),
  )
  const approved = [one?.target, two?.better, three?.better, four?.better, undefined]
  expect(await download(story, 'text', 'approved', 'omit')).toBe(
    paragraphs([...approved, ...rest.map(() => undefined)]),
  )
  await tables(story)
  const memory = await download(story, 'tmx', 'approved', 'omit')
  expect(memory).toContain('<tmx version="1.4">')
  expect(memory.match(/<tu[ >]/g)).toHaveLength(4)
  expect(memory).toContain(four?.better ?? '?')
  expect(memory).not.toContain(rest[0]?.target)
  const xliff = await download(story, 'xliff12')
  expect(xliff).toContain('urn:oasis:names:tc:xliff:document:1.2')
  expect(xliff).toContain(`source-language="${pair.source}"`)
  expect(xliff).toContain('approved="yes"')
  expect(xliff).toContain('Sari')
}

async function tables(story: Story): Promise<void> {
  const { sentences, extra } = story.material
  const page = await download(story, 'html')
  expect(page).toContain('<table')
  for (const { source } of sentences) expect(page).toContain(source)
  expect(await download(story, 'markdown')).toContain(`# ${sentences[0]?.target}`)
  const table: readonly (readonly string[])[] = parse(await download(story, 'csv'), {
    bom: true,
    relax_column_count: true,
  })
  expect(table.flat()).toContain(sentences[6]?.source)
  expect(table.flat()).toContain(extra)
  const json = JSON.parse(await download(story, 'json'))
  expect(json.segments).toHaveLength(sentences.length + 1)
}

/** What the browser saves when the form is sent. */
async function download(
  story: Story,
  format: string,
  only = 'all',
  untranslated = 'source',
): Promise<string> {
  const { page, t } = story.ana
  const address = `/articles/${story.article}/exports`
  if (new URL(page.url()).pathname !== address) await page.goto(address)
  await heading(story.ana, t('exports:title'))
  await page.locator(`#format-${format}`).check()
  await page.locator(`#only-${only}`).check()
  await page.locator(`#untranslated-${untranslated}`).check()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    button(story.ana, 'exports:submit').click(),
  ])
  const { target } = story.material.pair
  expect(file.suggestedFilename()).toMatch(new RegExp(`-${target}\\.\\w+$`))
  return readFile(await file.path(), 'utf8')
}
