import { describe, expect, test } from 'vitest'
import type { ArticleCommand, CommandOf } from '../../../src/core/article/command.ts'
import type { Actor } from '../../../src/core/workspace/rights.ts'
import { importOf, person, type Story, threeSegments } from './story.ts'

const NUL = String.fromCharCode(0)

function revise(segment: number, text: string, more: Partial<CommandOf<'revise'>> = {}): ArticleCommand {
  return { type: 'revise', segment, text, state: 'translated', base: null, ...more }
}

function review(revision: number, more: Partial<CommandOf<'review'>> = {}): ArticleCommand {
  return { type: 'review', revision, outcome: 'approved', reasons: [], note: '', ...more }
}

function bulk(revisions: readonly number[], more: Partial<CommandOf<'decideAll'>> = {}): ArticleCommand {
  return { type: 'decideAll', outcome: 'approved', revisions, reasons: [], note: '', ...more }
}

/** Segment 1 translated by p1 (4), 2 drafted by p2 (5), 6 added after 3; version 7 is named `first`. */
function article(): Story {
  const story = threeSegments()
  story.do(revise(1, 'One two three.'), person('p1'))
  story.do(revise(2, 'Four', { state: 'draft' }), person('p2'))
  story.do({ type: 'addSegment', after: 3 })
  story.do({ type: 'nameVersion', name: 'first' })
  return story
}

const translator = person('p3', { role: 'translator' })

type Row = readonly [what: string, code: string, command: ArticleCommand, actor?: Actor]

const rows: readonly Row[] = [
  ['import: an article that is there', 'invalid', importOf('Lain.')],
  [
    'import: a part that leaves a hole',
    'invalid',
    { type: 'import', pair: { source: 'id', target: 'en' }, offset: 500, source: 'x', ranges: [] },
  ],
  ['revise: no such segment', 'not_found', revise(99, 'x')],
  ['revise: a revision is no segment', 'not_found', revise(4, 'x')],
  ['revise: on nothing, where there is a text', 'stale_base', revise(1, 'Other.')],
  ['revise: on a text that was never there', 'stale_base', revise(3, 'Other.', { base: 4 })],
  ['revise: confirmed but empty', 'empty_target', revise(3, '')],
  ['revise: confirmed but white', 'empty_target', revise(3, ' \n')],
  ['revise: omitted with a text', 'invalid', revise(3, 'Six.', { omission: 'other' })],
  ['revise: an added sentence omitted', 'invalid', revise(6, '', { omission: 'other' })],
  ['revise: too long', 'too_long', revise(3, 'x'.repeat(10_001))],
  ['revise: half a character', 'malformed_text', revise(3, 'a\ud800b')],
  ['revise: a control character', 'control_character', revise(3, `a${NUL}b`)],
  ['restore: no such revision', 'not_found', { type: 'restore', revision: 99 }],
  ['restore: on another text than was seen', 'stale_base', { type: 'restore', revision: 4, base: null }],
  ['review: no such revision', 'not_found', review(99)],
  ['review: a draft', 'not_reviewable', review(5)],
  ['review: returned without a word', 'reason_needed', review(4, { outcome: 'returned', note: ' ' })],
  ['review: nothing to withdraw', 'decision_missing', review(4, { outcome: 'withdrawn' })],
  ['review: one’s own under the switch', 'own_revision', review(4), person('p1', { twoPerson: 'strict' })],
  [
    'review: one’s own with edits under the switch',
    'own_revision',
    review(4, { outcome: 'approved-with-edits' }),
    person('p1', { twoPerson: 'strict' }),
  ],
  [
    'review: one’s own with a reason, by one who may not override',
    'forbidden',
    review(4, { override: 'Nobody is here.' }),
    person('p1', { twoPerson: 'strict' }),
  ],
  [
    'review: a reason to override too long',
    'too_long',
    review(4, { override: 'x'.repeat(2_001) }),
    person('p1', { twoPerson: 'strict', role: 'coordinator' }),
  ],
  ['bulk: a note too long', 'too_long', bulk([4], { note: 'x'.repeat(2_001) })],
  ['review: a note too long', 'too_long', review(4, { note: 'x'.repeat(2_001) })],
  ['add: after nothing', 'not_found', { type: 'addSegment', after: 99 }],
  ['remove: no such segment', 'not_found', { type: 'removeSegment', segment: 99 }],
  ['remove: one with a source', 'not_added', { type: 'removeSegment', segment: 1 }],
  ['kind: no such segment', 'not_found', { type: 'changeKind', segment: 99, kind: 'title' }],
  [
    'details: an address too long',
    'too_long',
    { type: 'changeDetails', address: 'x'.repeat(2_001), deadline: '' },
  ],
  ['version: no name', 'name_needed', { type: 'nameVersion', name: '  ' }],
  ['version: a name that is taken', 'name_taken', { type: 'nameVersion', name: ' first ' }],
  ['version: a name too long', 'too_long', { type: 'nameVersion', name: 'x'.repeat(101) }],
]

