import { may } from '../../core/workspace/rights.ts'
import { actorIn } from '../../core/workspace/state.ts'
import type { ArticleContext } from '../context.ts'

/** Whether the one who opened a stream may still read the article: asked again and again while it is open. */
export function stillAllowed(c: ArticleContext): () => Promise<boolean> {
  const { person, entry, house, request } = c
  const [, token] = /^Bearer +(\S+)$/i.exec(request.get('authorization') ?? '') ?? []
  return async () => {
    const workspace = await house.desk.workspace()
    const now = workspace.articles.get(entry.id)
    const actor = now && actorIn(workspace, person.id, now.project)
    if (!actor || !may(actor.role, 'read')) return false
    if (token !== undefined) return (await house.accounts.personOfToken(token)) === person.id
    return (await personOfSession(c)) === person.id
  }
}

function personOfSession({ request }: ArticleContext): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    request.sessionStore.get(request.sessionID, (error, session) => {
      if (error) reject(error)
      else resolve(session?.person)
    })
  })
}
