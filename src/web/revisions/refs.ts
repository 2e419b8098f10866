import { z } from 'zod'
import type { Ref } from '../../core/article/event.ts'

/** Id of a thing of an article: `<article>.<n>`. */
export const publicRef = z.string().regex(/^[a-z0-9]{1,40}\.[1-9][0-9]{0,9}$/)

/** The number in a public id, if it is of this article. */
export function refIn(article: string, id: string): Ref | undefined {
  const [owner, number] = id.split('.')
  return owner === article ? Number(number) : undefined
}
