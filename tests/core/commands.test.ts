import { describe, expect, test } from 'vitest'
import english from '../../locales/en/commands.json' with { type: 'json' }
import indonesian from '../../locales/id/commands.json' with { type: 'json' }
import {
  ariaChord,
  isBare,
  matches,
  parseChord,
  type Stroke,
  showChord,
} from '../../src/core/commands/chord.ts'
import { COMMANDS } from '../../src/core/commands/registry.ts'
import { PLACE_SLOTS, PLACES } from '../../src/core/commands/slots.ts'
import { reasonAgainst } from '../../src/core/commands/taken.ts'

// design/ux.md A2: chords that browsers, systems and screen readers keep for themselves.
const TAKEN = [
  ...['W', 'T', 'N'].flatMap((key) => [`Ctrl+${key}`, `Ctrl+Shift+${key}`]),
  ...['Ctrl+Q', 'Ctrl+Tab', 'Ctrl+PageUp', 'Ctrl+PageDown', 'Ctrl+Shift+P'],
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'].map((key) => `Ctrl+Alt+${key}`),
  ...['Ctrl+ArrowUp', 'Ctrl+ArrowDown'],
  ...['C', 'I', 'J', 'K', 'S', 'U'].map((key) => `Ctrl+Shift+${key}`),
  ...['H', 'U', 'D', 'O', 'P', '.'].map((key) => `Ctrl+${key}`),
  ...['F3', 'F5', 'F6', 'F7', 'F11', 'F12'],
  ...['D', 'E', 'F', 'B', 'H', 'S', 'T', 'V', 'I', 'N', 'U', '`', 'R', 'Z'].map((key) => `Alt+${key}`),
]

const all = COMMANDS.flatMap(({ id, keys }) => keys.map(({ chord, scope }) => ({ id, chord, scope })))

describe('the command registry', () => {
  test.each(all)('$id: $chord is free to take', ({ chord }) => {
    const { ctrl, alt } = parseChord(chord)
    expect(TAKEN).not.toContain(chord)
    expect(ctrl && alt).toBe(false)
  })

  test.each(all)('$id: $chord is a single key only on a row', ({ chord, scope }) => {
    expect(isBare(parseChord(chord))).toBe(scope === 'row')
  })

  test('no two commands share a chord in one scope', () => {
    const taken = all.map(({ chord, scope }) => `${scope} ${chord}`)
    expect(new Set(taken).size).toBe(taken.length)
  })

  const places = PLACES.flatMap((page) => PLACE_SLOTS[page].map((slot) => ({ page, ...slot })))
  const elsewhere = places.filter(({ page }) => page !== 'editor' && page !== 'alignment')

  test('nor do two on any other page', () => {
    const taken = places.map(({ page, chord, scope }) => `${page} ${scope} ${chord}`)
    expect(new Set(taken).size).toBe(taken.length)
  })

  test.each(places)('$page, $id: $chord is free to take', ({ chord }) => {
    expect(TAKEN).not.toContain(chord)
  })

  test('a command has the same key on the review page as in the editor', () => {
    for (const { id, chord, page } of elsewhere) {
      const here = all.filter((one) => one.id === id && page === 'review').map((one) => one.chord)
      if (here.length > 0) expect(here).toContain(chord)
    }
  })

  test.each(elsewhere)('$page, $id has a label in both languages', ({ id }) => {
    expect(labels(english).get(id)).toBeTruthy()
    expect(labels(indonesian).get(id)).toBeTruthy()
  })

  test('Alt+Shift is nowhere the only way', () => {
    for (const { chord, id } of all) if (/^Alt\+Shift\+/.test(chord)) expect(id).toBe('previous-unfinished')
  })

  test.each(COMMANDS)('$id has a label in both languages', ({ id }) => {
    expect(english[id]).not.toBe('')
    expect(indonesian[id]).not.toBe('')
  })

  test.each([...TAKEN, 'Ctrl+F', 'Ctrl+Z', 'Ctrl+Alt+J', 'Alt+Shift+Q'])(
    'nobody gets %s, and is told why',
    (chord) => {
      expect(reasonAgainst(parseChord(chord), 'page')).toBeTruthy()
      expect(reasonAgainst(parseChord(chord), 'row')).toBeTruthy()
    },
  )
})

