import type { Note } from '../../core/article/notices.ts'
import { enter } from '../articles/enter.ts'
import { seenBy, threadModel } from '../comments/model.ts'
import type { PersonContext } from '../context.ts'
import type { InboxEntry } from './inbox.ts'

/** Comments that one page shows, the newest first. */
const SHOWN = 50

/** What waits for a person, and the newest of what was said to him. */
export async function inboxPage(c: PersonContext) {
  const { inbox } = c.house
  const entries = await inbox.entriesOf(c.workspace, c.person)
  return {
    current: 'inbox',
    returned: entries.filter(({ returned }) => returned > 0).map((entry) => taskOf(entry, entry.returned)),
    waiting: entries.filter(({ waiting }) => waiting > 0).map((entry) => taskOf(entry, entry.waiting)),
    unread: entries.reduce((sum, { mentions, replies }) => sum + mentions + replies, 0),
    notes: await notesFor(c, entries),
  }
}

/** The newest of what was said to a person in these articles, with the thread it stands in. */
export async function notesFor(c: PersonContext, entries: readonly InboxEntry[]) {
  const newest = entries
    .flatMap(({ article, notes }) => notes.map((note) => ({ article, note })))
    .sort((a, b) => (a.note.at < b.note.at ? 1 : -1))
    .slice(0, SHOWN)
  const shown = newest.map(({ article, note }) => noteModel(c, article.id, note))
  return (await Promise.all(shown)).filter((one) => one !== undefined)
}

function taskOf({ article }: InboxEntry, count: number) {
  return { article: article.id, title: article.title, count }
}

async function noteModel(c: PersonContext, id: string, note: Note & { readonly unread: boolean }) {
  const about = await enter(c, id)
  const thread = about?.article.talk.threads.get(note.thread)
  if (!about || !thread) return undefined
  const model = threadModel(about, thread, await seenBy(about))
  const comment = model.comments.find((one) => one.id === `${id}.${note.comment}`)
  const { kind, at, unread } = note
  return comment && { kind, at, unread, article: id, title: about.entry.title, thread: model, comment }
}