describe('what an article refuses', () => {
  test.each(rows.map((row) => ({ row, name: `${row[0]}: ${row[1]}` })))('$name', ({ row }) => {
    const [, code, command, actor = person('p9')] = row
    const story = article()
    const before = story.state
    expect(story.do(command, actor)).toBe(code)
    expect(story.state).toBe(before)
  })

  test('a decision on a text that was written over, with the number of the new one', () => {
    const story = article()
    story.do(revise(1, 'One, two, three.', { base: 4 }))
    expect(story.do(review(4))).toBe('revision_superseded')
  })

  test('a withdrawal of what another said, but not to those who coordinate', () => {
    const story = article()
    story.do(review(4), person('p2'))
    expect(story.do(review(4, { outcome: 'withdrawn' }), translator)).toBe('forbidden')
    expect(story.do(review(4, { outcome: 'withdrawn' }), person('p3', { role: 'coordinator' }))).toHaveLength(
      1,
    )
  })

  test('work on a sentence that was taken out', () => {
    const story = article()
    story.do({ type: 'removeSegment', segment: 6 })
    for (const command of [
      revise(6, 'x'),
      { type: 'addSegment', after: 6 },
      { type: 'removeSegment', segment: 6 },
    ] as const)
      expect(story.do(command)).toBe('segment_replaced')
  })
})

const same: readonly (readonly [string, ArticleCommand])[] = [
  ['the same text on any base', revise(1, 'One two three.', { base: 99 })],
  ['the same draft', revise(2, 'Four', { state: 'draft', base: 5 })],
  ['nothing for nothing', revise(3, '', { state: 'draft' })],
  ['restoring what is there', { type: 'restore', revision: 4 }],
  ['the same kind', { type: 'changeKind', segment: 1, kind: 'body' }],
  ['the same details', { type: 'changeDetails', address: '', deadline: '' }],
  ['approving what may not be approved', bulk([5, 99])],
]

test.each(same)('writes nothing for what is so already: %s', (_, command) => {
  const story = article()
  expect(story.do(command)).toEqual([])
})

