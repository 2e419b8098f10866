import { currentRevision, sourceOf } from '../../core/article/state.ts'
import { WARNING_KINDS, type WarningKind } from '../../core/checks/check.ts'
import { wordsOfProject } from '../../core/workspace/state.ts'
import { publicId } from '../../desk/document.ts'
import { articleWarnings, type FoundWarning } from '../../desk/warnings.ts'
import type { ArticleContext } from '../context.ts'
import { json, page, type Reply } from '../reply.ts'
import { editorPath } from '../revisions/place.ts'
import { articleRoute, type Route } from '../route.ts'
import { type WarningsQuery, warningsAnswer, warningsQuery } from './input.ts'

type Context = ArticleContext<unknown, WarningsQuery>

const SHOWN = 300

export const warningRoutes: readonly Route[] = [
  articleRoute({
    method: 'get',
    path: '/articles/:id/warnings',
    surface: 'both',
    summary:
      'What may be wrong in the translation: numbers, tags, spaces, end marks, unwanted words, what is missing.',
    right: 'read',
    query: warningsQuery,
    answer: { status: 200, schema: warningsAnswer },
    handle: listWarnings,
  }),
]

async function listWarnings(c: Context): Promise<Reply> {
  const all = await articleWarnings(c.article, wordsOfProject(c.workspace, c.project.id))
  const counts = countsOf(all)
  const wanted = all.filter(({ kind }) => c.query.kind === undefined || kind === c.query.kind)
  const shown = wanted.slice(0, SHOWN)
  const more = wanted.length > shown.length
  if (!c.api) return page('warnings/show', pageOf(c, counts, shown, more))
  const warnings = shown.map(({ segment, number, kind, about }) => {
    return { segment: publicId(c.entry.id, segment), number, kind, about: [...about] }
  })
  return json({ counts, warnings, more })
}

function countsOf(warnings: readonly FoundWarning[]): Readonly<Record<WarningKind, number>> {
  const counts = {
    untranslated: 0,
    same: 0,
    numbers: 0,
    extra: 0,
    tags: 0,
    unwanted: 0,
    endings: 0,
    spaces: 0,
  }
  for (const { kind } of warnings) counts[kind] += 1
  return counts
}

function pageOf(
  c: Context,
  counts: Readonly<Record<WarningKind, number>>,
  shown: readonly FoundWarning[],
  more: boolean,
): object {
  const { article, entry } = c
  return {
    article: { id: entry.id, title: entry.title },
    project: { id: c.project.id },
    pair: article.pair,
    kind: c.query.kind ?? '',
    kinds: WARNING_KINDS.map((kind) => ({ kind, count: counts[kind] })).filter(({ count }) => count > 0),
    total: Object.values(counts).reduce((sum, count) => sum + count, 0),
    more,
    warnings: shown.map((warning) => {
      const segment = article.segments.get(warning.segment)
      return {
        ...warning,
        id: publicId(entry.id, warning.segment),
        path: editorPath(entry.id, article, warning.segment),
        source: segment ? sourceOf(article, segment) : '',
        target: (segment && currentRevision(article, segment)?.text) ?? '',
      }
    }),
  }
}
