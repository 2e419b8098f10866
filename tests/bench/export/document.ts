import type { BilingualDocument, DocumentSegment } from '../../../src/exchange/document.ts'
import { sentence } from '../../store/lines.ts'

const PEOPLE = ['Sari', 'Budi', 'Wulan'].map((name) => ({ name, at: '2026-11-20T08:00:00.000Z' }))
const STATUSES = ['translated', 'approved', 'draft', 'final'] as const

/** An article as it stands at the end of a long job: four segments a paragraph, each translated, some with notes. */
export function longDocument(segments: number): BilingualDocument {
  return {
    id: 'a7',
    title: 'Arsip',
    project: 'Kabar',
    source: 'id',
    target: 'en',
    address: '',
    exportedAt: '2026-11-22T11:30:00.000Z',
    only: 'all',
    untranslated: 'source',
    segments: { [Symbol.iterator]: () => longSegments(segments) },
    tail: '',
  }
}

/** Made as they are asked for. */
export function* longSegments(count: number): Generator<DocumentSegment> {
  for (let number = 1; number <= count; number += 1) yield segmentOf(number)
}

function segmentOf(number: number): DocumentSegment {
  const who = PEOPLE[number % PEOPLE.length] ?? null
  return {
    id: `a7.${number}`,
    number,
    kind: 'body',
    paragraph: Math.floor(number / 4),
    gap: ' ',
    source: sentence(number),
    target: `${sentence(number + 7)} (${number})`,
    status: STATUSES[number % STATUSES.length] ?? 'draft',
    revision: `a7.${200_000 + number}`,
    omission: null,
    created: who,
    changed: who,
    decided: null,
    notes: number % 20 === 0 && who ? [{ ...who, text: 'terminology (minor): see the style book' }] : [],
    previous: null,
  }
}
