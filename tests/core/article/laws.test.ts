import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ArticleEvent } from '../../../src/core/article/event.ts'
import { evolve, foldArticle } from '../../../src/core/article/evolve.ts'
import {
  type ArticleState,
  currentRevision,
  decisionsOn,
  revisionsOf,
  STATUSES,
  segmentsOf,
  standingDecision,
  statusOf,
} from '../../../src/core/article/state.ts'
import { importOf, rangesOf, Story, steps, take, threeSegments } from './story.ts'

const META = { seq: 99, by: 'p9', at: '2026-01-01T00:00:00.000Z' }

/** What people can see of an article, as plain data. */
function seen(state: ArticleState): unknown {
  return {
    ...state,
    segments: segmentsOf(state).map((segment) => ({
      segment,
      status: statusOf(state, segment),
      revisions: revisionsOf(state, segment).map((revision) => ({
        revision,
        decisions: decisionsOn(state, revision),
      })),
    })),
    revisions: null,
    decisions: null,
  }
}

function textsAndStatuses(state: ArticleState): unknown {
  return segmentsOf(state).map((segment) => {
    const revision = currentRevision(state, segment)
    return [segment.ref, revision?.text ?? '', revision?.omission, statusOf(state, segment)]
  })
}

describe('laws of an article', () => {
  test('replay equals live, at every line', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const story = threeSegments()
        for (const next of all) take(story, next)
        expect(seen(foldArticle(story.lines))).toEqual(seen(story.state))
        const middle = Math.floor(story.lines.length / 2)
        const first = foldArticle(story.lines.slice(0, middle))
        expect(seen(foldArticle(story.lines.slice(middle), first))).toEqual(seen(story.state))
      }),
    )
  })

  test('a revision has all that its event said', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const story = threeSegments()
        for (const next of all) take(story, next)
        for (const event of story.lines.flatMap(({ events }) => events)) {
          if (event.type !== 'segmentRevised') continue
          const { type: _, revision, ...said } = event
          expect(story.state.revisions.get(revision)).toMatchObject(said)
        }
      }),
    )
  })

  test('the tally is what a count of the segments gives', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const story = threeSegments()
        for (const next of all) {
          take(story, next)
          for (const status of STATUSES) {
            const counted = segmentsOf(story.state).filter(
              (segment) => statusOf(story.state, segment) === status,
            )
            expect(story.state.tally[status]).toEqual({
              segments: counted.length,
              words: counted.reduce((sum, { words }) => sum + words, 0),
            })
          }
        }
      }),
    )
  })

  test('numbers are never used twice', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const story = threeSegments()
        for (const next of all) take(story, next)
        const made = [...story.lines.flatMap(({ events }) => events.flatMap(refMade)), ...segmentsMade(story)]
        expect(new Set(made).size).toBe(made.length)
        expect(Math.max(3, ...made)).toBeLessThan(story.state.next)
      }),
    )
  })

  test('old states stay whole while new ones come', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const story = threeSegments()
        const kept = [{ state: story.state, seen: JSON.stringify(seen(story.state)) }]
        for (const next of all) {
          take(story, next)
          kept.push({ state: story.state, seen: JSON.stringify(seen(story.state)) })
        }
        for (const { state, seen: then } of kept) expect(JSON.stringify(seen(state))).toBe(then)
      }),
      { numRuns: 30 },
    )
  })

  test('a decision never stands on a text that it was not made of', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const story = threeSegments()
        const approved = new Map<number, Set<string>>()
        for (const next of all) {
          const before = story.state
          const events = take(story, next)
          if (typeof events === 'string') continue
          for (const event of events) noteApproval(approved, story.state, event)
          for (const segment of segmentsOf(story.state)) {
            const revision = currentRevision(story.state, segment)
            if (!revision || !['approved', 'final'].includes(statusOf(story.state, segment))) continue
            expect(approved.get(segment.ref)).toContain(textOf(revision))
          }
          noUnaskedDecision(before, story.state, events)
        }
      }),
    )
  })

  test('nobody approves his own text under the strict rule without a reason, not even by undo', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const story = threeSegments()
        for (const next of all) take(story, next, 'strict')
        for (const { events, by } of story.lines)
          for (const event of events) {
            if (event.type !== 'revisionDecided' || event.renews !== undefined) continue
            if (event.outcome === 'returned' || event.outcome === 'withdrawn') continue
            const own = story.state.revisions.get(event.revision)?.by === by
            expect(own).toBe(event.override !== undefined)
            if (own) expect(event.override).not.toBe('')
          }
      }),
    )
  })

  test('undoing the last act brings back every text and status, and undoing that brings the act back', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const story = threeSegments()
        for (const next of all) {
          const before = textsAndStatuses(story.state)
          const events = take(story, next)
          const line = story.lines.at(-1)
          if (typeof events === 'string' || events.length === 0 || !line) continue
          if (events.some(({ type }) => type === 'articleClosed' || type === 'articleReopened')) {
            // A closing is taken back by a reopening, with a reason.
            expect(story.undo(line)).toMatch(/^(article_closed|nothing_to_revert)$/)
            continue
          }
          const after = textsAndStatuses(story.state)
          if (typeof story.undo(line) === 'string') {
            expect(after).toEqual(before)
            continue
          }
          expect(textsAndStatuses(story.state)).toEqual(before)
          const undone = story.lines.at(-1)
          if (!undone) continue
          story.undo(undone)
          expect(textsAndStatuses(story.state)).toEqual(after)
        }
      }),
    )
  })

  test('events about things that are not there change nothing and never throw', () => {
    const gone = 4_000
    const strangers: readonly ArticleEvent[] = [
      { type: 'segmentKindChanged', segment: gone, kind: 'title' },
      { type: 'segmentAdded', segment: 50, after: gone },
      { type: 'segmentRetired', segment: gone, successors: [] },
      {
        type: 'segmentsReplaced',
        retired: [gone],
        made: [{ segment: 5_000, start: 0, end: 1, paragraph: 0, kind: 'body', words: 1 }],
      },
      { type: 'segmentsReplaced', retired: [], made: [] },
      { type: 'segmentRevised', revision: 50, segment: gone, text: 'x', state: 'draft', origin: 'typed' },
      { type: 'revisionDecided', decision: 50, revision: gone, outcome: 'approved', reasons: [], note: '' },
      {
        type: 'markAdded',
        mark: 50,
        segment: 1,
        revision: gone,
        side: 'source',
        code: 'style',
        severity: 'minor',
        note: '',
      },
      { type: 'markWithdrawn', mark: gone },
      { type: 'markRenewed', mark: gone },
      { type: 'operationReverted', operation: 'nobody’s' },
    ]
    fc.assert(
      fc.property(steps, fc.constantFrom(...strangers), (all, stranger) => {
        const story = threeSegments()
        for (const next of all) take(story, next)
        expect(evolve(story.state, stranger, META)).toBe(story.state)
      }),
    )
  })

  test('a number that is taken is not taken again', () => {
    const story = threeSegments()
    story.do({ type: 'revise', segment: 1, text: 'One.', state: 'translated', base: null })
    const again = {
      type: 'segmentRevised',
      revision: 4,
      segment: 2,
      text: 'x',
      state: 'draft',
      origin: 'typed',
    } as const
    expect(evolve(story.state, again, META)).toBe(story.state)
    expect(evolve(story.state, { type: 'segmentAdded', segment: 2, after: 1 }, META)).toBe(story.state)
  })

  test('segments and the gaps between them are the source, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const ranges = rangesOf(source)
        if (ranges.length === 0) return
        const story = new Story()
        expect(story.do(importOf(source))).toHaveLength(1)
        let behind = 0
        for (const { start, end } of segmentsOf(story.state)) {
          expect(start).toBeGreaterThanOrEqual(behind)
          expect(end).toBeGreaterThan(start)
          expect(source.slice(behind, start).trim()).toBe('')
          behind = end
        }
        expect(source.slice(behind).trim()).toBe('')
        expect(story.state.source).toBe(source)
      }),
      { numRuns: 300 },
    )
  })
})

