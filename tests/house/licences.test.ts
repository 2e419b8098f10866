import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '../../src/settings.ts'
import { directPackages, isCopyleft, lockedPackages, mayShip } from './licences.ts'

const locked = lockedPackages()

describe('licences', () => {
  it.each([
    ['MIT', true],
    ['(MIT OR Apache-2.0)', true],
    ['MIT OR GPL-3.0-only', true],
    ['MIT AND ISC', true],
    ['MIT AND GPL-3.0-only', false],
    ['GPL-2.0-or-later', false],
    ['LGPL-3.0-only', false],
    ['AGPL-3.0-only', false],
    ['CC-BY-NC-4.0', false],
    ['PolyForm-Noncommercial-1.0.0', false],
    ['BUSL-1.1', false],
    ['SEE LICENSE IN LICENSE.md', false],
    ['UNLICENSED', false],
    ['(MIT AND (GPL-3.0-only OR ISC))', false],
    ['', false],
  ])('%s may ship: %s', (expression, ships) => {
    expect(mayShip(expression)).toBe(ships)
  })

  it('of every package that ships are on the list', () => {
    const shipped = locked.filter(({ ships }) => ships)
    expect(shipped.length).toBeGreaterThan(100)
    expect(shipped.filter(({ licence }) => !mayShip(licence))).toEqual([])
  })

  it('of tools that build and test are named here if they are of the GPL family', () => {
    expect(locked.filter(({ licence }) => isCopyleft(licence)).map(({ name }) => name)).toEqual([])
  })
})

describe('the table of dependencies in the README', () => {
  const rows = new Map(
    [
      ...readFileSync(join(packageRoot(), 'README.md'), 'utf8').matchAll(
        /^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$/gm,
      ),
    ].map(([, name = '', licence = '', why = '']) => [name, { licence, why }] as const),
  )

  it.each(directPackages().map((name) => [name]))('says what %s is for, and its licence', (name) => {
    const row = rows.get(name)
    expect(row, `no line for ${name}`).toBeDefined()
    expect(row?.licence).toBe(locked.find((one) => one.name === name)?.licence)
    expect(row?.why.length).toBeGreaterThan(10)
  })
})
