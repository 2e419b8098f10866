import type { Bead, Span } from '../core/alignment/sentences.ts'
import type { BilingualDocument, DocumentSegment } from './document.ts'

/** Two texts cut into sentences, and the beads that pair them. */
export interface AlignedTexts {
  /** What units are named after: `<id>.<number of the bead, from 1>`. */
  readonly id: string
  readonly title: string
  /** Language tags. */
  readonly languages: { readonly source: string; readonly target: string }
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly beads: readonly Bead[]
}

/** The sentences of a span as one text. */
export function textOf(sentences: readonly string[], { start, end }: Span): string {
  return sentences.slice(start, end).join(' ')
}

/** An alignment as the document that every format writes: one segment a bead, its target a draft. */
export function documentOfBeads(aligned: AlignedTexts, exportedAt: string): BilingualDocument {
  return {
    id: aligned.id,
    title: aligned.title,
    project: '',
    source: aligned.languages.source,
    target: aligned.languages.target,
    address: '',
    exportedAt,
    only: 'all',
    untranslated: 'omit',
    segments: aligned.beads.map((bead, index) => segmentOf(aligned, bead, index + 1)),
    tail: '',
  }
}

function segmentOf(aligned: AlignedTexts, bead: Bead, number: number): DocumentSegment {
  const target = textOf(aligned.target, bead.target)
  return {
    id: `${aligned.id}.${number}`,
    number,
    kind: 'body',
    paragraph: 0,
    gap: number === 1 ? '' : ' ',
    source: textOf(aligned.source, bead.source),
    target: target === '' ? null : target,
    status: target === '' ? 'untranslated' : 'draft',
    revision: null,
    omission: null,
    created: null,
    changed: null,
    decided: null,
    notes: [],
    previous: null,
  }
}
