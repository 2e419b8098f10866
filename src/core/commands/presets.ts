/** Sets of keys to begin from. */
export const PRESETS = ['default', 'memoq', 'trados', 'omegat'] as const
export type Preset = (typeof PRESETS)[number]

/**
 * Chords of other tools by slot, as those tools have them (design/ux.md A1). Where browsers do not let a page have one, the
 * command keeps its own key, and the page of keys says so. `Down` and `Up` are for rows: in a text box they move the caret.
 */
export const PRESET_CHORDS: Readonly<Record<Preset, Readonly<Record<string, string>>>> = {
  default: {},
  memoq: {
    'next-row': 'ArrowDown',
    'previous-row': 'ArrowUp',
    'next-unfinished': 'Ctrl+G',
    // memoQ has it in a menu; the key of the command above is free.
    'go-to': 'Alt+J',
    'copy-source': 'Ctrl+Shift+S',
    'insert-tag': 'F9',
    'list-word': 'Ctrl+E',
    search: 'Ctrl+F',
    comment: 'Ctrl+M',
    help: 'F1',
  },
  trados: {
    'next-row': 'ArrowDown',
    'previous-row': 'ArrowUp',
    clear: 'Alt+Delete',
    'list-word': 'Ctrl+F2',
    search: 'Ctrl+F',
    warnings: 'F8',
    concordance: 'F3',
    comment: 'Ctrl+Shift+N',
  },
  omegat: {
    next: 'Ctrl+N',
    previous: 'Ctrl+P',
    'next-unfinished': 'Ctrl+U',
    'go-to': 'Ctrl+J',
    'copy-source': 'Ctrl+Shift+R',
    'insert-tag': 'Ctrl+T',
    'list-word': 'Ctrl+Shift+G',
    search: 'Ctrl+F',
    warnings: 'Ctrl+Shift+V',
    comment: 'Ctrl+Alt+9',
    help: 'F1',
  },
}

/** In which of them Enter alone confirms, and Shift+Enter breaks the line. */
export const ENTER_CONFIRMS: ReadonlySet<Preset> = new Set(['omegat'])
