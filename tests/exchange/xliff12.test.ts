import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readReturn } from '../../src/exchange/readers/index.ts'
import { xliff12 } from '../../src/exchange/xliff12.ts'
import { anyText } from './arbitrary.ts'
import { CHOICES, documentOf, fileText, hardDocument, segmentOf } from './documents.ts'
import { XmlFile } from './xml-files.ts'

const unit = (number: number): string => `//x:trans-unit[@id="a7.${number}"]`

test.each(CHOICES)('is valid, and every segment stays: %o', (choice) => {
  const document = hardDocument(choice)
  const file = new XmlFile(fileText(xliff12, document))
  file.validate('xliff12')
  expect(file.texts('//x:trans-unit/@id')).toEqual(document.segments.map((segment) => segment.id))
  expect(file.texts('//x:trans-unit/x:source')).toEqual(document.segments.map((segment) => segment.source))
  expect(file.texts('//x:trans-unit/x:target')).toEqual(
    document.segments
      .map(
        ({ source, target }) => target ?? (choice.untranslated === 'source' && source !== '' ? source : null),
      )
      .filter((target) => target !== null),
  )
  const notes = file.texts('//x:header/x:note').join('\n')
  expect(notes).toContain(choice.only === 'approved' ? 'Approved only' : 'All segments')
  expect(notes).toContain(choice.untranslated === 'omit' ? 'has no target' : 'has a copy of its source')
})

test('an article without segments is valid', () => {
  new XmlFile(fileText(xliff12, documentOf([]))).validate('xliff12')
})

test('the validator is awake', () => {
  const wrong = fileText(xliff12, hardDocument()).replace('state="signed-off"', 'state="done"')
  expect(() => new XmlFile(wrong).validate('xliff12')).toThrow('done')
})

test('the file names its languages, tool, origin, and a group for each paragraph', () => {
  const document = hardDocument()
  const file = new XmlFile(fileText(xliff12, document))
  expect(file.attributes('//x:file')).toEqual([
    {
      original: 'a7',
      'source-language': 'id',
      'target-language': 'en',
      datatype: 'plaintext',
      date: '2026-11-22T11:30:00.123Z',
      'tool-id': 'padan',
      'product-name': 'Kabar',
      space: 'preserve',
    },
  ])
  expect(file.texts('//x:external-file/@href')).toEqual([document.address])
  const paragraphs = new Set(document.segments.map((segment) => `p${segment.paragraph + 1}`))
  expect(file.texts('//x:group/@id')).toEqual([...paragraphs])
})

test('white space counts in every text', () => {
  const file = new XmlFile(fileText(xliff12, hardDocument()))
  const without = '[not(@xml:space="preserve")]'
  expect(file.texts(`//x:trans-unit${without} | //x:alt-trans${without}`)).toEqual([])
})

describe('a segment', () => {
  const file = new XmlFile(fileText(xliff12, hardDocument()))

  test.each([
    [1, 'yes', 'signed-off'],
    [2, 'no', 'needs-translation'],
    [3, 'no', 'needs-translation'],
    [4, 'no', 'needs-review-translation'],
    [5, 'no', 'translated'],
    [23, 'yes', 'final'],
  ])('%i has its state', (number, approved, state) => {
    expect(file.texts(`${unit(number)}/@approved`)).toEqual([approved])
    expect(file.texts(`${unit(number)}/x:target/@state`)).toEqual([state])
    expect(file.texts(`${unit(number)}/x:target/@state-qualifier`)).toEqual([])
  })

  test('names its people by phase and its times by context', () => {
    expect(file.attributes(`//x:phase[@phase-name=${unit(2)}/x:target/@phase-name]`)).toMatchObject([
      { 'process-name': 'translation', 'contact-name': 'Budi', date: '2026-11-21T09:00:00.500Z' },
    ])
    expect(file.texts(`${unit(2)}//x:context[@context-type="x-created-by"]`)).toEqual(['Ani & "Bu" <Siti>'])
    expect(file.texts(`${unit(2)}//x:context[@context-type="x-changed-at"]`)).toEqual([
      '2026-11-21T09:00:00.500Z',
    ])
    expect(file.texts(`${unit(1)}//x:context[@context-type="x-decided-by"]`)).toEqual(['Budi'])
  })

  test('brings its notes and the text before', () => {
    expect(file.texts(`${unit(4)}/x:note`)).toEqual([
      'terminology (minor): <b>tense</b> & "tone"',
      'grammar (minor): <b>tense</b> & "tone"',
    ])
    expect(file.texts(`${unit(4)}/x:note/@from`)).toEqual(['Budi', 'Budi'])
    expect(file.texts(`${unit(2)}/x:alt-trans[@alttranstype="previous-version"]/x:target`)).toEqual([
      'Before.',
    ])
  })

  test('brings what its translation began with, as a proposal by where it came from', () => {
    const proposal = { text: 'Price ⟦1/⟧ up.', origin: 'machine' } as const
    const given = segmentOf(1, {
      source: 'Harga ⟦1/⟧ naik.',
      target: 'Prices ⟦1/⟧ rose.',
      previous: 'Before.',
      proposal,
    })
    const text = fileText(xliff12, documentOf([given]))
    const file = new XmlFile(text)
    file.validate('xliff12')
    expect(file.attributes('//x:alt-trans')).toMatchObject([
      { alttranstype: 'previous-version' },
      { alttranstype: 'proposal', origin: 'machine' },
    ])
    expect(text).toContain('>Price <x id="1"/> up.</target>')
    expect(readReturn(text)).toMatchObject({ document: { rows: [{ target: 'Prices ⟦1/⟧ rose.' }] } })
  })

  test('says why its target is empty, a copy, or without source', () => {
    expect(file.texts(`${unit(5)}/x:target`)).toEqual([''])
    expect(file.texts(`${unit(5)}//x:context[@context-type="x-omission"]`)).toEqual(['local'])
    expect(file.texts(`${unit(5)}/x:note[@from="Padan"]`).join()).toContain('Omitted')
    expect(file.texts(`${unit(3)}//x:context[@context-type="x-target-is"]`)).toEqual(['source'])
    expect(file.texts(`${unit(3)}/x:note[@from="Padan"]`).join()).toContain('copy of the source')
    expect(file.texts(`${unit(6)}/x:note[@from="Padan"]`).join()).toContain('No source')
  })
})

test('a text that is not approved is not in a file of approved ones, but its status is', () => {
  const document = documentOf([segmentOf(1, { target: null, status: 'draft' })], {
    only: 'approved',
    untranslated: 'omit',
  })
  const file = new XmlFile(fileText(xliff12, document))
  expect(file.texts('//x:target')).toEqual([])
  expect(file.texts('//x:context[@context-type="x-status"]')).toEqual(['draft'])
})

test('any text comes back', () => {
  fc.assert(
    fc.property(anyText, anyText, (source, target) => {
      const stamp = { name: source, at: '2026-11-20T08:00:00.000Z' }
      const segment = segmentOf(1, { source, target, changed: stamp, notes: [{ ...stamp, text: target }] })
      const file = new XmlFile(fileText(xliff12, documentOf([segment])))
      file.validate('xliff12')
      expect([...file.texts('//x:source'), ...file.texts('//x:target')]).toEqual([source, target])
      expect(file.texts('//x:trans-unit/x:note')).toEqual([target])
      expect(file.texts('//x:trans-unit/x:note/@from')).toEqual([source])
      expect(file.texts('//x:phase/@contact-name')).toEqual([source])
    }),
  )
})
