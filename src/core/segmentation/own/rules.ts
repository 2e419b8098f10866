import { asText, takeAbbreviations } from './shapes.ts'

/** A project's own rules of segmentation, as they are kept. They come before the rules of the language. */
export interface ProjectRules {
  readonly abbreviations: readonly OwnAbbreviation[]
  /** Asked in order, after the abbreviations; the first that fits decides. */
  readonly exceptions: readonly OwnException[]
}

/** `never`: what it stands before goes on; `starter`: it ends a sentence only before a word that opens sentences. */
export interface OwnAbbreviation {
  /** Without its final full stop. */
  readonly text: string
  readonly ends: 'never' | 'starter'
}

/**
 * A place where a segment ends, or does not. `text`: what stands before and after it, word for word, white space
 * between left out; `pattern`: SRX's regular expressions, `before` matching up to the place and `after` from it on.
 */
export interface OwnException {
  readonly before: string
  readonly after: string
  readonly kind: 'text' | 'pattern'
  readonly break: boolean
}

export const NO_RULES: ProjectRules = { abbreviations: [], exceptions: [] }

export const RULE_LIMITS = {
  abbreviations: 500,
  exceptions: 500,
  /** Length of an abbreviation and of each side of an exception, in code units. */
  abbreviation: 40,
  side: 2_000,
} as const

const ABBREVIATION = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[.'’&/-](?=[\p{L}\p{N}]))*$/u

/** Whether the text, without its final full stop, can be an abbreviation. */
export const isAbbreviation = (text: string): boolean =>
  text.length <= RULE_LIMITS.abbreviation && ABBREVIATION.test(text)

/**
 * The rules in the one form in which they are kept: trimmed, blank and repeated ones left out, an abbreviation without
 * its full stop, and a pattern that says no more than a text or an abbreviation as that.
 */
export function cleanRules({ abbreviations, exceptions }: ProjectRules): ProjectRules {
  const sides = exceptions
    .map((one) => asText({ ...one, before: cleanSide(one, one.before), after: cleanSide(one, one.after) }))
    .filter(({ before, after }) => before !== '' || after !== '')
  const taken = takeAbbreviations(unique(sides))
  const words = new Map<string, OwnAbbreviation>()
  for (const { text, ends } of [...abbreviations, ...taken.abbreviations]) {
    const clean = text.trim().replace(/\.+$/, '')
    if (clean !== '' && !words.has(clean)) words.set(clean, { text: clean, ends })
  }
  return { abbreviations: [...words.values()], exceptions: taken.exceptions }
}

function cleanSide({ kind }: OwnException, side: string): string {
  return kind === 'text' ? side.trim().replace(/\s+/gu, ' ') : side
}

function unique(exceptions: readonly OwnException[]): readonly OwnException[] {
  const seen = new Set<string>()
  return exceptions.filter(({ before, after, kind }) => {
    const key = JSON.stringify([before, after, kind])
    return !seen.has(key) && seen.add(key)
  })
}

/** `project:<n>`: abbreviations and then exceptions, counted from 1. */
export const ruleName = (index: number): string => `project:${index + 1}`

/** The rules of both, what stands in `rules` first. */
export function joinRules(rules: ProjectRules, more: ProjectRules): ProjectRules {
  return cleanRules({
    abbreviations: [...rules.abbreviations, ...more.abbreviations],
    exceptions: [...rules.exceptions, ...more.exceptions],
  })
}

export function sameRules(a: ProjectRules, b: ProjectRules): boolean {
  const plain = (rules: ProjectRules): string =>
    JSON.stringify([
      rules.abbreviations.map(({ text, ends }) => [text, ends]),
      rules.exceptions.map((one) => [one.before, one.after, one.kind, one.break]),
    ])
  return plain(a) === plain(b)
}
