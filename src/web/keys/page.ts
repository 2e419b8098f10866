import type { TFunction } from 'i18next'
import { parseChord } from '../../core/commands/chord.ts'
import { type KeyChoices, keysOf, missingIn } from '../../core/commands/mapping.ts'
import { PRESETS } from '../../core/commands/presets.ts'
import { PLACE_SLOTS, PLACES, type Place, placesOf, SLOTS, type Slot } from '../../core/commands/slots.ts'
import { chordText } from './shown.ts'

/** What was sent and refused: at which key (empty: the set of keys), and what was typed there. */
export interface FailedKey {
  readonly key: string
  readonly typed: string
}

export function keysPage(
  choices: KeyChoices,
  t: TFunction,
  { changed = '', failed }: { readonly changed?: string; readonly failed?: FailedKey } = {},
) {
  const had = chordsOf(choices)
  const given = chordsOf({ ...choices, own: {} })
  const works = keysOf(choices)
  const shown = (chord = '') => (chord === '' ? '' : chordText(parseChord(chord), t))
  const row = ({ name, scope }: Slot, place: Place) => ({
    name,
    scope,
    label: labelOf(t, name),
    elsewhere: placesOf(name).filter((one) => one !== place),
    chord: had.get(name) ?? '',
    shown: shown(had.get(name)),
    given: shown(given.get(name)),
    own: Object.hasOwn(choices.own, name),
    off: works.get(name) !== had.get(name),
    changed: name === changed,
    failed: failed?.key === name ? failed : undefined,
  })
  return {
    current: 'account',
    choices,
    presets: PRESETS,
    failed,
    anyOwn: Object.keys(choices.own).length > 0,
    missing: missingIn(choices.preset).map(({ name, chord, reason }) => ({
      label: labelOf(t, name),
      chord: shown(chord),
      instead: shown(had.get(name)),
      reason,
    })),
    groups: PLACES.map((place) => ({
      place,
      rows: PLACE_SLOTS[place]
        .filter(({ name }) => placesOf(name)[0] === place)
        .map((slot) => row(slot, place)),
    })),
  }
}

/** What the command of a key is called. */
export function labelOf(t: TFunction, name: string): string {
  const { id } = SLOTS.get(name) ?? { id: name }
  return name.startsWith('alignment-')
    ? t([`keys:alignment.${id}`, `alignments:act.${id}`])
    : t(`commands:${id}`)
}

export function keysJson(choices: KeyChoices) {
  const keys = keysOf(choices)
  const { preset, letters, enter, own } = choices
  return {
    preset,
    letters: letters ? 'on' : 'off',
    enter,
    keys: [...SLOTS.values()].map(({ name, scope }) => ({
      name,
      scope,
      places: placesOf(name),
      chord: keys.get(name) ?? '',
      own: Object.hasOwn(own, name),
    })),
  }
}

/** With single letters, should they be off: they are chosen, and come back. */
function chordsOf(choices: KeyChoices): ReadonlyMap<string, string> {
  return keysOf({ ...choices, letters: true })
}