const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '. ',
        ' ',
        '\n',
        '\r\n',
        'Kata',
        '“',
        '”',
        'Dr. ',
        '3,14',
        '…',
        '!',
        '\u2028',
        '\u00A0',
        '😀',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

function textOf(revision: { readonly text: string; readonly omission?: string }): string {
  return JSON.stringify([revision.text, revision.omission ?? null])
}

function refMade(event: ArticleEvent): readonly number[] {
  if (event.type === 'segmentRevised') return [event.revision]
  if (event.type === 'revisionDecided') return [event.decision]
  if (event.type === 'markAdded') return [event.mark]
  return event.type === 'versionNamed' ? [event.version] : []
}

/** Numbers of all segments that ever were, but those of the import; each once, though it may have come back. */
function segmentsMade({ lines }: Story): readonly number[] {
  const named = lines.flatMap(({ events }) =>
    events.flatMap((event) => {
      if (event.type === 'segmentAdded') return [event.segment]
      if (event.type === 'segmentsReplaced') return event.made.map(({ segment }) => segment)
      return event.type === 'sourceReplaced' ? event.segments.map(({ segment }) => segment) : []
    }),
  )
  return [...new Set(named)].filter((ref) => ref > 3)
}

/** Remembers the texts that somebody approved himself (not by undo). */
function noteApproval(approved: Map<number, Set<string>>, state: ArticleState, event: ArticleEvent): void {
  if (event.type !== 'revisionDecided' || event.renews !== undefined) return
  if (event.outcome === 'returned' || event.outcome === 'withdrawn') return
  const revision = state.revisions.get(event.revision)
  if (!revision) return
  const known = approved.get(revision.segment) ?? new Set()
  approved.set(revision.segment, known.add(textOf(revision)))
}

/** A new text has no decision but one that came with it: by undo, or because it is the very text that was approved. */
function noUnaskedDecision(before: ArticleState, after: ArticleState, events: readonly ArticleEvent[]): void {
  for (const event of events) {
    if (event.type !== 'segmentRevised') continue
    const revision = after.revisions.get(event.revision)
    const standing = revision && standingDecision(after, revision)
    if (!standing) continue
    const renewed = events.find((one) => one.type === 'revisionDecided' && one.decision === standing.ref)
    if (renewed?.type !== 'revisionDecided') throw new Error('a decision came from nowhere')
    const judged = before.revisions.get(before.decisions.get(renewed.renews ?? 0)?.revision ?? 0)
    expect(judged && textOf(judged)).toBe(revision && textOf(revision))
  }
}
