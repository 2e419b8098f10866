import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageRoot } from '../../src/settings.ts'

const folder = join(packageRoot(), 'src/browser/css')

test('no style asks with :has() what is in the page or in the editor', async () => {
  // Each of 10,000 rows that come would be looked at for it, again and again.
  const asking: string[] = []
  for (const name of await readdir(folder)) {
    const text = await readFile(join(folder, name), 'utf8')
    const found = text.match(
      /(?:\b(?:html|body|main)|:root|\.(?:page|editor|editor-body|editor-rows|segments|chunk))\S*:has\([^{]*/g,
    )
    asking.push(...(found ?? []).map((selector) => `${name}: ${selector.trim()}`))
  }
  expect(asking).toEqual([])
})

test('themes differ in colours alone', async () => {
  // So only the rules about colours are asked in both (tests/browser/page-checks.ts). `light-dark()` takes nothing but colours.
  const other: string[] = []
  for (const name of await readdir(folder)) {
    const text = await readFile(join(folder, name), 'utf8')
    const found = text.match(
      /prefers-color-scheme|\[data-theme[^{]*\{(?!\s*color-scheme: (?:light|dark);\s*\})[^}]*/g,
    )
    other.push(...(found ?? []).map((rule) => `${name}: ${rule.trim()}`))
  }
  expect(other).toEqual([])
})
