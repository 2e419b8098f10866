import type { Right } from '../workspace/rights.ts'

/** `page`: wherever the focus is. `row`: only where it is on a row and not in a text box (single letters). */
export type CommandScope = 'page' | 'row'

export interface CommandKey {
  /** As `parseChord` reads it; Ctrl is Command on macOS. */
  readonly chord: string
  readonly scope: CommandScope
}

export interface Command {
  /** Also the key of its label in locales/<language>/commands.json. */
  readonly id: string
  readonly keys: readonly CommandKey[]
  /** Who may do it. */
  readonly right: Right
}

/**
 * Every command of the editor, once: handlers, tooltips, `aria-keyshortcuts` and the list of shortcuts come from here.
 * The rules for chords are those of tests/core/commands.test.ts.
 */
export const COMMANDS = [
  { id: 'confirm', keys: page('Ctrl+Enter'), right: 'translate' },
  { id: 'confirm-stay', keys: page('Ctrl+Shift+Enter'), right: 'translate' },
  { id: 'undo-last', keys: [...page('Alt+.'), ...row('U')], right: 'translate' },
  { id: 'save', keys: page('Ctrl+S'), right: 'translate' },
  { id: 'copy-source', keys: [...page('Alt+C'), ...page('Ctrl+Insert')], right: 'translate' },
  { id: 'clear', keys: page('Alt+X'), right: 'translate' },
  { id: 'placeables', keys: page('Ctrl+,'), right: 'translate' },
  { id: 'insert-tag', keys: page('Alt+,'), right: 'translate' },
  { id: 'insert-tags', keys: page('Alt+G'), right: 'translate' },
  { id: 'change-case', keys: page('Shift+F3'), right: 'translate' },
  { id: 'no-break-space', keys: page('Ctrl+Shift+Space'), right: 'translate' },
  { id: 'take-1', keys: page('Ctrl+1'), right: 'translate' },
  { id: 'take-2', keys: page('Ctrl+2'), right: 'translate' },
  { id: 'take-3', keys: page('Ctrl+3'), right: 'translate' },
  { id: 'repeat-all', keys: page('Alt+='), right: 'translate' },
  { id: 'repeat-apart', keys: page('Alt+-'), right: 'translate' },
  { id: 'print-signs', keys: page('Alt+O'), right: 'translate' },
  { id: 'list-word', keys: page('Alt+W'), right: 'translate' },
  { id: 'split', keys: page('Alt+P'), right: 'translate' },
  { id: 'merge', keys: page('Alt+K'), right: 'translate' },
  { id: 'next', keys: [...page('Alt+ArrowDown'), ...row('J')], right: 'read' },
  { id: 'previous', keys: [...page('Alt+ArrowUp'), ...row('K')], right: 'read' },
  { id: 'next-unfinished', keys: page('Alt+J'), right: 'read' },
  { id: 'previous-unfinished', keys: page('Alt+Shift+J'), right: 'read' },
  { id: 'search', keys: page('Ctrl+Shift+F'), right: 'read' },
  { id: 'warnings', keys: page('Alt+Q'), right: 'read' },
  { id: 'concordance', keys: page('Ctrl+K'), right: 'read' },
  { id: 'go-to', keys: page('Ctrl+G'), right: 'read' },
  { id: 'history', keys: page('Alt+Y'), right: 'read' },
  { id: 'words', keys: page('Alt+L'), right: 'read' },
  { id: 'comment', keys: [...page('Alt+M'), ...row('C')], right: 'read' },
  { id: 'focus-panel', keys: page('Alt+A'), right: 'read' },
  { id: 'calm', keys: page('Alt+Enter'), right: 'read' },
  { id: 'edit', keys: row('E'), right: 'translate' },
  { id: 'approve', keys: row('A'), right: 'review' },
  { id: 'return', keys: row('R'), right: 'review' },
  { id: 'mark', keys: row('M'), right: 'review' },
  { id: 'layout', keys: row('D'), right: 'review' },
  { id: 'help', keys: [...page('Ctrl+/'), ...row('?')], right: 'read' },
] as const satisfies readonly Command[]

