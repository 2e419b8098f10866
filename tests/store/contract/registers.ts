import { expect } from 'vitest'
import { isArticleLine } from '../../../src/desk/articles.ts'
import { runClients } from '../registers/clients.ts'
import { type Act, faultsOf } from '../registers/model.ts'
import { ARTICLE, makeRegisters, serve } from '../registers/serve.ts'
import type { ContractCase } from './suite.ts'

const DAY = 86_400_000

export const registerCases: readonly ContractCase[] = [
  {
    name: 'segments are linearizable registers to clients at once, over a restart with a clock that went back a day',
    async run(place) {
      const acts: Act[] = []
      let lines = 0
      for (const back of [0, DAY]) {
        const store = await place.open()
        if (back === 0) await makeRegisters(store, 4)
        const registers = serve(store, () => new Date(Date.now() - back))
        const later = acts.length > 0 ? Math.max(...acts.map(({ outcome }) => answeredAt(outcome))) : 0
        for (const act of await runClients(registers, 20, 4, 5)) acts.push(after(act, later))
        const kept = (await store.read(`article-${ARTICLE}`)).filter(isArticleLine)
        expect(faultsOf(acts, kept)).toEqual([])
        expect(kept.length).toBeGreaterThan(lines + 10)
        lines = kept.length
        await store.close()
      }
    },
  },
]

function answeredAt(outcome: Act['outcome']): number {
  return outcome.kind === 'ok' ? outcome.answered : 0
}

/** The same act, that much later. */
function after({ invoked, outcome, ...act }: Act, later: number): Act {
  const moved = outcome.kind === 'ok' ? { ...outcome, answered: outcome.answered + later } : outcome
  return { ...act, invoked: invoked + later, outcome: moved }
}
