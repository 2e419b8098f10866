import { isDemandedOf } from '../../core/workspace/second-factor.ts'
import type { OpenContext } from '../context.ts'

/** Whether a second factor is demanded of the person in this browser, and he has none yet. Programs with a token are not asked. */
export async function lacksSecondFactor({ house, workspace, person, token }: OpenContext): Promise<boolean> {
  if (person === null || token !== null || !isDemandedOf(workspace, person.id)) return false
  return (await house.secondFactors.since(person.id)) === null
}
