import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { revert } from '../../../src/core/article/decide/revert.ts'
import type { ArticleEvent, Ref } from '../../../src/core/article/event.ts'
import { evolve, foldArticle } from '../../../src/core/article/evolve.ts'
import { foldedInto } from '../../../src/core/article/folded.ts'
import { DraftRuns, withoutText } from '../../../src/core/article/folding.ts'
import {
  type ArticleState,
  currentRevision,
  reviewBase,
  revisionsOf,
  type Segment,
  segmentsOf,
  sourceOf,
  statusOf,
} from '../../../src/core/article/state.ts'
import { supersededDrafts } from '../../../src/core/article/superseded.ts'
import type { Line } from '../../../src/core/history.ts'
import { type Step, type Story, steps, take, threeSegments } from './story.ts'

type Lines = readonly Line<ArticleEvent>[]

/** Somebody types in one segment and what he typed saves itself. */
const typing = fc.record({
  segment: fc.nat({ max: 5 }),
  saves: fc.integer({ min: 1, max: 6 }),
  who: fc.constantFrom('p1', 'p2'),
})
type Typing = { readonly segment: number; readonly saves: number; readonly who: string }

/** What people do, steps of any kind among much typing. */
const days: fc.Arbitrary<readonly (Step | Typing)[]> = fc
  .tuple(steps, fc.array(typing, { minLength: 8, maxLength: 30 }), fc.array(fc.boolean(), { maxLength: 60 }))
  .map(([all, typed, order]) => {
    const [rest, more]: [Step[], Typing[]] = [[...all.slice(0, 20)], [...typed]]
    return [...order.flatMap((first) => (first ? rest.shift() : more.shift()) ?? []), ...more]
  })

function live(story: Story, day: readonly (Step | Typing)[]): Story {
  for (const next of day) {
    if (!('saves' in next)) take(story, next)
    else
      for (let n = 0; n < next.saves; n += 1) {
        const segment = story.state.order[next.segment % story.state.order.length] ?? 0
        const base = story.state.segments.get(segment)?.last ?? null
        const command = {
          type: 'revise',
          segment,
          text: `Typed ${story.lines.length}.`,
          state: 'draft',
          base,
        } as const
        story.do(command, { person: next.who, role: 'reviewer', twoPerson: 'off' })
      }
  }
  return story
}

function runsOf(lines: Lines): DraftRuns {
  const runs = new DraftRuns()
  for (const line of lines) runs.add(line)
  return runs
}

/** Folds what may be folded; the lines as they are kept then. */
function fold(story: Story): { readonly gone: ReadonlySet<Ref>; readonly short: Lines } {
  const runs = runsOf(story.lines).runs()
  story.keep([{ type: 'draftsFolded', runs }], 'system')
  const short = new Set(runsOf(story.lines).foldedLines())
  const lines = story.lines.map((line) => (short.has(line.seq) ? withoutText(line) : line))
  return { gone: new Set(runs.flatMap(({ drafts }) => drafts)), short: lines }
}

/** All that people can see of a segment but folded drafts. */
function look(state: ArticleState, segment: Segment, gone: ReadonlySet<Ref>): unknown {
  return {
    source: sourceOf(state, segment),
    status: statusOf(state, segment),
    base: reviewBase(state, segment)?.ref,
    revisions: revisionsOf(state, segment)
      .filter(({ ref }) => !gone.has(ref))
      .map(({ previous: _, ...revision }) => revision),
  }
}

function seen(state: ArticleState, gone: ReadonlySet<Ref>): unknown {
  const { order, source, versions, next, tally, changed } = state
  const all = Array.from({ length: next }, (_, ref) => state.segments.get(ref)).filter(
    (one) => one !== undefined,
  )
  return { order, source, versions, next, tally, changed, segments: all.map((one) => look(state, one, gone)) }
}

/** Whether a step that is not aimed holds one of these numbers. */
function names(next: Step | Typing, gone: ReadonlySet<Ref>): boolean {
  if (!('command' in next) || next.aimed) return false
  const numbers = JSON.stringify(next.command).match(/\d+/g) ?? []
  return numbers.some((number) => gone.has(Number(number)))
}

function textsAt(lines: Lines, seq: number): unknown {
  const state = foldArticle(lines.slice(0, seq))
  return segmentsOf(state).map((segment) => [
    segment.ref,
    currentRevision(state, segment)?.text,
    statusOf(state, segment),
  ])
}

