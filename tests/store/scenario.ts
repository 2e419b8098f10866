import { StorageError, type Store } from '../../src/store/store.ts'
import { draft, folded, operationsOf } from './lines.ts'

/** What a store holds, for comparison: operations of each history, and the sessions. */
export interface Holding {
  readonly histories: Readonly<Record<string, readonly string[]>>
  readonly sessions: Readonly<Record<string, unknown>>
}

export const NOTHING: Holding = { histories: {}, sessions: {} }

/** One act, whose effects come in order; it tells how many of them were acknowledged, and the error of the rest. */
export interface Act {
  readonly effects: readonly ((holding: Holding) => Holding)[]
  run(store: Store): Promise<{ readonly acknowledged: number; readonly error?: unknown }>
}

function appends(history: string, head: number, ...operations: readonly string[]): Act {
  return {
    effects: operations.map((operation) => ({ histories, sessions }) => {
      const before = histories[history] ?? []
      return { histories: { ...histories, [history]: [...before, `operation-${operation}`] }, sessions }
    }),
    async run(store) {
      const saves = operations.map(async (operation, n) => {
        const answer = await store.append(history, head + n, draft(operation))
        if (answer.kind !== 'appended') throw new Error(`${operation}: ${answer.kind}`)
      })
      return outcome(await Promise.allSettled(saves))
    },
  }
}

function single(effect: (holding: Holding) => Holding, run: (store: Store) => Promise<void>): Act {
  return { effects: [effect], run: async (store) => outcome(await Promise.allSettled([run(store)])) }
}

function put(key: string, value: unknown): Act {
  return single(
    ({ histories, sessions }) => ({ histories, sessions: { ...sessions, [key]: value } }),
    (store) => store.records.put('session', key, value),
  )
}

function drop(key: string): Act {
  return single(
    ({ histories, sessions: { [key]: _, ...sessions } }) => ({ histories, sessions }),
    (store) => store.records.delete('session', key),
  )
}

function remove(history: string): Act {
  return single(
    ({ histories: { [history]: _, ...histories }, sessions }) => ({ histories, sessions }),
    (store) => store.remove(history),
  )
}

/** What was saved stays saved; that a text could not be given up is no loss. */
function fold(history: string, ...operations: readonly string[]): Act {
  return single(
    (holding) => holding,
    async (store) => {
      const lines = (await store.read(history)).filter((line) =>
        operations.some((one) => line.operation === `operation-${one}`),
      )
      await store.fold(history, lines.map(folded)).catch((error: unknown) => {
        if (!(error instanceof StorageError)) throw error
      })
    },
  )
}

function outcome(results: readonly PromiseSettledResult<void>[]): { acknowledged: number; error?: unknown } {
  const failed = results.findIndex(({ status }) => status === 'rejected')
  const result = results[failed]
  if (result?.status !== 'rejected') return { acknowledged: results.length }
  if (results.slice(failed).some(({ status }) => status === 'fulfilled'))
    throw new Error('a later save outlived an earlier one')
  return { acknowledged: failed, error: result.reason }
}

/** Big enough that a few of them make the file worth rewriting. */
const LARGE = 'x'.repeat(400_000)

/** Every kind of write a store does: births, appends, shared commits, records, removal, rebirth, compaction, folding. */
export const ACTS: readonly Act[] = [
  appends('workspace', 0, 'w1'),
  appends('article-a', 0, 'a1', 'a2', 'a3'),
  put('one', 1),
  appends('article-a', 3, 'a4'),
  appends('article-b', 0, 'b1'),
  remove('article-b'),
  put('large', LARGE),
  put('large', `${LARGE}2`),
  put('large', `${LARGE}3`),
  put('large', `${LARGE}4`),
  drop('one'),
  put('large', 'small now'),
  put('two', { deep: [2] }),
  appends('article-b', 0, 'b2'),
  appends('article-a', 4, 'a5', 'a6'),
  fold('article-a', 'a1', 'a2', 'a5'),
  // More than a few sectors in one write.
  appends('article-a', 6, 'a7', 'a8', 'a9', 'a10', 'a11'),
]

export async function holdingOf(store: Store): Promise<Holding> {
  const histories: Record<string, readonly string[]> = {}
  for (const name of await store.histories()) histories[name] = await operationsOf(store, name)
  const sessions: Record<string, unknown> = {}
  for (const { key, value } of await store.records.list('session')) sessions[key] = value
  return { histories, sessions }
}

/** The states before, between and after the effects that follow `from`, of which any may be found after a death. */
export function possible(holding: Holding, effects: Act['effects']): readonly Holding[] {
  const states = [holding]
  for (const effect of effects) states.push(effect(states.at(-1) ?? holding))
  return states
}