describe('what an article takes', () => {
  test('the same text again: to confirm a draft, to open it again, to insist after a return', () => {
    const story = article()
    expect(story.do(revise(2, 'Four', { base: 5 }))).toHaveLength(1)
    expect(story.do(revise(2, 'Four', { state: 'draft', base: 8 }))).toHaveLength(1)
    story.do(review(4, { outcome: 'returned', note: 'Check.' }))
    expect(story.do(revise(1, 'One two three.', { base: 4 }))).toHaveLength(1)
  })

  test('the same text again does not undo an approval', () => {
    const story = article()
    story.do(review(4))
    expect(story.do(revise(1, 'One two three.', { base: 4, state: 'draft' }))).toEqual([])
    expect(story.state.tally.approved.segments).toBe(1)
  })

  test('an approval of one’s own text where that is allowed, and a return of it always', () => {
    expect(article().do(review(4), person('p1'))).toHaveLength(1)
    const strict = person('p1', { twoPerson: 'strict' })
    expect(article().do(review(4, { outcome: 'returned', note: 'Mine.' }), strict)).toHaveLength(1)
  })

  test('one’s own text: noted under the light rule, with a reason under the strict one', () => {
    const light = person('p1', { twoPerson: 'light' })
    expect(article().do(review(4), light)).toMatchObject([{ own: true }])
    expect(article().do(review(4), person('p2', { twoPerson: 'light' }))).not.toMatchObject([{ own: true }])
    const strict = person('p1', { twoPerson: 'strict', role: 'coordinator' })
    const override = 'Nobody else is here.'
    expect(article().do(review(4, { override }), strict)).toMatchObject([{ outcome: 'approved', override }])
  })

  test('an edit in review: another approves it under the strict rule, without giving a reason again', () => {
    const story = article()
    story.do(revise(1, 'One, two, three.', { base: 4 }), person('p2'))
    const strict = { twoPerson: 'strict' } as const
    const reasons = [{ code: 'punctuation', severity: 'minor' }] as const
    expect(story.do(review(8), person('p2'))).toBe('edit_reason_needed')
    expect(story.do(review(8, { reasons }), person('p2', strict))).toBe('own_revision')
    expect(story.do(review(8), person('p3', strict))).toMatchObject([{ outcome: 'approved' }])
  })

  test('bulk returns and reopens, passing over what is so already', () => {
    const story = article()
    story.do(revise(3, 'Six.'), person('p2'))
    const said = { outcome: 'returned', note: 'All of it.' } as const
    expect(story.do(bulk([4, 8, 5], said), person('p2'))).toMatchObject([
      { type: 'versionNamed' },
      { revision: 4, outcome: 'returned', note: 'All of it.' },
      { revision: 8, outcome: 'returned' },
    ])
    expect(story.do(bulk([4, 8], said), person('p2'))).toEqual([])
    expect(story.do(bulk([4, 8], { outcome: 'withdrawn' }), person('p2'))).toHaveLength(3)
    const reopened = story.lines.at(-1)
    expect(reopened && story.undo(reopened, 'p2')).toHaveLength(3)
    expect(story.state.tally.returned.segments).toBe(2)
  })

  test('the very text that was approved is approved again when it comes back; one blank more is not', () => {
    const story = article()
    story.do(review(4, { note: 'Good.' }), person('p2'))
    story.do(revise(1, 'Worse.', { base: 4 }))
    story.do(revise(1, 'One two three. ', { base: 9 }))
    expect(story.state.tally.approved.segments).toBe(0)
    expect(story.do(revise(1, 'One two three.', { base: 10 }))).toMatchObject([
      { revision: 11 },
      { outcome: 'approved', renews: 8 },
    ])
    expect(story.state.decisions.get(12)).toMatchObject({ by: 'p2', note: 'Good.' })
  })

  test.each([
    ['it was returned since', (story: Story) => story.do(review(4, { outcome: 'returned', note: 'No.' }))],
    [
      'the approval was withdrawn',
      (story: Story) => story.do(review(4, { outcome: 'withdrawn' }), person('p2')),
    ],
  ])('a text that comes back stays unapproved where %s', (_, since) => {
    const story = article()
    story.do(review(4), person('p2'))
    since(story)
    story.do(revise(1, 'Worse.', { base: 4 }))
    const base = story.state.segments.get(1)?.last ?? null
    expect(story.do(revise(1, 'One two three.', { base }))).toHaveLength(1)
  })

  test('under the strict rule nobody brings back an approval of his own', () => {
    const story = article()
    story.do(review(4), person('p2'))
    story.do(revise(1, 'Worse.', { base: 4 }), person('p1'))
    const strict = person('p2', { twoPerson: 'strict' })
    expect(story.do(revise(1, 'One two three.', { base: 9 }), strict)).toHaveLength(1)
  })

  test('bulk approval passes over what may not be approved', () => {
    const story = article()
    story.do(revise(3, 'Six.'), person('p2'))
    const strict = person('p1', { twoPerson: 'strict' })
    const events = story.do(bulk([8, 8, 5, 4, 99]), strict)
    expect(events).toMatchObject([
      { type: 'versionNamed', name: '', before: true, moment: 'bulk' },
      { revision: 8, outcome: 'approved' },
    ])
  })
})

describe('undo', () => {
  test('keeps a segment that somebody changed, or decided on, since', () => {
    const story = article()
    const [, , drafted] = story.lines
    story.do(revise(2, 'Four five.', { base: 5 }))
    expect(drafted && story.undo(drafted)).toHaveLength(1)
    expect(story.state.segments.get(2)?.last).toBe(8)
    story.do(review(8))
    const saved = story.lines.at(-3)
    expect(saved && story.undo(saved)).toHaveLength(1)
    expect(story.state.tally.approved.segments).toBe(1)
  })

  test('of an edit brings an approval back as the word of the one who gave it', () => {
    const story = article()
    story.do(review(4, { note: 'Good.' }), person('p2'))
    const approved = story.state.decisions.get(8)
    story.do(revise(1, 'Worse.', { base: 4 }), person('p3'))
    const edit = story.lines.at(-1)
    expect(edit && story.undo(edit, 'p3')).toHaveLength(3)
    const back = story.state.decisions.get(story.state.next - 1)
    expect(back).toMatchObject({ by: 'p2', at: approved?.at, outcome: 'approved', note: 'Good.' })
    expect(story.state.tally.approved.segments).toBe(1)
  })

  test('has nothing to do where nothing can be undone', () => {
    const story = article()
    const [imported] = story.lines
    const named = story.lines.at(-1)
    expect(imported && story.undo(imported)).toBe('nothing_to_revert')
    expect(named && story.undo(named)).toBe('nothing_to_revert')
  })
})
