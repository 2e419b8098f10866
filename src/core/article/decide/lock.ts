import type { ArticleCommand } from '../command.ts'
import { type ArticleState, standingClosure } from '../state.ts'

/** What may be asked of an article, undo among it. */
type Asked = ArticleCommand['type'] | 'revert'

/**
 * Whether a closed article takes it. Text, segmentation, source and decisions are locked; what is said about them goes on.
 * Each command has to be named, so that none that comes later gets past the lock unseen.
 */
const TAKEN: Readonly<Record<Asked, boolean>> = {
  import: false,
  revise: false,
  bringBack: false,
  replaceTexts: false,
  restore: false,
  review: false,
  decideAll: false,
  mark: true,
  withdrawMark: true,
  linkWords: true,
  withdrawLink: true,
  waive: true,
  addSegment: false,
  removeSegment: false,
  split: false,
  merge: false,
  updateSource: false,
  changeKind: false,
  setApart: false,
  assign: false,
  changeDetails: true,
  carryOver: false,
  restoreArticle: false,
  nameVersion: true,
  renameVersion: true,
  markMoment: true,
  close: false,
  reopen: true,
  comment: true,
  reply: true,
  editComment: true,
  withdrawComment: true,
  settleThread: true,
  revert: false,
}

/** Whether this is refused because the article is closed. */
export function locked(state: ArticleState, asked: Asked): boolean {
  return standingClosure(state) !== undefined && !TAKEN[asked]
}
