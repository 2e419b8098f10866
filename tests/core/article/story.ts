import fc from 'fast-check'
import type { ArticleCommand } from '../../../src/core/article/command.ts'
import { decideArticle } from '../../../src/core/article/decide/index.ts'
import { revert } from '../../../src/core/article/decide/revert.ts'
import type { ArticleEvent, SegmentRange } from '../../../src/core/article/event.ts'
import { evolve, foldArticle } from '../../../src/core/article/evolve.ts'
import { linksIn } from '../../../src/core/article/linked.ts'
import { marksIn } from '../../../src/core/article/marked.ts'
import { pairSegments } from '../../../src/core/article/pairing.ts'
import { type ArticleState, EMPTY_ARTICLE, segmentsOf } from '../../../src/core/article/state.ts'
import type { Line } from '../../../src/core/history.ts'
import { segment } from '../../../src/core/segmentation/segment.ts'
import { countWords } from '../../../src/core/text/words.ts'
import type { Actor } from '../../../src/core/workspace/rights.ts'

/** An article that lives through commands; `state` is kept live, event by event. */
export class Story {
  state: ArticleState = EMPTY_ARTICLE
  readonly lines: Line<ArticleEvent>[] = []
  /** Milliseconds between two lines. */
  pace = 1_000

  /** Events of what was done, or the code of the refusal. */
  do(command: ArticleCommand, actor: Actor = person('p1')): readonly ArticleEvent[] | string {
    const decided = decideArticle(this.state, command, actor)
    return decided.ok ? this.keep(decided.events, actor.person) : decided.refusal.code
  }

  undo(line: Line<ArticleEvent>, by = 'p1'): readonly ArticleEvent[] | string {
    const reverted = revert(this.state, line, foldArticle(this.lines.slice(0, line.seq - 1)))
    return reverted.ok ? this.keep(reverted.events, by) : reverted.refusal.code
  }

  keep(events: readonly ArticleEvent[], by: string): readonly ArticleEvent[] {
    if (events.length === 0) return events
    const seq = this.lines.length + 1
    const at = new Date(1_700_000_000_000 + seq * this.pace).toISOString()
    const line = { seq, operation: `operation ${seq}`, request: '', by, at, events }
    this.lines.push(line)
    for (const event of events) this.state = evolve(this.state, event, line)
    return events
  }
}

export function person(id: string, more: Partial<Actor> = {}): Actor {
  return { person: id, role: 'reviewer', twoPerson: 'off', ...more }
}

export function importOf(source: string): ArticleCommand {
  return { type: 'import', pair: { source: 'id', target: 'en' }, offset: 0, source, ranges: rangesOf(source) }
}

export function rangesOf(source: string): readonly SegmentRange[] {
  return segment(source, 'id').map(({ start, end, paragraph }) => {
    return { start, end, paragraph, kind: 'body', words: countWords(source.slice(start, end)) }
  })
}

/** The article's source becomes another. */
export function updateOf(state: ArticleState, source: string): ArticleCommand {
  const standing = segmentsOf(state)
    .filter(({ start, end }) => start < end)
    .map(({ ref: segment, start, end }) => ({ segment, start, end }))
  const segments = pairSegments(state.source, standing, source, rangesOf(source), 'id')
  return { type: 'updateSource', source, segments }
}

/** Three segments: refs 1, 2 and 3. */
export function threeSegments(): Story {
  const story = new Story()
  story.do(importOf('Satu dua tiga. Empat lima.\n\nEnam tujuh delapan sembilan.'))
  return story
}

const ref = fc.nat({ max: 14 })
const texts = fc.constantFrom('', ' ', 'One two three.', 'Four five.', 'Six.', 'A “quoted” word.\n')
const omission = fc.constantFrom('redundant', 'local', 'merged', 'client', 'other')

const states = fc.constantFrom('draft', 'translated')
const bases = fc.constantFrom<number | null>(-1, -1, -1, -1, -1, -1, -1, -1, -1, null, 2, 5, 9)

const carriedRow = fc.record({
  segment: fc.option(ref),
  text: fc.constantFrom('', 'An aligned one.'),
  bead: fc.record({
    sources: fc.constant(1),
    targets: fc.constant(1),
    score: fc.constant(0.5),
    confirmed: fc.boolean(),
  }),
})

