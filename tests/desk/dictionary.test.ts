import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parseEntries } from '../../src/core/alignment/lexicon/entry.ts'
import { readDictionary } from '../../src/desk/dictionary.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'padan-dictionary-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

type Articles = readonly (readonly [head: string, text: string])[]

/** English headwords, as FreeDict has them; most are such that the lexicon knows their side. */
const ENGLISH: Articles = [
  ['glimmer', 'glimmer /ˈɡlɪmə/ <v>\nkerlipan, gemerlip 2.\na faint light'],
  ['house', 'house /haʊs/ <n>\nrumah\na building in which people live'],
  [
    'aardvark',
    'aardvark <n>\nbabi tanah afrika\nan animal that eats termites and lives in the south of Africa',
  ],
  ['water', 'water <n>\nair'],
]
const SIX_BITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function digits(value: number): string {
  const high = Math.floor(value / 64)
  return (high > 0 ? digits(high) : '') + SIX_BITS.charAt(value % 64)
}

function dictd(articles: Articles) {
  let dict = ''
  const index = articles.map(([head, text]) => {
    const line = `${head}\t${digits(Buffer.byteLength(dict))}\t${digits(Buffer.byteLength(text))}\n`
    dict += text
    return line
  })
  return { index: `00databaseinfo\tA\tA\n${index.join('')}`, dict }
}

function starDict(articles: Articles, { wide = false, type = 'm' } = {}) {
  const [idx, dict]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const [head, text] of articles) {
    const places = Buffer.alloc(wide ? 12 : 8)
    if (wide) places.writeBigUInt64BE(BigInt(at))
    else places.writeUInt32BE(at)
    places.writeUInt32BE(Buffer.byteLength(text), wide ? 8 : 4)
    idx.push(Buffer.from(`${head}\0`), places)
    dict.push(Buffer.from(text))
    at += Buffer.byteLength(text)
  }
  const bits = wide ? 'idxoffsetbits=64\n' : ''
  return {
    ifo: `StarDict's dict ifo file\nversion=3.0.0\nwordcount=${articles.length}\n${bits}sametypesequence=${type}\n`,
    idx: Buffer.concat(idx),
    dict: Buffer.concat(dict),
  }
}

/** Writes files named by their endings; gives the path of the first. */
async function lay(files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  for (const [ending, content] of Object.entries(files)) await writeFile(join(folder, `d.${ending}`), content)
  return join(folder, `d.${Object.keys(files)[0]}`)
}

const ADDED = [
  { head: 'kerlipan', pos: 'v', equivalents: ['glimmer'], note: '' },
  { head: 'gemerlip', pos: 'v', equivalents: ['glimmer'], note: '' },
  { head: 'babi tanah afrika', pos: 'n', equivalents: ['aardvark'], note: '' },
]

describe('a dictionary that an administrator names', () => {
  test('of dictd, packed or not, is turned to Indonesian and fills what the lexicon does not have', async () => {
    const { index, dict } = dictd(ENGLISH)
    const path = await lay({ index, dict })
    expect(parseEntries(await readDictionary(path))).toEqual(ADDED)
    await rm(join(folder, 'd.dict'))
    await lay({ 'dict.dz': gzipSync(dict) })
    expect(parseEntries(await readDictionary(path))).toEqual(ADDED)
  })

  test.each([false, true])('of StarDict, offsets of 64 bits: %s', async (wide) => {
    const { ifo, idx, dict } = starDict(ENGLISH, { wide })
    const path = await lay({ ifo, 'idx.gz': gzipSync(idx), 'dict.dz': gzipSync(dict) })
    expect(parseEntries(await readDictionary(path))).toEqual(ADDED)
  })

  test('from Indonesian stays as it is, markup taken off', async () => {
    const { ifo, idx, dict } = starDict(
      [
        ['rumah', '<b>rumah</b><br>house'],
        ['air', 'air\nwater'],
        ['gemerlip', '<b>gemerlip</b> &lt;n&gt;<br>glimmer; faint light (poetic)<br>2.<br>shimmer'],
      ],
      { type: 'h' },
    )
    const read = parseEntries(await readDictionary(await lay({ ifo, idx, dict })))
    expect(read).toEqual([
      { head: 'gemerlip', pos: 'n', equivalents: ['glimmer', 'faint light', 'shimmer'], note: '' },
    ])
  })

  const whole = () => dictd(ENGLISH)
  test.each<readonly [what: string, files: () => Readonly<Record<string, string | Buffer>>, why: RegExp]>([
    ['without its texts', () => ({ index: whole().index }), /d\.dict is missing/],
    ['cut off', () => ({ ...whole(), dict: whole().dict.slice(0, 9) }), /line 2 of the index/],
    ['with a line that is none', () => ({ ...whole(), index: 'word\n' }), /line 1 of the index/],
    ['with digits that are none', () => ({ ...whole(), index: 'word\t%\tA\n' }), /line 1 of the index/],
    ['that is no gzip', () => ({ index: whole().index, 'dict.dz': 'plain' }), /incorrect header check/],
    ['of another kind', () => ({ ...starDict(ENGLISH), ifo: 'name=x' }), /no StarDict dictionary/],
    [
      'with an idx cut off',
      () => ({ ...starDict(ENGLISH), idx: starDict(ENGLISH).idx.subarray(0, -2) }),
      /damaged at byte/,
    ],
    ['by another name', () => ({ txt: 'x' }), /name the \.index file/],
  ])('%s is refused with its name', async (_, files, why) => {
    const all = files()
    const { index, ifo, ...rest } = all
    const first = index !== undefined ? { index } : ifo !== undefined ? { ifo } : {}
    const refused = readDictionary(await lay({ ...first, ...rest }))
    await expect(refused).rejects.toThrow(why)
    await expect(refused).rejects.toThrow(folder)
  })

  test('whatever it says gives lines that the lexicon reads', async () => {
    const word = fc.oneof(
      fc.constantFrom('rumah', 'house', 'air', 'zorp', "d'or", '1.', 'a|b', '<n>'),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    )
    const article = fc.tuple(
      word.filter((one) => !/[\t\n]/.test(one) && one !== '' && !one.startsWith('00')),
      fc.array(word, { maxLength: 6 }).map((all) => all.join('\n')),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(article, { maxLength: 8 }), async (articles) => {
        const { index, dict } = dictd(articles)
        parseEntries(await readDictionary(await lay({ index, dict })))
      }),
      { numRuns: 40 },
    )
  })
})
