import { describe, expect, it } from 'vitest'
import { collect } from '../../../src/core/suggest/collect.ts'
import { SuggestionIndex } from '../../../src/core/suggest/index.ts'
import { linkedFor } from '../../../src/core/suggest/linked.ts'
import { phrasesIn, wordsIn } from '../../../src/core/suggest/phrases.ts'
import { renderingsFor } from '../../../src/core/suggest/renderings.ts'

describe('words and phrases of texts', () => {
  it('are the frequent ones, with a capital only where they always have one', () => {
    expect(wordsIn(['Floods hit Demak.', 'The floods in Demak rose; floods fell.'])).toEqual([
      'floods',
      'Demak',
      'rose',
      'fell',
    ])
  })

  it.each([
    [['The Ministry of Health said so.', 'Ask the Ministry of Health.'], ['Ministry of Health']],
    [['flood victims in Demak', 'flood victims in Kudus', 'flood victims'], ['flood victims']],
    [['in the end', 'in the end'], []],
    [['Demak, Central Java', 'Demak and Central Java'], ['Central Java']],
    [['once only here', 'something else'], []],
  ])('%j', (texts, phrases) => {
    expect(phrasesIn(texts)).toEqual(phrases)
  })
})

describe('renderings of a source', () => {
  it('come from the lexicon, by the word as it stands or by its stem', () => {
    const found = renderingsFor('Pemerintah menutup jalan.', { source: 'id', target: 'en' })
    expect(found).toContain('government')
    expect(found).toContain('road')
    expect(found).toContain('close')
  })

  it('go the other way too, and nowhere else', () => {
    expect(renderingsFor('The government', { source: 'en', target: 'id' })).toContain('pemerintah')
    expect(renderingsFor('Pemerintah', { source: 'id', target: 'ja' })).toEqual([])
  })
})

describe('what people linked the words of a source to', () => {
  it.each([
    ['a word as it stands', 'Warga mengungsi.', [['mengungsi', 'flee']], ['flee']],
    ['in any case', 'Mengungsi!', [['mengungsi', 'flee']], ['flee']],
    ['several words only together', 'Rumah itu sakit.', [['rumah sakit', 'hospital']], []],
    ['several words', 'Ke rumah sakit umum.', [['rumah sakit', 'hospital']], ['hospital']],
    [
      'by the stem behind those as they stand',
      'Tutup.',
      [
        ['menutup', 'closed'],
        ['tutup', 'shut'],
      ],
      ['shut', 'closed'],
    ],
    ['what takes longer to choose than to type', 'Di kota.', [['di', 'in']], []],
    [
      'the most often linked first',
      'Kota.',
      [
        ['kota', 'town'],
        ['kota', 'city'],
        ['kota', 'city'],
      ],
      ['city', 'town'],
    ],
  ])('%s', (_, source, quotes, found) => {
    const linked = quotes.map(([from = '', to = '']) => ({ source: from, target: to }))
    expect(linkedFor(source, linked, 'id')).toEqual(found)
  })
})

describe('what is collected for a segment', () => {
  const near = [
    { source: 'Gubernur Ganjar datang ke Demak.', target: 'Governor Ganjar came to Demak.' },
    { source: 'Gubernur pulang.', target: 'Governor Ganjar left.' },
    { source: 'Hujan.', target: '' },
  ]
  const all = collect({
    source: 'Warga Demak mengungsi.',
    near,
    pair: { source: 'id', target: 'en' },
    listed: ['village head'],
    linked: [{ source: 'mengungsi', target: 'flee' }],
  })

  it('has each text once, the likeliest kinds first', () => {
    const texts = all.map(({ text }) => text)
    expect(new Set(texts).size).toBe(texts.length)
    expect(all[0]).toEqual({ text: 'village head', from: 'list' })
    expect(all[1]).toEqual({ text: 'flee', from: 'link' })
    expect(all).toContainEqual({ text: 'Demak', from: 'name' })
    expect(all).toContainEqual({ text: 'Governor Ganjar', from: 'phrase' })
    expect(all).toContainEqual({ text: 'left', from: 'word' })
  })
})

describe('the index', () => {
  const index = new SuggestionIndex([
    { text: 'village head', from: 'list' },
    { text: 'Ministry of Health', from: 'phrase' },
    { text: 'villagers', from: 'word' },
    { text: 'Rp1.5 billion', from: 'name' },
  ])

  it.each([
    ['v', []],
    ['The vi', ['village head', 'villagers']],
    ['Vi', ['Village head', 'Villagers']],
    ['the mi', ['Ministry of Health']],
    ['the Ministry of H', ['Ministry of Health']],
    ['villagers', []],
    ['cost Rp', ['Rp1.5 billion']],
    ['evi', []],
    ['vi ', []],
    ['', []],
  ])('after “%s”', (before, texts) => {
    expect(index.after(before).map(({ text }) => text)).toEqual(texts)
  })

  it('says where what was typed begins', () => {
    expect(index.after('ask the Ministry of H')[0]?.start).toBe(8)
  })
})
