import type { ArticleState, Version } from '../../core/article/state.ts'
import { may } from '../../core/workspace/rights.ts'
import { publicId } from '../../desk/document.ts'
import { BASELINES } from '../comparisons/baselines.ts'
import type { ArticleContext } from '../context.ts'
import { whoOf } from '../revisions/who.ts'

type Context = ArticleContext<unknown, unknown>

/** Versions that made themselves, from which on a list folds them away. */
const MANY = 5

export function versionId(c: Context, { ref }: Pick<Version, 'ref'>): string {
  return publicId(c.entry.id, ref)
}

/** What people called it, or what made it and when. */
export function versionLabel(c: Context, { name, moment, at }: Version): string {
  if (name !== '' || moment === undefined) return name
  return c.t('versions:momentAt', { moment: c.t(`versions:moment.${moment}`), time: c.formats.time(at) })
}

/** Versions newest first. */
export function versionsOf(c: Context, state: ArticleState = c.article) {
  return state.versions.toReversed().map((version) => ({
    id: versionId(c, version),
    name: version.name,
    label: versionLabel(c, version),
    moment: version.moment ?? null,
    by: whoOf(c.workspace, version.by),
    at: version.at,
    seq: version.seq,
  }))
}

/** The article as it came; it stands in no list of its history, since it is its beginning. */
export function importEntry(c: Context) {
  const { created, imported } = c.article
  return {
    id: 'import',
    name: '',
    label: c.t('versions:point.import'),
    moment: 'import' as const,
    by: whoOf(c.workspace, created.by),
    at: created.at,
    seq: imported,
  }
}

export function isMany(versions: readonly { readonly name: string }[]): boolean {
  return versions.filter(({ name }) => name === '').length > MANY
}

/** The list with its forms; `typed` is the name that was refused, `named` the version it was for. */
export function versionsPage(
  c: Context,
  state: ArticleState = c.article,
  refusedName: { readonly typed: string; readonly named: string } = { typed: '', named: '' },
  all = false,
) {
  const versions = [...versionsOf(c, state), importEntry(c)]
  const folded = isMany(versions) && !all
  const model = {
    article: { id: c.entry.id, title: c.entry.title },
    versions: folded ? versions.filter(({ name, id }) => name !== '' || id === 'import') : versions,
    folded: folded ? versions.filter(({ name, id }) => name === '' && id !== 'import').length : 0,
    all: all && isMany(versions),
    picker: versions,
    baselines: BASELINES,
    mayName: may(c.actor.role, 'translate') && !c.entry.archived,
    ...refusedName,
  }
  return { view: 'versions/list', model }
}
