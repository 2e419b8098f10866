import { endings } from './endings.ts'
import { extra } from './extra.ts'
import { numbers } from './numbers.ts'
import { same } from './same.ts'
import { spaces } from './spaces.ts'
import { tags } from './tags.ts'
import { untranslated } from './untranslated.ts'
import { unwanted } from './unwanted.ts'

/** What a check may find, in the order in which it is listed. */
export const WARNING_KINDS = [
  'untranslated',
  'same',
  'numbers',
  'extra',
  'tags',
  'unwanted',
  'endings',
  'spaces',
] as const
export type WarningKind = (typeof WARNING_KINDS)[number]

/** Kinds that are told at a text itself: of tags and of what is missing the editor says more there. */
export const TEXT_WARNINGS: readonly WarningKind[] = WARNING_KINDS.filter(
  (kind) => kind !== 'untranslated' && kind !== 'tags',
)

/** A word that a project does not want in its translations, and the one that it wants. */
export interface UnwantedWord {
  readonly avoid: string
  /** Empty: none is named. */
  readonly use: string
}

export interface Checked {
  readonly source: string
  readonly target: string
  /** Left out on purpose. */
  readonly omitted: boolean
  readonly pair: { readonly source: string; readonly target: string }
  readonly unwanted: readonly UnwantedWord[]
}

/** Something that may be wrong; a person decides whether it is. */
export interface Warning {
  readonly kind: WarningKind
  /** The words, numbers or tags that it is about; none where it is about the whole text. */
  readonly about: readonly string[]
}

/** What is found wrong, or nothing. */
export type Check = (checked: Checked) => readonly string[] | undefined

const CHECKS: Readonly<Record<WarningKind, Check>> = {
  untranslated,
  same,
  numbers,
  extra,
  tags,
  unwanted,
  endings,
  spaces,
}

/** What may be wrong with a translation. One that is not there has no other fault. */
export function warningsOf(checked: Checked): readonly Warning[] {
  if (checked.omitted) return []
  const found = WARNING_KINDS.flatMap((kind): readonly Warning[] => {
    const about = CHECKS[kind](checked)
    return about ? [{ kind, about }] : []
  })
  return found[0]?.kind === 'untranslated' ? found.slice(0, 1) : found
}
