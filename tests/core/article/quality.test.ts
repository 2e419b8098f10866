import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ArticleCommand } from '../../../src/core/article/command.ts'
import {
  addFigures,
  CODES,
  DIMENSION,
  type Figures,
  isSmallSample,
  NO_FIGURES,
  penaltiesOf,
  SEVERITIES,
  scoreOf,
  sumFigures,
} from '../../../src/core/article/quality.ts'
import { type Quality, qualityOf, weekOf } from '../../../src/core/article/reviewed.ts'
import { type ArticleState, decisionsOn, revisionsOf, segmentsOf } from '../../../src/core/article/state.ts'
import { person, steps, take, threeSegments } from './story.ts'

function whole(state: ArticleState): Quality {
  const going = qualityOf(state)
  let step = going.next()
  while (!step.done) step = going.next()
  return step.value
}

const error = fc.record({
  code: fc.constantFrom(...CODES),
  severity: fc.constantFrom(...SEVERITIES),
  count: fc.integer({ min: 1, max: 9 }),
})

const figures: fc.Arbitrary<Figures> = fc.record({
  segments: fc.nat({ max: 50 }),
  words: fc.nat({ max: 900 }),
  errors: fc.uniqueArray(error, { selector: ({ code, severity }) => `${code} ${severity}`, maxLength: 6 }),
  excellent: fc.nat({ max: 5 }),
  changed: fc.nat({ max: 90 }),
  compared: fc.nat({ max: 900 }),
})

describe('figures', () => {
  test('penalties add up over segments, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(figures), fc.nat(), (all, seed) => {
        const sum = all.reduce((total, one) => total + penaltiesOf(one), 0)
        expect(penaltiesOf(sumFigures(all))).toBe(sum)
        const turned = [...all.slice(seed % (all.length + 1)), ...all.slice(0, seed % (all.length + 1))]
        expect(penaltiesOf(sumFigures(turned))).toBe(sum)
        expect(sumFigures(turned).words).toBe(sumFigures(all).words)
      }),
    )
  })

  test('nothing reviewed adds nothing, and has no score', () => {
    fc.assert(
      fc.property(figures, (one) => {
        expect(addFigures(one, NO_FIGURES)).toEqual(one)
      }),
    )
    expect(scoreOf(NO_FIGURES)).toBeNull()
    fc.assert(
      fc.property(figures, (one) => {
        expect(scoreOf(one) === null).toBe(one.words === 0)
        if (one.words > 0) expect(scoreOf(one)).toBeLessThanOrEqual(100)
      }),
    )
  })

  test.each([
    ['no error', [], 100, 100],
    ['neutral costs nothing', [{ code: 'style', severity: 'neutral', count: 9 }], 100, 100],
    ['minor', [{ code: 'style', severity: 'minor', count: 3 }], 100, 97],
    ['major', [{ code: 'grammar', severity: 'major', count: 1 }], 1_000, 99.5],
    ['critical', [{ code: 'omission', severity: 'critical', count: 2 }], 100, 50],
    ['more than a point a word', [{ code: 'omission', severity: 'critical', count: 1 }], 10, -150],
  ] as const)('%s', (_, errors, words, score) => {
    expect(scoreOf({ errors, words })).toBe(score)
  })

  test('a sample below 500 words is too small', () => {
    expect([499, 500].map((words) => isSmallSample({ words }))).toEqual([true, false])
  })

  test('every kind of error has its dimension', () => {
    expect(CODES.toSorted()).toEqual(Object.keys(DIMENSION).toSorted())
  })
})

describe('what review found', () => {
  test('in an article is no more than its segments, and has all of what was said', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const story = threeSegments()
        for (const next of all) take(story, next)
        const { weeks, people } = whole(story.state)
        const total = sumFigures(weeks)
        const words = segmentsOf(story.state).reduce((sum, segment) => sum + segment.words, 0)
        expect(total.words).toBeLessThanOrEqual(words)
        expect(total.segments).toBeLessThanOrEqual(story.state.order.length)
        expect(penaltiesOf(sumFigures(people))).toBe(penaltiesOf(total))
        expect(sumFigures(people).changed).toBe(total.changed)
        const said = segmentsOf(story.state).some((segment) =>
          revisionsOf(story.state, segment).some((revision) => decisionsOn(story.state, revision).length > 0),
        )
        if (!said && story.state.lastMark === null) expect(total.segments).toBe(0)
      }),
    )
  })

  test.each([
    ['2026-11-23T00:00:00.000Z', '2026-11-23'],
    ['2026-11-29T23:59:59.999Z', '2026-11-23'],
    ['2026-11-30T00:00:00.000Z', '2026-11-30'],
    ['2027-01-01T12:00:00.000Z', '2026-12-28'],
  ])('%s is in the week of %s', (at, week) => expect(weekOf(at)).toBe(week))
})

