import type { Span } from '../revision/follow.ts'
import { atomFaults, atomsIn } from '../text/atoms.ts'
import { ENGLISH } from './english.ts'
import { INDONESIAN } from './indonesian.ts'
import { namesIn } from './names.ts'
import type { Placeable, PlaceableKind, Rule } from './placeable.ts'

/** BCP 47 tags. */
export interface Languages {
  readonly source: string
  readonly target: string
}

/** Of addresses on the web and of mail, and of people on networks; signs that end a sentence are none of theirs. */
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>"“”⟦⟧]+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|(?<![\p{L}\p{N}.@])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|id|org|net)(?:\/[^\s<>"“”⟦⟧]*)?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])[@#][\p{L}\p{N}_]{2,}/giu
const TAIL = /[.,;:!?)\]”’'"…]+$/u
/** Versions, numbers of laws, scores: nobody can say what the signs between the figures are. */
const CODE = /(?<![\p{L}\p{N}.,/-])\d+(?:[.,:/-]\d+)+(?![\p{L}\p{N}])/gu
/** BMKG, KPK-RI, S1; not the whole of a text in capitals. */
const SHORT = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}&]*(?:-[\p{Lu}\p{N}]+)*(?![\p{L}\p{N}])/gu

/**
 * What of a source goes over as it is or by rule, in its order; nothing stands in two of them. Of several rules that find
 * something in one place the first has it: tags, addresses, dates, times, sums, numbers, abbreviations, names.
 */
export function placeablesIn(text: string, { source, target }: Languages): readonly Placeable[] {
  const found: Placeable[] = []
  const add = (kind: PlaceableKind, { start, end }: Span, forms?: readonly string[]): void => {
    if (end <= start || found.some((one) => one.start < end && start < one.end)) return
    const one = text.slice(start, end)
    found.push({ kind, start, end, text: one, forms: forms ?? [one] })
  }
  for (const atom of atomsIn(text)) add('tag', atom)
  for (const { index, 0: address } of text.matchAll(ADDRESS))
    add('address', { start: index, end: index + address.replace(TAIL, '').length })
  const other = source.startsWith('en') !== target.startsWith('en')
  for (const rule of source.startsWith('en') ? ENGLISH : INDONESIAN)
    for (const [span, forms] of matchesOf(rule, text)) add(rule.kind, span, other ? forms : undefined)
  for (const { index, 0: code } of text.matchAll(CODE))
    add('number', { start: index, end: index + code.length })
  for (const span of shortIn(text)) add('short', span)
  for (const span of namesIn(text)) add('name', span)
  return found.toSorted((a, b) => a.start - b.start)
}

function* matchesOf({ pattern, forms }: Rule, text: string): Generator<readonly [Span, readonly string[]]> {
  for (const match of text.matchAll(pattern)) {
    const found = forms((name) => match.groups?.[name] ?? '')
    if (found.length === 0) continue
    const end = match.index + match[0].length
    const rest = match.groups?.rest ?? match[0]
    yield [{ start: end - rest.length, end }, [...new Set(found)]]
  }
}

function shortIn(text: string): readonly Span[] {
  if (!/\p{Ll}/u.test(text)) return []
  return Array.from(text.matchAll(SHORT)).flatMap(({ index, 0: word }) =>
    word.length > 1 && /\p{Lu}.*\p{Lu}/u.test(word) ? [{ start: index, end: index + word.length }] : [],
  )
}

/** A placeable as it is offered beside a translation. */
export interface Offered {
  readonly kind: PlaceableKind
  readonly text: string
  /** What may be put in, the usual first; the text as it stands is the last, if it is not among the others. */
  readonly forms: readonly string[]
  /** It is in the translation already, in one of its forms. */
  readonly used: boolean
}

/** The placeables of a source, each text once, and whether the translation has them. Each tag is one of its own. */
export function offersFor(source: string, target: string, languages: Languages): readonly Offered[] {
  const { missing } = atomFaults(source, target)
  const once = new Map(placeablesIn(source, languages).map((one) => [one.text, one]))
  return [...once.values()].map(({ kind, text, forms }) => {
    const all = [...new Set([...forms, text])]
    const used = kind === 'tag' ? !missing.includes(text) : all.some((form) => stands(form, target))
    return { kind, text, forms: all, used }
  })
}

/** Whether words stand in a text as words, not as a part of others. */
export function stands(words: string, text: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const [before, after] = [
      text.slice(Math.max(0, at - 2), at),
      text.slice(at + words.length, at + words.length + 2),
    ]
    const cut = !/[\p{L}\p{N}]$/u.test(before) && !/\d[.,]$/.test(before)
    if (cut && !/^[\p{L}\p{N}]/u.test(after) && !/^[.,]\d/.test(after)) return true
  }
  return false
}
