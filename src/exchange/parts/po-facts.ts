import { STATUSES, type Status } from '../../core/article/state.ts'
import type { DocumentSegment } from '../document.ts'

/** What PO has no field for; it goes out as the first extracted comment of an entry and is believed at that place only. */
export interface PoFacts {
  readonly status: Status
  /** Counts from 0. */
  readonly paragraph: number
  readonly revision: string | null
  readonly omission: string | undefined
}

/** Nobody needs to look at these again; what is none of them goes out as fuzzy. */
const DONE: ReadonlySet<Status> = new Set(['translated', 'approved', 'final'])

export function isFuzzy(status: Status): boolean {
  return !DONE.has(status)
}

/** One line; nothing in it has a space or an equals sign of its own. */
export function factsLine({ status, kind, paragraph, revision, omission }: DocumentSegment): string {
  const facts = { status, kind, paragraph: `${paragraph + 1}`, revision, omission }
  const told = Object.entries(facts).flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`]))
  return `padan: ${told.join(' ')}`
}

/** Undefined: the line is no such one. */
export function factsIn(line: string): PoFacts | undefined {
  if (!line.startsWith('padan: ')) return undefined
  const told = new Map(
    line.split(' ').map((part) => {
      const [name = '', value = ''] = part.split('=')
      return [name, value]
    }),
  )
  const status = STATUSES.find((one) => one === told.get('status'))
  const paragraph = Number(told.get('paragraph'))
  if (status === undefined || !Number.isSafeInteger(paragraph)) return undefined
  return {
    status,
    paragraph: paragraph - 1,
    revision: told.get('revision') ?? null,
    omission: told.get('omission'),
  }
}