/** Any command, also such as name what is not there. Base -1: the current revision. */
const command: fc.Arbitrary<ArticleCommand> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record(
      {
        type: fc.constant('revise'),
        segment: ref,
        text: texts,
        state: states,
        base: bases,
        repeats: fc.constantFrom('open', 'all', 'apart'),
      },
      { requiredKeys: ['type', 'segment', 'text', 'state', 'base'] },
    ),
  },
  fc.record({
    type: fc.constant('revise'),
    segment: ref,
    text: fc.constantFrom('', '', 'Text.'),
    state: states,
    base: bases,
    omission,
  }),
  fc.record({ type: fc.constant('restore'), revision: ref }),
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant('review'),
      revision: ref,
      outcome: fc.constantFrom('approved', 'approved-with-edits', 'returned', 'withdrawn'),
      reasons: fc.constantFrom([], [{ code: 'style', severity: 'minor' }]),
      note: fc.constantFrom('', 'See the source.'),
      override: fc.constantFrom('', '', 'Nobody else is here.'),
    }),
  },
  fc.record({
    type: fc.constant('replaceTexts'),
    rows: fc.array(fc.record({ revision: ref, text: texts }), { maxLength: 6 }),
  }),
  fc.record({
    type: fc.constant('decideAll'),
    outcome: fc.constantFrom('approved', 'returned', 'withdrawn'),
    revisions: fc.array(ref, { maxLength: 6 }),
    reasons: fc.constantFrom([], [{ code: 'style', severity: 'minor' }]),
    note: fc.constantFrom('', 'All of them.'),
  }),
  {
    weight: 8,
    arbitrary: fc.record(
      {
        type: fc.constant('mark'),
        revision: ref,
        side: fc.constantFrom('source', 'target'),
        span: fc.record({ start: fc.nat({ max: 12 }), end: fc.nat({ max: 16 }) }),
        code: fc.constantFrom('style', 'mistranslation', 'excellent'),
        severity: fc.constantFrom('neutral', 'minor', 'critical'),
        note: fc.constantFrom('', 'See the source.'),
      },
      { requiredKeys: ['type', 'revision', 'side', 'code', 'severity', 'note'] },
    ),
  },
  { weight: 12, arbitrary: fc.record({ type: fc.constant('withdrawMark'), mark: fc.nat({ max: 60 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('linkWords'),
      segment: ref,
      source: fc.constantFrom({ start: 0, end: 4 }, { start: 5, end: 8 }, { start: 3, end: 2 }),
      target: fc.constantFrom({ start: 0, end: 3 }, { start: 4, end: 7 }, { start: 2, end: 99 }),
      linked: fc.boolean(),
    }),
  },
  fc.record({ type: fc.constant('withdrawLink'), link: fc.nat({ max: 60 }) }),
  fc.record({
    type: fc.constant('waive'),
    segment: ref,
    kind: fc.constantFrom('endings', 'numbers'),
    text: texts,
    about: fc.constantFrom([], ['.']),
    waived: fc.boolean(),
  }),
  fc.record({ type: fc.constant('addSegment'), after: ref }),
  fc.record({ type: fc.constant('removeSegment'), segment: ref }),
  fc.record({
    type: fc.constant('changeKind'),
    segment: ref,
    kind: fc.constantFrom('title', 'deck', 'body'),
  }),
  fc.record({ type: fc.constant('setApart'), segment: ref, apart: fc.boolean() }),
  fc.record({
    type: fc.constant('changeDetails'),
    address: fc.constantFrom('', 'https://example.org'),
    deadline: fc.constantFrom('', '2026-12-01'),
  }),
  fc.record({
    type: fc.constant('assign'),
    from: ref,
    to: ref,
    person: fc.constantFrom(null, 'p1', 'p2'),
    due: fc.constantFrom('', '', '2026-12-01', 'soon'),
  }),
  fc.record({ type: fc.constant('nameVersion'), name: fc.constantFrom('first', 'second', '', 'third') }),
  fc.record({
    type: fc.constant('renameVersion'),
    version: ref,
    name: fc.constantFrom('fourth', 'fifth', ''),
  }),
  fc.record({
    type: fc.constant('markMoment'),
    moment: fc.constantFrom('import', 'bulk', 'export', 'closing', 'source', 'restore'),
  }),
  fc.record({
    type: fc.constant('bringBack'),
    rows: fc.array(fc.record({ segment: ref, text: texts, state: states }), { maxLength: 3 }),
  }),
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('carryOver'),
      origin: fc.constantFrom('alignment', 'import'),
      rows: fc.array(carriedRow, { maxLength: 2 }),
    }),
  },
  fc.record({ type: fc.constant('close'), reason: fc.constantFrom('', '', '', 'Printed.') }),
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('reopen'),
      reason: fc.constantFrom('', 'A wrong name.', 'A wrong number.'),
    }),
  },
)

