import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unfinished } from '../../../src/core/article/closing.ts'
import type { ArticleCommand } from '../../../src/core/article/command.ts'
import { evolve } from '../../../src/core/article/evolve.ts'
import {
  type ArticleState,
  currentRevision,
  EMPTY_ARTICLE,
  segmentsOf,
  sourceOf,
  standingClosure,
  statusOf,
  statusOfRevision,
} from '../../../src/core/article/state.ts'
import { importOf, person, type Story, steps, take, threeSegments, updateOf } from './story.ts'

const META = { seq: 99, by: 'p9', at: '2026-01-01T00:00:00.000Z' }

/** What a reader of the article reads and what was decided of it. */
function locked(state: ArticleState): unknown {
  return segmentsOf(state).map((segment) => [
    segment.ref,
    segment.kind,
    sourceOf(state, segment),
    currentRevision(state, segment)?.ref,
    currentRevision(state, segment)?.decision,
  ])
}

/** Texts 4, 5 and 6, of which the first two are approved. */
function reviewed(): Story {
  const story = threeSegments()
  for (const segment of [1, 2, 3])
    story.do({ type: 'revise', segment, text: `Text ${segment}.`, state: 'translated', base: null })
  story.do(approving([4, 5]), person('p2'))
  return story
}

function approving(revisions: readonly number[]): ArticleCommand {
  return { type: 'decideAll', outcome: 'approved', revisions, reasons: [], note: '' }
}

function close(reason = ''): ArticleCommand {
  return { type: 'close', reason }
}

function reopen(reason = ''): ArticleCommand {
  return { type: 'reopen', reason }
}

describe('laws of a closed article', () => {
  test('whatever is asked, source, segments, texts and decisions stay until it is reopened', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const story = threeSegments()
        for (const next of all) {
          const before = story.state
          take(story, next)
          if (standingClosure(before)) expect(locked(story.state)).toEqual(locked(before))
        }
      }),
    )
  })

  test('final is what is approved and closed, and nothing else', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const story = threeSegments()
        for (const next of all) take(story, next)
        const opened = { ...story.state, closures: [] }
        for (const segment of segmentsOf(story.state)) {
          const approved = statusOf(opened, segment) === 'approved'
          const closed = standingClosure(story.state) !== undefined
          expect(statusOf(story.state, segment) === 'final').toBe(approved && closed)
        }
      }),
    )
  })
})

describe('closing', () => {
  test('with all approved needs no reason; what is approved is final, the version is of before', () => {
    const story = reviewed()
    story.do({ type: 'review', revision: 6, outcome: 'approved', reasons: [], note: '' }, person('p2'))
    expect(unfinished(story.state)).toEqual([])
    const head = story.lines.length
    expect(story.do(close(), person('p3'))).toHaveLength(2)
    expect(segmentsOf(story.state).map((one) => statusOf(story.state, one))).toEqual([
      'final',
      'final',
      'final',
    ])
    expect(story.state.versions.at(-1)).toMatchObject({ name: '', seq: head, by: 'p3' })
    expect(standingClosure(story.state)).toMatchObject({ by: 'p3', reason: '', reopened: null })
    expect(story.state.tally).toMatchObject({ final: { segments: 3 }, approved: { segments: 0 } })
  })

  test('with something left needs a reason, and leaves it what it is', () => {
    const story = reviewed()
    expect(unfinished(story.state)).toEqual([3])
    expect(story.do(close())).toBe('closing_reason_needed')
    expect(story.do(close('  \n'))).toBe('closing_reason_needed')
    story.do(close(' Printed. '))
    expect(standingClosure(story.state)?.reason).toBe('Printed.')
    expect(segmentsOf(story.state).map((one) => statusOf(story.state, one))).toEqual([
      'final',
      'final',
      'translated',
    ])
  })

  test('an approved text on a source that was another is not done', () => {
    const story = reviewed()
    story.do({ type: 'review', revision: 6, outcome: 'approved', reasons: [], note: '' }, person('p2'))
    story.do(updateOf(story.state, 'Satu dua tiga. Empat lima.\n\nEnam tujuh delapan sepuluh.'))
    expect(story.state.tally.approved.segments).toBe(3)
    expect(story.do(close())).toBe('closing_reason_needed')
  })

  test('only the current text of a segment is final, not one that was approved before', () => {
    const story = reviewed()
    story.do({ type: 'revise', segment: 1, text: 'Newer.', state: 'translated', base: 4 })
    story.do(close('Printed.'))
    const old = story.state.revisions.get(4)
    expect(old && statusOfRevision(story.state, old)).toBe('approved')
  })

  test('reopening needs a reason, and gives everything back; both stay on record', () => {
    const story = reviewed()
    const before = story.state.tally
    story.do(close('Printed.'), person('p3'))
    expect(story.do(reopen(' '))).toBe('reopening_reason_needed')
    story.do(reopen('A wrong name.'), person('p4'))
    expect(story.state.tally).toEqual(before)
    expect(story.do({ type: 'revise', segment: 3, text: 'Six.', state: 'translated', base: 6 })).toHaveLength(
      1,
    )
    story.do(close('Again.'), person('p3'))
    expect(story.state.closures).toMatchObject([
      { by: 'p3', reason: 'Printed.', reopened: { by: 'p4', reason: 'A wrong name.' } },
      { by: 'p3', reason: 'Again.', reopened: null },
    ])
  })

  test('a second closing is refused, a second event changes nothing', () => {
    const story = reviewed()
    expect(story.do(reopen('Why.'))).toBe('article_open')
    expect(evolve(story.state, { type: 'articleReopened', reason: 'Why.' }, META)).toBe(story.state)
    story.do(close('Printed.'))
    expect(story.do(close('Printed.'))).toBe('article_closed')
    expect(evolve(story.state, { type: 'articleClosed', reason: '' }, META)).toBe(story.state)
  })

  test.each([
    ['close', close('x'.repeat(2_001)), 'too_long'],
    ['close', close('half \ud800'), 'malformed_text'],
    ['reopen', reopen('x'.repeat(2_001)), 'too_long'],
    ['reopen', reopen('half \ud800'), 'malformed_text'],
  ] as const)('%s: a reason that cannot be kept', (type, command, code) => {
    const story = reviewed()
    if (type === 'reopen') story.do(close('Printed.'))
    expect(story.do(command)).toBe(code)
  })
})

