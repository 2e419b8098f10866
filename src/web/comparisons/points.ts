import { z } from 'zod'
import { atBaseline } from '../../core/article/baseline.ts'
import type { ArticleState, Version } from '../../core/article/state.ts'
import { readLook } from '../../desk/looks.ts'
import type { ArticleContext } from '../context.ts'
import { publicRef, refIn } from '../revisions/refs.ts'
import { versionId, versionLabel } from '../versions/page.ts'
import { BASELINES } from './baselines.ts'

const place = z.string().regex(/^[1-9][0-9]{0,14}$/)

/** A moment of an article's history: a version, the number of a change, `import`, or `now`. */
export const moment = z.union([publicRef, place, z.enum(['now', 'import'])])

export const point = z.union([moment, z.enum(BASELINES)])

export interface Point {
  readonly state: ArticleState
  /** What people call it. */
  readonly label: string
  /** The last line of it; null: another moment for each segment. */
  readonly seq: number | null
  /** Segments that have no such text, and are left out. */
  readonly without: number
}

/** A point of this article; undefined: there is no such version or change, or nobody looked or exported yet. */
export async function pointAt(
  c: ArticleContext<unknown, unknown>,
  id: string,
  until: ArticleState = c.article,
): Promise<Point | undefined> {
  const label = (name: string) => c.t(`versions:point.${name}`)
  if (id === 'now') return { state: c.article, label: label('now'), seq: c.head, without: 0 }
  if (id === 'approved' || id === 'confirmed' || id === 'proposal')
    return { ...atBaseline(until, id), label: label(id), seq: null }
  const version = versionFor(c, id)
  if (version) return momentAt(c, version.seq, versionLabel(c, version))
  if (id === 'exported') return undefined
  if (id === 'import') return momentAt(c, c.article.imported, label('import'))
  const seq = id === 'seen' ? await readLook(c.house.desk, c.entry.id, c.person.id) : Number(id)
  if (seq === undefined || !(seq >= 1 && seq <= c.head)) return undefined
  if (id === 'seen') return momentAt(c, seq, label('seen'))
  const line = (await c.house.desk.articles.lines(c.entry.id))[seq - 1]
  return momentAt(c, seq, c.t('versions:point.moment', { time: c.formats.time(line?.at ?? '') }))
}

function versionFor(c: ArticleContext<unknown, unknown>, id: string): Version | undefined {
  if (id === 'exported') return c.article.versions.findLast(({ moment }) => moment === 'export')
  return c.article.versions.find(({ ref }) => ref === refIn(c.entry.id, id))
}

async function momentAt(c: ArticleContext<unknown, unknown>, seq: number, label: string): Promise<Point> {
  return { state: await c.house.desk.articles.at(c.entry.id, seq), label, seq, without: 0 }
}

/** The moments that a base is moved along with `[` and `]`, oldest first: the import and the versions. */
export function bases(c: ArticleContext<unknown, unknown>): readonly { id: string; seq: number }[] {
  const versions = c.article.versions.map((version) => ({ id: versionId(c, version), seq: version.seq }))
  const found = [{ id: 'import', seq: c.article.imported }, ...versions].sort((a, b) => a.seq - b.seq)
  return found.filter(({ seq }, index) => seq !== found[index + 1]?.seq)
}
