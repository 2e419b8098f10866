import type { AuditFact } from '../../core/audit/event.ts'
import type { Ask } from '../../desk/history.ts'
import { newOperation } from '../../desk/operation.ts'
import type { OpenContext } from '../context.ts'

/** Keeps what whoever asks has just done. */
export function note(
  { house, ask }: Pick<OpenContext, 'house' | 'ask'>,
  ...facts: readonly AuditFact[]
): Promise<void> {
  return house.desk.audit.record(ask, facts)
}

/** As `note`, of something that counts each time, whatever operation it was sent with; `by`: the person it is known to be. */
export function noteEach(c: OpenContext, by: string, ...facts: readonly AuditFact[]): Promise<void> {
  const ask: Ask = { ...c.ask, operation: newOperation(), by }
  return c.house.desk.audit.record(ask, facts)
}
