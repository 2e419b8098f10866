import { z } from 'zod'
import { PRESETS } from '../../core/commands/presets.ts'
import { keysSchema } from '../account/preferences.ts'

const letters = z.enum(['on', 'off'])
const enter = keysSchema.shape.enter

/** What is not sent stays as it is. */
export const setBody = z.strictObject({
  preset: z.enum(PRESETS).optional(),
  letters: letters.optional(),
  enter: enter.optional(),
})

/** `key` is a name of the list of keys; `reset-all` needs none. */
export const changeBody = z.strictObject({
  act: z.enum(['set', 'clear', 'reset', 'reset-all']).default('set'),
  key: z.string().max(40).default(''),
  chord: z.string().max(40).default(''),
})

export const pageQuery = z.strictObject({ changed: z.string().max(40).default('') })

export const keysAnswer = z.strictObject({
  preset: z.enum(PRESETS),
  letters,
  enter,
  keys: z.array(
    z.strictObject({
      name: z.string(),
      scope: z.enum(['page', 'row']),
      /** Pages where it works. */
      places: z.array(z.string()),
      /** Empty: no key. */
      chord: z.string(),
      /** Changed by the person. */
      own: z.boolean(),
    }),
  ),
})