function revise(segment: number, text: string, base: number | null): ArticleCommand {
  return { type: 'revise', segment, text, state: 'translated', base }
}

function decide(
  revision: number,
  outcome: 'approved' | 'returned',
  severity?: 'minor' | 'major',
): ArticleCommand {
  const reasons = severity ? [{ code: 'style', severity } as const] : []
  return { type: 'review', revision, outcome, reasons, note: 'Why.' }
}

function markOf(revision: number, code: 'style' | 'excellent'): ArticleCommand {
  return { type: 'mark', revision, side: 'target', code, severity: 'minor', note: '' }
}

/** Sums by person. */
function byPerson(state: ArticleState, id: string): Figures {
  return sumFigures(whole(state).people.filter((one) => one.person === id))
}

describe('whose errors they are', () => {
  test('a return’s reasons are of whoever wrote what was returned, also once another has mended it', () => {
    const story = threeSegments()
    story.do(revise(1, 'One two.', null), person('p1'))
    story.do(decide(4, 'returned', 'major'), person('p2'))
    story.do(revise(1, 'One two three.', 4), person('p3'))
    const now = story.state.segments.get(1)?.last ?? 0
    story.do(decide(now, 'approved'), person('p2'))
    expect(penaltiesOf(byPerson(story.state, 'p1'))).toBe(5)
    expect(byPerson(story.state, 'p3')).toMatchObject({ words: 3, errors: [], changed: 0, compared: 3 })
    expect(sumFigures(whole(story.state).weeks)).toMatchObject({ segments: 1, words: 3 })
  })

  test('what a reviewer edits before he approves is counted in words, for whoever had confirmed it', () => {
    const story = threeSegments()
    story.do(revise(3, 'Six seven ate nine.', null), person('p1'))
    story.do(revise(3, 'Six seven eight nine.', 4), person('p2'))
    story.do(decide(5, 'approved', 'minor'), person('p2'))
    expect(byPerson(story.state, 'p1')).toMatchObject({
      changed: 1,
      compared: 4,
      errors: [{ code: 'style', severity: 'minor', count: 1 }],
    })
    expect(byPerson(story.state, 'p2').segments).toBe(0)
  })

  test('a confirmed text that another translator changed before anybody reviewed it counts for both', () => {
    const story = threeSegments()
    story.do(revise(1, 'One to three.', null), person('p1'))
    story.do(revise(1, 'One two three.', 4), person('p2'))
    story.do(decide(5, 'approved'), person('p3'))
    expect(byPerson(story.state, 'p1')).toMatchObject({ segments: 1, errors: [], changed: 1, compared: 3 })
    expect(byPerson(story.state, 'p2')).toMatchObject({ segments: 1, errors: [], changed: 0 })
    expect(sumFigures(whole(story.state).weeks)).toMatchObject({ segments: 1, changed: 1 })
  })

  test('marks count one by one; a reason that says the same of the segment is not counted again', () => {
    const story = threeSegments()
    story.do(revise(1, 'One two.', null), person('p1'))
    story.do(markOf(4, 'style'), person('p2'))
    story.do(markOf(4, 'style'), person('p2'))
    story.do(markOf(4, 'excellent'), person('p2'))
    story.do(decide(4, 'returned'), person('p2'))
    expect(byPerson(story.state, 'p1')).toMatchObject({
      excellent: 1,
      errors: [{ code: 'style', severity: 'minor', count: 2 }],
    })
  })

  test('what was withdrawn is not counted', () => {
    const story = threeSegments()
    story.do(revise(1, 'One two.', null), person('p1'))
    story.do(decide(4, 'returned', 'major'), person('p2'))
    story.do({ type: 'review', revision: 4, outcome: 'withdrawn', reasons: [], note: '' }, person('p2'))
    expect(whole(story.state)).toEqual({ weeks: [], people: [] })
  })

  test('a decision that undo brings back is the same word, counted once', () => {
    const story = threeSegments()
    story.do(revise(1, 'One two.', null), person('p1'))
    story.do(decide(4, 'returned', 'major'), person('p2'))
    story.do(revise(1, 'Another.', 4), person('p1'))
    const line = story.lines.at(-1)
    if (line) story.undo(line)
    expect(story.state.tally.returned.segments).toBe(1)
    expect(penaltiesOf(byPerson(story.state, 'p1'))).toBe(5)
  })
})