const labels = (texts: object) => new Map<string, unknown>(Object.entries(texts))

const stroke = (key: string, more: Partial<Stroke> = {}): Stroke => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
})

describe('chords', () => {
  test.each([
    ['Ctrl+Enter', stroke('Enter', { ctrlKey: true }), false, true],
    ['Ctrl+Enter', stroke('Enter', { metaKey: true }), true, true],
    ['Ctrl+Enter', stroke('Enter', { ctrlKey: true }), true, false],
    ['Ctrl+Enter', stroke('Enter', { ctrlKey: true, shiftKey: true }), false, false],
    ['Ctrl+Enter', stroke('Enter', { ctrlKey: true, altKey: true }), false, false],
    ['Alt+J', stroke('j', { altKey: true }), false, true],
    ['Alt+J', stroke('∆', { code: 'KeyJ', altKey: true }), true, true],
    ['Alt+=', stroke('≠', { code: 'Equal', altKey: true }), true, true],
    ['Alt+.', stroke('≥', { code: 'Period', altKey: true }), true, true],
    ['Alt+,', stroke('.', { code: 'Comma', altKey: true }), false, false],
    ['Alt+J', stroke('ج', { code: 'KeyJ', altKey: true }), false, true],
    ['Alt+J', stroke('q', { code: 'KeyJ', altKey: true }), false, false],
    ['Alt+Shift+J', stroke('J', { altKey: true, shiftKey: true }), false, true],
    ['Ctrl+S', stroke('s', { ctrlKey: true }), false, true],
    ['Ctrl+Shift+Space', stroke(' ', { code: 'Space', ctrlKey: true, shiftKey: true }), false, true],
    ['Ctrl+Shift+Space', stroke(' ', { code: 'Space', ctrlKey: true }), false, false],
    ['Ctrl+Shift+1', stroke('!', { code: 'Digit1', ctrlKey: true, shiftKey: true }), false, true],
    ['Ctrl+1', stroke('1', { code: 'Digit1', ctrlKey: true }), false, true],
    ['Ctrl+1', stroke('!', { code: 'Digit1', ctrlKey: true, shiftKey: true }), false, false],
    ['Ctrl+1', stroke('1', { code: 'Digit1', ctrlKey: true }), true, true],
    ['Ctrl+1', stroke('1', { code: 'Digit1', metaKey: true }), true, false],
    ['Ctrl+,', stroke(',', { code: 'Comma', ctrlKey: true }), true, true],
    ['Ctrl+,', stroke(',', { code: 'Comma', metaKey: true }), true, false],
    ['Ctrl+Plus', stroke('+', { code: 'Equal', ctrlKey: true, shiftKey: true }), false, true],
    ['A', stroke('a'), false, true],
    ['A', stroke('a', { metaKey: true }), false, false],
    ['?', stroke('?', { shiftKey: true, code: 'Slash' }), false, true],
    ['Ctrl+/', stroke('/', { ctrlKey: true, shiftKey: true, code: 'Digit7' }), false, true],
  ] as const)('%s and %o (mac %s): %s', (chord, pressed, mac, expected) => {
    expect(matches(parseChord(chord), pressed, mac)).toBe(expected)
  })

  test.each([
    ['Ctrl+Shift+Enter', 'Ctrl+Shift+Enter', '⇧⌘↩', 'Control+Shift+Enter', 'Meta+Shift+Enter'],
    ['Alt+ArrowDown', 'Alt+↓', '⌥↓', 'Alt+ArrowDown', 'Alt+ArrowDown'],
    ['Ctrl+1', 'Ctrl+1', '⌃1', 'Control+1', 'Control+1'],
    ['Ctrl+K', 'Ctrl+K', '⌘K', 'Control+K', 'Meta+K'],
    ['?', '?', '?', '?', '?'],
  ])('%s is shown as %s and %s', (chord, shown, onMac, aria, ariaMac) => {
    const parsed = parseChord(chord)
    expect(showChord(parsed, false)).toBe(shown)
    expect(showChord(parsed, true)).toBe(onMac)
    expect(ariaChord(parsed, false)).toBe(aria)
    expect(ariaChord(parsed, true)).toBe(ariaMac)
  })
})
