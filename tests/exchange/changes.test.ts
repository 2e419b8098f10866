import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DocumentSegment, HistoricRevision } from '../../src/exchange/document.ts'
import { type ReadElement, readXml } from '../../src/exchange/parts/xml-reader.ts'
import { readReturn } from '../../src/exchange/readers/index.ts'
import { keptXliff, rebuildXliff } from '../../src/exchange/sources/xliff.ts'
import { xliff21 } from '../../src/exchange/xliff21.ts'
import { anyText } from './arbitrary.ts'
import { documentOf, fileText, hardDocument, segmentOf } from './documents.ts'
import { segment, unit } from './oasis.ts'
import { XmlFile } from './xml-files.ts'

const ANI = { by: 'Ani & "Bu" <Siti>', at: '2026-11-20T08:00:00.000Z' }

function revision(number: number, text: string): HistoricRevision {
  const rest = { state: 'draft', origin: 'typed', omission: null, outside: null, decisions: [] } as const
  return { id: `a7.${number}`, text, ...ANI, ...rest }
}

/** A segment with these texts, oldest first; the last is its target. */
function tracked(number: number, texts: readonly string[]): DocumentSegment {
  const revisions = texts.map((text, index) => revision(number * 100 + index, text))
  const target = texts.at(-1) ?? null
  return segmentOf(number, {
    target,
    status: target === null ? 'untranslated' : 'translated',
    revision: revisions.at(-1)?.id ?? null,
    history: { revisions, threads: [] },
  })
}

const all = (element: ReadElement, name: string): readonly ReadElement[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])

/** By segment: the revision that went out, and all of them as they stand in the file. */
function changesIn(file: string) {
  return all(readXml(file), 'revisions').map((one) => ({
    ref: one.attributes.get('ref'),
    current: one.attributes.get('currentVersion'),
    revisions: one.children.map(({ attributes, children }) => [attributes.get('version'), children[0]?.text]),
  }))
}

test('every revision of a target goes out, the newest first, with who and when', () => {
  const file = fileText(
    xliff21,
    documentOf([tracked(1, ['One', 'One.']), tracked(2, []), tracked(3, ['Three'])]),
  )
  expect(changesIn(file)).toEqual([
    {
      ref: 'a7.1',
      current: 'a7.101',
      revisions: [
        ['a7.101', 'One.'],
        ['a7.100', 'One'],
      ],
    },
    { ref: 'a7.3', current: 'a7.300', revisions: [['a7.300', 'Three']] },
  ])
  const [first] = all(readXml(file), 'revision')
  expect(first?.attributes.get('author')).toBe(ANI.by)
  expect(first?.attributes.get('datetime')).toBe(ANI.at)
})

test('no revision goes out where approved text alone does, nor where nobody asks for history', () => {
  const segments = [tracked(1, ['One', 'One.'])]
  expect(changesIn(fileText(xliff21, documentOf(segments, { only: 'approved' })))).toEqual([])
  expect(fileText(xliff21, hardDocument())).not.toContain('<ctr:')
})

test('law: whatever the texts were, the file is valid, holds them all, and comes back as if it held none', () => {
  const texts = fc.array(anyText, { maxLength: 4 })
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const segments = [tracked(1, one), tracked(2, other)]
      const file = fileText(xliff21, documentOf(segments))
      new XmlFile(file).validate('xliff21')
      const said = changesIn(file).flatMap(({ revisions }) => revisions.map(([, text]) => text))
      expect(said).toEqual([...one.toReversed(), ...other.toReversed()])
      const bare = segments.map(({ history: _, ...rest }) => rest)
      const rows = (text: string) => {
        const read = readReturn(text)
        return read.ok ? read.document.rows.map(({ line: _, paragraph: __, ...row }) => row) : read
      }
      expect(rows(file)).toEqual(rows(fileText(xliff21, documentOf(bare))))
    }),
    { numRuns: 60 },
  )
})

test('a revision with tags, and one omitted on purpose, are texts', () => {
  const source = { source: 'Satu ⟦1⟧dua⟦/1⟧.', target: 'One ⟦1⟧two⟦/1⟧.' }
  const file = fileText(xliff21, documentOf([{ ...tracked(1, ['', 'One ⟦1⟧two⟦/1⟧.']), ...source }]))
  new XmlFile(file).validate('xliff21')
  expect(readReturn(file)).toMatchObject({ ok: true })
  expect(changesIn(file)[0]?.revisions).toEqual([
    ['a7.101', 'One ⟦1⟧two⟦/1⟧.'],
    ['a7.100', ''],
  ])
})

test('changes that others tracked stay in the file that goes out as it came', () => {
  const changes =
    '<ctr:changeTrack><ctr:revisions appliesTo="target" ref="s"><ctr:revision author="Bu" version="r2"><ctr:item property="content">Uno</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack>'
  const file = unit(segment('Satu.', 'One', 'id="s"'), changes)
  const article = documentOf([segmentOf(1, { source: 'Satu.', target: 'One.' })], { tail: '' })
  const out = new TextDecoder().decode(rebuildXliff(keptXliff(file), article))
  expect(out).toContain(changes)
  expect(out).toContain('<target>One.</target>')
  expect(readReturn(out)).toMatchObject({ ok: true })
})
