import { flagsAt, SPACE, skipSpace, skipSpaceBack, WALL } from './characters.ts'
import { findLandmarks, type Landmarks } from './landmarks.ts'
import type { Language } from './language.ts'
import { locate } from './locate.ts'
import type { OwnRules } from './own/ask.ts'
import { ruleName } from './own/rules.ts'
import { Place } from './place.ts'
import { enumeratorValue } from './rules/enumerator.ts'

/** Told of every candidate place in order; `next` is where the segment after it would start. */
export type Visit = (at: number, next: number, split: boolean, rule: string) => void

/** Visits the non-empty paragraphs of `text`, white space trimmed off. */
export function paragraphs(text: string, visit: (start: number, end: number) => void): void {
  let start = 0
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && (flagsAt(text, i) & WALL) === 0) continue
    const first = skipSpace(text, start, i)
    if (first < i) visit(first, skipSpaceBack(text, i, first))
    start = i + 1
  }
}

/** Asks the rules of `language`, and before them a project's `own`, at every candidate place of [`start`, `end`). */
export function walk(
  text: string,
  start: number,
  end: number,
  language: Language,
  visit: Visit,
  own?: OwnRules,
): void {
  const landmarks = findLandmarks(text, start, end, language.lexicon)
  const covered = bracketSweep(landmarks)
  const places = own?.placesOf(text, start, end)
  let from = start
  let read = start
  let enumerated = 0
  const breakAt = (at: number, rule: number): void => {
    const next = skipSpace(text, at, end)
    if (at <= from || next >= end) return
    visit(at, next, true, ruleName(rule))
    from = next
    read = Math.max(read, next)
    enumerated = 0
  }
  for (const run of landmarks.runs) {
    places?.before((flagsAt(text, run) & SPACE) === 0 ? run + 1 : run, breakAt)
    if (run < read) continue
    const span = locate(text, from, run, end, landmarks)
    const held = from
    places?.before(span.end, breakAt)
    if (from > held) continue
    read = Math.max(read, span.runEnd, run + 1)
    if (span.opened >= end) break
    const place = new Place(text, span, covered(run), enumerated)
    const placed = places?.at(span.end)
    const rule = own?.decide(place, language.lexicon) ?? placed ?? decide(place, language)
    visit(span.end, span.next, rule.split, rule.name)
    if (rule.split) {
      from = span.next
      read = Math.max(read, from)
      enumerated = 0
    } else if (rule.name.endsWith('enumerator')) enumerated = enumeratorValue(place.token)
  }
  places?.before(end, breakAt)
  visit(end, end, true, 'paragraph')
}

function decide(place: Place, language: Language): { readonly name: string; readonly split: boolean } {
  for (const rule of language.rules) {
    const verdict = rule.decide(place, language.lexicon)
    if (verdict !== undefined) return { name: rule.name, split: verdict === 'split' }
  }
  return { name: 'terminator', split: true }
}

/** For rising offsets: how far a short bracket opened before the offset reaches. */
function bracketSweep({ opens, closes }: Landmarks): (at: number) => number {
  let seen = 0
  let furthest = 0
  return (at) => {
    for (; seen < opens.length && (opens[seen] ?? at) < at; seen++) {
      furthest = Math.max(furthest, closes[seen] ?? 0)
    }
    return furthest
  }
}
