import { evolveAlignment } from '../../core/alignment/history/evolve.ts'
import { EMPTY_ALIGNMENT } from '../../core/alignment/history/state.ts'
import { evolve } from '../../core/article/evolve.ts'
import { EMPTY_ARTICLE } from '../../core/article/state.ts'
import { evolveWorkspace } from '../../core/workspace/evolve.ts'
import { EMPTY_WORKSPACE } from '../../core/workspace/state.ts'
import { DamagedError, type Line, type Store } from '../../store/store.ts'
import {
  catalogued,
  isAlignmentLine,
  isArticleLine,
  isCatalogued,
  isOriginalLine,
  isWorkspaceLine,
} from '../articles.ts'
import { isAuditLine } from '../audit.ts'
import { arrivingFrom } from './arrival.ts'
import { type Digest, Digesting } from './digest.ts'

/** Faults told of one history; thousands more would say nothing new. */
const TOLD = 5

/** What was met on the way through a workspace. */
export type Finding =
  | { readonly kind: 'history' | 'records'; readonly name: string; readonly digest: Digest }
  /** No damage, but worth a word. */
  | { readonly kind: 'note'; readonly what: string }
  /** Something is not what it must be. */
  | { readonly kind: 'fault'; readonly what: string }

/**
 * Reads everything: every history line by line through `evolve`, every record, and the catalogue against the histories. Goes on
 * after a fault, so that all of them are told. Works beside a running server: histories come before the catalogue (parts.ts
 * says why), so an article imported or deleted meanwhile is no fault.
 */
export async function* verify(store: Store): AsyncGenerator<Finding> {
  const names = new Set<string>()
  try {
    if ((await arrivingFrom(store)) !== undefined)
      yield { kind: 'fault', what: 'a restore or move into this place did not end: only part of it is here' }
    for (const name of await store.histories()) names.add(name)
  } catch (error) {
    yield faultOf(error)
    return
  }
  for (const name of names) if (name !== 'workspace') yield* verifyHistory(store, name)
  yield* verifyRecords(store)
  if (names.has('workspace')) yield* verifyHistory(store, 'workspace')
  yield* verifyCatalogue(store, names)
}

async function* verifyHistory(store: Store, name: string): AsyncGenerator<Finding> {
  try {
    const lines = await store.read(name)
    const digesting = new Digesting()
    for (const line of lines) digesting.add({ history: name, line })
    const digest = digesting.done().get(name)
    if (digest !== undefined) yield { kind: 'history', name, digest }
    const faults = [...faultsOf(name, lines)]
    for (const what of faults.slice(0, TOLD)) yield { kind: 'fault', what }
    if (faults.length > TOLD)
      yield { kind: 'fault', what: `${name}: and ${faults.length - TOLD} more like these` }
  } catch (error) {
    yield faultOf(error)
  }
}

function* faultsOf(name: string, lines: readonly Line[]): Generator<string> {
  const gap = lines.findIndex(({ seq }, index) => seq !== index + 1)
  if (gap >= 0) yield `${name}: line ${gap + 1} has number ${lines[gap]?.seq}`
  const aligned = name.startsWith('alignment-')
  const original = name.startsWith('original-')
  const ofArticle = original ? isOriginalLine : name === 'audit' ? isAuditLine : isArticleLine
  const fits = name === 'workspace' ? isWorkspaceLine : aligned ? isAlignmentLine : ofArticle
  for (const line of lines)
    if (!fits(line)) yield `${name}: line ${line.seq} belongs to another kind of history`
  if (name === 'workspace')
    yield* foldFaults(name, lines.filter(isWorkspaceLine), EMPTY_WORKSPACE, evolveWorkspace)
  else if (aligned) yield* foldFaults(name, lines.filter(isAlignmentLine), EMPTY_ALIGNMENT, evolveAlignment)
  else if (name !== 'audit' && !original)
    yield* foldFaults(name, lines.filter(isArticleLine), EMPTY_ARTICLE, evolve)
}

/** `evolve` is total: where it changes nothing, the event names something that is not there, which no decision allows. */
function* foldFaults<S, E extends { readonly type: string }>(
  name: string,
  lines: readonly Line<E>[],
  empty: S,
  step: (state: S, event: E, line: Line<E>) => S | undefined,
): Generator<string> {
  let state = empty
  for (const line of lines) {
    for (const event of line.events) {
      const next = step(state, event, line)
      if (next === undefined)
        yield `${name}: line ${line.seq} has an event ${event.type}, which this Padan does not know`
      else if (next === state && event.type !== 'operationReverted')
        yield `${name}: line ${line.seq} has an event ${event.type} about something that is not there`
      state = next ?? state
    }
  }
}

async function* verifyRecords(store: Store): AsyncGenerator<Finding> {
  for (const kind of await store.records.kinds()) {
    try {
      const digesting = new Digesting()
      for (const record of await store.records.list(kind)) digesting.add({ kind, record })
      const digest = digesting.done().get(`records ${kind}`)
      if (digest !== undefined) yield { kind: 'records', name: kind, digest }
    } catch (error) {
      yield faultOf(error)
    }
  }
}

async function* verifyCatalogue(store: Store, seen: ReadonlySet<string>): AsyncGenerator<Finding> {
  const wanted = await catalogueOf(store)
  if (wanted === undefined) return
  for (const name of seen)
    if (isCatalogued(name) && !wanted.has(name))
      yield {
        kind: 'note',
        what: `${name} is in no catalogue (an import under way, or the next start removes it)`,
      }
  for (const name of wanted) {
    if (seen.has(name) || (await store.head(name)) > 0) continue
    // Deleted since the catalogue was read?
    if ((await catalogueOf(store))?.has(name))
      yield { kind: 'fault', what: `the catalogue has ${name.replace('-', ' ')}, but its history is missing` }
  }
}

/** Histories that must be there; undefined where the workspace's history cannot be read, which was told already. */
async function catalogueOf(store: Store): Promise<ReadonlySet<string> | undefined> {
  try {
    let state = EMPTY_WORKSPACE
    for (const line of (await store.read('workspace')).filter(isWorkspaceLine))
      for (const event of line.events) state = evolveWorkspace(state, event, line) ?? state
    return catalogued(state)
  } catch (error) {
    if (error instanceof DamagedError) return undefined
    throw error
  }
}

function faultOf(error: unknown): Finding {
  if (error instanceof DamagedError) return { kind: 'fault', what: error.message }
  throw error
}
