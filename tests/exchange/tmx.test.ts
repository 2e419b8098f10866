import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tmx } from '../../src/exchange/tmx.ts'
import { anyText } from './arbitrary.ts'
import { CHOICES, documentOf, fileText, hardDocument, segmentOf } from './documents.ts'
import { XmlFile } from './xml-files.ts'

test.each(CHOICES)('is valid, and holds what has both sides: %o', (choice) => {
  const document = hardDocument(choice)
  const file = new XmlFile(fileText(tmx, document))
  file.validate('tmx14')
  const both = document.segments.filter(({ source, target }) => source !== '' && target)
  expect(file.texts('/tmx/body/tu/@tuid')).toEqual(both.map((segment) => segment.id))
  expect(file.texts('//tu/tuv[1]/seg')).toEqual(both.map((segment) => segment.source))
  expect(file.texts('//tu/tuv[2]/seg')).toEqual(both.map((segment) => segment.target))
  expect(file.texts('//tu/tuv[2]/@xml:lang')).toEqual(both.map(() => 'en'))
  expect(file.texts('/tmx/header/note').join()).toContain(
    choice.only === 'approved' ? 'an approved translation' : 'a translation, whatever its status',
  )
  expect(file.texts('/tmx/header/note').join()).toContain(
    choice.only === 'approved' ? 'approved' : 'whatever',
  )
})

test('an article without translation is a valid empty memory', () => {
  const file = new XmlFile(fileText(tmx, documentOf([segmentOf(1, { target: null })])))
  file.validate('tmx14')
  expect(file.texts('//tu')).toEqual([])
})

test('the validator is awake', () => {
  const wrong = fileText(tmx, hardDocument()).replace('segtype="sentence"', '')
  expect(() => new XmlFile(wrong).validate('tmx14')).toThrow('segtype')
})

test('names people, times, status and neighbours', () => {
  const file = new XmlFile(fileText(tmx, hardDocument()))
  expect(file.attributes('/tmx/header')).toMatchObject([
    { creationtool: 'Padan', srclang: 'id', segtype: 'sentence', creationdate: '20261122T113000Z' },
  ])
  expect(file.attributes('//tu[2]')).toEqual([
    {
      tuid: 'a7.2',
      creationid: 'Ani & "Bu" <Siti>',
      creationdate: '20261120T080000Z',
      changeid: 'Budi',
      changedate: '20261121T090000Z',
    },
  ])
  expect(file.texts('//tu[2]/prop[@type="x-status"]')).toEqual(['draft'])
  expect(file.texts('//tu[2]/prop[@type="x-ConfirmationLevel"]')).toEqual(['Draft'])
  expect(file.texts('//tu[1]/tuv/prop[@type="x-context-pre"]')).toEqual([])
  expect(file.texts('//tu[2]/tuv/prop[@type="x-context-pre"]')).toEqual(['Kalimat 1.'])
  expect(file.texts('//tu[2]/tuv/prop[@type="x-context-post"]')).toEqual(['Kalimat 3.'])
})

test('any text comes back', () => {
  fc.assert(
    fc.property(anyText, anyText, (source, target) => {
      const changed = { name: source, at: '2026-11-20T08:00:00.000Z' }
      const file = new XmlFile(fileText(tmx, documentOf([segmentOf(1, { source, target, changed })])))
      expect(file.texts('//seg')).toEqual([source, target])
      expect(file.texts('//tu/@changeid')).toEqual([source])
    }),
  )
})
