import { escapeMarkdown } from '../../exchange/markdown.ts'
import type { ArticleContext } from '../context.ts'
import type { Reply } from '../reply.ts'
import { markdownOf, markdownReply } from '../revisions/difference.ts'
import type { Comparison } from './compare.ts'

/** A comparison for people to read elsewhere: each segment that differs, under its number. */
export function comparisonMarkdown(c: ArticleContext, comparison: Comparison): Reply {
  const parts = comparison.segments.map(({ number, kind, summary, pieces }) => {
    const shown = c.t('versions:comparison.segment', { number: c.formats.number(number) })
    return markdownOf(`${shown}, ${c.t(`versions:comparison.kind.${kind}`)}`, summary, pieces)
  })
  const none = parts.length === 0 ? [`${c.t('versions:comparison.same')}\n`] : parts
  return markdownReply('comparison.md', [`# ${escapeMarkdown(c.entry.title)}\n`, ...none].join('\n'))
}
