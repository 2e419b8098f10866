import { type Chord, isBare, writeChord } from './chord.ts'
import type { CommandScope } from './registry.ts'

/** Why nobody may have a chord; each has a clause in locales/<language>/keys.json under `reason`. */
export type Reason =
  | 'kept'
  | 'browser'
  | 'tools'
  | 'menus'
  | 'accents'
  | 'system'
  | 'readers'
  | 'altgr'
  | 'layouts'
  | 'editing'
  | 'moving'
  | 'bare'

/** design/ux.md A2, and what people need for writing itself. */
const LISTS: readonly (readonly [Reason, readonly string[]])[] = [
  [
    'kept',
    [
      ...['W', 'T', 'N', 'Q', 'Tab', 'PageUp', 'PageDown'].flatMap((key) => [
        `Ctrl+${key}`,
        `Ctrl+Shift+${key}`,
      ]),
      'Ctrl+Shift+P',
    ],
  ],
  [
    'browser',
    [
      ...['H', 'U', 'D', 'O', 'P', 'F', '0', '-', '=', 'Plus'].map((key) => `Ctrl+${key}`),
      ...['ArrowLeft', 'ArrowRight', 'Home'].map((key) => `Alt+${key}`),
    ],
  ],
  ['tools', ['C', 'I', 'J', 'K', 'S'].map((key) => `Ctrl+Shift+${key}`)],
  ['menus', ['D', 'E', 'F', 'B', 'H', 'S', 'T', 'V'].map((key) => `Alt+${key}`)],
  ['accents', ['I', 'N', 'U', '`'].map((key) => `Alt+${key}`)],
  [
    'system',
    [
      ...['Ctrl+Shift+U', 'Ctrl+.', 'Alt+R', 'Alt+Z', 'Alt+Tab', 'Alt+Space', 'Alt+Escape'],
      ...['Ctrl+Space', 'Ctrl+Escape', 'Ctrl+Shift+Escape'],
    ],
  ],
  ['readers', ['Ctrl+ArrowUp', 'Ctrl+ArrowDown']],
  [
    'editing',
    [
      ...['A', 'C', 'V', 'X', 'Z', 'Y', 'Shift+Z', 'Shift+V'].map((key) => `Ctrl+${key}`),
      ...['Backspace', 'Delete', 'ArrowLeft', 'ArrowRight', 'Home', 'End'].flatMap((key) => [
        `Ctrl+${key}`,
        `Ctrl+Shift+${key}`,
      ]),
      'Alt+Backspace',
    ],
  ],
  [
    'moving',
    ['Tab', 'Enter', 'Escape', 'Home', 'End', 'PageUp', 'PageDown'].flatMap((key) => [key, `Shift+${key}`]),
  ],
]

const TAKEN: ReadonlyMap<string, Reason> = new Map(
  LISTS.flatMap(([reason, chords]) => chords.map((chord): [string, Reason] => [chord, reason])),
)

/** Function keys of browsers, whatever is held with them. */
const BROWSER_KEYS: ReadonlySet<string> = new Set(['F3', 'F5', 'F6', 'F7', 'F10', 'F11', 'F12'])
const READER_KEYS: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'])

/** Why a chord cannot be had by a command of that scope; nothing: it can. */
export function reasonAgainst(chord: Chord, scope: CommandScope): Reason | undefined {
  const { ctrl, alt, shift, key } = chord
  if (ctrl && alt) return READER_KEYS.has(key) ? 'readers' : 'altgr'
  const listed = TAKEN.get(writeChord(chord))
  if (listed) return listed
  if (BROWSER_KEYS.has(key)) return 'browser'
  if (key === 'F4' && (ctrl || alt)) return 'kept'
  // Windows changes the keyboard's language with them.
  if (alt && shift) return 'layouts'
  return scope === 'page' && isBare(chord) ? 'bare' : undefined
}
