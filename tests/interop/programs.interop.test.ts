import { execFile, execFileSync } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { padan } from '../cli/padan.ts'

const run = promisify(execFile)
const SCHEMAS = new URL('../fixtures/schemas/', import.meta.url).pathname
/** Debian's packages: omegat, translate-toolkit, gettext, pandoc, libxml2-utils. */
const INSTALLED = new Set(
  ['omegat', 'xliff2po', 'msgfmt', 'pandoc', 'xmllint'].filter((program) => {
    try {
      execFileSync('which', [program])
      return true
    } catch {
      return false
    }
  }),
)
const SOURCES = ['Harga beras naik.', 'Warga “bingung” & <marah>.', 'Pemerintah menunggu 2,5 juta ton.']
const TARGETS = [
  'Rice prices rose.',
  'Residents are “confused” & <angry>.',
  'The government awaits 2.5 million tonnes.',
]

let folder = ''
let article = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'padan-interop-'))
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
  const rows = SOURCES.map((source, index) => `${index},${cell(source)},${cell(TARGETS[index] ?? '')}`)
  await writeFile(join(folder, 'a.csv'), `id,source,target\n${rows.join('\n')}\n`)
  article = await made(['import', join(folder, 'a.csv')])
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** What a command of Padan's printed. */
async function made(args: readonly string[]): Promise<string> {
  const { code, out, err } = await padan(join(folder, 'data'), args)
  if (code !== 0) throw new Error(err)
  return out.trim()
}

async function out(id: string, format: string, file: string): Promise<string> {
  await made(['export', id, '--format', format, '-o', join(folder, file)])
  return join(folder, file)
}

async function pairsOf(id: string): Promise<readonly (readonly [string, string | null])[]> {
  const { segments } = JSON.parse(await made(['export', id, '--format', 'json']))
  return segments.map((one: { source: string; target: string | null }) => [one.source, one.target])
}

const PAIRS = SOURCES.map((source, index) => [source, TARGETS[index]])

