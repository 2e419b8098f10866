import { z } from 'zod'
import { layout } from './layout.ts'
import { publicRef } from './refs.ts'

export const OMISSIONS = ['redundant', 'local', 'merged', 'client', 'other'] as const

/** Form field: where a form leads after it was taken. A word, so no promise takes the input for one of its kind. */
export const ONWARD = 'then'

/** Forms send the empty string where nothing was chosen. */
const unset = z.literal('').transform(() => undefined)

export const revisionInput = z
  .strictObject({
    text: z.string(),
    state: z.enum(['draft', 'translated']).default('translated'),
    /** The revision that the author saw; null or empty: none. */
    base: z.union([publicRef, z.null(), z.literal('').transform(() => null)]),
    omission: z.union([z.enum(OMISSIONS), unset]).optional(),
    /**
     * All segments with the same source get the confirmed text but those that are approved, left out or set apart; or this
     * one is set apart from them. Without it they are filled as the project has it.
     */
    repeats: z.union([z.enum(['all', 'apart']), unset]).optional(),
    [ONWARD]: z.enum(['next', 'stay']).default('next'),
  })
  .refine(({ repeats, state, omission }) => !repeats || (state === 'translated' && omission === undefined), {
    path: ['repeats'],
  })

export type RevisionInput = z.infer<typeof revisionInput>

export const restorationInput = z.strictObject({
  base: z.union([publicRef, z.null(), unset]).optional(),
})

export const historyQuery = z.object({
  all: z.literal('1').optional(),
  from: publicRef.optional(),
  to: publicRef.optional(),
  layout,
})

export type HistoryQuery = z.infer<typeof historyQuery>

const sides = z.strictObject({
  /** The old text; the new one is that of the address. */
  from: publicRef,
  /** Numbers of the changes for which the old words stand. */
  rejected: z.array(z.number().int().min(1)).max(10_000).default([]),
})

const formFields = z.record(z.string(), z.string())
const CHOICE = /^change-([1-9][0-9]{0,4})$/

/** A form has a word for each change: `change-3=rejected`. */
function gathered(given: unknown): unknown {
  const fields = formFields.safeParse(given)
  if (!fields.success) return given
  const entries = Object.entries(fields.data)
  const rejected = entries.flatMap(([name, choice]) =>
    choice === 'rejected' ? Number(CHOICE.exec(name)?.[1] ?? 0) : [],
  )
  return { ...Object.fromEntries(entries.filter(([name]) => !CHOICE.test(name))), rejected }
}

/** Programs send the numbers of what is rejected; a form sends a word for each change. */
export const choiceInput = z.union([
  sides.transform((given) => ({ ...given, [ONWARD]: 'stay' as const })),
  z.preprocess(gathered, sides.extend({ [ONWARD]: z.enum(['review', 'stay']).default('stay') })),
])

export type ChoiceInput = z.output<typeof choiceInput>

export const differenceQuery = z.object({
  /** The old revision; without it, the one before that counts. */
  from: publicRef.optional(),
  format: z.enum(['json', 'markdown']).default('json'),
})

export type DifferenceQuery = z.infer<typeof differenceQuery>
