import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldArticle } from '../../../src/core/article/evolve.ts'
import { feedbackFor } from '../../../src/core/article/feedback.ts'
import { LIMITS } from '../../../src/core/article/limits.ts'
import { standingFor } from '../../../src/core/article/lineage.ts'
import { quoteOf } from '../../../src/core/article/marked.ts'
import { noticesOf } from '../../../src/core/article/notices.ts'
import type { ArticleState } from '../../../src/core/article/state.ts'
import {
  commentsOf,
  openThreads,
  segmentOf,
  threadPlace,
  threadsOf,
} from '../../../src/core/article/threads.ts'
import { person, type Story, steps, threeSegments, updateOf } from './story.ts'
import { takeOrSay, talkAmong } from './talk.ts'

const say = (story: Story, more: object = {}, who = 'p1') =>
  story.do(
    { type: 'comment', segment: 1, scope: 'translation', text: 'Why so?', mentions: [], ...more },
    person(who),
  )

const write = (story: Story, segment: number, text: string, who = 'p1') =>
  story.do(
    {
      type: 'revise',
      segment,
      text,
      state: 'translated',
      base: story.state.segments.get(segment)?.last ?? null,
    },
    person(who),
  )

/** What can be seen of the talk, as plain data. */
const seen = (state: ArticleState) =>
  threadsOf(state).map((thread) => ({
    ...thread,
    comments: commentsOf(state, thread),
    place: threadPlace(state, thread),
  }))

describe('laws of comments', () => {
  test('listed is added less withdrawn, through any history with splits, merges and new sources', () => {
    fc.assert(
      fc.property(talkAmong(steps), (all) => {
        const story = threeSegments()
        for (const next of all) takeOrSay(story, next)
        const events = story.lines.flatMap((line) => line.events)
        const withdrawn = new Set(
          events.flatMap((event) => (event.type === 'commentWithdrawn' ? [event.comment] : [])),
        )
        const wanted = events.flatMap((event) =>
          event.type === 'commentAdded' && !withdrawn.has(event.comment) ? [event.comment] : [],
        )
        const listed = threadsOf(story.state)
          .flatMap((thread) => commentsOf(story.state, thread))
          .filter((comment) => comment.withdrawn === undefined)
        expect(listed.map(({ ref }) => ref).toSorted((a, b) => a - b)).toEqual(wanted)
      }),
    )
  })

  test('a thread is resolved exactly if what was last done says so', () => {
    fc.assert(
      fc.property(talkAmong(steps), (all) => {
        const story = threeSegments()
        const last = new Map<number, string>()
        for (const next of all) {
          const events = takeOrSay(story, next)
          if (typeof events !== 'string')
            for (const event of events)
              if (event.type === 'threadResolved' || event.type === 'threadReopened')
                last.set(event.thread, event.type)
        }
        for (const thread of threadsOf(story.state))
          expect(thread.resolved !== null).toBe(last.get(thread.ref) === 'threadResolved')
      }),
    )
  })

  test('a thread stands on one of what stands for its segment, nowhere only if nothing does; its words are in the text', () => {
    fc.assert(
      fc.property(talkAmong(steps), (all) => {
        const story = threeSegments()
        for (const next of all) takeOrSay(story, next)
        const { state } = story
        for (const thread of threadsOf(state)) {
          const place = threadPlace(state, thread)
          const standing = standingFor(state, thread.segment)
          expect(segmentOf(state, thread)).toBe(place.segment)
          if (place.segment === null) expect(standing).toEqual([])
          else expect(standing).toContain(place.segment)
          if (thread.about.span) expect(quoteOf(thread.about)).not.toBe('')
        }
      }),
    )
  })

  test('replay equals live, and the flags of rows count each open thread once', () => {
    fc.assert(
      fc.property(talkAmong(steps), (all) => {
        const story = threeSegments()
        for (const next of all) takeOrSay(story, next)
        expect(seen(foldArticle(story.lines))).toEqual(seen(story.state))
        const flagged = [...openThreads(story.state).values()].reduce((sum, count) => sum + count, 0)
        const open = threadsOf(story.state).filter(
          (thread) => thread.resolved === null && segmentOf(story.state, thread) !== null,
        )
        expect(flagged).toBe(open.length)
      }),
    )
  })
})

