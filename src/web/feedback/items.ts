import type { MarkCode, Outcome, Severity } from '../../core/article/event.ts'
import { feedbackFor, marksFor } from '../../core/article/feedback.ts'
import { standingFor } from '../../core/article/lineage.ts'
import { quoteOf } from '../../core/article/marked.ts'
import { type Mark, type Segment, sourceOf } from '../../core/article/state.ts'
import { publicId } from '../../desk/document.ts'
import { enter } from '../articles/enter.ts'
import { seenBy, type ThreadModel, threadModel } from '../comments/model.ts'
import type { ArticleContext, PersonContext } from '../context.ts'
import type { InboxEntry } from '../inbox/inbox.ts'
import { editorPath, numberOf } from '../revisions/place.ts'
import { whoOf } from '../revisions/who.ts'
import type { FeedbackQuery } from './input.ts'

type Context = PersonContext<unknown, FeedbackQuery>
type Inside = ArticleContext<unknown, FeedbackQuery>

/** Of one article, this many of a kind are looked at. */
const DEPTH = 200

/** Items on one page. */
export const PAGE_SIZE = 30

/** What an item has only if it is of that kind. */
const NOTHING: {
  readonly outcome: Outcome | null
  readonly reasons: readonly { readonly code: MarkCode; readonly severity: Severity }[]
  readonly note: string
  readonly quote: string
  readonly before: string
  readonly after: string
  readonly thread: ThreadModel | null
  readonly comment: ThreadModel['comments'][number] | null
} = { outcome: null, reasons: [], note: '', quote: '', before: '', after: '', thread: null, comment: null }

/**
 * The newest of what was said of a person's work. Articles are opened the newest first, only as long as they may still hold
 * something newer than what is found already.
 */
export async function newestItems(c: Context, entries: readonly InboxEntry[]) {
  const before = c.query.before ?? '9999'
  let found: Awaited<ReturnType<typeof itemsOf>> = []
  const latest = (entry: InboxEntry) => [entry.feedback, entry.notes[0]?.at ?? ''].toSorted().at(-1) ?? ''
  for (const entry of entries.toSorted((a, b) => (latest(a) < latest(b) ? 1 : -1))) {
    const oldest = found[PAGE_SIZE]?.at
    if (oldest !== undefined && latest(entry) < oldest) break
    const inside = await enter(c, entry.article.id)
    if (!inside) continue
    const more = (await itemsOf(inside, entry)).filter(({ at }) => at < before)
    found = [...found, ...more].sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, PAGE_SIZE + 1)
  }
  return found
}

async function itemsOf(c: Inside, entry: InboxEntry) {
  const { reason } = c.query
  const decisions = feedbackFor(c.article, c.person.id)
    .filter(({ decision }) => reason === undefined || decision.reasons.some(({ code }) => code === reason))
    .slice(0, DEPTH)
  const items = decisions.map((one) => decisionItem(c, one))
  const marks = marksFor(c.article, c.person.id)
    .filter(({ code }) => reason === undefined || code === reason)
    .slice(0, DEPTH)
    .map((mark) => markItem(c, mark))
  return [...items, ...marks, ...(reason === undefined ? await commentItems(c, entry) : [])]
}

function decisionItem(
  c: Inside,
  { segment, decision, mine, decided }: ReturnType<typeof feedbackFor>[number],
) {
  const { reasons, note, outcome } = decision
  return {
    ...NOTHING,
    kind: 'decision' as const,
    at: decision.at,
    by: whoOf(c.workspace, decision.by),
    ...place(c, segment),
    outcome,
    reasons,
    note,
    before: mine.text,
    after: decided.text,
  }
}

function markItem(c: Inside, mark: Mark) {
  const { at, by, code, severity, note, segment } = mark
  const text = c.article.revisions.get(mark.revision)?.text ?? ''
  return {
    ...NOTHING,
    kind: 'mark' as const,
    at,
    by: whoOf(c.workspace, by),
    ...place(c, segment),
    reasons: [{ code, severity }],
    note,
    quote: quoteOf(mark),
    before: text,
    after: text,
  }
}

async function commentItems(c: Inside, entry: InboxEntry) {
  const seen = await seenBy(c)
  return entry.notes.flatMap((note) => {
    const thread = c.article.talk.threads.get(note.thread)
    if (!thread) return []
    const model = threadModel(c, thread, seen)
    const comment = model.comments.find(({ id }) => id === publicId(c.entry.id, note.comment))
    if (!comment) return []
    return [
      {
        ...NOTHING,
        kind: note.kind,
        at: note.at,
        by: comment.by,
        ...place(c, thread.segment),
        thread: model,
        comment,
      },
    ]
  })
}

/** Where something was said: the segment, or what stands for it now. */
function place(c: Inside, ref: number) {
  const segment: Segment | undefined = c.article.segments.get(ref)
  const [standing] = standingFor(c.article, ref)
  return {
    article: { id: c.entry.id, title: c.entry.title, pair: c.article.pair },
    segment: publicId(c.entry.id, standing ?? ref),
    stands: standing !== undefined,
    number: standing === undefined ? 0 : numberOf(c.article, standing),
    row: editorPath(c.entry.id, c.article, standing ?? ref),
    source: segment ? sourceOf(c.article, segment) : '',
  }
}
