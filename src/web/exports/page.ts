import { documentOf } from '../../desk/document.ts'
import { SEPARATORS } from '../../exchange/document.ts'
import { WRITERS } from '../../exchange/index.ts'
import { LABELS } from '../../exchange/parts/labels.ts'
import { SOURCES } from '../../exchange/sources/index.ts'
import type { ArticleContext } from '../context.ts'

/** The form, with what each choice means for the article as it is now. */
export function exportsModel(c: ArticleContext): object {
  return {
    article: { id: c.entry.id, title: c.entry.title },
    writers: [...WRITERS.values()].map(({ format, extension, conformance }) => ({
      format,
      extension,
      conformance,
    })),
    original: SOURCES.get(c.entry.original ?? '') ?? null,
    separators: SEPARATORS,
    segments: c.article.order.length,
    missing: { all: missing(c, 'all'), approved: missing(c, 'approved') },
  }
}

/** Segments that have no text to give. */
function missing(c: ArticleContext, only: 'all' | 'approved'): number {
  const options = { only, untranslated: 'source' } as const
  const { segments } = documentOf(c.workspace, c.entry.id, c.article, options, c.house.desk.now())
  return segments.filter(({ target, source }) => target === null && source !== '').length
}

/** The words that a file shows to people, in the language of the one who asks. */
export function labelsFor(t: ArticleContext['t']): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(LABELS).map((key) => [key, t(`exports:label.${key}`)]))
}
