import type { Texts } from '../unsent/texts.ts'
import type { Theirs } from './answers.ts'

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
  conflict(segment: string, theirs: Theirs | null): void
  /** The segment was split, merged or taken out; these are there now. */
  replaced(segment: string, text: string, successors: readonly string[]): void
  refused(segment: string, text: string, message: string, code: string): void
  /** Nothing is sent under another name: it waits until this person is signed in again. */
  signedOut(message: string): void
  /** What another page left of a segment is this page's now. */
  takenOver(segment: string): void
}

export interface Sender {
  /** Who types; nothing goes out under another name. */
  readonly person: string
  readonly texts: Texts
  /** The number that the page shows a segment under; undefined: it does not show it. */
  number(segment: string): number | undefined
}
