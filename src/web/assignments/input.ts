import { z } from 'zod'

/** A segment's number, or its id. */
const place = z.union([z.string(), z.number()]).transform(String)

export const assignmentInput = z.strictObject({
  from: place,
  to: place,
  /** Id of somebody who may translate here; empty: nobody. */
  person: z.string().default(''),
  /** YYYY-MM-DD; empty: no date. */
  due: z.union([z.iso.date(), z.literal('')]).default(''),
})

export type AssignmentInput = z.infer<typeof assignmentInput>

export const assignmentsQuery = z.object({
  /** The operation that led here. */
  done: z.uuid().optional().catch(undefined),
})

export type AssignmentsQuery = z.infer<typeof assignmentsQuery>
