import type { PartOfSpeech } from './entry.ts'
import { lexicon } from './lexicon.ts'

interface Article {
  readonly head: string
  readonly text: string
}

/** Longer ones explain, they do not translate. */
const MOST_WORDS = 3
const MOST_EQUIVALENTS = 8
const HEAD = /^[\p{L}\d'-]+(?: [\p{L}\d'-]+){0,2}$/u
const EQUIVALENT = /^[a-z\d.'-]+(?: [a-z\d.'-]+){0,2}$/
const CLASSES: ReadonlyMap<string, PartOfSpeech> = new Map([
  ['n', 'n'],
  ['v', 'v'],
  ['adj', 'a'],
  ['a', 'a'],
  ['adv', 'd'],
])

/**
 * What a dictionary between English and Indonesian, in whichever direction, adds to the lexicon: lines that `parseEntries`
 * reads, from Indonesian to English, for headwords that the lexicon does not have; what it has was looked at by people.
 * Translations are on the line behind the headword's and behind the number of each further sense, as FreeDict gives them,
 * parted by commas or semicolons; the rest is explanation. Empty where nothing is to be had.
 */
export function linesOfDictionary(articles: readonly Article[]): string {
  const indonesian = articles.filter(({ head }) => lexicon().byHead(head).length > 0).length
  const english = articles.filter(({ head }) => englishWords().has(head.toLowerCase())).length
  const turned = english > indonesian
  const found = new Map<string, { readonly pos: PartOfSpeech; readonly equivalents: Set<string> }>()
  for (const { head, text } of articles) {
    const pos = CLASSES.get(/<(\w{1,4})[^<>]{0,20}>/.exec(text)?.[1] ?? '') ?? 'n'
    for (const other of translationsIn(head, text)) {
      if (turned && isEnglish(other)) continue
      const [id, en] = turned ? [other, head.toLowerCase()] : [head.toLowerCase(), other]
      if (!HEAD.test(id) || !EQUIVALENT.test(en) || lexicon().byHead(id).length > 0) continue
      const entry = found.get(id) ?? { pos, equivalents: new Set<string>() }
      found.set(id, entry)
      if (entry.equivalents.size < MOST_EQUIVALENTS) entry.equivalents.add(en)
    }
  }
  return [...found]
    .map(([head, { pos, equivalents }]) => `${head}|${pos}|${[...equivalents].join('; ')}`)
    .join('\n')
}

function translationsIn(head: string, text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim())
  const first = lines[0]?.toLowerCase().startsWith(head.toLowerCase()) ? 1 : 0
  const given = lines.filter(
    (_, at) => at === first || (at > first && /(?:^|\s)\d{1,2}\.$/.test(lines[at - 1] ?? '')),
  )
  return given
    .flatMap((line) =>
      line
        .replace(/^\d{1,2}\.\s+/, '')
        .replace(/\s*\d{1,2}\.$/, '')
        .split(/[,;]/),
    )
    .map((one) =>
      one
        .replaceAll(/\([^()]{0,80}\)|\[[^[\]]{0,80}\]|<[^<>]{0,40}>/g, '')
        .trim()
        .toLowerCase(),
    )
    .filter((one) => one !== '' && one.split(/\s+/).length <= MOST_WORDS)
}

/** Nothing but words of English: an explanation, not a translation into Indonesian. */
function isEnglish(text: string): boolean {
  return text.split(' ').every((word) => englishWords().has(word) && lexicon().byHead(word).length === 0)
}

let words: ReadonlySet<string> | undefined

function englishWords(): ReadonlySet<string> {
  words ??= new Set([
    ...'a an the of to in on for with or and'.split(' '),
    ...lexicon().entries.flatMap(({ equivalents }) => equivalents.flatMap((one) => one.split(' '))),
  ])
  return words
}