const marking = {
  type: 'mark',
  revision: 4,
  side: 'target',
  code: 'style',
  severity: 'minor',
  note: '',
} as const

/** Each command on something that is there, so that nothing but the lock refuses it. */
const commands: readonly (readonly [ArticleCommand, 'taken' | 'refused'])[] = [
  [importOf('Lain.'), 'refused'],
  [{ type: 'revise', segment: 3, text: 'Other.', state: 'draft', base: 6 }, 'refused'],
  [{ type: 'restore', revision: 7 }, 'refused'],
  [{ type: 'review', revision: 6, outcome: 'approved', reasons: [], note: '' }, 'refused'],
  [approving([6]), 'refused'],
  [{ type: 'mark', revision: 6, side: 'target', code: 'style', severity: 'minor', note: '' }, 'taken'],
  [{ type: 'withdrawMark', mark: 0 }, 'taken'],
  [{ type: 'comment', segment: 1, scope: 'translation', text: 'Why?', mentions: [] }, 'taken'],
  [{ type: 'addSegment', after: 1 }, 'refused'],
  [{ type: 'removeSegment', segment: 1 }, 'refused'],
  [{ type: 'split', segment: 1, at: 4 }, 'refused'],
  [{ type: 'merge', segment: 1 }, 'refused'],
  [{ type: 'updateSource', source: 'Lain.', segments: [] }, 'refused'],
  [{ type: 'changeKind', segment: 1, kind: 'title' }, 'refused'],
  [{ type: 'changeDetails', address: 'https://example.org', deadline: '' }, 'taken'],
  [{ type: 'nameVersion', name: 'As printed' }, 'taken'],
  [{ type: 'renameVersion', version: 0, name: 'As sent' }, 'taken'],
  [{ type: 'markMoment', moment: 'export' }, 'taken'],
  [{ type: 'restoreArticle', past: EMPTY_ARTICLE }, 'refused'],
  [close('Again.'), 'refused'],
  [reopen('A wrong name.'), 'taken'],
]

describe('what a closed article takes', () => {
  test.each(commands.map(([command, then]) => ({ command, then, name: `${command.type} is ${then}` })))(
    '$name',
    ({ command, then }) => {
      const story = reviewed()
      story.do(marking)
      story.do(close('Printed.'))
      const before = story.state
      const mark = before.lastMark ?? 0
      const version = before.versions.at(-1)?.ref ?? 0
      const asked =
        command.type === 'withdrawMark'
          ? { ...command, mark }
          : command.type === 'renameVersion'
            ? { ...command, version }
            : command
      const answer = story.do(asked, person('p2', { role: 'administrator' }))
      if (then === 'taken') return expect(answer).toHaveLength(1)
      expect(answer).toBe('article_closed')
      expect(story.state).toBe(before)
    },
  )

  test('undo is refused', () => {
    const story = reviewed()
    const line = story.lines.at(-1)
    story.do(close('Printed.'))
    expect(line && story.undo(line)).toBe('article_closed')
  })
})
