import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { SYSTEM } from '../../src/core/history.ts'
import { Desk } from '../../src/desk/desk.ts'
import { ensureProject } from '../../src/desk/first-start.ts'
import { packageRoot } from '../../src/settings.ts'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import { openWork } from '../../src/work/pool.ts'
import { sentence } from '../store/lines.ts'
import type { Shape, Subject } from './store-subjects.ts'

const ACTOR = { person: SYSTEM, role: 'translator', twoPerson: 'off' } as const

/**
 * Saves as a request makes them: the desk folds the article, decides, appends, one act after the other. Every writer has a
 * segment of his own in one article of `stored` segments.
 */
export async function desk(folder: string, { stored, writers }: Shape): Promise<Subject> {
  const store = await openLowdbStore(folder)
  const work = openWork(join(packageRoot(), 'dist/work/thread.js'))
  const own = new Desk(store, work)
  const text = Array.from({ length: stored }, (_, n) => sentence(n)).join('\n')
  const pair = { source: 'id', target: 'en' }
  const made = await own.importArticle(ask(), {
    title: 'Bench',
    text,
    project: await ensureProject(own),
    pair,
  })
  if (!made.ok) throw new Error(`the article was refused: ${made.refusal.code}`)
  const { order } = (await own.articles.load(made.article)).state
  const bases = Array.from({ length: writers }, (): number | null => null)
  let count = 0
  return {
    name: 'padan, the desk',
    async save(writer) {
      count += 1
      const segment = order[writer] ?? 0
      const base = bases[writer] ?? null
      const command = { type: 'revise', segment, text: sentence(count), state: 'draft', base } as const
      const acted = await own.articles.act(made.article, ask(), command, ACTOR)
      const [event] = acted.ok ? (acted.line?.events ?? []) : []
      if (event?.type !== 'segmentRevised') throw new Error('a save was refused')
      bases[writer] = event.revision
    },
    async close() {
      await work.close()
      await store.close()
    },
  }
}

function ask() {
  const operation = randomUUID()
  return { operation, request: operation, by: SYSTEM }
}
