import { member, textMember } from '../dom.ts'
import { eventsFor } from '../events/shared.ts'
import { type Waived, waivedFrom } from './waiving.ts'

/** One line of the article's history, as far as the rows show it. */
export interface Changed {
  /** Number of the line. */
  readonly seq: number
  readonly by: { readonly id: string; readonly name: string }
  readonly segments: readonly {
    readonly id: string
    readonly status: string
    readonly text: string
    readonly revision: string
    readonly omission: string
    /** Number of the segment whose text it took over; 0: it has its own. */
    readonly repeats: number
    readonly waived: readonly Waived[]
    /** It stands apart from those with the same source. */
    readonly apart: boolean
  }[]
  /** Segments on which something was said or settled: open threads of now, and whether a comment came. */
  readonly talk: readonly { readonly id: string; readonly open: number; readonly added: boolean }[]
  /** Segments with open threads; null: as many as before. */
  readonly talking: number | null
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
  /** Who is in which segment now. */
  presence(data: unknown): void
}

/** Listens to what others do to the article. */
export function listen(person: string, article: string, head: number, events: LiveEvents): void {
  eventsFor(person).follow(article, head, ({ event, data }) => {
    if (event === 'changed') events.changed(changeOf(data))
    else if (event === 'resync') events.resync()
    else if (event === 'presence') events.presence(data)
  })
}

function changeOf(data: unknown): Changed {
  const by = member(data, 'by')
  return {
    seq: Number(member(data, 'seq')),
    by: { id: textMember(by, 'id'), name: textMember(by, 'name') },
    segments: listOf(member(data, 'segments')).map((one) => ({
      id: textMember(one, 'id'),
      status: textMember(one, 'status'),
      text: textMember(one, 'text'),
      revision: textMember(one, 'revision'),
      omission: textMember(one, 'omission'),
      repeats: Number(member(one, 'repeats') ?? 0),
      waived: waivedFrom(member(one, 'waived')),
      apart: member(one, 'apart') === true,
    })),
    talk: listOf(member(data, 'talk')).map((one) => ({
      id: textMember(one, 'id'),
      open: Number(member(one, 'open')),
      added: member(one, 'added') === true,
    })),
    talking: numberOrNull(member(data, 'talking')),
    tally: member(data, 'tally'),
    closed: member(data, 'closed') === true,
    structure: member(data, 'structure') === true,
  }
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
