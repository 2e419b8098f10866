import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unzipped } from '../../src/exchange/parts/zip.ts'
import { inserted, paragraph, run, wordFile } from '../exchange/sources/word.ts'
import { makeFirstAccount, segmentsOf, signIn } from './api.ts'
import { faultsOf, tooWideAt } from './checks.ts'
import { box, live, row } from './editor.ts'
import { revised } from './office.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

let stage: Stage
let ana: Visitor
beforeAll(async () => {
  stage = await openStage()
  ana = await stage.visit('en')
  await makeFirstAccount(ana, stage.server)
})
afterAll(() => stage?.close())

const FILE = wordFile(
  paragraph(run('Gempa di Palu'), 'Heading1') +
    paragraph(run('Warga ') + run('mengungsi', '<w:b/>') + run(' ke ') + run('bukit', '<w:i/>') + run('.')),
)

describe('a Word file', () => {
  test('comes in, is translated with its tags by keys alone, goes out in English, and as a table that comes back', async () => {
    const { page } = ana
    await page.goto('/articles/new')
    await page
      .locator('#file')
      .setInputFiles({ name: 'gempa.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(FILE) })
    await page.getByRole('button', { name: 'Add the article' }).press('Enter')
    await live(page)
    await row(page, 2).getByText('Warga ⟦1⟧mengungsi⟦/1⟧ ke ⟦2⟧bukit⟦/2⟧.').waitFor()

    await box(page).focus()
    await page.keyboard.insertText('Earthquake in Palu')
    await page.keyboard.press('Control+Enter')
    await row(page, 2).locator('#target').waitFor()
    await expect
      .poll(() => page.locator('#atoms button.atom').allTextContents())
      .toEqual(['⟦1⟧', '⟦/1⟧', '⟦2⟧', '⟦/2⟧'])

    // A pair goes round what is selected, the rest where the caret is.
    await page.keyboard.insertText('People flee')
    for (let letter = 0; letter < 4; letter += 1) await page.keyboard.press('Shift+ArrowLeft')
    await page.keyboard.press('Alt+,')
    expect(await box(page).inputValue()).toBe('People ⟦1⟧flee⟦/1⟧')
    await page.keyboard.insertText(' to the hills.')
    await page.locator('#atoms-said', { hasText: 'Missing: ⟦2⟧ ⟦/2⟧' }).waitFor()

    // The first confirmation warns and stays; so nothing is lost by habit.
    await page.keyboard.press('Control+Enter')
    await page.locator('#alert', { hasText: 'Tags differ from the source. Missing: ⟦2⟧ ⟦/2⟧.' }).waitFor()
    await page.keyboard.press('Alt+g')
    expect(await box(page).inputValue()).toBe('People ⟦1⟧flee⟦/1⟧ to the hills.⟦2⟧⟦/2⟧')
    await page.locator('#atoms-said:text-is("")').waitFor({ state: 'attached' })

    // Neither the caret nor a deletion parts a tag; undo brings it back.
    await page.keyboard.press('Backspace')
    expect(await box(page).inputValue()).toBe('People ⟦1⟧flee⟦/1⟧ to the hills.⟦2⟧')
    await page.keyboard.press('Control+z')
    expect(await box(page).inputValue()).toBe('People ⟦1⟧flee⟦/1⟧ to the hills.⟦2⟧⟦/2⟧')
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.insertText('.')
    expect(await box(page).inputValue()).toBe('People ⟦1⟧flee⟦/1⟧ to the hills.⟦2⟧.⟦/2⟧')
    expect(await faultsOf(page)).toEqual([])
    expect(await tooWideAt(page, [320, 390, 768, 1440])).toEqual([])
    await page.keyboard.press('Control+Enter')
    const article = /articles\/([a-z0-9]{12})/.exec(page.url())?.[1] ?? ''
    await expect
      .poll(async () => (await segmentsOf(ana.context, article)).map(({ status }) => status))
      .toEqual(['translated', 'translated'])

    await page.goto(`/articles/${article}/exports`)
    expect(await page.locator('#format-original').isChecked()).toBe(true)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download' }).press('Enter'),
    ])
    expect(download.suggestedFilename()).toBe('Gempa-di-Palu-en.docx')
    const xml = new TextDecoder().decode(
      unzipped(await readFile(await download.path())).get('word/document.xml'),
    )
    const texts = [...xml.matchAll(/(<w:[bi]\/>)?(?:<w:lang[^>]*\/><\/w:rPr>)?<w:t [^>]*>([^<]*)/g)].map(
      ([, format = '', text]) => format + text,
    )
    expect(texts).toEqual(['Earthquake in Palu', 'People ', '<w:b/>flee', ' to the hills.', '<w:i/>.'])

    // A table goes out to be revised in LibreOffice, comes back past the preview, and the English document has what was changed.
    await page.locator('#format-docx').check()
    const [table] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download' }).press('Enter'),
    ])
    const buffer = await revised(await readFile(await table.path()), 'People', 'Residents')
    await page.getByRole('link', { name: 'Bring a file back' }).press('Enter')
    await page.locator('#file').setInputFiles({
      name: 'table.docx',
      mimeType: 'application/octet-stream',
      buffer,
    })
    await page.getByRole('button', { name: 'Show what it changes' }).press('Enter')
    await page.getByText('1 changed outside').waitFor()
    await page.getByRole('button', { name: 'Apply' }).press('Enter')
    await live(page)
    await expect
      .poll(async () => (await segmentsOf(ana.context, article)).map(({ target }) => target))
      .toEqual(['Earthquake in Palu', 'Residents ⟦1⟧flee⟦/1⟧ to the hills.⟦2⟧.⟦/2⟧'])
    const again = await ana.context.request.get(`/articles/${article}/export?format=original`)
    const after = new TextDecoder().decode(unzipped(await again.body()).get('word/document.xml'))
    expect(after).toContain('>Residents </w:t>')
    expect(ana.complaints).toEqual([])
    // LibreOffice is started twice.
  }, 240_000)
})