describe('words of a thread', () => {
  const about = (side: 'source' | 'target', start: number, end: number, revision: number | null = null) => ({
    words: { side, start, end, revision },
  })

  function placeAfter(change: (story: Story) => unknown, words: object): ReturnType<typeof threadPlace> {
    const story = threeSegments()
    write(story, 1, 'One two three.')
    say(story, words)
    change(story)
    const [thread] = threadsOf(story.state)
    if (!thread) throw new Error('The thread is lost')
    return threadPlace(story.state, thread)
  }

  const TWO = about('target', 4, 7, 4)
  const DUA = about('source', 5, 8)
  test.each([
    ['moved', TWO, (s: Story) => write(s, 1, 'And one two three.'), 1, { start: 8, end: 11, intact: true }],
    ['rewritten', TWO, (s: Story) => write(s, 1, 'One pair three.'), 1, { start: 4, end: 8, intact: false }],
    ['gone', TWO, (s: Story) => write(s, 1, 'One three.'), 1, null],
    [
      'gone and back',
      TWO,
      (s: Story) => {
        write(s, 1, 'One three.')
        write(s, 1, 'One two three.')
      },
      1,
      { start: 4, end: 7, intact: true },
    ],
    [
      'in the second half of a split',
      about('source', 9, 13),
      (s: Story) => s.do({ type: 'split', segment: 1, at: 9 }),
      7,
      { start: 0, end: 4, intact: true },
    ],
    [
      'in the first half of a split',
      DUA,
      (s: Story) => s.do({ type: 'split', segment: 1, at: 9 }),
      6,
      { start: 5, end: 8, intact: true },
    ],
    [
      'in what was joined',
      DUA,
      (s: Story) => s.do({ type: 'merge', segment: 1 }),
      6,
      { start: 5, end: 8, intact: true },
    ],
    [
      'in a corrected source',
      DUA,
      (s: Story) => s.do(updateOf(s.state, 'Satu, dua tiga. Empat lima.\n\nEnam tujuh delapan sembilan.')),
      1,
      { start: 6, end: 9, intact: true },
    ],
  ] as const)('%s', (_, words, change, segment, place) => {
    expect(placeAfter(change, words)).toEqual({ segment, words: place })
  })

  test('a thread whose sentence is gone stands nowhere, and keeps its quote', () => {
    const story = threeSegments()
    say(story, { segment: 3, ...about('source', 0, 4) })
    story.do(updateOf(story.state, 'Satu dua tiga. Empat lima.'))
    const [thread] = threadsOf(story.state)
    expect(thread && threadPlace(story.state, thread)).toEqual({ segment: null, words: null })
    expect(thread && quoteOf(thread.about)).toBe('Enam')
  })
})

describe('what is refused', () => {
  test.each([
    ['nothing', { text: ' \n' }, 'comment_empty'],
    ['2,001 signs', { text: 'x'.repeat(LIMITS.comment + 1) }, 'too_long'],
    ['a control character', { text: 'a\u0007' }, 'control_character'],
    ['half a character', { text: 'a\ud800' }, 'malformed_text'],
    ['a segment that is not there', { segment: 99 }, 'not_found'],
    ['words past the end', { words: { side: 'source', start: 0, end: 99, revision: null } }, 'words_missing'],
    ['no words', { words: { side: 'source', start: 3, end: 3, revision: null } }, 'words_missing'],
    [
      'a revision that is not there',
      { words: { side: 'target', start: 0, end: 2, revision: 77 } },
      'not_found',
    ],
    ['the revision of a source', { words: { side: 'source', start: 0, end: 2, revision: 4 } }, 'invalid'],
  ])('a comment of %s', (_, more, code) => {
    expect(say(threeSegments(), more)).toBe(code)
  })

  test('a comment of another is neither edited nor withdrawn, and a withdrawn one not again', () => {
    const story = threeSegments()
    say(story)
    const edit = { type: 'editComment', comment: 4, text: 'No.', mentions: [] } as const
    expect(story.do(edit, person('p2', { role: 'coordinator' }))).toBe('forbidden')
    expect(story.do({ type: 'withdrawComment', comment: 4 }, person('p2'))).toBe('forbidden')
    expect(story.do({ type: 'withdrawComment', comment: 4 })).toHaveLength(1)
    expect(story.do({ type: 'withdrawComment', comment: 4 })).toBe('comment_withdrawn')
    expect(story.do(edit)).toBe('comment_withdrawn')
    expect(threadsOf(story.state)).toEqual([])
  })

  test('an answer in no thread, and more than a segment takes', () => {
    const story = threeSegments()
    expect(story.do({ type: 'reply', thread: 1, text: 'Yes.', mentions: [] })).toBe('not_found')
    say(story)
    const reply = { type: 'reply', thread: 4, text: 'Yes.', mentions: [] } as const
    for (let n = 1; n < LIMITS.commentsPerSegment; n += 1) story.do(reply)
    expect(story.do(reply)).toBe('too_many_comments')
    expect(say(story)).toBe('too_many_comments')
    expect(say(story, { segment: 2 })).toHaveLength(1)
  })

  test('what a file says of a segment counts too, each remark of it', () => {
    const story = threeSegments()
    const bring = (texts: readonly string[], most: number) =>
      story.do({ type: 'bringBack', rows: [], remarks: texts.map((text) => ({ segment: 1, text })), most })
    expect(bring(['One.', 'Two.', 'Three.'], 2)).toBe('too_many_comments')
    expect(bring(['One.', 'Two.'], 2)).toHaveLength(2)
    expect(bring(['Three.'], 2)).toBe('too_many_comments')
    expect(bring(['Three.'], 3)).toHaveLength(1)
  })

  test('settling twice is one fact', () => {
    const story = threeSegments()
    say(story)
    expect(story.do({ type: 'settleThread', thread: 4, resolved: false })).toEqual([])
    expect(story.do({ type: 'settleThread', thread: 4, resolved: true })).toHaveLength(1)
    expect(story.do({ type: 'settleThread', thread: 4, resolved: true })).toEqual([])
  })
})

