import { isLocalSignInOpen } from '../../desk/local-sign-in.ts'
import type { OpenContext } from '../context.ts'
import { EdgeError } from '../refusals.ts'

/** The sign-in form. */
export const VIEW = 'sessions/new'

export async function formOf(c: OpenContext, to: string, login = '') {
  const oidc = c.house.oidc?.settings.name ?? null
  return { view: VIEW, model: { to, typed: { login }, oidc, local: await takesPasswords(c), left: false } }
}

/** Refuses passwords of this server where people sign in elsewhere alone. */
export async function mustTakePasswords(c: OpenContext): Promise<void> {
  if (!(await takesPasswords(c))) throw new EdgeError('local_off')
}

async function takesPasswords({ house }: OpenContext): Promise<boolean> {
  return house.settings.localSignIn || isLocalSignInOpen(house.desk.store.records, house.desk.now())
}
