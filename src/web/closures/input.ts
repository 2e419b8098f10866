import { z } from 'zod'

/** Browsers send line ends as CRLF whatever was typed. */
const reason = z.string().transform((text) => text.replace(/\r\n?/g, '\n'))

export const closureInput = z.strictObject({ reason: reason.default('') })

export const reopeningInput = z.strictObject({ reason })
