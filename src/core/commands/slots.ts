import { parseChord } from './chord.ts'
import {
  ALIGNMENT_KEYS,
  BACK_KEY,
  COMMANDS,
  COMPARISON_COMMANDS,
  type CommandScope,
  LAYOUT_KEY,
  REVIEW_KEYS,
  SEND_KEY,
} from './registry.ts'

/** Pages with keys of their own. */
export const PLACES = ['editor', 'review', 'comparison', 'history', 'alignment'] as const
export type Place = (typeof PLACES)[number]

/** One key of one command, that a person may change. What does the same in several places has one slot for all of them. */
export interface Slot<Id extends string = string> {
  /** Unique, and kept with people's settings: it never changes. */
  readonly name: string
  /** The command. */
  readonly id: Id
  readonly scope: CommandScope
  /** What it is where nobody chose another. */
  readonly chord: string
}

type Given<Id extends string> = { readonly id: Id; readonly chord: string; readonly scope: CommandScope }

/** A command's own key is called like it; a second one `…-2`, or for rows `…-row`. */
export const EDITOR_SLOTS = COMMANDS.flatMap(({ id, keys }) =>
  keys.map(({ chord, scope }, at) => ({
    name: at === 0 ? id : `${id}-${scope === 'row' ? 'row' : '2'}`,
    id,
    scope,
    chord,
  })),
)

export const REVIEW_SLOTS = REVIEW_KEYS.map((key) => shared(key))

/** Works with the differences of every page that has layouts of them. */
export const LAYOUT_SLOT = shared(LAYOUT_KEY)

export const SEND_SLOT = shared(SEND_KEY)

export const COMPARISON_SLOTS = COMPARISON_COMMANDS.flatMap(({ id, keys }) =>
  keys.map((key) => ({ name: id, id, ...key })),
)

export const HISTORY_SLOTS = [shared(BACK_KEY)]

export const ALIGNMENT_SLOTS = ALIGNMENT_KEYS.map(({ id, chord, scope }, at) => {
  const again = ALIGNMENT_KEYS.slice(0, at).some((one) => one.id === id)
  return { name: `alignment-${id}${again ? '-2' : ''}`, id, scope, chord }
})

/** What works in each place, in the order in which it is listed. */
export const PLACE_SLOTS: Readonly<Record<Place, readonly Slot[]>> = {
  editor: EDITOR_SLOTS,
  review: [...REVIEW_SLOTS, LAYOUT_SLOT, SEND_SLOT],
  comparison: [...COMPARISON_SLOTS, LAYOUT_SLOT],
  history: HISTORY_SLOTS,
  alignment: ALIGNMENT_SLOTS,
}

/** Every slot once, by its name. */
export const SLOTS: ReadonlyMap<string, Slot> = new Map(
  PLACES.flatMap((place) => PLACE_SLOTS[place].map((slot): [string, Slot] => [slot.name, slot])),
)

const PLACES_OF: ReadonlyMap<string, readonly Place[]> = new Map(
  [...SLOTS.keys()].map((name) => [
    name,
    PLACES.filter((place) => PLACE_SLOTS[place].some((slot) => slot.name === name)),
  ]),
)

/** Where a slot works. */
export function placesOf(name: string): readonly Place[] {
  return PLACES_OF.get(name) ?? []
}

/** Chords by slot: only what is not as it came. Empty: no key. */
export type ChangedKeys = Readonly<Record<string, string>>

/** The slots of a place with the chords that a person has there; those without a key left out. */
export function chordsIn<Id extends string>(slots: readonly Slot<Id>[], changed: ChangedKeys) {
  return slots
    .map(({ name, id, scope, chord }) => ({ name, id, scope, text: changed[name] ?? chord }))
    .filter(({ text }) => text !== '')
    .map((one) => ({ ...one, chord: parseChord(one.text) }))
}

/** A key that the editor has too is the editor's. */
function shared<Id extends string>({ id, chord, scope }: Given<Id>): Slot<Id> {
  const found = EDITOR_SLOTS.find((slot) => slot.id === id && slot.scope === scope)
  return { name: found?.name ?? id, id, scope, chord }
}
