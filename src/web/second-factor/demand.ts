import { isDemandedOf } from '../../core/workspace/second-factor.ts'
import type { OpenContext } from '../context.ts'

/**
 * Whether a second factor is demanded of the person in this browser, and he has none yet. Programs with a token are not asked,
 * nor is whoever signed in elsewhere: how many steps that takes is the provider's affair.
 */
export async function lacksSecondFactor({
  house,
  workspace,
  person,
  token,
  request,
}: OpenContext): Promise<boolean> {
  if (
    person === null ||
    token !== null ||
    request.session.via === 'oidc' ||
    !isDemandedOf(workspace, person.id)
  )
    return false
  return (await house.secondFactors.since(person.id)) === null
}
