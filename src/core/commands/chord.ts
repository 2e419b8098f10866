/**
 * Keys pressed together. `key` is a letter in upper case, a digit, a sign, or a name as in `KeyboardEvent.key`; what
 * cannot be written beside `+` has a name here too: `Space`, `Plus`.
 */
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
 * Whether a stroke is the chord. Ctrl is Command on macOS, see `isCommand`. Letters are matched by what they type; where that is not
 * ASCII (another script, or Option on macOS), by where they lie.
 */
export function matches(chord: Chord, stroke: Stroke, mac: boolean): boolean {
  const command = mac && isCommand(chord)
  const ctrl = command ? stroke.metaKey : stroke.ctrlKey
  const other = command ? stroke.ctrlKey : stroke.metaKey
  if (other || ctrl !== chord.ctrl || stroke.altKey !== chord.alt) return false
  // What a digit types with Shift is another sign on each keyboard.
  if (chord.shift && isDigit(chord.key)) return stroke.shiftKey && stroke.code === `Digit${chord.key}`
  const typed = typedKey(stroke, mac)
  // Signs are typed with whatever modifiers the layout wants.
  if (!isSign(chord.key) && stroke.shiftKey !== chord.shift) return false
  return typed === chord.key
}

/**
 * Whether Ctrl is Command on macOS: with a digit or a comma that is the browser's there (a tab, its settings), so it stays
 * Control (design/ux.md A1).
 */
function isCommand({ key }: Pick<Chord, 'key'>): boolean {
  return !isDigit(key) && key !== ','
}

/** Writes what `parseChord` reads, always in the same order. */
export function writeChord({ ctrl, alt, shift, key }: Chord): string {
  return [ctrl ? 'Ctrl' : '', alt ? 'Alt' : '', shift ? 'Shift' : '', key]
    .filter((part) => part !== '')
    .join('+')
}

/** The chord that a stroke is; nothing while only Ctrl, Alt, Shift or the like are held, or for keys no chord can have. */
export function chordOf(stroke: Stroke, mac: boolean): Chord | undefined {
  const [, digit] = (stroke.shiftKey && /^Digit([0-9])$/.exec(stroke.code)) || []
  const key = digit ?? typedKey(stroke, mac)
  const command = mac && isCommand({ key })
  if (!isKey(key) || (command ? stroke.ctrlKey : stroke.metaKey)) return undefined
  const shift = stroke.shiftKey && !isSign(key)
  return { ctrl: command ? stroke.metaKey : stroke.ctrlKey, alt: stroke.altKey, shift, key }
}

/**
 * Reads a chord as a person writes it: `ctrl + j`, `Cmd+Down`, `esc`. Shift with a sign says nothing, since
 * keyboards differ in where a sign lies. Nothing: it cannot be read.
 */
export function readChord(text: string): Chord | undefined {
  const parts = text
    .trim()
    .replace(/\+\s*\+$/, '+Plus')
    .replace(/^\+$/, 'Plus')
    .split('+')
    .map((part) => part.trim())
  const last = parts.pop() ?? ''
  const held = parts.map((part) => MODIFIERS.get(part.toLowerCase()))
  const key = last.length === 1 ? last.toUpperCase() : (NAMES.get(last.toLowerCase()) ?? '')
  if (held.includes(undefined) || new Set(held).size < held.length || !isKey(key)) return undefined
  const shift = held.includes('shift') && !isSign(key)
  return { ctrl: held.includes('ctrl'), alt: held.includes('alt'), shift, key }
}

/** Whether a chord types something by itself: it must not be taken where people write. */
export function isBare({ ctrl, alt, key }: Chord): boolean {
  return !ctrl && !alt && !/^F\d+$/.test(key)
}

/** Whether a chord is a character by itself (WCAG 2.1.4), as people who speak to their computer set it off unawares. */
export function isCharacter(chord: Chord): boolean {
  return isBare(chord) && (chord.key.length === 1 || chord.key === 'Plus')
}