/** A project for OmegaT's console. */
const PROJECT = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><omegat><project version="1.0">${[
  ...['source_dir', 'target_dir', 'tm_dir', 'glossary_dir', 'glossary_file', 'dictionary_dir'].map((name) => [
    name,
    '__DEFAULT__',
  ]),
  ['source_dir_excludes', ''],
  ['source_lang', 'ID'],
  ['target_lang', 'EN'],
  ['sentence_seg', 'false'],
  ['support_default_translations', 'true'],
  ['remove_tags', 'false'],
  ['external_command', ''],
]
  .map(([name, value]) => `<${name}>${value}</${name}>`)
  .join('')}</project></omegat>`

describe.skipIf(!INSTALLED.has('omegat'))('OmegaT (not installed: apt-get install omegat)', () => {
  test('takes our TMX as its memory and our XLIFF as its source, and every target comes back', async () => {
    for (const name of ['source', 'target', 'omegat', 'tm', 'glossary', 'dictionary'])
      await mkdir(join(folder, 'p', name), { recursive: true })
    await writeFile(join(folder, 'p/omegat.project'), PROJECT)
    await out(article, 'tmx', 'p/omegat/project_save.tmx')
    await writeFile(join(folder, 'bare.txt'), SOURCES.join('\n'))
    await out(await made(['import', join(folder, 'bare.txt')]), 'xliff12', 'p/source/a.xlf')
    await run('omegat', [join(folder, 'p'), '--mode=console-translate'], {
      env: { ...process.env, HOME: folder },
    })
    expect(await pairsOf(await made(['import', join(folder, 'p/target/a.xlf')]))).toEqual(PAIRS)
  }, 120_000)
})

describe.skipIf(!INSTALLED.has('xliff2po'))(
  'translate-toolkit (not installed: apt-get install translate-toolkit)',
  () => {
    test('reads our XLIFF into PO, and what it makes of that comes in', async () => {
      const file = await out(article, 'xliff12', 'a.xlf')
      await run('xliff2po', [file, join(folder, 'a.po')])
      const po = await readFile(join(folder, 'a.po'), 'utf8')
      expect(po.match(/^msgstr "[^"]/gm)).toHaveLength(SOURCES.length)
      await run('po2xliff', [join(folder, 'a.po'), join(folder, 'b.xlf')])
      // It names no target language and puts PO's own header first.
      const back = (await readFile(join(folder, 'b.xlf'), 'utf8')).replace(
        'source-language="en-US"',
        'source-language="id" target-language="en"',
      )
      await writeFile(join(folder, 'b.xlf'), back)
      expect(await pairsOf(await made(['import', join(folder, 'b.xlf')]))).toEqual(
        expect.arrayContaining(PAIRS),
      )
    })

    test('finds nothing amiss in our PO, and what it makes of that by way of XLIFF comes back with every target', async () => {
      const file = await out(article, 'po', 'a.po')
      const { stdout } = await run('pofilter', [
        '--test=escapes',
        '--test=newlines',
        '--test=untranslated',
        file,
      ])
      expect(stdout).not.toContain('msgid')
      await run('po2xliff', [file, join(folder, 'a.xlf')])
      await run('xliff2po', [join(folder, 'a.xlf'), join(folder, 'b.po')])
      const back = await pairsOf(await made(['import', join(folder, 'b.po')]))
      expect(back).toEqual(expect.arrayContaining(PAIRS))
    })

    test('makes a TMX that comes in', async () => {
      const entries = SOURCES.map(
        (source, index) => `msgid ${JSON.stringify(source)}\nmsgstr ${JSON.stringify(TARGETS[index])}\n`,
      )
      const head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
      await writeFile(join(folder, 'c.po'), [head, ...entries].join('\n'))
      await run('po2tmx', ['-l', 'en', '--source-language=id', join(folder, 'c.po'), join(folder, 'c.tmx')])
      // Its header names English as the source, whatever it was told.
      const turned = PAIRS.map(([source, target]) => [target, source])
      expect(await pairsOf(await made(['import', join(folder, 'c.tmx')]))).toEqual(turned)
    })
  },
)

describe.skipIf(!INSTALLED.has('msgfmt'))('gettext (not installed: apt-get install gettext)', () => {
  test('compiles our PO without a warning, and what it folds and sorts comes in the same', async () => {
    const file = await out(article, 'po', 'a.po')
    const { stderr } = await run('msgfmt', ['--check', '-o', join(folder, 'a.mo'), file])
    expect(stderr).toBe('')
    await run('msgcat', ['--width=20', '-o', join(folder, 'b.po'), file])
    expect(await readFile(join(folder, 'b.po'), 'utf8')).toContain('msgid ""\n"Pemerintah "\n')
    expect(await pairsOf(await made(['import', join(folder, 'b.po')]))).toEqual(PAIRS)
  })
})

describe.skipIf(!INSTALLED.has('pandoc'))('pandoc (not installed: apt-get install pandoc)', () => {
  test.each([
    ['html', 'html'],
    ['markdown', 'commonmark'],
  ])('reads our %s', async (format, name) => {
    const file = await out(article, format, `a.${format}`)
    const { stdout } = await run('pandoc', ['-f', name, '-t', 'plain', '--wrap=none', file])
    for (const target of TARGETS) expect(stdout).toContain(target)
  })
})

describe.skipIf(!INSTALLED.has('pandoc'))('pandoc, of Word', () => {
  test('reads our bilingual table: every source, target and id', async () => {
    const file = await out(article, 'docx', 'a.docx')
    const { stdout } = await run('pandoc', ['-f', 'docx', '-t', 'html', '--wrap=none', file])
    const cells = stdout.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
    for (const text of [...SOURCES, ...TARGETS]) expect(cells).toContain(text)
    expect(cells.match(new RegExp(`${article}\\.[123]\\b`, 'g'))).toHaveLength(SOURCES.length)
  })
})

describe.skipIf(!INSTALLED.has('xmllint'))('xmllint (not installed: apt-get install libxml2-utils)', () => {
  test.each([
    ['xliff21', ['--schema', 'xliff_core_2.0.xsd']],
    ['tmx', ['--dtdvalid', 'tmx14.dtd']],
  ])('finds our %s valid', async (format, how) => {
    const file = await out(article, format, `a.${format}`)
    // The core's schema asks for that of the xml: namespace at this place.
    const beside = join(folder, 'informativeCopiesOf3rdPartySchemas/w3c')
    await mkdir(beside, { recursive: true })
    await copyFile(join(SCHEMAS, 'xml.xsd'), join(beside, 'xml.xsd'))
    for (const name of ['xliff_core_2.0.xsd', 'tmx14.dtd'])
      await copyFile(join(SCHEMAS, name), join(folder, name))
    await run('xmllint', ['--noout', '--nonet', ...how, file], { cwd: folder })
  })
})
