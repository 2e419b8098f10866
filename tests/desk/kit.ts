import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Desk } from '../../src/desk/desk.ts'
import { packageRoot } from '../../src/settings.ts'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import type { Store } from '../../src/store/store.ts'
import { openWork, type Work } from '../../src/work/pool.ts'

export interface Kit {
  readonly folder: string
  readonly store: Store
  readonly work: Work
  readonly desk: Desk
  /** Another desk on the same store: what a second server would be. */
  another(): Desk
  close(): Promise<void>
}

interface KitOptions {
  readonly open?: (folder: string) => Promise<Store>
  readonly now?: () => Date
}

/** A desk on a store of its own, with the project j1. */
export async function openKit({ open = openLowdbStore, now }: KitOptions = {}): Promise<Kit> {
  const folder = await mkdtemp(join(tmpdir(), 'padan-desk-'))
  const store = await open(folder)
  const work = openWork(join(packageRoot(), 'dist/work/thread.js'))
  const desk = new Desk(store, work, now)
  await desk.administer(ask('project'), { type: 'addProject', name: 'News', by: 'nobody' })
  return {
    folder,
    store,
    work,
    desk,
    another: () => new Desk(store, work, now),
    async close() {
      await work.close()
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

let count = 0

/** Something asked for once; `request` is what was asked. */
export function ask(request: string, by = 'p1') {
  count += 1
  return { operation: `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`, request, by }
}

export const ACTOR = { person: 'p1', role: 'coordinator', twoPerson: 'off' } as const

export const ARTICLE = {
  title: 'Angka',
  text: 'Satu dua tiga. Empat lima.\n\nEnam tujuh delapan.',
  project: 'j1',
  pair: { source: 'id', target: 'en' },
} as const

/** A new article; its id. */
export async function imported(desk: Desk, text: string = ARTICLE.text): Promise<string> {
  const made = await desk.importArticle(ask('import'), { ...ARTICLE, text })
  if (!made.ok) throw new Error(made.refusal.code)
  return made.article
}

export function revision(segment: number, text: string, base: number | null = null) {
  return { type: 'revise', segment, text, state: 'translated', base } as const
}
