import { member, textMember } from '../dom.ts'

/** One line of the article's history, as far as the rows show it. */
export interface Changed {
  readonly by: { readonly id: string; readonly name: string }
  readonly segments: readonly {
    readonly id: string
    readonly status: string
    readonly text: string
    readonly revision: string
    readonly omission: string
    /** Number of the segment whose text it took over; 0: it has its own. */
    readonly repeats: number
  }[]
  /** Segments on which something was said or settled: open threads of now, and whether a comment came. */
  readonly talk: readonly { readonly id: string; readonly open: number; readonly added: boolean }[]
  readonly tally: unknown
  /** The article is closed: its text is locked. */
  readonly closed: boolean
  /** Segments came or went. */
  readonly structure: boolean
}

export interface LiveEvents {
  changed(change: Changed): void
  /** What happened meanwhile cannot be told any more: start afresh. */
  resync(): void
}

/** How long to wait before a stream that was ended is opened again. Milliseconds. */
const AGAIN = 4_000

/** Listens to what others do to the article; a cut connection is resumed where it broke. */
export function listen(article: string, head: number, events: LiveEvents): void {
  let seq = head
  const open = (): void => {
    const stream = new EventSource(`/api/articles/${article}/events?after=${seq}`)
    const again = (): void => {
      stream.close()
      window.setTimeout(open, AGAIN)
    }
    stream.addEventListener('changed', (event) => {
      const data: unknown = JSON.parse(event.data)
      const id = Number(event.lastEventId)
      if (id <= seq) return
      seq = id
      events.changed(changeOf(data))
    })
    stream.addEventListener('resync', () => events.resync())
    stream.addEventListener('bye', again)
    stream.addEventListener('error', () => {
      // Otherwise the browser itself tries again.
      if (stream.readyState === EventSource.CLOSED) again()
    })
  }
  open()
}

function changeOf(data: unknown): Changed {
  const by = member(data, 'by')
  return {
    by: { id: textMember(by, 'id'), name: textMember(by, 'name') },
    segments: listOf(member(data, 'segments')).map((one) => ({
      id: textMember(one, 'id'),
      status: textMember(one, 'status'),
      text: textMember(one, 'text'),
      revision: textMember(one, 'revision'),
      omission: textMember(one, 'omission'),
      repeats: Number(member(one, 'repeats') ?? 0),
    })),
    talk: listOf(member(data, 'talk')).map((one) => ({
      id: textMember(one, 'id'),
      open: Number(member(one, 'open')),
      added: member(one, 'added') === true,
    })),
    tally: member(data, 'tally'),
    closed: member(data, 'closed') === true,
    structure: member(data, 'structure') === true,
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