describe('a Word file with tracked changes', () => {
  test('is asked about without a script too, and comes in as it was before them', async () => {
    const visitor = await stage.visit('id', { javaScriptEnabled: false })
    const { page, complaints } = visitor
    await signIn(visitor, 'ana')
    await page.goto('/articles/new')
    const buffer = Buffer.from(
      wordFile(paragraph(run('Warga') + inserted('Sari', run(' segera')) + run(' mengungsi.'))),
    )
    await page
      .locator('#file')
      .setInputFiles({ name: 'a.docx', mimeType: 'application/octet-stream', buffer })
    await page.getByRole('button', { name: 'Tambahkan artikel' }).press('Enter')
    await page.getByText('Berkas ini memuat 1 perubahan terlacak:').waitFor()
    await page.getByText('Sari').waitFor()
    expect(await page.locator('#changes-accepted').isChecked()).toBe(true)
    await page.getByLabel('Teks sebelum diubah').check()
    await page.locator('#add').press('Enter')
    await page.getByText('Warga mengungsi.').first().waitFor()
    expect(await page.getByText('segera').count()).toBe(0)
    expect(complaints).toEqual([])
  })
})

describe('what is copied from a web page', () => {
  const PAGE =
    '<h2>Gempa di Palu</h2><p>Warga <a href="https://kabar.example/1">mengungsi</a> ke <b>bukit</b>.</p>'

  /** Copies a page as a reader does, and pastes it into the form. */
  async function paste() {
    const other = await ana.context.newPage()
    await other.setContent(PAGE)
    await other.keyboard.press('Control+a')
    await other.keyboard.press('Control+c')
    await other.close()
    await ana.page.goto('/articles/new')
    await ana.page.locator('#text').focus()
    await ana.page.keyboard.press('Control+v')
    await ana.page.locator('#formatted').waitFor()
  }

  test('keeps its headings, links and emphasis, and goes out as a page', async () => {
    const { page } = ana
    await paste()
    expect(await page.locator('#text').inputValue()).toContain('Warga mengungsi ke bukit.')
    expect(await faultsOf(page)).toEqual([])
    expect(await tooWideAt(page, [320, 390, 768, 1440])).toEqual([])
    await page.getByRole('button', { name: 'Add the article' }).press('Enter')
    await live(page)
    await row(page, 1).getByText('Gempa di Palu').waitFor()
    await row(page, 2).getByText('Warga ⟦1⟧mengungsi⟦/1⟧ ke ⟦2⟧bukit⟦/2⟧.').waitFor()
  })

  test('is plain text if the person wants that, or changes it', async () => {
    const { page } = ana
    await paste()
    await page.locator('#formatted').press('Space')
    await page.getByRole('button', { name: 'Add the article' }).press('Enter')
    await live(page)
    await row(page, 2).getByText('Warga mengungsi ke bukit.').waitFor()

    await paste()
    await page.locator('#text').press('Control+End')
    await page.keyboard.type(' Presiden datang.')
    await page.locator('#unformatted').waitFor()
    expect(await page.locator('#formatted').isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Add the article' }).press('Enter')
    await live(page)
    await row(page, 3).getByText('Presiden datang.').waitFor()
    await row(page, 2).getByText('Warga mengungsi ke bukit.').waitFor()
    expect(ana.complaints).toEqual([])
  })
})
