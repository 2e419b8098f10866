import { setTimeout as pause } from 'node:timers/promises'
import { PASSWORD } from './newsroom.ts'
import { Translator } from './translator.ts'
import { listen, send } from './wire.ts'

/** What a round opens, besides streams and sessions. Some of it goes through a worker thread. */
const PATHS = (article: string) => [
  `/articles/${article}`,
  `/articles/${article}/history`,
  `/articles/${article}/reading`,
  `/articles/${article}/reviews`,
  `/api/articles/${article}/segments?limit=200`,
  `/api/articles/${article}/export?format=csv`,
  `/api/articles/${article}/export?format=xlsx`,
  `/articles/${article}/search?q=desa`,
  '/',
]

export interface Visits {
  /** Answers by their status; 0: none. */
  readonly statuses: Readonly<Record<string, number>>
  end(): Promise<void>
}

/**
 * People who come and go while others work: in turn a page is opened, a file fetched, a stream opened and closed, and now and
 * then somebody signs in and out. A little of everything, so that what is not given back shows.
 */
export function comeAndGo(url: string, logins: readonly string[], article: string): Visits {
  const statuses: Record<string, number> = {}
  const note = (status: number) => {
    statuses[status] = (statuses[status] ?? 0) + 1
  }
  let ended = false
  const paths = PATHS(article)

  async function come(): Promise<void> {
    for (let round = 0; !ended; round += 1) {
      const login = logins[round % logins.length] ?? ''
      const { cookie } = await Translator.signIn(url, login, PASSWORD)
      for (const path of paths) {
        if (ended) break
        const close = await listen(`${url}/api/articles/${article}/events`, cookie, () => undefined)
        const answered = await send(url + path, 'GET', cookie).catch(() => undefined)
        note(answered?.status ?? 0)
        await pause(1_000)
        close()
      }
      const { status } = await send(`${url}/api/sessions/closures`, 'POST', cookie, {})
      note(status)
    }
  }

  // What went wrong is told at the end: nobody waits for it before.
  const running = come().then(
    () => undefined,
    (reason: unknown) => ({ reason }),
  )
  return {
    statuses,
    async end() {
      ended = true
      const failed = await running
      if (failed) throw failed.reason
    },
  }
}
