import { z } from 'zod'
import { givenPassword, role } from '../people/input.ts'

const twoPerson = z.enum(['off', 'light', 'strict'])

const repeats = z.enum(['draft', 'off'])

/** Forms send line ends as CR LF; one kind is kept. */
const notes = z.string().transform((text) => text.replace(/\r\n?/g, '\n'))

export const newProject = z.strictObject({ name: z.string() })
export const projectAdded = z.strictObject({ id: z.string(), name: z.string() })

export const projectsAnswer = z.strictObject({
  projects: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      role: z.enum(['translator', 'reviewer', 'coordinator', 'administrator']),
      articles: z.number().int(),
    }),
  ),
})

export const projectAnswer = z.strictObject({
  id: z.string(),
  name: z.string(),
  brief: z.string(),
  style: z.string(),
  twoPerson,
  repeats,
  members: z.array(z.strictObject({ person: z.string(), name: z.string(), role })),
  articles: z.array(z.strictObject({ id: z.string(), title: z.string(), archived: z.boolean() })),
})

/** What is not sent stays as it is. */
export const detailsBody = z.strictObject({
  name: z.string().optional(),
  brief: notes.optional(),
  style: notes.optional(),
  twoPerson: twoPerson.optional(),
  repeats: repeats.optional(),
})
export const detailsAnswer = z.strictObject({
  id: z.string(),
  name: z.string(),
  brief: z.string(),
  style: z.string(),
  twoPerson,
  repeats,
})

/** `person`: an id or a login; an empty role takes the person out of the project. */
export const memberBody = z.strictObject({
  person: z.string().trim().max(200),
  role: z
    .union([role, z.literal(''), z.null()])
    .default('')
    .transform((value) => value || null),
})
export const memberAnswer = z.strictObject({ person: z.string(), role: role.nullable() })

export const newMember = z.strictObject({
  name: z.string(),
  login: z.string(),
  role,
  password: givenPassword,
})
