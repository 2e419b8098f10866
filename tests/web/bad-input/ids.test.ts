import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '../../../src/settings.ts'
import { ELSEWHERE, OASIS } from './elsewhere.ts'
import { TABLES } from './tables.ts'

/** How many cases each part of the list has (reliability.md, D). */
const PARTS = { U: 16, T: 10, H: 10, D: 16, X: 21, M: 8, C: 13, F: 16, R: 12 }

const LIST = Object.entries(PARTS).flatMap(([letter, count]) =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`),
)

const rows = Object.values(TABLES).flat()

describe('the list of bad input', () => {
  it('has 122 cases', () => {
    expect(LIST).toHaveLength(122)
  })

  it.each(LIST)('%s has a row, or a place where it is', (id) => {
    expect([...rows, ...ELSEWHERE].some((row) => row.id === id)).toBe(true)
  })

  it('has no row of another case', () => {
    expect([...rows, ...ELSEWHERE].filter(({ id }) => !LIST.includes(id))).toEqual([])
  })

  describe.each(ELSEWHERE)('$id', ({ file, words }) => {
    const path = join(packageRoot(), 'tests', file)
    // The suite of OASIS is work of its own, and may come after this.
    it.skipIf(file === OASIS && !existsSync(path))(`is in ${file}: ${words}`, () => {
      expect(readFileSync(path, 'utf8')).toContain(words)
    })
  })

  it('says a reason in words where it answers otherwise', () => {
    for (const { why } of [...rows, ...ELSEWHERE]) expect(why ?? 'a reason').toMatch(/\w \w/)
  })
})
