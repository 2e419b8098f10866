import { parseChord, showChord } from '../core/commands/chord.ts'
import { PAGE_KEYS } from '../core/commands/registry.ts'

/** The keys of a page beside the editor as people read them, each with the name of its label in commands.json. */
export function pageKeys(page: keyof typeof PAGE_KEYS) {
  return PAGE_KEYS[page].map(({ id, chord }) => ({ id, keys: showChord(parseChord(chord), false) }))
}
