import { AUDIT_KINDS, type AuditEvent, kindOf } from '../../core/audit/event.ts'
import { type Line, SYSTEM } from '../../core/history.ts'
import type { WorkspaceState } from '../../core/workspace/state.ts'
import type { AuditSearch } from '../../desk/audit.ts'
import type { OpenContext, PersonContext } from '../context.ts'
import { boundsOf } from './days.ts'
import type { AuditEntry, AuditQuery } from './input.ts'

/** Acts on a page. */
export const PAGE = 100

/** What was done in acts, in the order of the acts. */
export function entriesOf(
  workspace: WorkspaceState,
  lines: readonly Line<AuditEvent>[],
): readonly AuditEntry[] {
  return lines.flatMap(({ seq, at, by, events }) =>
    events.map(({ type: _, person, project, ...event }) => ({
      ...event,
      number: seq,
      at,
      by: by === '' ? null : { id: by, name: workspace.people.get(by)?.name ?? '' },
      kind: kindOf(event.act) ?? null,
      person: person === undefined ? null : { id: person, name: workspace.people.get(person)?.name ?? '' },
      ...(project === undefined
        ? {}
        : { project: { id: project, name: workspace.projects.get(project)?.name ?? '' } }),
    })),
  )
}

/** The same one after the other. */
export async function* eachEntry(
  workspace: WorkspaceState,
  lines: AsyncIterable<Line<AuditEvent>>,
): AsyncGenerator<AuditEntry> {
  for await (const line of lines) yield* entriesOf(workspace, [line])
}

/** What somebody asks for, with the days as times. */
export function searchOf(c: OpenContext, { person, kind, from, to, before }: AuditQuery): AuditSearch {
  const { zone } = c.preferences
  return {
    person,
    kind,
    before,
    from: from === undefined ? undefined : boundsOf(from, zone).begin,
    until: to === undefined ? undefined : boundsOf(to, zone).end,
  }
}

export async function found(c: OpenContext, query: AuditQuery) {
  const { lines, next } = await c.house.desk.audit.page(searchOf(c, query), PAGE)
  return { entries: entriesOf(c.workspace, lines), next }
}

export async function auditPage(c: PersonContext, query: AuditQuery) {
  const { entries, next } = await found(c, query)
  const { person = '', kind = '', from = '', to = '' } = query
  const asked = { person, kind, from, to }
  const link = (path: string, more: Readonly<Record<string, string>>) =>
    `${path}?${new URLSearchParams({ ...asked, ...more })}`
  return {
    current: 'people',
    entries: entries.map((entry) => ({ ...entry, who: whoOf(c, entry), what: sentenceOf(c, entry) })),
    people: [...c.workspace.people.values()].map(({ id, name }) => ({ id, name })),
    kinds: AUDIT_KINDS,
    asked,
    filtered: Object.values(asked).some((one) => one !== ''),
    older: next === null ? null : link('/audit', { before: String(next) }),
    newest: query.before === undefined ? null : link('/audit', {}),
    files: ['csv', 'json'].map((format) => ({ format, address: link('/audit/export', { format }) })),
  }
}

function whoOf({ t }: OpenContext, { by }: AuditEntry): string {
  if (by === null) return t('audit:nobody')
  return by.id === SYSTEM ? t('audit:system') : by.name || t('common:someone')
}

/** Where a sentence needs other words: whose login it was is not known; a token for somebody else. */
function variantOf({ act, person }: AuditEntry): string {
  if (act === 'signInFailed' && person === null) return 'Unknown'
  return act === 'tokenMade' && person !== null ? 'For' : ''
}

/** What was done, as a sentence without the one who did it. */
export function sentenceOf({ t }: OpenContext, entry: AuditEntry): string {
  const { act, person, project, role, scope } = entry
  if (entry.kind === null) return act
  return t(`audit:acts.${act}${variantOf(entry)}`, {
    person: person?.name || t('common:someone'),
    login: entry.login ?? '',
    project: project?.name ?? '',
    role: role === undefined ? '' : t(`projects:roles.${role}`),
    title: entry.title ?? '',
    format: entry.format ?? '',
    label: entry.label || t('account:noLabel'),
    scope: scope === undefined ? '' : t(`account:scopes.${scope}`),
  })
}