test('an edit keeps the former text', () => {
  const story = threeSegments()
  say(story)
  story.do({ type: 'editComment', comment: 4, text: 'How so?', mentions: [] })
  expect(story.state.talk.comments.get(4)).toMatchObject({ text: 'How so?', former: [{ text: 'Why so?' }] })
})

describe('notices', () => {
  test('names and answers are told to others, never to their author, and a name goes before an answer', () => {
    const story = threeSegments()
    say(story, { mentions: [{ person: 'p2', start: 0, end: 2 }] })
    story.do({ type: 'reply', thread: 4, text: 'Yes.', mentions: [] }, person('p2'))
    const both = [
      { person: 'p1', start: 0, end: 2 },
      { person: 'p3', start: 3, end: 5 },
    ]
    story.do({ type: 'reply', thread: 4, text: 'p1 p3', mentions: both }, person('p3'))
    const { notes } = noticesOf(story.state)
    const told = (who: string) => notes[who]?.map(({ kind, comment, by }) => [kind, comment, by])
    expect(told('p1')).toEqual([
      ['mention', 6, 'p3'],
      ['reply', 5, 'p2'],
    ])
    expect(told('p2')).toEqual([
      ['reply', 6, 'p3'],
      ['mention', 4, 'p1'],
    ])
    expect(told('p3')).toBeUndefined()
    story.do({ type: 'withdrawComment', comment: 5 }, person('p2'))
    expect(noticesOf(story.state).notes.p1).toHaveLength(1)
  })
})

describe('feedback', () => {
  const decide = (
    story: Story,
    revision: number,
    outcome: 'approved' | 'returned' | 'withdrawn',
    note = '',
  ) =>
    story.do(
      {
        type: 'review',
        revision,
        outcome,
        reasons: note === '' ? [] : [{ code: 'style', severity: 'minor' }],
        note,
      },
      person('p3'),
    )

  test('is what others decided, the newest first, with the text before and after an edit', () => {
    const story = threeSegments()
    write(story, 1, 'One.')
    write(story, 2, 'Two.')
    decide(story, 4, 'returned', 'Too short.')
    write(story, 2, 'Two and more.', 'p3')
    decide(story, story.state.segments.get(2)?.last ?? 0, 'approved', 'Complete now.')
    const told = feedbackFor(story.state, 'p1').map(({ segment, decision, mine, decided }) => [
      segment,
      decision.outcome,
      mine.text,
      decided.text,
    ])
    expect(told).toEqual([
      [2, 'approved-with-edits', 'Two.', 'Two and more.'],
      [1, 'returned', 'One.', 'One.'],
    ])
  })

  test('is silent on plain approvals, withdrawn decisions, one’s own and those on others', () => {
    const story = threeSegments()
    write(story, 1, 'One.')
    decide(story, 4, 'approved')
    decide(story, 4, 'withdrawn')
    write(story, 2, 'Two.', 'p3')
    decide(story, story.state.segments.get(2)?.last ?? 0, 'returned', 'No.')
    expect(feedbackFor(story.state, 'p1')).toEqual([])
    expect(feedbackFor(story.state, 'p3')).toEqual([])
  })
})
