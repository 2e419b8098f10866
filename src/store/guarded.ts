import { HISTORY_NAME, type Store } from './store.ts'

/** The same store, refusing names that are no history (RangeError) before they come near a path or a table. */
export function guarded(store: Store): Store {
  const named = (history: string): string => {
    if (!HISTORY_NAME.test(history)) throw new RangeError(`not the name of a history: ${history}`)
    return history
  }
  return {
    ...store,
    read: async (history, after, most) => store.read(named(history), after, most),
    head: async (history) => store.head(named(history)),
    append: async (history, expectedHead, draft) => store.append(named(history), expectedHead, draft),
    fold: async (history, lines) => store.fold(named(history), lines),
    find: async (history, operation) => store.find(named(history), operation),
    watch: async (history, after, listener) => store.watch(named(history), after, listener),
    remove: async (history) => store.remove(named(history)),
  }
}