/** The chord as people read it: `Ctrl+Enter`, on macOS `⌘↩`. */
export function showChord(chord: Chord, mac: boolean): string {
  const key = mac ? (MAC_KEYS[chord.key] ?? chord.key) : (KEYS[chord.key] ?? chord.key)
  const ctrl = isCommand(chord) ? '⌘' : '⌃'
  if (mac) return `${chord.alt ? '⌥' : ''}${chord.shift ? '⇧' : ''}${chord.ctrl ? ctrl : ''}${key}`
  return [chord.ctrl ? 'Ctrl' : '', chord.alt ? 'Alt' : '', chord.shift ? 'Shift' : '', key]
    .filter((part) => part !== '')
    .join('+')
}

/** The chord as `aria-keyshortcuts` wants it. */
export function ariaChord(chord: Chord, mac: boolean): string {
  const ctrl = mac && isCommand(chord) ? 'Meta' : 'Control'
  return [chord.ctrl ? ctrl : '', chord.alt ? 'Alt' : '', chord.shift ? 'Shift' : '', chord.key]
    .filter((part) => part !== '')
    .join('+')
}

const KEYS: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
  Insert: 'Ins',
  Plus: '+',
}
const MAC_KEYS: Readonly<Record<string, string>> = { ...KEYS, Enter: '↩', Delete: '⌦', Backspace: '⌫' }

const MODIFIERS: ReadonlyMap<string, 'ctrl' | 'alt' | 'shift'> = new Map([
  ['ctrl', 'ctrl'],
  ['control', 'ctrl'],
  ['cmd', 'ctrl'],
  ['command', 'ctrl'],
  ['meta', 'ctrl'],
  ['alt', 'alt'],
  ['option', 'alt'],
  ['opt', 'alt'],
  ['shift', 'shift'],
])

/** Keys that have a name, by what people call them. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ...[
    ...['Enter', 'Escape', 'Tab', 'Space', 'Plus', 'Backspace', 'Delete', 'Insert'],
    ...['Home', 'End', 'PageUp', 'PageDown', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
    ...Array.from({ length: 12 }, (_, index) => `F${index + 1}`),
  ].map((name): [string, string] => [name.toLowerCase(), name]),
  ['esc', 'Escape'],
  ['return', 'Enter'],
  ['spasi', 'Space'],
  ['del', 'Delete'],
  ['ins', 'Insert'],
  ['pgup', 'PageUp'],
  ['pgdn', 'PageDown'],
  ['up', 'ArrowUp'],
  ['down', 'ArrowDown'],
  ['left', 'ArrowLeft'],
  ['right', 'ArrowRight'],
  ['↑', 'ArrowUp'],
  ['↓', 'ArrowDown'],
  ['←', 'ArrowLeft'],
  ['→', 'ArrowRight'],
])

function isKey(key: string): boolean {
  return NAMES.has(key.toLowerCase()) || /^[A-Z0-9]$/.test(key) || isSign(key)
}

/** Signs that commands are on and that Option turns into others on macOS, by where they lie. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['Comma', ','],
  ['Period', '.'],
  ['Minus', '-'],
  ['Equal', '='],
])

function typedKey(stroke: Stroke, mac: boolean): string {
  const ascii = /^[\x21-\x7e]$/.test(stroke.key)
  const [, letter] = /^Key([A-Z])$/.exec(stroke.code) ?? []
  if (letter !== undefined && stroke.key.length === 1 && (!ascii || (mac && stroke.altKey))) return letter
  const sign = SIGNS.get(stroke.code)
  if (sign !== undefined && stroke.key.length === 1 && !ascii) return sign
  if (stroke.key === ' ' || stroke.code === 'Space') return 'Space'
  if (stroke.key === '+') return 'Plus'
  return stroke.key.length === 1 ? stroke.key.toUpperCase() : stroke.key
}

function isSign(key: string): boolean {
  return key === 'Plus' || /^[!-/:-@[-`{-~]$/.test(key)
}

function isDigit(key: string): boolean {
  return /^[0-9]$/.test(key)
}
