import { randomUUID } from 'node:crypto'
import { SYSTEM } from '../../../src/core/history.ts'
import { Accounts, passwordDigest } from '../../../src/desk/accounts.ts'
import { Desk } from '../../../src/desk/desk.ts'
import { ensureProject } from '../../../src/desk/first-start.ts'
import { packageRoot } from '../../../src/settings.ts'
import type { Store } from '../../../src/store/store.ts'
import { openWork } from '../../../src/work/pool.ts'
import { sentence } from '../../store/lines.ts'

export const PASSWORD = 'correct horse battery'

export interface Newsroom {
  readonly logins: readonly string[]
  readonly articles: readonly string[]
}

/** Puts people who can sign in and articles of so many sentences where a server will start. */
export async function furnish(
  open: () => Promise<Store>,
  people: number,
  articles: readonly number[],
): Promise<Newsroom> {
  const store = await open()
  const work = openWork(`${packageRoot()}/dist/work/thread.js`)
  const desk = new Desk(store, work)
  try {
    const project = await ensureProject(desk)
    const accounts = new Accounts(store.records)
    const digest = await passwordDigest(PASSWORD)
    const logins = Array.from({ length: people }, (_, n) => `translator${n}`)
    for (const login of logins) {
      const ask = newAsk()
      const membership = { project, role: 'coordinator' } as const
      const added = await desk.administer(ask, { type: 'addPerson', name: login, login, membership })
      const event = added.ok ? added.line?.events.find(({ type }) => type === 'personAdded') : undefined
      if (event?.type !== 'personAdded') throw new Error(`${login} was not added`)
      await accounts.setInitialPassword(event.person, digest, ask.operation)
    }
    const ids: string[] = []
    for (const sentences of articles) {
      const pair = { source: 'id', target: 'en' }
      const article = { title: `Load ${sentences}`, text: textOf(sentences), project, pair }
      const imported = await desk.importArticle(newAsk(), article)
      if (!imported.ok) throw new Error(`the article was refused: ${imported.refusal.code}`)
      ids.push(imported.article)
    }
    return { logins, articles: ids }
  } finally {
    await work.close()
    await store.close()
  }
}

/** One paragraph a sentence: the beginnings of real ones, about 100 characters each. */
export function textOf(sentences: number): string {
  const short = (n: number) => `${sentence(n).split(' ', 14).join(' ').replace(/\W+$/, '')}.`
  return Array.from({ length: sentences }, (_, n) => short(n)).join('\n')
}

function newAsk() {
  const operation = randomUUID()
  return { operation, request: operation, by: SYSTEM }
}
