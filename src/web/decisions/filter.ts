import { type ArticleState, currentRevision, type Segment, sourceOf } from '../../core/article/state.ts'

/** What a list of texts is narrowed to; an empty part takes everything. */
export interface TextFilter {
  readonly q: string
  /** Person id. */
  readonly by: string
  /** ISO day, by UTC. */
  readonly since: string
}

/** Whether the current text of a segment is one that the filter takes. */
export function takes(state: ArticleState, segment: Segment, { q, by, since }: TextFilter): boolean {
  const revision = currentRevision(state, segment)
  const wanted = q.toLowerCase()
  const said = `${sourceOf(state, segment)}\n${revision?.text ?? ''}`.toLowerCase()
  return (
    said.includes(wanted) &&
    (by === '' || revision?.by === by) &&
    (since === '' || (revision?.at ?? '') >= since)
  )
}

/** The people who wrote the current texts of these segments. */
export function authorsOf(state: ArticleState, segments: readonly Segment[]): readonly string[] {
  return [...new Set(segments.flatMap((segment) => currentRevision(state, segment)?.by ?? []))]
}

/** The filter as part of an address, without the parts that take everything. */
export function queryOf({ q, by, since }: TextFilter): string {
  const parts = Object.entries({ q, by, since }).filter(([, value]) => value !== '')
  return new URLSearchParams(parts).toString()
}