/** What keys do on the review page, on the text that has the focus; `choose` is there alone. */
export const REVIEW_KEYS = [
  { id: 'next', chord: 'J', scope: 'row' },
  { id: 'previous', chord: 'K', scope: 'row' },
  { id: 'approve', chord: 'A', scope: 'row' },
  { id: 'return', chord: 'R', scope: 'row' },
  { id: 'mark', chord: 'M', scope: 'row' },
  { id: 'edit', chord: 'E', scope: 'row' },
  { id: 'comment', chord: 'C', scope: 'row' },
  { id: 'choose', chord: 'X', scope: 'row' },
  { id: 'choose-run', chord: 'Shift+X', scope: 'row' },
] as const satisfies readonly (CommandKey & { readonly id: string })[]

/** Shows differences in the next layout, on every page that has layouts. */
export const LAYOUT_KEY = { id: 'layout', chord: 'D', scope: 'row' } as const satisfies CommandKey & {
  readonly id: CommandId
}

/** Sends the form that is being filled in on the review page. */
export const SEND_KEY = { id: 'send', chord: 'Ctrl+Enter', scope: 'page' } as const satisfies CommandKey & {
  readonly id: string
}

/** Leaves the article as it was for the article as it is. */
export const BACK_KEY = { id: 'back', chord: 'Escape', scope: 'row' } as const satisfies CommandKey & {
  readonly id: string
}

/** What keys do on the sentence that has the focus while an alignment is mended, in the order of its tools. */
export const ALIGNMENT_KEYS = [
  { id: 'accept', chord: 'A', scope: 'row' },
  { id: 'next', chord: 'N', scope: 'row' },
  { id: 'up', chord: 'U', scope: 'row' },
  { id: 'down', chord: 'D', scope: 'row' },
  { id: 'merge', chord: 'M', scope: 'row' },
  { id: 'unlink', chord: 'Delete', scope: 'row' },
  { id: 'undo', chord: 'Ctrl+Z', scope: 'row' },
  { id: 'redo', chord: 'Ctrl+Shift+Z', scope: 'row' },
  { id: 'redo', chord: 'Ctrl+Y', scope: 'row' },
  { id: 'review', chord: 'R', scope: 'row' },
  { id: 'clear', chord: 'C', scope: 'row' },
  { id: 'keep', chord: 'K', scope: 'row' },
  { id: 'realign', chord: 'G', scope: 'row' },
  { id: 'split', chord: 'S', scope: 'row' },
  { id: 'edit', chord: 'E', scope: 'row' },
  { id: 'cut', chord: 'B', scope: 'row' },
  { id: 'join', chord: 'J', scope: 'row' },
  { id: 'link', chord: 'Space', scope: 'row' },
  { id: 'above', chord: 'ArrowUp', scope: 'row' },
  { id: 'below', chord: 'ArrowDown', scope: 'row' },
  { id: 'source', chord: 'ArrowLeft', scope: 'row' },
  { id: 'target', chord: 'ArrowRight', scope: 'row' },
  { id: 'range-up', chord: 'Shift+ArrowUp', scope: 'row' },
  { id: 'range-down', chord: 'Shift+ArrowDown', scope: 'row' },
] as const satisfies readonly (CommandKey & { readonly id: string })[]

export type ReviewKey = (typeof REVIEW_KEYS)[number]['id']

export type AlignmentKey = (typeof ALIGNMENT_KEYS)[number]['id']

/** Commands of a comparison, where no row has the focus: single letters, outside text boxes. */
export const COMPARISON_COMMANDS = [
  { id: 'older-base', keys: row('['), right: 'read' },
  { id: 'newer-base', keys: row(']'), right: 'read' },
  { id: 'next-change', keys: row('J'), right: 'read' },
  { id: 'previous-change', keys: row('K'), right: 'read' },
] as const satisfies readonly Command[]

export type ComparisonCommandId = (typeof COMPARISON_COMMANDS)[number]['id']

export type CommandId = (typeof COMMANDS)[number]['id']

export function isCommandId(id: string): id is CommandId {
  return COMMANDS.some((command) => command.id === id)
}

function page(chord: string): readonly CommandKey[] {
  return [{ chord, scope: 'page' }]
}

function row(chord: string): readonly CommandKey[] {
  return [{ chord, scope: 'row' }]
}
