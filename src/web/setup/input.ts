import { z } from 'zod'

export const setupQuery = z.object({ token: z.string().optional().catch(undefined) })

/** Name, login and password are judged one by one, so that the form can say what is wrong at its field. */
export const setupBody = z.strictObject({
  token: z.string().max(200),
  name: z.string(),
  login: z.string(),
  password: z.string(),
})
