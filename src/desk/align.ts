import { asArticle } from '../core/alignment/history/article.ts'
import type { Stretch } from '../core/alignment/history/command.ts'
import type { AlignedText } from '../core/alignment/history/event.ts'
import { foldAlignment } from '../core/alignment/history/evolve.ts'
import { type AlignmentState, sentencesOf } from '../core/alignment/history/state.ts'
import type { Bead, Span } from '../core/alignment/sentences.ts'
import type { LanguagePair } from '../core/article/event.ts'
import { LIMITS } from '../core/article/limits.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import type { ProjectRules } from '../core/segmentation/own/rules.ts'
import { unacceptable } from '../core/text/acceptable.ts'
import { rulesOfProject } from '../core/workspace/state.ts'
import type { Watch } from '../work/pool.ts'
import type { AlignmentActed } from './alignments.ts'
import { type Desk, type Imported, languageOf } from './desk.ts'
import type { Ask } from './history.ts'
import { articleObstacle, titleFrom } from './import.ts'
import { articleIdOf } from './operation.ts'

export interface NewAlignment {
  /** Blank: taken from the first sentence. */
  readonly title: string
  readonly source: string
  readonly target: string
  readonly project: string
  readonly pair: LanguagePair
}

export type Aligned =
  | { readonly ok: true; readonly alignment: string }
  | { readonly ok: false; readonly refusal: Refusal }

type Cut =
  | { readonly ok: true; readonly text: AlignedText }
  | { readonly ok: false; readonly refusal: Refusal }

/**
 * Two texts become an alignment: segmented, the source by the project's own rules too, paired in a worker, kept, and
 * entered in the catalogue last.
 */
export async function startAlignment(
  desk: Desk,
  ask: Ask,
  given: NewAlignment,
  watch?: Watch,
): Promise<Aligned> {
  const { pair, project } = given
  const rules = rulesOfProject(await desk.workspace(), project)
  const source = await cut(desk, 'source', given.source, pair.source, rules)
  if (!source.ok) return source
  const target = await cut(desk, 'target', given.target, pair.target)
  if (!target.ok) return target
  const title = given.title.trim() || titleFrom(given.source, source.text.sentences)
  const wrong = await desk.entryObstacle(ask, title)
  if (wrong) return { ok: false, refusal: wrong }
  const texts = { source: source.text, target: target.text }
  const input = {
    source: sentences(source.text),
    target: sentences(target.text),
    language: languageOf(pair.source),
  }
  const beads = await desk.work.run('align', input, watch)
  const id = articleIdOf(ask.operation)
  const kept = await desk.alignments.act(id, ask, { type: 'start', pair, ...texts, beads }, 0)
  if (!kept.ok) return kept
  const entered = await desk.administer(ask, { type: 'addAlignment', alignment: id, project, title })
  return entered.ok ? { ok: true, alignment: id } : entered
}

/** Aligns anew what lies between the confirmed beads, as the alignment was at line `head`. */
export async function realign(
  desk: Desk,
  ask: Ask,
  alignment: string,
  head: number,
  watch?: Watch,
): Promise<AlignmentActed> {
  const { state } = await desk.alignments.load(alignment)
  const open = openStretches(state)
  const stretches: Stretch[] = []
  for (const [done, { at, count, source, target }] of open.entries()) {
    const input = {
      source: sentencesOf(state, 'source', source),
      target: sentencesOf(state, 'target', target),
      language: languageOf(state.pair.source),
    }
    const progress = (part: number) => watch?.progress?.((done + part) / open.length)
    const beads = await desk.work.run('align', input, { ...watch, progress })
    stretches.push({ at, count, beads: beads.map((bead) => moved(bead, source.start, target.start)) })
  }
  return desk.alignments.act(alignment, ask, { type: 'realign', stretches }, head)
}

/** An alignment, as it was at line `head`, becomes an article of its project, its translations drafts. */
export async function articleFromAlignment(
  desk: Desk,
  ask: Ask,
  alignment: string,
  { title, head }: { readonly title: string; readonly head: number },
): Promise<Imported> {
  const entry = (await desk.workspace()).alignments.get(alignment)
  if (!entry) return { ok: false, refusal: { code: 'not_found' } }
  const lines = await desk.alignments.lines(alignment)
  const state = foldAlignment(lines.filter((line) => line.seq <= head))
  if (state.beads.length === 0) return { ok: false, refusal: { code: 'not_found', field: 'head' } }
  const made = asArticle(state)
  if (!made.ok) return made
  const { ranges, rows } = made
  const text = state.source.text
  const wrong = await articleObstacle(text, desk.limits)
  if (wrong) return { ok: false, refusal: { ...wrong, field: 'source' } }
  return desk.enterArticle(
    ask,
    { title: title.trim() || entry.title, text, project: entry.project, pair: state.pair },
    ranges,
    rows,
  )
}

async function cut(
  desk: Desk,
  field: 'source' | 'target',
  text: string,
  tag: string,
  rules?: ProjectRules,
): Promise<Cut> {
  const wrong = /\S/.test(text)
    ? unacceptable(text, field, LIMITS.alignedText)
    : ({ code: 'empty_article', field } as const)
  if (wrong) return { ok: false, refusal: wrong }
  const found = await desk.work.run('segment', {
    text,
    language: languageOf(tag),
    ...(rules ? { rules } : {}),
  })
  const values = { limit: LIMITS.alignedSentences, count: found.length }
  if (found.length > values.limit) return refuse('too_many_segments', { field, values })
  return {
    ok: true,
    text: { text, sentences: found.map(({ start, end, paragraph }) => ({ start, end, paragraph })) },
  }
}

function sentences({ text, sentences: ranges }: AlignedText): readonly string[] {
  return ranges.map(({ start, end }) => text.slice(start, end))
}

interface Open {
  readonly at: number
  readonly count: number
  readonly source: Span
  readonly target: Span
}

/** Runs of beads that nobody confirmed. */
function openStretches({ beads }: AlignmentState): readonly Open[] {
  const open: Open[] = []
  for (const [at, { origin, source, target }] of beads.entries()) {
    if (origin === 'confirmed') continue
    const last = open.at(-1)
    if (last && last.at + last.count === at)
      open[open.length - 1] = {
        at: last.at,
        count: last.count + 1,
        source: { start: last.source.start, end: source.end },
        target: { start: last.target.start, end: target.end },
      }
    else open.push({ at, count: 1, source, target })
  }
  return open
}

function moved(bead: Bead, source: number, target: number): Bead {
  const by = ({ start, end }: Span, offset: number) => ({ start: start + offset, end: end + offset })
  return { ...bead, source: by(bead.source, source), target: by(bead.target, target) }
}
