import type { BilingualDocument, DocumentSegment, Proposal } from '../document.ts'

/**
 * What a file puts on the target side of a segment: its translation; nothing, on purpose; its source, marked; or
 * nothing because there is none to give.
 */
export interface Given {
  readonly as: 'translation' | 'omission' | 'source' | 'nothing'
  readonly text: string
}

const OMISSION: Given = { as: 'omission', text: '' }
const NOTHING: Given = { as: 'nothing', text: '' }

/** The target side of a segment, by the document's choice for untranslated ones. */
export function givenOf(document: BilingualDocument, segment: DocumentSegment): Given {
  if (segment.target === '') return OMISSION
  if (segment.target !== null) return { as: 'translation', text: segment.target }
  if (segment.source === '' || document.untranslated === 'omit') return NOTHING
  return { as: 'source', text: `[${document.source}: ${segment.source}]` }
}

/** The text before the current one. A file of approved text gives none: it may never have been approved. */
export function previousOf(document: BilingualDocument, segment: DocumentSegment): string | null {
  return document.only === 'approved' ? null : segment.previous
}

/** What the translation began with. A file of approved text gives none, as with the text before. */
export function proposalOf(document: BilingualDocument, { proposal }: DocumentSegment): Proposal | undefined {
  return document.only === 'approved' ? undefined : proposal
}
