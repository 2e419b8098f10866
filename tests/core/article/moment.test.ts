import { expect, test } from 'vitest'
import { momentVersion } from '../../../src/core/article/moment.ts'
import { person, threeSegments, updateOf } from './story.ts'

const text = (segment: number, words: string) =>
  ({ type: 'revise', segment, text: words, state: 'translated', base: null }) as const
const exported = { type: 'markMoment', moment: 'export' } as const

test('a bulk act, a restore and a new source need no version of what is one already', () => {
  const story = threeSegments()
  expect(momentVersion(story.state, 'bulk')).toEqual([])
  story.do(text(1, 'One.'))
  const made = { type: 'versionNamed', version: 5, name: '', before: true, moment: 'bulk' }
  expect(momentVersion(story.state, 'bulk')).toEqual([made])
  story.do({ type: 'nameVersion', name: 'first' })
  expect(momentVersion(story.state, 'bulk')).toEqual([])
  story.do(text(2, 'Four.'))
  expect(momentVersion(story.state, 'restore')).toMatchObject([{ version: 7, moment: 'restore' }])
})

test('an export is a version, once for the same article, also where that has another name', () => {
  const story = threeSegments()
  story.do(text(1, 'One.'))
  story.do({ type: 'nameVersion', name: 'first' })
  expect(story.do(exported)).toHaveLength(1)
  expect(story.do(exported)).toEqual([])
  expect(story.state.versions).toMatchObject([{ seq: 3 }, { moment: 'export', name: '', seq: 3 }])
  story.do({ type: 'nameVersion', name: 'second' })
  expect(story.do(exported)).toEqual([])
  story.do({ type: 'review', revision: 4, outcome: 'approved', reasons: [], note: '' }, person('p2'))
  expect(story.do(exported)).toHaveLength(1)
})

test('a corrected source makes the version of before, which keeps its segments', () => {
  const story = threeSegments()
  story.do(text(1, 'One.'))
  const [version, replaced] = story.do(updateOf(story.state, 'Satu dua tiga. Baru.'))
  expect(version).toMatchObject({ type: 'versionNamed', version: 5, moment: 'source', before: true })
  expect(replaced).toMatchObject({ type: 'sourceReplaced', segments: [{ segment: 1 }, { segment: 6 }] })
  expect(story.state.versions).toMatchObject([{ ref: 5, seq: 2 }])
})

test('people call a version something, and something else, but nothing twice', () => {
  const story = threeSegments()
  story.do(text(1, 'One.'))
  story.do(exported)
  expect(story.do({ type: 'renameVersion', version: 5, name: ' To the client ' })).toHaveLength(1)
  expect(story.state.versions).toMatchObject([{ name: 'To the client', moment: 'export' }])
  expect(story.do({ type: 'renameVersion', version: 5, name: 'To the client' })).toEqual([])
  expect(story.do({ type: 'nameVersion', name: 'To the client' })).toBe('name_taken')
  story.do({ type: 'nameVersion', name: 'other' })
  expect(story.do({ type: 'renameVersion', version: 5, name: 'other' })).toBe('name_taken')
  expect(story.do({ type: 'renameVersion', version: 5, name: ' ' })).toBe('name_needed')
  expect(story.do({ type: 'renameVersion', version: 1, name: 'a segment' })).toBe('not_found')
})
