import { note } from '../audit/note.ts'
import type { PersonContext } from '../context.ts'
import { made, type Reply, refused } from '../reply.ts'
import { personRoute, type Route } from '../route.ts'
import { endStreams } from '../sessions/end-streams.ts'
import { endSession } from '../sessions/session.ts'
import { publicSession } from '../sessions/store.ts'
import { closureAnswer, closureBody } from './input.ts'
import { formOf } from './page.ts'

export const ownSessionRoutes: readonly Route[] = [
  personRoute({
    method: 'post',
    path: '/account/sessions/closures',
    surface: 'both',
    summary:
      'Signs me out in one browser (a session id), in all `others`, or in `all`; open pages there end.',
    body: closureBody,
    answer: { status: 201, schema: closureAnswer },
    handle: (c) => endSessions(c, c.body.session),
  }),
]

async function endSessions(c: PersonContext, which: string): Promise<Reply> {
  const { sessions } = c.house
  const here = c.request.session.person === c.person.id ? c.request.sessionID : ''
  if (which === 'others') await sessions.endAll(c.person.id, here)
  else if (which === 'all') await sessions.endAll(c.person.id)
  else if (!(await sessions.endOne(c.person.id, which)))
    return refused({ code: 'not_found', field: 'session' }, { page: await formOf(c, { failed: 'sessions' }) })
  const leaves = here !== '' && (which === 'all' || which === publicSession(here))
  if (leaves) await endSession(c.request)
  await endStreams(c.house)
  await note(c, { act: 'sessionsEnded' })
  return made(c.api, { ended: which }, leaves ? '/sessions/new' : '/account')
}
