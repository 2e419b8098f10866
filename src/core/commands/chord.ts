/** Keys pressed together. `key` is a letter in upper case, a sign, or a name as in `KeyboardEvent.key`. */
export interface Chord {
  readonly ctrl: boolean
  readonly alt: boolean
  readonly shift: boolean
  readonly key: string
}

/** What of a `KeyboardEvent` decides which chord it is. */
export interface Stroke {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** Reads `Ctrl+Shift+Enter`. */
export function parseChord(text: string): Chord {
  const parts = text.split('+')
  const key = parts.pop() ?? ''
  return {
    ctrl: parts.includes('Ctrl'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
    key,
  }
}

/**
 * Whether a stroke is the chord. Ctrl is Command on macOS. Letters are matched by what they type; where that is not
 * ASCII (another script, or Option on macOS), by where they lie.
 */
export function matches(chord: Chord, stroke: Stroke, mac: boolean): boolean {
  const ctrl = mac ? stroke.metaKey : stroke.ctrlKey
  const other = mac ? stroke.ctrlKey : stroke.metaKey
  if (other || ctrl !== chord.ctrl || stroke.altKey !== chord.alt) return false
  const typed = typedKey(stroke, mac)
  // Signs are typed with whatever modifiers the layout wants.
  if (!isSign(chord.key) && stroke.shiftKey !== chord.shift) return false
  return typed === chord.key
}

/** The chord as people read it: `Ctrl+Enter`, on macOS `⌘↩`. */
export function showChord(chord: Chord, mac: boolean): string {
  const key = mac ? (MAC_KEYS[chord.key] ?? chord.key) : (KEYS[chord.key] ?? chord.key)
  if (mac) return `${chord.alt ? '⌥' : ''}${chord.shift ? '⇧' : ''}${chord.ctrl ? '⌘' : ''}${key}`
  return [chord.ctrl ? 'Ctrl' : '', chord.alt ? 'Alt' : '', chord.shift ? 'Shift' : '', key]
    .filter((part) => part !== '')
    .join('+')
}

/** The chord as `aria-keyshortcuts` wants it. */
export function ariaChord(chord: Chord, mac: boolean): string {
  const ctrl = mac ? 'Meta' : 'Control'
  return [chord.ctrl ? ctrl : '', chord.alt ? 'Alt' : '', chord.shift ? 'Shift' : '', chord.key]
    .filter((part) => part !== '')
    .join('+')
}

const KEYS: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑' }
const MAC_KEYS: Readonly<Record<string, string>> = { ...KEYS, Enter: '↩' }

function typedKey(stroke: Stroke, mac: boolean): string {
  const ascii = /^[\x21-\x7e]$/.test(stroke.key)
  const [, letter] = /^Key([A-Z])$/.exec(stroke.code) ?? []
  if (letter !== undefined && stroke.key.length === 1 && (!ascii || (mac && stroke.altKey))) return letter
  return stroke.key.length === 1 ? stroke.key.toUpperCase() : stroke.key
}

function isSign(key: string): boolean {
  return key.length === 1 && !/[A-Z0-9]/.test(key)
}
