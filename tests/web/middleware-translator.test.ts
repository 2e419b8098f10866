import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageRoot } from '../../src/settings.ts'
import { LANGUAGES, NAMESPACES, openLanguages } from '../../src/web/middleware/language.ts'
import { translatorOf } from '../../src/web/middleware/translator.ts'

const languages = await openLanguages(packageRoot())

/** Keys of a namespace as callers write them: a plural is asked for without its ending. */
function keysOf(namespace: string): string[] {
  const file = join(packageRoot(), 'locales/en', `${namespace}.json`)
  return flatten(JSON.parse(readFileSync(file, 'utf8'))).map((key) => `${namespace}:${key}`)
}

function flatten(value: object): string[] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'object' && inner !== null
      ? flatten(inner).map((rest) => `${key}.${rest}`)
      : [key.replace(/_(one|other)$/, '')],
  )
}

const ALL = NAMESPACES.flatMap(keysOf)

test.each(LANGUAGES)('says in %s what i18next says, the first time and the second', (language) => {
  const slow = languages.getFixedT(language)
  const t = translatorOf(languages, language)
  const values = [{ count: 1 }, { count: 12 }, { name: '⟦x⟧', count: 2 }]
  expect(ALL.length).toBeGreaterThan(1_000)
  const plain = ALL.map((key) => slow(key))
  expect(ALL.map((key) => t(key))).toEqual(plain)
  expect(ALL.map((key) => t(key))).toEqual(plain)
  for (const given of values) {
    const said = ALL.map((key) => slow(key, given))
    expect(ALL.map((key) => t(key, given))).toEqual(said)
  }
})

test.each([
  ['a text that is not there', ['errors:toString'], {}],
  ['the first that is there', ['keys:alignment.none', 'common:nav.home'], {}],
  ['a group of texts', ['errors:fields'], { returnObjects: true }],
  ['another language asked for', ['common:nav.home'], { lng: 'en' }],
])('%s', (_, keys, values) => {
  const t = translatorOf(languages, 'id')
  const slow = languages.getFixedT('id')
  expect(t(keys, values)).toEqual(slow(keys, values))
  expect(t(keys[0] ?? '', values)).toEqual(slow(keys[0] ?? '', values))
})
