import type { Store } from '../../store/store.ts'
import type { AppendOutcome } from './metrics.ts'

/** The same store; each append is timed from outside, with what became of it. Seconds. */
export function measuredStore(
  store: Store,
  appended: (outcome: AppendOutcome, seconds: number) => void,
): Store {
  return {
    read: (history, after, most) => store.read(history, after, most),
    head: (history) => store.head(history),
    async append(history, expectedHead, draft) {
      const start = performance.now()
      let outcome: AppendOutcome = 'failed'
      try {
        const answer = await store.append(history, expectedHead, draft)
        outcome = answer.kind
        return answer
      } finally {
        appended(outcome, (performance.now() - start) / 1000)
      }
    },
    fold: (history, lines) => store.fold(history, lines),
    find: (history, operation) => store.find(history, operation),
    watch: (history, after, listener) => store.watch(history, after, listener),
    histories: () => store.histories(),
    settled: () => store.settled(),
    remove: (history) => store.remove(history),
    records: store.records,
    say: (text) => store.say(text),
    onSaid: (listener) => store.onSaid(listener),
    close: () => store.close(),
  }
}
