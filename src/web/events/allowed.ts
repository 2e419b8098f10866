import { may } from '../../core/workspace/rights.ts'
import { actorIn } from '../../core/workspace/state.ts'
import type { ArticleContext, PersonContext } from '../context.ts'
import { lacksSecondFactor } from '../second-factor/demand.ts'

/** Whether the one who opened a stream may still read the article: asked again and again while it is open. */
export function stillAllowed(c: ArticleContext): () => Promise<boolean> {
  const { person, entry, house } = c
  const signedIn = stillSignedIn(c)
  return async () => {
    const workspace = await house.desk.workspace()
    const now = workspace.articles.get(entry.id)
    const actor = now && actorIn(workspace, person.id, now.project)
    return actor !== undefined && may(actor.role, 'read') && (await signedIn())
  }
}

/** Those of the articles that the person may read now, in the order asked. */
export async function readable(
  { house, person }: PersonContext,
  articles: readonly string[],
): Promise<readonly string[]> {
  const workspace = await house.desk.workspace()
  return articles.filter((id) => {
    const entry = workspace.articles.get(id)
    const actor = entry && actorIn(workspace, person.id, entry.project)
    return actor !== undefined && may(actor.role, 'read')
  })
}

/** Whether the person is still signed in and may read exactly those of the articles that he might when the stream began. */
export function stillReadable(
  c: PersonContext,
  articles: readonly string[],
  then: readonly string[],
): () => Promise<boolean> {
  const signedIn = stillSignedIn(c)
  return async () => (await readable(c, articles)).join() === then.join() && (await signedIn())
}

/** Whether the token or the session with which somebody came is still his, and no second factor is wanting by now. */
export function stillSignedIn(c: PersonContext): () => Promise<boolean> {
  const { person, house, request } = c
  const [, token] = /^Bearer +(\S+)$/i.exec(request.get('authorization') ?? '') ?? []
  return async () => {
    const now =
      token === undefined
        ? await personOfSession(c)
        : await house.accounts.personOfToken(token, house.desk.now())
    return now === person.id && !(await lacksSecondFactor({ ...c, workspace: await house.desk.workspace() }))
  }
}

function personOfSession({ request }: PersonContext): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    request.sessionStore.get(request.sessionID, (error, session) => {
      if (error) reject(error)
      else resolve(session?.person)
    })
  })
}
