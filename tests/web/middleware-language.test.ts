import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '../../src/settings.ts'
import { NAMESPACES } from '../../src/web/middleware/language.ts'
import { EDGE_STATUS, REFUSAL_STATUS } from '../../src/web/refusals.ts'

type Texts = ReadonlyMap<string, string>

/** Texts of a file by their path (`nav.home`). */
function textsOf(language: string, namespace: string): Texts {
  const file = join(packageRoot(), 'locales', language, `${namespace}.json`)
  return new Map(flatten(JSON.parse(readFileSync(file, 'utf8')), ''))
}

function flatten(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) throw new Error(`${path} is neither a text nor texts`)
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, path === '' ? key : `${path}.${key}`))
}

const PLURAL = /_(zero|one|two|few|many|other)$/

function withoutPlurals(texts: Texts): readonly string[] {
  return [...new Set([...texts.keys()].map((key) => key.replace(PLURAL, '')))].toSorted()
}

function placeholders(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name = '']) => name))].toSorted()
}

/** Words that are written alike in both languages: names, codes, signs, and loans. */
const ALIKE =
  /^[^\p{L}]*$|^(Bahasa Indonesia|English|administrator|Administrator|Status|Final|final|Editor|No\.|Del|Panel|tag|Format|Markdown|HTML|JSON|XLIFF (?:1\.2|2\.1)|Tab|Word|Padan|Indonesia|WIB · Jakarta|WITA · Makassar|WIT · Jayapura|memoQ|Trados Studio|OmegaT)$/u

describe.each(NAMESPACES.map((name) => [name]))('texts of %s', (namespace) => {
  const en = textsOf('en', namespace)
  const id = textsOf('id', namespace)

  it('have the same keys in both languages, plural forms aside', () => {
    expect(withoutPlurals(id)).toEqual(withoutPlurals(en))
  })

  it('have the plural forms that each language has', () => {
    for (const key of en.keys())
      if (key.endsWith('_one')) expect(en.has(key.replace(/_one$/, '_other')), key).toBe(true)
    expect([...id.keys()].filter((key) => PLURAL.test(key) && !key.endsWith('_other'))).toEqual([])
  })

  it('are translated: Indonesian is not English', () => {
    const same = [...id].filter(
      ([key, text]) => en.get(key) === text && !ALIKE.test(text.replace(/\{\{[^}]*\}\}/g, '')),
    )
    expect(same.map(([key, text]) => `${key}: ${text}`)).toEqual([])
  })

  it('show the same values, and none unescaped', () => {
    for (const [key, text] of id) {
      const english =
        en.get(key) ?? en.get(key.replace(PLURAL, '')) ?? en.get(key.replace(PLURAL, '_other')) ?? ''
      expect(placeholders(text), key).toEqual(placeholders(english))
    }
    expect([...en.values(), ...id.values()].filter((text) => /\{\{-|\$t\(|<[a-z]/.test(text))).toEqual([])
  })
})

describe('errors', () => {
  const codes = [...Object.keys(REFUSAL_STATUS), ...Object.keys(EDGE_STATUS)]

  it.each(['en', 'id'])('every code has a whole sentence (%s)', (language) => {
    const texts = textsOf(language, 'errors')
    for (const code of codes) expect(texts.get(code), code).toMatch(/^[\p{Lu}“].{20,}[.?]$/u)
  })

  it('no sentence is left over', () => {
    const known = new Set([
      ...codes,
      'title',
      'notFoundTitle',
      'forbiddenTitle',
      'faultTitle',
      'back',
      'home',
      'atLine',
    ])
    expect(
      [...textsOf('en', 'errors').keys()].filter((key) => !known.has(key) && !key.startsWith('fields.')),
    ).toEqual([])
  })
})
