import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * Who asks is passed on by name wherever something depends on it. Here nothing does but the order of jobs, and a job that forgot
 * to say whose it is would be a way past the queue: so it is told once, where requests come in.
 */
const asking = new AsyncLocalStorage<string>()

/** Whatever `run` begins, at once or later, is work for this person; null: for nobody who is known. */
export function askedBy<Result>(person: string | null, run: () => Result): Result {
  return asking.run(person ?? STRANGERS, run)
}

/** For whom work is done here; empty: for the server itself, or the command line. */
export function asker(): string {
  return asking.getStore() ?? ''
}

/** All who are not signed in are one: ids of people have no such sign. */
const STRANGERS = '?'
