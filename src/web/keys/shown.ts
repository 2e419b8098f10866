import type { TFunction } from 'i18next'
import { ariaChord, type Chord, showChord } from '../../core/commands/chord.ts'
import { changedKeys, type KeyChoices } from '../../core/commands/mapping.ts'
import { type ChangedKeys, chordsIn, PLACE_SLOTS, type Place } from '../../core/commands/slots.ts'

/** The keys of a person, for pages. */
export interface ShownKeys {
  /** What is not as it came: the browser's part has to know it. */
  changed(): ChangedKeys
  /** Every key of a place, with the name of its label in commands.json. */
  of(place: Place): readonly ShownKey[]
  /** The keys of one command. */
  for(place: Place, id: string): readonly ShownKey[]
}

export interface ShownKey {
  readonly id: string
  /** As people read it. */
  readonly keys: string
  /** As `aria-keyshortcuts` wants it. */
  readonly aria: string
  readonly onRow: boolean
}

export function shownKeys(choices: KeyChoices, t: TFunction): ShownKeys {
  // Parts of pages are sent more often than whole ones, and ask for no key.
  let known: ChangedKeys | undefined
  const changed = () => {
    known ??= changedKeys(choices)
    return known
  }
  const of = (place: Place) =>
    chordsIn(PLACE_SLOTS[place], changed()).map(({ id, scope, chord }) => ({
      id,
      keys: chordText(chord, t),
      aria: ariaChord(chord, false),
      onRow: scope === 'row',
    }))
  return { changed, of, for: (place, id) => of(place).filter((key) => key.id === id) }
}

/** A chord as people read it, but on macOS, where the browser's part writes it anew. */
export function chordText(chord: Chord, t: TFunction): string {
  return showChord(chord.key === 'Space' ? { ...chord, key: t('commands:space') } : chord, false)
}