describe('folding drafts', () => {
  test('finds something in a day of typing', () => {
    const story = live(threeSegments(), [{ segment: 0, saves: 5, who: 'p1' }])
    expect(runsOf(story.lines).runs()).toEqual([{ drafts: [4, 5, 6], into: 7 }])
  })

  test('changes nothing that people see but the steps themselves, whether their lines were shortened or not', () => {
    fc.assert(
      fc.property(days, (day) => {
        const story = live(threeSegments(), day)
        const before = story.state
        const { gone, short } = fold(story)
        expect(seen(story.state, new Set())).toEqual(seen(before, gone))
        for (const lines of [story.lines, short]) {
          expect(seen(foldArticle(lines), new Set())).toEqual(seen(story.state, new Set()))
          expect(foldArticle(lines).foldedTo).toBe(story.state.foldedTo)
        }
        for (const ref of gone) {
          const kept = foldedInto(story.state, ref)
          expect(before.revisions.get(kept ?? 0)?.segment).toBe(before.revisions.get(ref)?.segment)
          expect(story.state.revisions.get(kept ?? 0)).toBeDefined()
        }
      }),
    )
  })

  test('takes only drafts that their author saved over within ten minutes', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(1_000, 200_000, 400_000), (day, pace) => {
        const story = threeSegments()
        story.pace = pace
        live(story, day)
        for (const ref of fold(story).gone) {
          const before = foldArticle(story.lines.slice(0, -1))
          const segment = before.segments.get(before.revisions.get(ref)?.segment ?? 0)
          expect(segment && supersededDrafts(revisionsOf(before, segment)).has(ref)).toBe(true)
        }
      }),
      { numRuns: 30 },
    )
  })

  test('keeps every version, and the article as it was when anything else was said', () => {
    fc.assert(
      fc.property(days, (day) => {
        const story = live(threeSegments(), day)
        const moments = story.lines.filter(({ events }) =>
          events.some(({ type }) => type !== 'segmentRevised'),
        )
        const points = [...story.state.versions, ...moments, ...moments.map(({ seq }) => ({ seq: seq - 1 }))]
        const { short } = fold(story)
        for (const { seq } of points) expect(textsAt(short, seq)).toEqual(textsAt(story.lines, seq))
      }),
      { numRuns: 50 },
    )
  })

  test('an event that names a draft keeps its text, whatever kind of event that is', () => {
    fc.assert(
      fc.property(days, fc.nat(), (day, pick) => {
        const story = live(threeSegments(), day)
        const all = runsOf(story.lines)
          .runs()
          .flatMap(({ drafts }) => drafts)
        fc.pre(all.length > 0)
        const named = all[pick % all.length] ?? 0
        const runs = runsOf(story.lines)
        const restores = {
          type: 'segmentRevised',
          text: '',
          segment: 1,
          state: 'draft',
          origin: 'restore',
        } as const
        const event = { ...restores, revision: story.state.next, restores: named } as const
        runs.add({
          seq: story.lines.length + 1,
          operation: '',
          request: '',
          by: 'p9',
          at: '',
          events: [event],
        })
        expect(runs.runs().flatMap(({ drafts }) => drafts)).not.toContain(named)
      }),
    )
  })

  test('undo does what it would have done', () => {
    fc.assert(
      fc.property(days, (day) => {
        const story = live(threeSegments(), day)
        const undone = (state: ArticleState, lines: Lines) =>
          lines
            .filter(({ events }) => events.every(({ type }) => type !== 'draftsFolded'))
            .map((line) => {
              const answer = revert(state, line, foldArticle(lines.slice(0, line.seq - 1)))
              return answer.ok ? { events: answer.events, kept: answer.kept } : answer.refusal
            })
        const before = undone(story.state, story.lines)
        const { short } = fold(story)
        expect(undone(story.state, story.lines)).toEqual(before)
        expect(undone(foldArticle(short), short)).toEqual(before)
      }),
      { numRuns: 40 },
    )
  })

  test('twice changes nothing, and work goes on as if it had not been', () => {
    fc.assert(
      fc.property(days, days, (first, second) => {
        const folded = live(threeSegments(), first)
        const plain = live(threeSegments(), first)
        const { gone } = fold(folded)
        expect(runsOf(folded.lines).runs()).toEqual([])
        plain.keep([{ type: 'draftsFolded', runs: [] }], 'system')
        // Nobody has a draft before him whose text is gone; whoever names one all the same is refused, which is not this law.
        const possible = second.filter((next) => !names(next, gone))
        live(folded, possible)
        live(plain, possible)
        const later = fold(folded)
        const all = new Set([...gone, ...later.gone])
        expect(seen(folded.state, new Set())).toEqual(seen(plain.state, all))
        expect(seen(foldArticle(later.short), new Set())).toEqual(seen(folded.state, new Set()))
      }),
      { numRuns: 40 },
    )
  })

  test('restoring a draft that was folded is refused and names what stands there', () => {
    const story = live(threeSegments(), [{ segment: 0, saves: 5, who: 'p1' }])
    fold(story)
    expect(story.do({ type: 'restore', revision: 4 })).toBe('text_folded')
  })

  test('every event of a folded and shortened history changes the state', () => {
    fc.assert(
      fc.property(days, (day) => {
        const story = live(threeSegments(), day)
        let state = foldArticle([])
        for (const line of fold(story).short)
          for (const event of line.events) {
            const after = evolve(state, event, line)
            if (event.type !== 'operationReverted') expect(after).not.toBe(state)
            state = after
          }
      }),
      { numRuns: 30 },
    )
  })
})
