import { z } from 'zod'

const id = z.string().max(100).catch('').default('')

/** What the queues show; what makes no sense finds nothing or everything, a page is never refused for it. */
export const queueQuery = z.object({
  project: id,
  article: id,
  /** Author of the text. */
  person: id,
  /** Language pair, for example `id-en`. */
  language: id,
})

export type QueueQuery = z.infer<typeof queueQuery>
