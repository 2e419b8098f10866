import { hasAccount } from '../../core/workspace/state.ts'
import type { Desk } from '../../desk/desk.ts'
import type { Summary } from '../../desk/summaries.ts'
import { NEWSROOM_ZONE } from '../account/zones.ts'
import { page, redirect } from '../reply.ts'
import { openRoute, type Route } from '../route.ts'
import { lacksSecondFactor } from '../second-factor/demand.ts'
import { homeQuery } from './input.ts'
import { homePage, visibleArticles } from './page.ts'

export const homeRoutes: readonly Route[] = [
  openRoute({
    method: 'get',
    path: '/',
    surface: 'page',
    summary: 'My work, and the articles of my projects.',
    query: homeQuery,
    async handle(c) {
      if (!hasAccount(c.workspace) && c.house.oidc === null) return page('home/closed', {})
      if (!c.person) return redirect('/sessions/new')
      if (await lacksSecondFactor(c)) return redirect('/account/second-factor')
      const entries = visibleArticles(c.workspace, c.person)
      const [summaries, unread] = await Promise.all([
        summariesOf(c.house.desk, entries),
        c.house.inbox.unreadOf(c.workspace, c.person),
      ])
      const query = { q: c.query.q, archived: c.query.archived === '1', today: today(c.house.desk.now()) }
      return page('home/show', homePage(c.workspace, c.person, { summaries, unread }, query))
    },
  }),
]

export async function summariesOf(
  desk: Desk,
  entries: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, Summary>> {
  const pairs = entries.map(async ({ id }) => [id, await desk.summaries.of(id)] as const)
  return new Map(await Promise.all(pairs))
}

/** The day in the newsroom's time zone, YYYY-MM-DD. */
export function today(now: Date): string {
  return new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: NEWSROOM_ZONE }).format(now)
}
