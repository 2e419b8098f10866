import { randomUUID } from 'node:crypto'
import type { Ref } from '../../../src/core/article/event.ts'
import type { Act, Outcome } from './model.ts'

/** What a server does for clients; an answer that does not come is `undefined`. */
export interface Registers {
  ask(question: Question): Promise<Answer | undefined>
}

export interface Question {
  readonly segment: Ref
  readonly operation: string
  readonly write?: { readonly text: string; readonly base: Ref | null }
}

export type Answer =
  | { readonly ok: true; readonly place: number; readonly text: string; readonly last: Ref | null }
  | { readonly ok: false; readonly code: string }

/** How often an unanswered write is sent again under its own operation before it stays unknown. */
const AGAIN = 0.6

/** Each client reads a register and writes it on what it read, again and again, `turns` times. */
export async function runClients(
  registers: Registers,
  clients: number,
  segments: number,
  turns: number,
): Promise<readonly Act[]> {
  const acts: Act[] = []
  let moment = 0

  async function ask(client: number, question: Question): Promise<Answer | undefined> {
    moment += 1
    const invoked = moment
    let answer = await registers.ask(question)
    while (answer === undefined && question.write && Math.random() < AGAIN)
      answer = await registers.ask(question)
    moment += 1
    acts.push({ client, ...question, invoked, outcome: outcomeOf(answer, moment) })
    return answer
  }

  async function live(client: number): Promise<void> {
    for (let turn = 0; turn < turns; turn += 1) {
      const segment = 1 + Math.floor(Math.random() * segments)
      const seen = await ask(client, { segment, operation: randomUUID() })
      if (!seen?.ok) continue
      const write = { text: `Client ${client}, turn ${turn}.`, base: seen.last }
      await ask(client, { segment, operation: randomUUID(), write })
    }
  }

  await Promise.all(Array.from({ length: clients }, (_, client) => live(client)))
  return acts
}

function outcomeOf(answer: Answer | undefined, answered: number): Outcome {
  if (answer?.ok) return { kind: 'ok', answered, place: answer.place, text: answer.text }
  // Only this one says that nothing was kept; a fault leaves it open.
  return { kind: answer?.code === 'stale_base' ? 'fail' : 'unknown' }
}