/** What changes the segments themselves. A source to come is given as a list of sentences. */
const structural: fc.Arbitrary<ArticleCommand> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record(
      { type: fc.constant('split'), segment: ref, at: fc.nat({ max: 40 }), targetAt: fc.nat({ max: 20 }) },
      { requiredKeys: ['type', 'segment', 'at'] },
    ),
  },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('merge'), segment: ref }) },
  fc
    .array(
      fc.constantFrom(
        'Satu dua tiga.',
        'Empat lima.',
        'Empat lima, ya.',
        'Enam tujuh.',
        'Sama sekali lain.\n',
      ),
      { minLength: 1, maxLength: 7 },
    )
    .map((sentences) => {
      return { type: 'updateSource', source: sentences.join(' '), segments: [] } as const
    }),
)

const who = fc.constantFrom('p1', 'p2', 'p3')

const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ aimed: fc.constant(true), command, who }) },
  { weight: 1, arbitrary: fc.record({ aimed: fc.constant(false), command, who }) },
  { weight: 2, arbitrary: fc.record({ undo: fc.oneof(fc.constant(0), fc.nat({ max: 40 })), who }) },
  { weight: 1, arbitrary: fc.record({ back: fc.nat({ max: 40 }), only: fc.option(ref), who }) },
)

export type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never

const anyStep = fc.oneof(
  { weight: 3, arbitrary: step },
  { weight: 1, arbitrary: fc.record({ aimed: fc.constant(true), command: structural, who }) },
)

/** What people may do to an article, in any order. */
export const steps = fc.array(anyStep, { maxLength: 60, size: 'max' })

/** Takes one step in a story; a command that is aimed meets things that are there. */
export function take(
  story: Story,
  next: Step,
  twoPerson: Actor['twoPerson'] = 'off',
): readonly ArticleEvent[] | string {
  if ('undo' in next) {
    const line = story.lines.at(-1 - (next.undo % Math.max(1, story.lines.length)))
    return line ? story.undo(line, next.who) : 'not_found'
  }
  if ('back' in next) {
    const past = foldArticle(story.lines.slice(0, 1 + (next.back % Math.max(1, story.lines.length))))
    return story.do({ type: 'restoreArticle', past, ...among(story.state, next.only) }, person(next.who))
  }
  const command = based(story.state, next.aimed ? aimed(story.state, next.command) : next.command)
  return story.do(
    command,
    person(next.who, { twoPerson, role: next.who === 'p3' ? 'coordinator' : 'reviewer' }),
  )
}

/** The same command on things that are there: a segment in the article, or its current revision. */
function aimed(state: ArticleState, command: ArticleCommand): ArticleCommand {
  const segment = (ref: number) => state.order[ref % Math.max(1, state.order.length)] ?? 0
  const written = state.order.flatMap((one) => state.segments.get(one)?.last ?? [])
  const revision = (ref: number) => written[ref % Math.max(1, written.length)] ?? 0
  switch (command.type) {
    case 'revise':
    case 'changeKind':
    case 'removeSegment':
    case 'split':
    case 'merge':
    case 'linkWords':
    case 'waive':
      return { ...command, segment: segment(command.segment) }
    case 'updateSource':
      return updateOf(state, command.source)
    case 'addSegment':
      return { ...command, after: segment(command.after) }
    case 'review':
    case 'mark':
      return { ...command, revision: revision(command.revision) }
    case 'withdrawMark': {
      const marks = marksIn(state)
      return { ...command, mark: marks[command.mark % Math.max(1, marks.length)]?.ref ?? 0 }
    }
    case 'withdrawLink': {
      const links = linksIn(state)
      return { ...command, link: links[command.link % Math.max(1, links.length)]?.ref ?? 0 }
    }
    case 'decideAll':
      return { ...command, revisions: command.revisions.map(revision) }
    case 'replaceTexts':
      return { ...command, rows: command.rows.map((row) => ({ ...row, revision: revision(row.revision) })) }
    case 'bringBack':
      return { ...command, rows: command.rows.map((row) => ({ ...row, segment: segment(row.segment) })) }
    case 'renameVersion': {
      const { versions } = state
      return { ...command, version: versions[command.version % Math.max(1, versions.length)]?.ref ?? 0 }
    }
    case 'restore':
      return { ...command, revision: state.revisions.get(revision(command.revision))?.previous ?? 0 }
    default:
      return command
  }
}

/** The segment that is to be restored alone; null: the whole article. */
function among(state: ArticleState, only: number | null): { readonly segment?: number } {
  const segment = only === null ? undefined : state.order[only % Math.max(1, state.order.length)]
  return segment === undefined ? {} : { segment }
}

function based(state: ArticleState, command: ArticleCommand): ArticleCommand {
  if (command.type !== 'revise' || command.base !== -1) return command
  return { ...command, base: state.segments.get(command.segment)?.last ?? null }
}
