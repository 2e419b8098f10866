import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CommandOf } from '../../../src/core/article/command.ts'
import { linksBySegment, linksIn, linksOf, quoteOfLink } from '../../../src/core/article/linked.ts'
import { currentRevision, segmentsOf, sourceOf } from '../../../src/core/article/state.ts'
import { importOf, Story, steps, take, threeSegments, updateOf } from './story.ts'

describe('laws of links', () => {
  it('never loses one: what is listed is what was said less what was withdrawn, each in one segment', () => {
    fc.assert(
      fc.property(steps, (many) => {
        const story = threeSegments()
        const listed = new Set<number>()
        for (const one of many) {
          const before = story.lines.length
          take(story, one)
          for (const event of story.lines.slice(before).flatMap((line) => line.events)) {
            if (event.type === 'wordsLinked' || event.type === 'linkRenewed') listed.add(event.link)
            if (event.type === 'linkWithdrawn') listed.delete(event.link)
          }
        }
        const { state } = story
        const found = [...linksBySegment(state)].flatMap(([, links]) => links.map(({ link }) => link.ref))
        expect(found.toSorted((a, b) => a - b)).toEqual([...listed].toSorted((a, b) => a - b))
        for (const segment of segmentsOf(state))
          expect(linksOf(state, segment)).toEqual(linksBySegment(state).get(segment.ref) ?? [])
      }),
    )
  })

  it('is stale exactly where the same words are not on both sides of its segment', () => {
    fc.assert(
      fc.property(steps, (many) => {
        const story = threeSegments()
        for (const one of many) take(story, one)
        for (const segment of segmentsOf(story.state)) {
          const texts = {
            source: sourceOf(story.state, segment),
            target: currentRevision(story.state, segment)?.text ?? '',
          }
          for (const one of linksOf(story.state, segment)) {
            const same = (['source', 'target'] as const).every((side) => {
              const place = one[side]
              return place && texts[side].slice(place.start, place.end) === quoteOfLink(one.link, side)
            })
            expect(one.stale).toBe(!same)
          }
        }
      }),
    )
  })

  it('says one thing of the same words of one text', () => {
    fc.assert(
      fc.property(steps, (many) => {
        const story = threeSegments()
        for (const one of many) if (!('undo' in one)) take(story, one)
        for (const [, links] of linksBySegment(story.state)) {
          const fresh = links.filter(
            ({ stale, link }) => !stale && link.revision === links.at(-1)?.link.revision,
          )
          const places = fresh.map(({ link, source, target }) =>
            [link.revision, source?.start, source?.end, target?.start, target?.end].join(),
          )
          expect(new Set(places).size).toBe(places.length)
        }
      }),
    )
  })
})

const SOURCE = 'Warga kembali ke rumah. Air mulai surut.'
const TEXT = 'People went home.'

/** Segment 1 has a confirmed text (3) in which rumah is linked with home; segment 2 has none. */
function linked(more: Partial<CommandOf<'linkWords'>> = {}): Story {
  const story = new Story()
  story.do(importOf(SOURCE))
  revise(story, TEXT)
  story.do({ ...HOME, ...more })
  return story
}

const HOME: CommandOf<'linkWords'> = {
  type: 'linkWords',
  segment: 1,
  source: { start: 17, end: 22 },
  target: { start: 12, end: 16 },
  linked: true,
}

function revise(story: Story, text: string, segment = 1): void {
  const base = story.state.segments.get(segment)?.last ?? null
  story.do({ type: 'revise', segment, text, state: 'translated', base })
}

/** Segment, words of now and whether they are stale, of each link. */
function found({ state }: Story) {
  return [...linksBySegment(state)].flatMap(([home, links]) => {
    const segment = state.segments.get(home)
    if (!segment) return []
    const [source, target] = [sourceOf(state, segment), currentRevision(state, segment)?.text ?? '']
    return links.map((one) => [
      home,
      one.source ? source.slice(one.source.start, one.source.end) : null,
      one.target ? target.slice(one.target.start, one.target.end) : null,
      one.stale,
    ])
  })
}

