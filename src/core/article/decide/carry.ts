import type { ArticleEvent, OmissionReason, Ref, RevisionState } from '../event.ts'

export interface CarriedText {
  readonly segment: Ref
  readonly text: string
  readonly state: RevisionState
  readonly origin: 'split' | 'merge'
  readonly omission: OmissionReason | undefined
}

/** Texts that go along to new segments, numbered from `first`; where there is none, nothing is said. */
export function carried(first: Ref, texts: readonly CarriedText[]): readonly ArticleEvent[] {
  return texts
    .filter(({ text, omission }) => text !== '' || omission !== undefined)
    .map(({ omission, state, ...given }, index) => ({
      type: 'segmentRevised',
      revision: first + index,
      ...given,
      state: omission === undefined ? state : 'translated',
      ...(omission === undefined ? {} : { omission }),
    }))
}
