import { execFile, execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { present } from '../../src/core/revision/present.ts'
import { withoutAtoms } from '../../src/core/text/atoms.ts'
import { COMPARISON_WRITERS } from '../../src/exchange/comparison.ts'
import { unzipped, zipped } from '../../src/exchange/parts/zip.ts'
import { readPacked } from '../../src/exchange/readers/index.ts'
import { docx } from '../../src/exchange/sources/docx.ts'
import { padan } from '../cli/padan.ts'
import { boxed, paragraph, wordFile, run as words } from '../exchange/sources/word.ts'

const run = promisify(execFile)
/** Debian's packages: libreoffice-writer, libreoffice-calc, pandoc. */
const INSTALLED = new Set(
  ['soffice', 'pandoc'].filter((program) => {
    try {
      execFileSync('which', [program])
      return true
    } catch {
      return false
    }
  }),
)

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'padan-office-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function made(args: readonly string[]): Promise<string> {
  const { code, out, err } = await padan(join(folder, 'data'), args)
  if (code !== 0) throw new Error(err)
  return out.trim()
}

/** The file as LibreOffice keeps it when it was opened and saved. */
async function saved(file: string, filter: string): Promise<string> {
  const [extension = ''] = filter.split(':')
  await mkdir(join(folder, 'saved'), { recursive: true })
  await run('soffice', [
    `-env:UserInstallation=file://${join(folder, 'profile')}`,
    '--headless',
    '--convert-to',
    filter,
    '--outdir',
    join(folder, 'saved'),
    file,
  ])
  return join(
    folder,
    'saved',
    `${file
      .split('/')
      .at(-1)
      ?.replace(/\.\w+$/, '')}.${extension}`,
  )
}

const WORD = 'docx:Office Open XML Text'
const EXCEL = 'xlsx:Calc MS Excel 2007 XML'
const LINES = [
  'Harga beras naik, warga “bingung” & <marah>.',
  'Pemerintah menunggu 2,5 juta ton.',
  '=1+1',
  'Tab\tdan 1/2',
]

async function article(): Promise<string> {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
  const rows = LINES.map((line, index) => `${index},${cell(line)},${cell(`EN ${line}`)}`)
  await writeFile(join(folder, 'a.csv'), `id,source,target\n${rows.join('\n')}\n`)
  return made(['import', join(folder, 'a.csv')])
}