describe('where linked words are', () => {
  const edits: readonly (readonly [what: string, texts: readonly string[], expected: readonly unknown[]])[] =
    [
      ['nothing was changed', [], [1, 'rumah', 'home', false]],
      ['something was written before', ['Slowly, people went home.'], [1, 'rumah', 'home', false]],
      ['the word was changed', ['People went back.'], [1, 'rumah', 'back', true]],
      ['the word was deleted', ['People went.'], [1, 'rumah', null, true]],
      ['the word came back', ['People went.', TEXT], [1, 'rumah', 'home', false]],
    ]
  it.each(edits)('%s', (_, texts, expected) => {
    const story = linked()
    for (const text of texts) revise(story, text)
    expect(found(story)).toEqual([expected])
    expect(linksIn(story.state).map((link) => quoteOfLink(link, 'target'))).toEqual(['home'])
  })

  it('a cut gives it to the part with both words, and its undoing gives it back', () => {
    const story = linked()
    story.do({ type: 'split', segment: 1, at: 14, targetAt: 12 })
    expect(found(story)).toEqual([[story.state.order[1], 'rumah', 'home', false]])
    const cut = story.lines.at(-1)
    if (cut) story.undo(cut)
    expect(found(story)).toEqual([[1, 'rumah', 'home', false]])
  })

  it('a cut that parts its words leaves it stale with the source', () => {
    const story = linked()
    story.do({ type: 'split', segment: 1, at: 14 })
    expect(found(story)).toEqual([[story.state.order[1], 'rumah', null, true]])
  })

  it('a merge keeps it; a corrected source keeps it, stale where its word is another', () => {
    const story = linked()
    story.do({ type: 'merge', segment: 1 })
    expect(found(story)).toEqual([[story.state.order[0], 'rumah', 'home', false]])
    const other = linked()
    other.do(updateOf(other.state, 'Para warga kembali ke desa. Air mulai surut.'))
    expect(found(other)).toMatchObject([[other.state.order[0], expect.anything(), 'home', true]])
  })
})

describe('what is said of the same words', () => {
  it('is said once, gives way to the opposite, and comes back by undo', () => {
    const story = linked()
    expect(story.do(HOME)).toEqual([])
    expect(story.do({ ...HOME, linked: false })).toMatchObject([
      { type: 'linkWithdrawn' },
      { type: 'wordsLinked', linked: false },
    ])
    expect(linksIn(story.state).map(({ linked }) => linked)).toEqual([false])
    const last = story.lines.at(-1)
    if (last) story.undo(last)
    expect(linksIn(story.state).map(({ linked }) => linked)).toEqual([true])
  })

  it('counts in the text that was seen, and means the same words in a later one', () => {
    const story = linked()
    revise(story, 'Slowly, people went home.')
    expect(story.do({ ...HOME, revision: 3 })).toEqual([])
    expect(story.do({ ...HOME, target: { start: 20, end: 24 } })).toEqual([])
    expect(linksIn(story.state)).toHaveLength(1)
  })

  it('is withdrawn once, and stands again by undo', () => {
    const story = linked()
    const [link] = linksIn(story.state)
    const withdrawal = { type: 'withdrawLink', link: link?.ref ?? 0 } as const
    expect(story.do(withdrawal)).toHaveLength(1)
    expect(story.do(withdrawal)).toEqual([])
    expect(linksIn(story.state)).toEqual([])
    const last = story.lines.at(-1)
    if (last) story.undo(last)
    expect(linksIn(story.state)).toHaveLength(1)
  })

  it('goes on in a closed article', () => {
    const story = linked()
    story.do({ type: 'close', reason: 'Printed.' })
    expect(story.do({ ...HOME, linked: false })).toHaveLength(2)
  })
})

describe('a link is refused', () => {
  const rows: readonly (readonly [what: string, code: string, more: Partial<CommandOf<'linkWords'>>])[] = [
    ['no such segment', 'not_found', { segment: 99 }],
    ['a segment without a text', 'empty_target', { segment: 2 }],
    ['a revision of another segment', 'not_found', { segment: 2, revision: 3 }],
    ['no such revision', 'not_found', { revision: 99 }],
    ['beyond the end of the source', 'bad_span', { source: { start: 17, end: 99 } }],
    ['beyond the end of the text', 'bad_span', { target: { start: 12, end: 18 } }],
    ['before the beginning', 'bad_span', { source: { start: -1, end: 3 } }],
    ['nothing', 'bad_span', { target: { start: 3, end: 3 } }],
    ['the wrong way round', 'bad_span', { target: { start: 5, end: 2 } }],
    ['half a place', 'bad_span', { source: { start: 0.5, end: 2 } }],
  ]
  it.each(rows)('%s: %s', (_, code, more) => {
    const story = linked()
    const before = story.state
    expect(story.do({ ...HOME, ...more })).toBe(code)
    expect(story.state).toBe(before)
  })

  it('begun inside a character; of a segment that gave way; beyond five hundred', () => {
    const story = linked()
    revise(story, 'Went 😀 home.')
    expect(story.do({ ...HOME, target: { start: 6, end: 9 } })).toBe('bad_span')
    story.do({ type: 'split', segment: 1, at: 14 })
    expect(story.do(HOME)).toBe('segment_replaced')
    expect(story.do({ type: 'withdrawLink', link: 1 })).toBe('not_found')
  })

  it('beyond five hundred of a segment', () => {
    const story = new Story()
    const source = `${'kata '.repeat(60)}akhir.`
    story.do(importOf(source))
    revise(story, 'word '.repeat(60))
    const one = { type: 'linkWords', segment: 1, linked: true } as const
    const span = (at: number) => ({ start: at * 5, end: at * 5 + 4 })
    let last: unknown
    for (let i = 0; i <= 500; i += 1)
      last = story.do({ ...one, source: span(i % 50), target: span(Math.floor(i / 50)) })
    expect(linksIn(story.state)).toHaveLength(500)
    expect(last).toBe('too_many_links')
  })
})
