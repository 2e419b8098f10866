import { isCharacter, parseChord, readChord, writeChord } from './chord.ts'
import { ENTER_CONFIRMS, PRESET_CHORDS, type Preset } from './presets.ts'
import { type ChangedKeys, placesOf, SLOTS, type Slot } from './slots.ts'
import { type Reason, reasonAgainst } from './taken.ts'

/** What a person chose about keys. */
export interface KeyChoices {
  readonly preset: Preset
  /** Own chords by slot, above those of the preset. Empty: no key. */
  readonly own: Readonly<Record<string, string>>
  /** Whether single characters are keys, where a row has the focus. */
  readonly letters: boolean
  /** What Enter does in the text box. `preset`: as in the tool of the preset. */
  readonly enter: 'preset' | 'confirm' | 'nothing'
}

export const DEFAULT_KEYS: KeyChoices = { preset: 'default', own: {}, letters: true, enter: 'preset' }

/** Why a change of keys was not made. */
export type KeyFault =
  | { readonly fault: 'unknown' }
  | { readonly fault: 'unreadable' }
  | { readonly fault: 'reserved'; readonly chord: string; readonly reason: Reason }
  /** `slot` and `by` name the two that would have the same chord in one place. */
  | { readonly fault: 'taken'; readonly chord: string; readonly slot: string; readonly by: string }

export type ChangedChoices =
  | { readonly ok: true; readonly choices: KeyChoices }
  | { readonly ok: false; readonly fault: KeyFault }

/** Gives a slot another chord, written as people write it; empty takes its key away. */
export function setKey(choices: KeyChoices, name: string, text: string): ChangedChoices {
  const slot = SLOTS.get(name)
  if (!slot) return { ok: false, fault: { fault: 'unknown' } }
  if (text.trim() === '') return checked({ ...choices, own: { ...choices.own, [name]: '' } })
  const chord = readChord(text)
  if (!chord) return { ok: false, fault: { fault: 'unreadable' } }
  const written = writeChord(chord)
  const reason = reasonFor(slot, written)
  if (reason) return { ok: false, fault: { fault: 'reserved', chord: written, reason } }
  return checked({ ...choices, own: { ...choices.own, [name]: written } })
}

/** Sets a slot back to what the preset says. */
export function resetKey(choices: KeyChoices, name: string): ChangedChoices {
  if (!SLOTS.has(name)) return { ok: false, fault: { fault: 'unknown' } }
  const { [name]: _, ...own } = choices.own
  return checked({ ...choices, own })
}

/** The choices, unless two slots of one place would have one chord. */
export function checked(choices: KeyChoices): ChangedChoices {
  const taken = new Map<string, string>()
  for (const [name, chord] of wanted(choices)) {
    if (chord === '') continue
    for (const place of placesOf(name)) {
      const by = taken.get(`${place} ${chord}`)
      if (by !== undefined) return { ok: false, fault: { fault: 'taken', chord, slot: name, by } }
      taken.set(`${place} ${chord}`, name)
    }
  }
  return { ok: true, choices }
}

/**
 * The chord of every slot, empty where it has none. Whatever was kept, no two of one place are the same and none is one that
 * cannot be had: own chords go before those of the preset.
 */
export function keysOf(choices: KeyChoices): ReadonlyMap<string, string> {
  const given = wanted(choices)
  const taken = new Set<string>()
  const keys = new Map<string, string>()
  const own = (name: string) => Object.hasOwn(choices.own, name)
  for (const name of [...given.keys()].toSorted((a, b) => Number(own(b)) - Number(own(a)))) {
    const chord = given.get(name) ?? ''
    const places = placesOf(name).map((place) => `${place} ${chord}`)
    const free = chord !== '' && places.every((one) => !taken.has(one))
    if (free) for (const one of places) taken.add(one)
    keys.set(name, free && (choices.letters || !isCharacter(parseChord(chord))) ? chord : '')
  }
  return keys
}

/** Those of `keysOf` that are not as they came. */
export function changedKeys(choices: KeyChoices): ChangedKeys {
  if (choices === DEFAULT_KEYS) return {}
  return Object.fromEntries([...keysOf(choices)].filter(([name, chord]) => SLOTS.get(name)?.chord !== chord))
}

export function enterConfirms({ enter, preset }: KeyChoices): boolean {
  return enter === 'preset' ? ENTER_CONFIRMS.has(preset) : enter === 'confirm'
}

/** Chords that the tool of a preset has and no page can have, and why. */
export function missingIn(preset: Preset) {
  return Object.entries(PRESET_CHORDS[preset]).flatMap(([name, chord]) => {
    const slot = SLOTS.get(name)
    const reason = slot && reasonFor(slot, chord)
    return reason ? [{ name, chord, reason }] : []
  })
}

/** What preset and own changes ask for, in the order of the slots; what was kept and cannot be had counts as not asked. */
function wanted({ preset, own }: KeyChoices): ReadonlyMap<string, string> {
  const usable = (slot: Slot, chord: string | undefined) =>
    chord !== undefined && (chord === '' || reasonFor(slot, chord) === undefined) ? chord : undefined
  return new Map(
    [...SLOTS].map(([name, slot]) => [
      name,
      usable(slot, own[name]) ?? usable(slot, PRESET_CHORDS[preset][name]) ?? slot.chord,
    ]),
  )
}

// What a command came with was weighed when it got it.
function reasonFor(slot: Slot, chord: string): Reason | undefined {
  return chord === slot.chord ? undefined : reasonAgainst(parseChord(chord), slot.scope)
}
