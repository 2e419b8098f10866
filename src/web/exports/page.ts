import { documentSegments } from '../../desk/document.ts'
import { SEPARATORS } from '../../exchange/document.ts'
import { EVERY, WRITERS } from '../../exchange/index.ts'
import { LABELS } from '../../exchange/parts/labels.ts'
import { originalKind } from '../../exchange/sources/index.ts'
import { text } from '../../exchange/text.ts'
import { eachOf } from '../../work/packed.ts'
import { pickerModel } from '../comparisons/page.ts'
import type { ArticleContext } from '../context.ts'
import { type ExportQuery, exportQuery } from './input.ts'

/** What can be chosen, and what is. */
export function choicesModel(choice: ExportQuery = exportQuery.parse({ format: text.format })) {
  const writers = [...WRITERS.values()].map(({ format, extension, conformance }) => ({
    format,
    extension,
    conformance,
  }))
  return { writers, separators: SEPARATORS, choice }
}

/** The format that only articles have that came in a file with a layout. */
export const ORIGINAL = 'original'

/** Such an article offers its own file first. */
function originalChoice(kind: string | null) {
  const source = originalKind(kind)
  if (!source) return {}
  const { extension, conformance } = source
  const { writers, choice } = choicesModel()
  return {
    writers: [{ format: ORIGINAL, extension, conformance }, ...writers],
    choice: { ...choice, format: ORIGINAL },
  }
}

/** The form, with what each choice means for the article as it is now. */
export async function exportsModel(c: ArticleContext): Promise<object> {
  return {
    article: { id: c.entry.id, title: c.entry.title },
    ...choicesModel(),
    every: EVERY.format,
    ...originalChoice(c.entry.original),
    ...pickerModel(c),
    segments: c.article.order.length,
    missing: { all: await missing(c, 'all'), approved: await missing(c, 'approved') },
  }
}

/** Segments that have no text to give. */
async function missing(c: ArticleContext, only: 'all' | 'approved'): Promise<number> {
  const options = { only, untranslated: 'source' } as const
  let count = 0
  await eachOf(documentSegments(c.workspace, c.entry.id, c.article, options), ({ target, source }) => {
    if (target === null && source !== '') count += 1
  })
  return count
}

/** The words that a file shows to people, in the language of the one who asks. */
export function labelsFor(t: ArticleContext['t']): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(LABELS).map((key) => [key, t(`exports:label.${key}`)]))
}
