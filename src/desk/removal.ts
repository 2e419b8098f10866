import { withoutNames } from '../core/workspace/erasing.ts'
import type { Accounts } from './accounts.ts'
import { isWorkspaceLine } from './articles.ts'
import type { Desk, WorkspaceActed } from './desk.ts'
import type { Ask } from './history.ts'

/**
 * Removes a person: he cannot come in any more, and his name and login are taken out of the workspace's history, older lines
 * too. First the history says so; whoever dies in between leaves names that nobody is shown, which the next start takes out.
 */
export async function removePerson(
  desk: Desk,
  accounts: Accounts,
  ask: Ask,
  person: string,
): Promise<WorkspaceActed> {
  const acted = await desk.administer(ask, { type: 'removePerson', person })
  if (!acted.ok) return acted
  await accounts.forget(person)
  await eraseNames(desk)
  return acted
}

/** Takes the names of all who were removed out of the workspace's history, where they still stand in it. */
export async function eraseNames(desk: Desk): Promise<void> {
  const { former } = await desk.workspace()
  if (former.size === 0) return
  const lines = (await desk.store.read('workspace')).filter(isWorkspaceLine)
  const erased = lines
    .map((line) => withoutNames(line, former))
    .filter((line, index) => line !== lines[index])
  if (erased.length > 0) await desk.store.fold('workspace', erased)
}
