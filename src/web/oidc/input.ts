import { z } from 'zod'

export const beginQuery = z.object({ to: z.string().optional().catch(undefined) })

/** What else the provider says in it is for openid-client to judge. */
export const callbackQuery = z.looseObject({ state: z.string().max(500).catch('') })
