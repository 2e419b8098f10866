import { z } from 'zod'

const LINK_LENGTH = 200

/** No link, or half of one, is a link that nobody knows. */
export const linkQuery = z.object({ link: z.string().max(LINK_LENGTH).catch('') })

/** The length of the password is judged by the handler, so that the form can say what is wrong at its field. */
export const passwordBody = z.strictObject({ link: z.string().max(LINK_LENGTH), password: z.string() })
