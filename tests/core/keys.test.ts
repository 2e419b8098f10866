import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chordOf, parseChord, readChord, type Stroke, writeChord } from '../../src/core/commands/chord.ts'
import {
  changedKeys,
  checked,
  DEFAULT_KEYS,
  enterConfirms,
  type KeyChoices,
  keysOf,
  missingIn,
  resetKey,
  setKey,
} from '../../src/core/commands/mapping.ts'
import { PRESET_CHORDS, PRESETS } from '../../src/core/commands/presets.ts'
import { placesOf, SLOTS } from '../../src/core/commands/slots.ts'
import { reasonAgainst } from '../../src/core/commands/taken.ts'

const names = [...SLOTS.keys()]
const CHORDS = [
  'Ctrl+J',
  'Ctrl+G',
  'F9',
  'F1',
  'Ctrl+Enter',
  'J',
  'K',
  'Q',
  'Alt+Q',
  'Ctrl+T',
  'Ctrl+M',
  '',
  '?',
  'nonsense',
]

/** Whatever may have been kept, of this or another version. */
const anyChoices: fc.Arbitrary<KeyChoices> = fc.record({
  preset: fc.constantFrom(...PRESETS),
  own: fc.dictionary(fc.constantFrom(...names, 'gone'), fc.constantFrom(...CHORDS)),
  letters: fc.boolean(),
  enter: fc.constantFrom('preset', 'confirm', 'nothing'),
})

function clashes(keys: ReadonlyMap<string, string>): readonly string[] {
  const seen = new Set<string>()
  return [...keys].flatMap(([name, chord]) =>
    placesOf(name).flatMap((place) => {
      const at = `${place} ${chord}`
      if (chord !== '' && seen.has(at)) return [`${name}: ${at}`]
      seen.add(at)
      return []
    }),
  )
}

const made = (steps: readonly (readonly [string, string])[], choices = DEFAULT_KEYS): KeyChoices =>
  steps.reduce((now, [name, chord]) => {
    const changed = setKey(now, name, chord)
    if (!changed.ok) throw new Error(`${name} ${chord}: ${JSON.stringify(changed.fault)}`)
    return changed.choices
  }, choices)

function law<T>(name: string, given: fc.Arbitrary<T>, holds: (value: T) => void): void {
  test(name, () => fc.assert(fc.property(given, holds)))
}

describe('laws of keys', () => {
  law('no two keys of one place are the same, and none is one that cannot be had', anyChoices, (choices) => {
    const keys = keysOf(choices)
    expect(clashes(keys)).toEqual([])
    expect([...keys.keys()]).toEqual(expect.arrayContaining(names))
    for (const [name, chord] of keys) {
      const slot = SLOTS.get(name)
      if (slot && chord !== '' && chord !== slot.chord)
        expect(reasonAgainst(parseChord(chord), slot.scope), `${name} ${chord}`).toBeUndefined()
    }
  })

  law(
    'a change that is made holds; one that is refused says why',
    fc.tuple(anyChoices, fc.constantFrom(...names), fc.constantFrom(...CHORDS)),
    ([choices, name, chord]) => {
      const given = { ...choices, letters: true }
      const changed = setKey(given, name, chord)
      if (changed.ok) {
        expect(keysOf(changed.choices).get(name)).toBe(chord)
        expect(checked(changed.choices).ok).toBe(true)
      } else expect(changed.fault.fault).toMatch(/^(unreadable|reserved|taken)$/)
    },
  )

  law('what was changed is what the default is not', anyChoices, (choices) => {
    const changed = changedKeys(choices)
    for (const [name, chord] of keysOf(choices)) expect(changed[name] ?? SLOTS.get(name)?.chord).toBe(chord)
  })

  law('letters off takes away single characters and nothing else', anyChoices, (choices) => {
    const on = keysOf({ ...choices, letters: true })
    const off = keysOf({ ...choices, letters: false })
    for (const [name, chord] of on) {
      const character = chord.length === 1 || chord === 'Shift+X'
      expect(off.get(name), name).toBe(character ? '' : chord)
    }
  })

  test.each(names)('%s as it came is written as chords are', (name) => {
    const { chord = '' } = SLOTS.get(name) ?? {}
    expect(writeChord(parseChord(chord))).toBe(chord)
    const read = readChord(chord)
    expect(read && writeChord(read)).toBe(chord)
  })
})

describe('presets', () => {
  test.each(PRESETS)('%s gives every chord that can be had, to keys that there are', (preset) => {
    const choices = { ...DEFAULT_KEYS, preset }
    expect(checked(choices)).toMatchObject({ ok: true })
    const keys = keysOf(choices)
    const missing = missingIn(preset).map(({ name }) => name)
    for (const [name, chord] of Object.entries(PRESET_CHORDS[preset])) {
      expect(SLOTS.has(name), name).toBe(true)
      if (missing.includes(name)) expect(keys.get(name)).toBe(SLOTS.get(name)?.chord)
      else expect(keys.get(name)).toBe(chord)
    }
  })

  test.each([
    ['default', []],
    ['memoq', ['Ctrl+Shift+S tools', 'Ctrl+F browser']],
    ['trados', ['Ctrl+F browser', 'F3 browser', 'Ctrl+Shift+N kept']],
    [
      'omegat',
      [
        ...['Ctrl+N kept', 'Ctrl+P browser', 'Ctrl+U browser', 'Ctrl+T kept'],
        ...['Ctrl+F browser', 'Ctrl+Shift+V editing', 'Ctrl+Alt+9 altgr'],
      ],
    ],
  ] as const)('of %s cannot be had: %j', (preset, expected) => {
    expect(missingIn(preset).map(({ chord, reason }) => `${chord} ${reason}`)).toEqual(expected)
  })

  test.each([
    ['default', 'preset', false],
    ['omegat', 'preset', true],
    ['omegat', 'nothing', false],
    ['memoq', 'confirm', true],
  ] as const)('%s with Enter as %s confirms: %s', (preset, enter, expected) => {
    expect(enterConfirms({ ...DEFAULT_KEYS, preset, enter })).toBe(expected)
  })
})

