import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { descentOf } from '../../../src/core/article/authorship.ts'
import { changesBetween } from '../../../src/core/article/changes.ts'
import { foldArticle } from '../../../src/core/article/evolve.ts'
import { marksBySegment } from '../../../src/core/article/marked.ts'
import {
  type ArticleState,
  currentRevision,
  segmentsOf,
  standingClosure,
  statusOf,
} from '../../../src/core/article/state.ts'
import { commentsOf, threadsOf } from '../../../src/core/article/threads.ts'
import { authorship } from '../../../src/core/revision/authorship.ts'
import { type Story, steps, threeSegments } from './story.ts'
import { takeOrSay, talkAmong } from './talk.ts'

/** Everything that may be asked of an article, in any order. */
const everything = talkAmong(steps)

type All = typeof everything extends fc.Arbitrary<infer T> ? T : never

function told(all: All): Story {
  const story = threeSegments()
  for (const next of all) takeOrSay(story, next)
  return story
}

// Each fact that a command leaves, and undo. `articleImported` begins every story; folding is tried in folding.test.ts.
const FACTS = [
  ...['segmentRevised', 'revisionDecided', 'markAdded', 'markWithdrawn', 'markRenewed'],
  ...['segmentAdded', 'segmentRetired', 'segmentsReplaced', 'sourceReplaced', 'segmentKindChanged'],
  'segmentSetApart',
  ...['detailsChanged', 'versionNamed', 'versionRenamed', 'articleClosed', 'articleReopened', 'beadsKept'],
  ...['commentAdded', 'commentEdited', 'commentWithdrawn', 'threadResolved', 'threadReopened'],
  'operationReverted',
]
const ORIGINS = ['typed', 'import', 'alignment', 'restore', 'split', 'merge', 'replace', 'repeat']
const OUTCOMES = ['approved', 'approved-with-edits', 'returned', 'withdrawn']
const MOMENTS = ['import', 'bulk', 'export', 'closing', 'source', 'restore']

describe('laws of an article to which everything happens', () => {
  test('the stories hold every fact, origin, outcome and moment, each many times', () => {
    const counted = new Map<string, number>()
    for (const all of fc.sample(everything, { numRuns: 1_000, seed: 8 }))
      for (const event of told(all).lines.flatMap(({ events }) => events)) {
        const more =
          event.type === 'segmentRevised'
            ? event.origin
            : event.type === 'revisionDecided'
              ? event.outcome
              : event.type === 'versionNamed'
                ? `at ${event.moment}`
                : ''
        for (const key of [event.type, more]) counted.set(key, (counted.get(key) ?? 0) + 1)
      }
    const wanted = [...FACTS, ...ORIGINS, ...OUTCOMES, ...MOMENTS.map((moment) => `at ${moment}`)]
    const rare = wanted.filter((key) => (counted.get(key) ?? 0) < 10)
    expect(rare, JSON.stringify([...counted])).toEqual([])
  })

  test('authorship covers every word of every text exactly once', () => {
    fc.assert(
      fc.property(everything, (all) => {
        const { state } = told(all)
        for (const segment of segmentsOf(state)) {
          const spans = authorship(descentOf(state, segment), state.pair.target)
          const ends = spans.map(({ end }) => end)
          expect(spans.map(({ start }) => start)).toEqual([0, ...ends].slice(0, spans.length))
          expect(ends.at(-1) ?? 0).toBe(currentRevision(state, segment)?.text.length ?? 0)
        }
      }),
    )
  })

  test('restored to any of its versions it does not differ from that version', () => {
    fc.assert(
      fc.property(everything, fc.nat(), (all, which) => {
        const story = told(all)
        if (standingClosure(story.state)) story.do({ type: 'reopen', reason: 'Again.' })
        const { versions, source } = story.state
        const version = versions[which % Math.max(1, versions.length)]
        fc.pre(version !== undefined)
        const past = foldArticle(story.lines.slice(0, version?.seq))
        fc.pre(past.source === source)
        story.do({ type: 'restoreArticle', past })
        expect(changesBetween(past, story.state).list).toEqual([])
      }),
    )
  })

  test('a text is approved only if somebody approved that very text of that very segment', () => {
    fc.assert(
      fc.property(everything, (all) => {
        const story = told(all)
        const approved = approvedTexts(story)
        for (const segment of segmentsOf(story.state)) {
          if (!['approved', 'final'].includes(statusOf(story.state, segment))) continue
          const revision = currentRevision(story.state, segment)
          expect(approved).toContain(JSON.stringify([segment.ref, revision?.text, revision?.omission]))
        }
      }),
    )
  })

  test('every mark and every comment that nobody withdrew is still there, once', () => {
    fc.assert(
      fc.property(everything, (all) => {
        const story = told(all)
        const marks = new Set<number>()
        const comments = new Set<number>()
        for (const event of story.lines.flatMap(({ events }) => events)) {
          if (event.type === 'markAdded' || event.type === 'markRenewed') marks.add(event.mark)
          if (event.type === 'markWithdrawn') marks.delete(event.mark)
          if (event.type === 'commentAdded') comments.add(event.comment)
          if (event.type === 'commentWithdrawn') comments.delete(event.comment)
        }
        const listed = [...marksBySegment(story.state).values()].flat()
        expect(sorted(listed)).toEqual([...marks].toSorted(byNumber))
        const said = threadsOf(story.state).flatMap((thread) => commentsOf(story.state, thread))
        expect(sorted(said.filter(({ withdrawn }) => withdrawn === undefined))).toEqual(
          [...comments].toSorted(byNumber),
        )
      }),
    )
  })

  test('nothing changes a text, a segment, a source or a status while the article is closed', () => {
    fc.assert(
      fc.property(everything, (all) => {
        const story = threeSegments()
        for (const next of all) {
          const before = story.state
          takeOrSay(story, next)
          if (standingClosure(before) && standingClosure(story.state))
            expect(printed(story.state)).toEqual(printed(before))
        }
      }),
    )
  })
})

function approvedTexts({ lines, state }: Story): readonly string[] {
  return lines.flatMap(({ events }) =>
    events.flatMap((event) => {
      if (event.type !== 'revisionDecided' || event.renews !== undefined) return []
      if (event.outcome === 'returned' || event.outcome === 'withdrawn') return []
      const revision = state.revisions.get(event.revision)
      return revision ? [JSON.stringify([revision.segment, revision.text, revision.omission])] : []
    }),
  )
}

/** What would be printed, and how sure one was of it. */
function printed(state: ArticleState): unknown {
  const rows = segmentsOf(state).map((segment) => {
    const revision = currentRevision(state, segment)
    const { ref, start, end, kind } = segment
    return [ref, start, end, kind, revision?.text, revision?.omission, statusOf(state, segment)]
  })
  return [state.source, rows]
}

function sorted(things: readonly { readonly ref: number }[]): readonly number[] {
  return things.map(({ ref }) => ref).toSorted(byNumber)
}

function byNumber(a: number, b: number): number {
  return a - b
}
