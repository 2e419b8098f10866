import type { Status } from '../../core/article/state.ts'
import type { ReadElement } from './xml-reader.ts'

const SDL = 'http://sdl.com/FileTypes/SdlXliff/1.0'
const MEMOQ = 'MQXliff'
const PHRASE = 'http://www.memsource.com/mxlf/2.0'

/** Any other word says that somebody has written something, and no more. */
const XLIFF: ReadonlyMap<string, Status> = new Map([
  ['new', 'untranslated'],
  ['needs-translation', 'draft'],
  ['translated', 'translated'],
  ['needs-review-translation', 'returned'],
  ['signed-off', 'approved'],
  ['final', 'final'],
])

const TRADOS: ReadonlyMap<string, Status> = new Map([
  ['Translated', 'translated'],
  ['RejectedTranslation', 'returned'],
  ['RejectedSignOff', 'returned'],
  ['ApprovedTranslation', 'approved'],
  ['ApprovedSignOff', 'final'],
])

const MEMOQ_STATES: ReadonlyMap<string, Status> = new Map([
  ['NotStarted', 'untranslated'],
  ['ManuallyConfirmed', 'translated'],
  ['Rejected', 'returned'],
  ['Reviewer1Confirmed', 'approved'],
  ['Proofread', 'final'],
])

const RISING: readonly Status[] = ['untranslated', 'draft', 'returned', 'translated', 'approved', 'final']

/**
 * What a unit of XLIFF 1.2 says of its translation, in our words: by Trados's, memoQ's or Phrase's own sign where there is
 * one, else by the standard's. What nobody knows is a draft, never more. Of several segments in a unit the least.
 */
export function statusOfUnit(unit: ReadElement, target: ReadElement | undefined): Status {
  const trados = tradosStates(unit)
  if (trados.length > 0) return RISING.find((status) => trados.includes(status)) ?? 'draft'
  const memoq = unit.attributes.get(`{${MEMOQ}}status`)
  if (memoq !== undefined) return MEMOQ_STATES.get(memoq) ?? 'draft'
  const phrase = unit.attributes.get(`{${PHRASE}}confirmed`)
  if (phrase !== undefined) return phrase === '0' ? 'draft' : 'translated'
  const state = target?.attributes.get('state')
  if (state !== undefined) return XLIFF.get(state) ?? 'draft'
  if (target === undefined) return 'untranslated'
  return unit.attributes.get('approved') === 'yes' ? 'approved' : 'draft'
}

/** What Trados says of one marked segment; undefined: it says nothing. */
export function statusOfMarked(unit: ReadElement, mid: string): Status | undefined {
  const all = unit.children.filter(({ name, namespace }) => name === 'seg-defs' && namespace === SDL)
  const found = all.flatMap(({ children }) => children).find(({ attributes }) => attributes.get('id') === mid)
  return found && (TRADOS.get(found.attributes.get('conf') ?? '') ?? 'draft')
}

function tradosStates(unit: ReadElement): readonly Status[] {
  const segments = unit.children
    .filter(({ name, namespace }) => name === 'seg-defs' && namespace === SDL)
    .flatMap(({ children }) => children)
  return segments.map(({ attributes }) => TRADOS.get(attributes.get('conf') ?? '') ?? 'draft')
}

export type Vendor = 'trados' | 'memoq' | 'phrase' | 'standard'

/** Whose sign of a status a unit bears. */
export function vendorOf(unit: ReadElement): Vendor {
  if (tradosStates(unit).length > 0) return 'trados'
  if (unit.attributes.has(`{${MEMOQ}}status`)) return 'memoq'
  return unit.attributes.has(`{${PHRASE}}confirmed`) ? 'phrase' : 'standard'
}

/** The sign for a status of ours, in the words of each. */
export function vendorWord(vendor: Vendor, status: Status): string {
  if (vendor === 'phrase') return TOLD.has(status) ? '1' : '0'
  const words = { trados: TRADOS, memoq: MEMOQ_STATES, standard: XLIFF }[vendor]
  const found = [...words].find(([, ours]) => ours === status)
  return found?.[0] ?? DRAFTS[vendor]
}

const TOLD: ReadonlySet<Status> = new Set(['translated', 'approved', 'final'])
const DRAFTS = { trados: 'Draft', memoq: 'PartiallyEdited', standard: 'needs-translation' } as const

/** Whether a status is no further than another. */
export function isAtMost(status: Status, other: Status): boolean {
  return RISING.indexOf(status) <= RISING.indexOf(other)
}

/** Of several texts in one the least. */
export function leastOf(statuses: readonly Status[]): Status {
  return RISING.find((status) => statuses.includes(status)) ?? 'untranslated'
}
