import { describe, expect, it } from 'vitest'
import { parseEntries } from '../../../src/core/alignment/lexicon/entry.ts'
import { lexicon } from '../../../src/core/alignment/lexicon/lexicon.ts'
import { stemIndonesian } from '../../../src/core/text/stem.ts'
import { stemEnglish } from '../../../src/core/text/stem-en.ts'

describe('a line of the lexicon', () => {
  it('has headword, part of speech, equivalents and maybe a note', () => {
    expect(parseEntries('\nrumah sakit|n|hospital; infirmary|unseen\nke|f|to\n')).toEqual([
      { head: 'rumah sakit', pos: 'n', equivalents: ['hospital', 'infirmary'], note: 'unseen' },
      { head: 'ke', pos: 'f', equivalents: ['to'], note: '' },
    ])
  })

  it.each([
    'rumah',
    'rumah|n',
    'rumah|n|',
    'rumah|z|house',
    'rumah|nv|house',
    'Rumah Sakit |n|hospital',
    'rumah|n|house;',
    'rumah|n|house; ; home',
    'rumah|n|House',
    'rumah|n|house|a|b',
    '|n|house',
  ])('is refused by name: %s', (line) => {
    expect(() => parseEntries(`ke|f|to\n${line}`)).toThrow(line.trim())
  })
})

describe('the lexicon', () => {
  const { entries, byHead, equivalents, phrases } = lexicon()
  const heads = new Set(entries.map(({ head }) => head))

  it('has well over 4,000 headwords, each in lower case', () => {
    expect(heads.size).toBeGreaterThan(7_500)
    expect([...heads].filter((head) => head !== head.toLowerCase())).toEqual([])
  })

  it('has each headword once for a part of speech, and no equivalent twice', () => {
    const keys = entries.map(({ head, pos }) => `${head}|${pos}`)
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
    const twice = entries.filter((entry) => new Set(entry.equivalents).size < entry.equivalents.length)
    expect(twice.map(({ head }) => head)).toEqual([])
  })

  it('finds what it has by headword, whatever the case', () => {
    expect(byHead('Rumah Sakit').map(({ equivalents: [first] }) => first)).toEqual(['hospital'])
    expect(byHead('xyzzy')).toEqual([])
  })

  it('ties every headword to its equivalents by their stems', () => {
    const loose = entries.filter(
      (entry) => !entry.head.split(' ').every((word) => equivalents(stemIndonesian(word)).size > 0),
    )
    expect(loose).toEqual([])
  })

  it('weighs by rank among function words and by length among others', () => {
    expect(equivalents(stemIndonesian('dan')).get('and')).toBe(3)
    expect(equivalents('untuk').get(stemEnglish('to'))).toBe(2)
    expect(equivalents(stemIndonesian('kerusuhan')).get(stemEnglish('riots'))).toBe(3)
    expect(equivalents('rumah').get(stemEnglish('hospital'))).toBeCloseTo(3 / Math.sqrt(2))
    expect(equivalents('di').has(stemEnglish('underage'))).toBe(false)
    expect(equivalents('tidak').has(stemEnglish('impossible'))).toBe(true)
    expect(equivalents('xyzzy').size).toBe(0)
  })

  it('lists headwords of several words by the stem of the first, longest first', () => {
    const menteri = phrases.get('menteri') ?? []
    expect(menteri.map(({ entry }) => entry.head)).toContain('menteri luar negeri')
    const lengths = menteri.map(({ stems }) => stems.length)
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a))
  })

  it.each([
    ['tiongkok', 'china'],
    ['aktual', 'current'],
    ['dosen', 'lecturer'],
    ['miliar', 'billion'],
    ['air', 'water'],
    ['mobil', 'car'],
    ['kader', 'party member'],
    ['advokat', 'lawyer'],
    ['konglomerat', 'tycoon'],
    ['oknum', 'rogue'],
    ['massa', 'crowd'],
    ['pensiun', 'retirement'],
    ['bensin', 'gasoline'],
    ['pbb', 'un'],
    ['ktt', 'summit'],
    ['mei', 'may'],
    ['senin', 'monday'],
    ['swedia', 'sweden'],
    ['swiss', 'switzerland'],
  ])('says what a translator would: %s is %s', (head, english) => {
    expect(byHead(head).flatMap((entry) => entry.equivalents)).toContain(english)
  })

  it.each([
    ['dosen', 'dozen'],
    ['miliar', 'million'],
    ['preservatif', 'preservative'],
    ['direksi', 'direction'],
    ['aktual', 'eventual'],
    ['air', 'air'],
  ])('does not fall for a false friend: %s is no %s', (head, english) => {
    expect(byHead(head).flatMap((entry) => entry.equivalents)).not.toContain(english)
  })
})
