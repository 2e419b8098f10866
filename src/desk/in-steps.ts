import type { Steps } from '../core/steps.ts'
import { turn } from '../turn.ts'

/** What the work comes to; others have their turn between its steps. */
export async function inSteps<T>(steps: Steps<T>): Promise<T> {
  let step = steps.next()
  for (; !step.done; step = steps.next()) await turn()
  return step.value
}