describe('own keys', () => {
  test.each([
    ['confirm', 'ctrl + j', 'Ctrl+J'],
    ['confirm', 'F9', 'F9'],
    ['approve', 'Ctrl+J', 'Ctrl+J'],
    ['approve', 'q', 'Q'],
    ['approve', '+', 'Plus'],
    ['confirm', 'Cmd+return', 'Ctrl+Enter'],
    ['confirm', 'option+Del', 'Alt+Delete'],
    ['back', 'Escape', 'Escape'],
    ['back', 'b', 'B'],
    ['alignment-link', 'Space', 'Space'],
    ['change-case', 'Shift+F3', 'Shift+F3'],
    ['confirm', '', ''],
  ])('%s can be %j', (name, text, chord) => {
    expect(keysOf(made([[name, text]])).get(name)).toBe(chord)
  })

  test.each([
    ['confirm', 'Ctrl+T', { fault: 'reserved', chord: 'Ctrl+T', reason: 'kept' }],
    ['confirm', 'J', { fault: 'reserved', chord: 'J', reason: 'bare' }],
    ['confirm', 'Shift+F3', { fault: 'reserved', chord: 'Shift+F3', reason: 'browser' }],
    ['approve', 'Enter', { fault: 'reserved', chord: 'Enter', reason: 'moving' }],
    ['confirm', 'Alt+Shift+Q', { fault: 'reserved', chord: 'Alt+Shift+Q', reason: 'layouts' }],
    ['confirm', 'Ctrl+S', { fault: 'taken', chord: 'Ctrl+S', slot: 'save', by: 'confirm' }],
    ['approve', 'R', { fault: 'taken', chord: 'R', slot: 'return', by: 'approve' }],
    // On the review page alone.
    ['approve', 'X', { fault: 'taken', chord: 'X', slot: 'choose', by: 'approve' }],
    // A row's key works where the page's does.
    ['approve', 'Ctrl+Enter', { fault: 'taken', chord: 'Ctrl+Enter', slot: 'approve', by: 'confirm' }],
    ['confirm', 'Hyper+J', { fault: 'unreadable' }],
    ['confirm', 'Ctrl+Ctrl+J', { fault: 'unreadable' }],
    ['confirm', 'Ctrl+', { fault: 'unreadable' }],
    ['confirm', 'Ctrl+é', { fault: 'unreadable' }],
    ['confirm', '__proto__', { fault: 'unreadable' }],
    ['nobody', 'Ctrl+J', { fault: 'unknown' }],
    ['__proto__', 'Ctrl+J', { fault: 'unknown' }],
  ])('%s cannot be %j', (name, text, fault) => {
    expect(setKey(DEFAULT_KEYS, name, text)).toEqual({ ok: false, fault })
  })

  test('two pages may use the same key', () => {
    expect(keysOf(made([['alignment-accept', 'Ctrl+Enter']])).get('alignment-accept')).toBe('Ctrl+Enter')
  })

  test('a key that was given up is free, and setting it back is refused while it is taken', () => {
    const swapped = made([
      ['save', ''],
      ['confirm', 'Ctrl+S'],
    ])
    expect(keysOf(swapped).get('save')).toBe('')
    expect(resetKey(swapped, 'save')).toEqual({
      ok: false,
      fault: { fault: 'taken', chord: 'Ctrl+S', slot: 'save', by: 'confirm' },
    })
    const back = resetKey(swapped, 'confirm')
    expect(back.ok && keysOf(back.choices).get('confirm')).toBe('Ctrl+Enter')
  })

  test('a preset that needs a key of one’s own is refused, naming both', () => {
    const own = made([['save', 'F9']])
    expect(checked({ ...own, preset: 'memoq' })).toEqual({
      ok: false,
      fault: { fault: 'taken', chord: 'F9', slot: 'insert-tag', by: 'save' },
    })
  })
})

const pressed = (key: string, more: Partial<Stroke> = {}): Stroke => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
})

describe('pressed keys', () => {
  test.each([
    [pressed('j', { ctrlKey: true }), false, 'Ctrl+J'],
    [pressed('j', { metaKey: true }), true, 'Ctrl+J'],
    [pressed('j', { metaKey: true }), false, undefined],
    [pressed('∆', { code: 'KeyJ', altKey: true }), true, 'Alt+J'],
    [pressed('!', { code: 'Digit1', ctrlKey: true, shiftKey: true }), false, 'Ctrl+Shift+1'],
    [pressed('?', { code: 'Slash', shiftKey: true }), false, '?'],
    [pressed(' ', { code: 'Space', ctrlKey: true, shiftKey: true }), false, 'Ctrl+Shift+Space'],
    [pressed('X', { shiftKey: true }), false, 'Shift+X'],
    [pressed('Control', { ctrlKey: true }), false, undefined],
    [pressed('Shift', { shiftKey: true }), false, undefined],
    [pressed('Dead', { code: 'BracketLeft' }), false, undefined],
  ])('%o (mac %s): %s', (stroke, mac, expected) => {
    const chord = chordOf(stroke, mac)
    expect(chord && writeChord(chord)).toBe(expected)
  })
})