describe.skipIf(!INSTALLED.has('soffice'))(
  'LibreOffice (not installed: apt-get install libreoffice-writer libreoffice-calc)',
  () => {
    test.each([
      ['docx', WORD],
      ['xlsx', EXCEL],
    ])(
      'opens and saves our table as %s, and every id, text, state and revision comes back',
      async (format, filter) => {
        const id = await article()
        const file = join(folder, `table.${format}`)
        await made(['export', id, '--format', format, '-o', file])
        const rows = async (path: string) => {
          const read = readPacked(new Uint8Array(await readFile(path)))
          if (!read.ok) throw new Error(read.message)
          return read.document.rows.map(({ id: segment, source, target, status, revision }) => [
            segment,
            source,
            target,
            status,
            revision,
          ])
        }
        const before = await rows(file)
        expect(before).toHaveLength(LINES.length)
        expect(await rows(await saved(file, filter))).toEqual(before)
      },
      120_000,
    )

    test.skipIf(!INSTALLED.has('pandoc'))(
      'keeps a Word file that we wrote back: texts, bold, links, table, note, picture',
      async () => {
        await writeFile(
          join(folder, 'a.md'),
          '# Gempa di Palu\n\nWarga **mengungsi** ke [bukit](https://example.org/).^[Catatan.]\n\n| A | B |\n|---|---|\n| satu | dua |\n',
        )
        await run('pandoc', [join(folder, 'a.md'), '-o', join(folder, 'a.docx')])
        const file = await saved(join(folder, 'a.docx'), WORD)
        const bytes = new Uint8Array(await readFile(file))
        const read = docx.read(bytes)
        if (!read.ok) throw new Error(read.message)
        const id = await made(['import', file])
        const untouched = join(folder, 'untouched.docx')
        await made(['export', id, '--format', 'original', '-o', untouched])
        expect(unzipped(new Uint8Array(await readFile(untouched)))).toEqual(unzipped(bytes))

        const english = read.units.map(({ text }) =>
          text.replaceAll(/\p{L}+/gu, (word) => word.toUpperCase()),
        )
        await writeFile(join(folder, 'b.docx'), docx.rebuild(bytes, english, 'en'))
        const again = await saved(join(folder, 'b.docx'), WORD)
        const { stdout } = await run('pandoc', ['-t', 'markdown', '--wrap=none', again])
        expect(stdout).toContain('# GEMPA DI PALU')
        expect(stdout).toContain('WARGA **MENGUNGSI** KE [BUKIT](https://example.org/).[^1]')
        expect(stdout).toMatch(/SATU\s+DUA/)
        expect(stdout).toContain('[^1]: CATATAN.')
      },
      180_000,
    )

    test('keeps the text boxes that we wrote back, each read once', async () => {
      const box = boxed(paragraph(words('Kotak satu.')) + paragraph(words('Kotak ') + words('dua', '<w:b/>')))
      const body = paragraph(words('Sebelum ') + box + words(' sesudah.')) + paragraph(words('Akhir.'))
      await writeFile(join(folder, 'boxes.docx'), wordFile(body))
      const wordsOf = (bytes: Uint8Array) => {
        const read = docx.read(bytes)
        if (!read.ok) throw new Error(read.message)
        return read.units.map(({ text }) => withoutAtoms(text).replaceAll(/\s+/g, ' '))
      }
      const came = new Uint8Array(await readFile(await saved(join(folder, 'boxes.docx'), WORD)))
      const found = wordsOf(came)
      expect(found.toSorted()).toEqual(['Akhir.', 'Kotak dua', 'Kotak satu.', 'Sebelum sesudah.'])
      const read = docx.read(came)
      const english = read.ok ? read.units.map(({ text }) => text.toUpperCase()) : []
      await writeFile(join(folder, 'english.docx'), docx.rebuild(came, english, 'en'))
      const again = wordsOf(new Uint8Array(await readFile(await saved(join(folder, 'english.docx'), WORD))))
      expect(again).toEqual(found.map((text) => text.toUpperCase()))
    }, 120_000)

    test('accepts what was changed with change tracking on as a proposed text', async () => {
      const id = await article()
      const file = join(folder, 'table.docx')
      await made(['export', id, '--format', 'docx', '-o', file])
      const entries = new Map(unzipped(new Uint8Array(await readFile(file))))
      const tracked = new TextDecoder()
        .decode(entries.get('word/document.xml'))
        .replace(
          /<w:r>(<w:rPr><w:lang w:val="en-US"\/><\/w:rPr>)<w:t xml:space="preserve">EN Pemerintah/,
          '<w:del w:id="900" w:author="Budi" w:date="2026-11-25T08:00:00Z"><w:r>$1<w:delText>EN</w:delText></w:r></w:del><w:ins w:id="901" w:author="Budi" w:date="2026-11-25T08:00:00Z"><w:r>$1<w:t>The</w:t></w:r></w:ins><w:r>$1<w:t xml:space="preserve"> Pemerintah',
        )
      entries.set('word/document.xml', new TextEncoder().encode(tracked))
      await writeFile(file, zipped(entries))
      const read = readPacked(new Uint8Array(await readFile(await saved(file, WORD))))
      expect(read.ok && read.document.rows[1]).toMatchObject({
        target: `The ${LINES[1]}`,
        changedBy: ['Budi'],
      })
    }, 120_000)

    test.skipIf(!INSTALLED.has('pandoc'))(
      'keeps the tracked changes that we wrote, with their authors',
      async () => {
        const file = join(folder, 'compared.docx')
        const by = { name: 'Sari', at: '2026-11-30T01:02:03Z' }
        const { pieces } = present('Rice rose in May.', 'Rice fell in May & June.')
        const row = {
          id: 'a.1',
          heading: 'Segment 1',
          notes: ['changed'],
          source: 'Beras turun.',
          pieces,
          by,
        }
        const document = {
          title: 'Beras',
          language: 'en',
          pair: { source: 'id', target: 'en' },
          heading: 'v1 and now',
          facts: [],
          rows: [row],
          data: {},
        }
        await writeFile(file, COMPARISON_WRITERS.docx.write(document))
        const again = await saved(file, WORD)
        const markdown = async (track: string) =>
          (await run('pandoc', ['-t', 'markdown', '--wrap=none', `--track-changes=${track}`, again])).stdout
        expect(await markdown('accept')).toContain('Rice fell in May & June.')
        expect(await markdown('reject')).toContain('Rice rose in May.')
        expect(await markdown('all')).toMatch(/\[rose\]\{\.deletion author="Sari"/)
      },
      120_000,
    )
  },
)
