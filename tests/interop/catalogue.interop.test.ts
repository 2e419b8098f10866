import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readNew } from '../../src/exchange/parts/new-article.ts'
import { keptPo, rebuildPo } from '../../src/exchange/sources/po.ts'
import { documentOf, segmentOf } from '../exchange/documents.ts'

const run = promisify(execFile)
/** Debian's packages: gettext, translate-toolkit. */
const INSTALLED = new Set(
  ['msgfmt', 'pofilter'].filter((program) => {
    try {
      execFileSync('which', [program])
      return true
    } catch {
      return false
    }
  }),
)

/** As xgettext leaves it: nothing translated, forms and language open. */
const TEMPLATE = `msgid ""
msgstr ""
"Project-Id-Version: toko 2\\n"
"POT-Creation-Date: 2026-11-20 08:00+0000\\n"
"PO-Revision-Date: 2026-11-20 08:00+0000\\n"
"Last-Translator: Ani <ani@example.org>\\n"
"Language-Team: Kabar <kabar@example.org>\\n"
"Language: \\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;\\n"

#. Di menu utama.
#: a.c:12
#, c-format
msgctxt "menu"
msgid "Buka berkas %s"
msgstr ""

#: a.c:30
#, c-format
msgid "%d berkas"
msgid_plural "%d berkas-berkas"
msgstr[0] ""
msgstr[1] ""

#: a.c:40
msgid "Baris satu.\\n"
msgstr ""

#~ msgid "Lama"
#~ msgstr "Old"
`
const TEXTS = ['Open the file %s', '%d file', '%d files', 'Line one.']

let folder = ''
let file = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'padan-catalogue-'))
  file = join(folder, 'en.po')
  const read = readNew(TEMPLATE)
  if (!read.ok) throw new Error('the template was refused')
  const segments = read.ranges.map(({ start, end, paragraph }, index) =>
    segmentOf(index + 1, {
      paragraph,
      gap: index === 0 ? '' : read.text.slice(read.ranges[index - 1]?.end, start),
      source: read.text.slice(start, end),
      target: TEXTS[index] ?? null,
    }),
  )
  await writeFile(file, rebuildPo(keptPo(TEMPLATE), documentOf(segments)))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe.skipIf(!INSTALLED.has('msgfmt'))('gettext (not installed: apt-get install gettext)', () => {
  test('compiles a translated catalogue with plural forms without a warning, and keeps what is obsolete', async () => {
    const checked = await run('msgfmt', ['--check', '--statistics', '-o', join(folder, 'en.mo'), file])
    expect(checked.stderr).toBe('3 translated messages.\n')
    const { stdout } = await run('msgattrib', ['--only-obsolete', file])
    expect(stdout).toContain('#~ msgstr "Old"')
    const plural = await run('msggrep', ['--msgid', '-e', 'berkas$', '--no-wrap', file])
    expect(plural.stdout).toContain('msgstr[0] "%d file"\nmsgstr[1] "%d files"')
  })
})

describe.skipIf(!INSTALLED.has('pofilter'))(
  'translate-toolkit (not installed: apt-get install translate-toolkit)',
  () => {
    test('finds nothing amiss in it, and makes XLIFF of it with both forms', async () => {
      const tests = ['escapes', 'newlines', 'untranslated', 'variables', 'printf', 'nplurals']
      const { stdout } = await run('pofilter', [...tests.map((name) => `--test=${name}`), file])
      expect(stdout).not.toContain('msgid')
      const xliff = join(folder, 'en.xlf')
      await run('po2xliff', [file, xliff])
      const back = join(folder, 'back.po')
      await run('xliff2po', [xliff, back])
      const { stdout: compared } = await run('msgattrib', [
        '--translated',
        '--no-obsolete',
        '--no-wrap',
        back,
      ])
      for (const text of ['Open the file %s', '%d file"', '%d files']) expect(compared).toContain(text)
    })
  },
)
