import type { LinkState } from '../unsent/link.ts'
import type { Texts } from '../unsent/texts.ts'
import type { Spreading, Theirs } from './answers.ts'
import type { Entry } from './entry.ts'

/** `none`: nothing was saved yet and nothing is to be. */
export type SaveState =
  | 'none'
  | 'unsaved'
  | 'saving'
  | 'saved'
  | 'failed'
  | 'offline'
  | 'failing'
  | 'signedOut'

export interface SaverEvents {
  /** How many segments wait to be sent. */
  saveState(state: SaveState, waiting: number): void
  acknowledged(segment: string, text: string, id: string | null, status: string): void
  /** A text went to the segments with the same source. */
  spread(operation: string, repeats: Spreading): void
  conflict(segment: string, theirs: Theirs | null): void
  /** The segment was split, merged or taken out; these are there now. */
  replaced(segment: string, text: string, successors: readonly string[]): void
  refused(segment: string, text: string, message: string, code: string): void
  /** Nothing is sent under another name: it waits until this person is signed in again. */
  signedOut(message: string): void
  /** Something else had to wait for what was typed, and that cannot be saved now. */
  held(): void
  /** What another page left of a segment is this page's now. */
  takenOver(segment: string): void
}

export interface Sender {
  /** Who types; nothing goes out under another name. */
  readonly person: string
  readonly texts: Texts
  /** Of the article. */
  readonly title: string
  /** The number that the page shows a segment under; undefined: it does not show it. */
  number(segment: string): number | undefined
}

/** `saved`: something was, since the page was loaded. */
export function stateOf(link: LinkState, entries: readonly Entry[], saved: boolean): SaveState {
  if (link !== 'up') return link
  if (entries.some(({ inFlight }) => inFlight)) return 'saving'
  if (entries.some(({ waits }) => waits)) return 'unsaved'
  if (entries.some(({ conflict, refused }) => conflict ?? refused)) return 'failed'
  return saved ? 'saved' : 'none'
}
