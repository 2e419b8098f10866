import { feedbackFor } from '../../core/article/feedback.ts'
import { standingFor } from '../../core/article/lineage.ts'
import { type Segment, sourceOf } from '../../core/article/state.ts'
import { publicId } from '../../desk/document.ts'
import { enter } from '../articles/enter.ts'
import { seenBy, threadModel } from '../comments/model.ts'
import type { ArticleContext, PersonContext } from '../context.ts'
import type { InboxEntry } from '../inbox/inbox.ts'
import { editorPath, numberOf } from '../revisions/place.ts'
import { whoOf } from '../revisions/who.ts'
import type { FeedbackQuery } from './input.ts'

type Context = PersonContext<unknown, FeedbackQuery>
type Inside = ArticleContext<unknown, FeedbackQuery>

/** Items on one page. */
export const PAGE_SIZE = 30

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
    .slice(0, 200)
  const items = decisions.map((one) => decisionItem(c, one))
  return reason === undefined ? [...items, ...(await commentItems(c, entry))] : items
}

function decisionItem(
  c: Inside,
  { segment, decision, mine, decided }: ReturnType<typeof feedbackFor>[number],
) {
  const { reasons, note, outcome } = decision
  return {
    kind: 'decision' as const,
    at: decision.at,
    by: whoOf(c.workspace, decision.by),
    ...place(c, segment),
    outcome,
    reasons,
    note,
    revision: publicId(c.entry.id, decision.revision),
    before: mine.text,
    after: decided.text,
    thread: null,
    comment: null,
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
        kind: note.kind,
        at: note.at,
        by: comment.by,
        ...place(c, thread.segment),
        outcome: null,
        reasons: [],
        note: '',
        revision: '',
        before: '',
        after: '',
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
