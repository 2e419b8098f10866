import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { passwordDigest } from '../../src/desk/accounts.ts'
import { packageRoot } from '../../src/settings.ts'

const ROOT = packageRoot()
const TEXT = readFileSync(join(ROOT, '.deploy/ASVS.md'), 'utf8')

/** Requirements of ASVS 5.0.0 at levels 1 and 2, by section; those of level 3 are left out. */
const LISTED = `
1.1 1-2, 1.2 1-9, 1.3 1-11, 1.4 1-3, 1.5 1-2
2.1 1-3, 2.2 1-3, 2.3 1-4, 2.4 1
3.2 1-2, 3.3 1-4, 3.4 1-6, 3.5 1-5, 3.7 1-2
4.1 1-3, 4.2 1, 4.3 1-2, 4.4 1-4
5.1 1, 5.2 1-3, 5.3 1-2, 5.4 1-3
6.1 1-3, 6.2 1-12, 6.3 1-4, 6.4 1-4, 6.5 1-5, 6.6 1-3, 6.8 1-4
7.1 1-3, 7.2 1-4, 7.3 1-2, 7.4 1-5, 7.5 1-2, 7.6 1-2
8.1 1-2, 8.2 1-3, 8.3 1, 8.4 1
9.1 1-3, 9.2 1-4
10.1 1-2, 10.2 1-2, 10.3 1-4, 10.4 1-11, 10.5 1-5, 10.6 1-2, 10.7 1-3
11.1 1-2, 11.2 1-3, 11.3 1-3, 11.4 1-4, 11.5 1, 11.6 1
12.1 1-3, 12.2 1-2, 12.3 1-4
13.1 1, 13.2 1-5, 13.3 1-2, 13.4 1-5
14.1 1-2, 14.2 1-4, 14.3 1-3
15.1 1-3, 15.2 1-3, 15.3 1-7
16.1 1, 16.2 1-5, 16.3 1-4, 16.4 1-3, 16.5 1-3
17.1 1, 17.2 1-4, 17.3 1-2`

interface Row {
  readonly id: string
  readonly requirement: string
  readonly applies: string
  readonly control: string
  readonly test: string
}

const rows: readonly Row[] = TEXT.split('\n').flatMap((line) => {
  if (!/^\| \d+\.\d+\.\d+ \|/.test(line)) return []
  const [, id = '', requirement = '', applies = '', control = '', test = '', ...rest] = line.split('|')
  expect([id, rest]).toEqual([id, ['']])
  const cells = { id, requirement, applies, control, test }
  return [Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, cell.trim()])) as never]
})

function listed(): readonly string[] {
  return LISTED.split(/[\n,]/).flatMap((one) => {
    const [, section = '', first = '0', last = first] = /(\d+\.\d+) (\d+)(?:-(\d+))?/.exec(one) ?? []
    const numbers = Array.from({ length: Number(last) - Number(first) + 1 }, (_, n) => Number(first) + n)
    return section === '' ? [] : numbers.map((number) => `${section}.${number}`)
  })
}

/** Files that a cell names, each with the words that are said to stand in it. */
function named(cell: string): readonly { readonly file: string; readonly words: readonly string[] }[] {
  return [...cell.matchAll(/`([\w./-]*(?:\/|\.json|\.test\.ts)[\w./-]*)`((?:\s*“[^”]*”)*)/g)]
    .filter(([, file = '']) => /^(?:src|tests|views|locales|\.deploy|package|tsconfig)/.test(file))
    .map(([, file = '', words = '']) => ({
      file,
      words: [...words.matchAll(/“([^”]*)”/g)].map(([, word = '']) => word),
    }))
}

const content = (file: string) => readFileSync(join(ROOT, file), 'utf8')

describe('the table of ASVS', () => {
  it('has each requirement of levels 1 and 2 once, in order', () => {
    expect(listed()).toHaveLength(253)
    expect(rows.map(({ id }) => id)).toEqual(listed())
  })

  it('counts as its beginning says', () => {
    const open = rows.filter(({ control }) => control.startsWith('**not met**')).length
    const no = rows.filter(({ applies }) => applies !== 'yes').length
    const met = rows.length - open - no
    const counts = `${met} are met, ${open} are not or not wholly`
    expect(TEXT.replace(/\s+/g, ' ')).toContain(counts)
    expect(TEXT.replace(/\s+/g, ' ')).toContain(`${no} do not apply`)
  })

  it.each(rows)(
    '$id: says what and why, and has no empty cell',
    ({ requirement, applies, control, test }) => {
      expect(requirement.length).toBeGreaterThan(5)
      if (applies !== 'yes') {
        expect(applies).toMatch(/^no: .{5}/)
        expect([control, test]).toEqual(['–', '–'])
      } else if (control.startsWith('**not met**')) {
        expect(control).toMatch(/^\*\*not met\*\*: .{20}/)
        expect(test).toBe('not met')
      } else {
        expect(named(test).filter(({ file }) => file.startsWith('tests/')).length).toBeGreaterThan(0)
        expect(/`/.test(control) || /below|none/.test(control)).toBe(true)
      }
    },
  )

  it.each(rows.filter(({ applies }) => applies === 'yes'))(
    '$id: every file and every test that it names is there',
    ({ control, test }) => {
      const found = [...named(control), ...named(test)]
      expect(found.filter(({ file }) => !existsSync(join(ROOT, file)))).toEqual([])
      for (const { file, words } of named(test))
        for (const word of words) expect(content(file), file).toContain(word)
    },
  )

  it('every section that a row names is there', () => {
    const cells = rows.map(({ applies, control }) => applies + control).join('\n')
    const wanted = [...cells.matchAll(/“([^”]*)” below/g)].map(([, name = '']) => name)
    const headings = [...TEXT.matchAll(/^## (.+)$/gm)].map(([, name = '']) => name)
    expect(new Set(wanted).size).toBeGreaterThan(5)
    expect(wanted.filter((name) => !headings.includes(name))).toEqual([])
  })
})

describe('cryptography', () => {
  it('every use of cryptography is in the inventory', () => {
    const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `src/${name}`)
      .filter((file) => /from '(?:node:crypto|@node-rs\/argon2)'/.test(content(file)))
    expect(files.length).toBeGreaterThan(5)
    expect(files.filter((file) => !TEXT.includes(`\`${file}\``))).toEqual([])
    const ciphers = files.flatMap((file) => [...content(file).matchAll(/'(aes-[^']*|des[^']*|rc4|md5)'/g)])
    expect(ciphers.map(([, name]) => name)).toEqual(['aes-256-gcm'])
  })

  it('passwords are kept under argon2id as OWASP advises', async () => {
    const [, memory = '', passes = ''] =
      /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$/.exec(await passwordDigest('correct horse battery')) ?? []
    expect(Number(memory)).toBeGreaterThanOrEqual(19_456)
    expect(Number(passes)).toBeGreaterThanOrEqual(2)
  })
})
