import { z } from 'zod'
import { sourceInput } from '../sources/input.ts'

export const choice = z.enum(['take', 'keep', 'merge'])

const { head, preview, file } = sourceInput.shape
const decisions = z.record(z.string(), choice).default({})
/** Of the file that was shown, where it has to be sent again. */
const digest = z
  .string()
  .regex(/^[\w-]{1,40}$/)
  .optional()
/** What becomes of what the file says of segments: comments, or nothing. */
const remarks = z.enum(['add', 'leave']).default('add')

/**
 * JSON `{text, preview}` and then `{text, head, decisions}` with a choice by segment id, or the same as multipart with a file
 * in place of the text; a form sends a field a segment, named `row-<id>`.
 */
export const returnInput = z
  .object({ text: z.string().default(''), head, preview, file, decisions, remarks, digest })
  .catchall(choice)
  .transform(({ text, head, preview, decisions, remarks, digest, file: _, ...rows }) => ({
    text,
    remarks,
    digest,
    head,
    preview,
    decisions: new Map([...Object.entries(decisions), ...Object.entries(rows).map(named)]),
  }))

export type ReturnInput = z.output<typeof returnInput>

function named([name, value]: [string, z.output<typeof choice>]) {
  return [name.replace(/^row-/, ''), value] as const
}
