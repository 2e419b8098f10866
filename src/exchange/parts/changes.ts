import type { BilingualDocument, DocumentSegment, HistoricRevision } from '../document.ts'
import { element, type XmlElement } from './xml.ts'

/**
 * What the targets of a paragraph were, as the change tracking extension of XLIFF 2 keeps it: of each segment its revisions,
 * the newest first, and which of them went out. Inline codes stand in them as their signs: an item is a text. Nothing where
 * the document carries no history, or approved text alone may leave the house.
 */
export function changesOf(
  { only }: BilingualDocument,
  segments: readonly DocumentSegment[],
): readonly XmlElement[] {
  if (only === 'approved') return []
  const tracked = segments.flatMap(({ id, revision, history }) => {
    const revisions = history?.revisions.toReversed() ?? []
    if (revisions.length === 0) return []
    const attributes = { appliesTo: 'target', ref: id, currentVersion: revision ?? undefined }
    return [element('ctr:revisions', attributes, revisions.map(revisionOf))]
  })
  return tracked.length === 0 ? [] : [element('ctr:changeTrack', {}, tracked)]
}

function revisionOf({ id, by, at, text }: HistoricRevision): XmlElement {
  return element('ctr:revision', { author: by, datetime: at, version: id }, [
    element('ctr:item', { property: 'content' }, text),
  ])
}
