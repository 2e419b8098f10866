import { baselineRevision } from '../core/article/baseline.ts'
import type { Ref } from '../core/article/event.ts'
import { decisionText } from '../core/article/remarks.ts'
import {
  type ArticleState,
  approves,
  decisionsOn,
  type Revision,
  revisionsOf,
  type Segment,
  segmentsOf,
  sourceOf,
  standingDecision,
  statusOf,
} from '../core/article/state.ts'
import { commentsOf, segmentOf, threadsOf } from '../core/article/threads.ts'
import { namedText } from '../core/workspace/mentions.ts'
import { nameOf, type WorkspaceState } from '../core/workspace/state.ts'
import type { BilingualDocument, DocumentSegment, Note, Stamp, Untranslated } from '../exchange/document.ts'
import type { PackedDocument } from '../work/files.ts'
import { packEach } from '../work/packed.ts'
import { historian } from './segment-history.ts'

export interface ExportOptions {
  readonly only: 'all' | 'approved'
  readonly untranslated: Untranslated
  /** The article at the moment since which changes are asked for. */
  readonly since?: ArticleState
  /** With all that became of each segment; nothing where approved text alone may leave the house. */
  readonly history?: boolean
}

/** An article as the formats write it, without its segments. */
export type DocumentFrame = Omit<BilingualDocument, 'segments'>

/** An article as a worker writes it, people by name; others have their turn meanwhile, however long it is. */
export async function packedDocument(
  workspace: WorkspaceState,
  article: string,
  state: ArticleState,
  options: ExportOptions,
  exportedAt: Date,
): Promise<PackedDocument> {
  const { only, untranslated } = options
  const entry = workspace.articles.get(article)
  const document = {
    id: article,
    title: entry?.title ?? '',
    project: workspace.projects.get(entry?.project ?? '')?.name ?? '',
    source: state.pair.source,
    target: state.pair.target,
    address: state.address,
    exportedAt: exportedAt.toISOString(),
    only,
    untranslated,
    tail: state.source.slice(segmentsOf(state).reduce((behind, { end }) => Math.max(behind, end), 0)),
  }
  const segments = await packEach(documentSegments(workspace, article, state, options))
  const versions = hasHistory(options) ? { versions: versionsOf(workspace, article, state) } : {}
  return { document: { ...document, ...versions }, segments }
}

/** What a document says of each segment, in order. */
export function* documentSegments(
  workspace: WorkspaceState,
  article: string,
  state: ArticleState,
  options: ExportOptions,
): Generator<DocumentSegment> {
  let behind = 0
  const history = hasHistory(options) ? historian(workspace, article, state) : undefined
  const talk = openTalk(workspace, state, options)
  for (const [index, segment] of segmentsOf(state).entries()) {
    const gap = state.source.slice(behind, Math.max(behind, segment.start))
    behind = Math.max(behind, segment.end)
    const told = row(workspace, article, state, segment, index + 1, gap, options)
    const notes = [...told.notes, ...(talk.get(segment.ref) ?? [])].sort((a, b) => (a.at < b.at ? -1 : 1))
    yield { ...told, notes, ...(history ? { history: history(segment) } : {}) }
  }
}

function hasHistory({ only, history = false }: ExportOptions): boolean {
  return history && only === 'all'
}

function versionsOf(workspace: WorkspaceState, article: string, { versions }: ArticleState) {
  return versions.map(({ ref, name, moment = null, by, at }) => ({
    id: publicId(article, ref),
    name,
    moment,
    by: nameOf(workspace, by),
    at,
  }))
}

function row(
  workspace: WorkspaceState,
  article: string,
  state: ArticleState,
  segment: Segment,
  number: number,
  gap: string,
  options: ExportOptions,
): DocumentSegment {
  const revisions = revisionsOf(state, segment)
  const status = statusOf(state, segment)
  const given = givenRevision(state, revisions, options.only)
  const decided = given && standingDecision(state, given)
  // Of a segment that was not there yet, all of its text is new.
  const then = options.since?.segments.get(segment.ref)
  const before =
    options.since &&
    (then ? givenRevision(options.since, revisionsOf(options.since, then), options.only) : null)
  const proposed = options.only === 'all' ? baselineRevision(state, segment, 'proposal') : undefined
  // Never what came after: with "approved only" a newer draft must not leave the house as the text before.
  const older = given ? revisions.slice(revisions.indexOf(given) + 1) : []
  return {
    id: publicId(article, segment.ref),
    number,
    kind: segment.kind,
    paragraph: segment.paragraph,
    gap,
    source: sourceOf(state, segment),
    target: given && (given.text !== '' || given.omission !== undefined) ? given.text : null,
    status: given && given !== revisions[0] ? 'approved' : status,
    revision: given ? publicId(article, given.ref) : null,
    omission: given?.omission ?? null,
    created: stamp(workspace, revisions.at(-1)),
    changed: stamp(workspace, given),
    decided: stamp(workspace, decided),
    notes: notesOf(workspace, state, revisions),
    previous: older.find((revision) => revision.text !== given?.text)?.text ?? null,
    ...(proposed && proposed.text !== given?.text
      ? { proposal: { text: proposed.text, origin: proposed.origin } }
      : {}),
    ...(options.since ? { before: before?.text ?? '' } : {}),
  }
}

// An approval stays in history when the text is changed later: "approved only" gives the last text that was approved.
function givenRevision(
  state: ArticleState,
  revisions: readonly Revision[],
  only: ExportOptions['only'],
): Revision | undefined {
  if (only === 'all') return revisions[0]
  return revisions.find((revision) => {
    const standing = standingDecision(state, revision)
    return standing !== undefined && approves(standing.outcome)
  })
}

function stamp(workspace: WorkspaceState, who: { by: string; at: string } | undefined): Stamp | null {
  return who ? { name: nameOf(workspace, who.by), at: who.at } : null
}

function notesOf(
  workspace: WorkspaceState,
  state: ArticleState,
  revisions: readonly Revision[],
): readonly Note[] {
  return revisions
    .flatMap((revision) => decisionsOn(state, revision))
    .toReversed()
    .map((decision) => ({
      name: nameOf(workspace, decision.by),
      at: decision.at,
      text: decisionText(decision),
    }))
    .filter((note) => note.text !== '')
}

/** What is said in open threads, by segment; nothing where approved text alone may leave the house. */
function openTalk(
  workspace: WorkspaceState,
  state: ArticleState,
  { only }: ExportOptions,
): ReadonlyMap<Ref, readonly Note[]> {
  const found = new Map<Ref, Note[]>()
  if (only !== 'all') return found
  for (const thread of threadsOf(state)) {
    const segment = thread.resolved ? null : segmentOf(state, thread)
    if (segment === null) continue
    const said = commentsOf(state, thread).filter(({ withdrawn }) => withdrawn === undefined)
    const notes = said.map((comment) => ({
      name: nameOf(workspace, comment.by),
      at: comment.at,
      text: namedText(workspace, comment),
    }))
    found.set(segment, [...(found.get(segment) ?? []), ...notes])
  }
  return found
}

/** The id that programs outside know: `<article>.<n>`. */
export function publicId(article: string, ref: Ref): string {
  return `${article}.${ref}`
}
