import fc from 'fast-check'
import type { ArticleCommand } from '../../../src/core/article/command.ts'
import type { CommentedWords } from '../../../src/core/article/comment-event.ts'
import type { ArticleState } from '../../../src/core/article/state.ts'
import { threadsOf } from '../../../src/core/article/threads.ts'
import { person, type Step, type Story, take } from './story.ts'

const ref = fc.nat({ max: 30 })

const talk = fc.record({
  talk: fc.constantFrom(
    'comment',
    'comment',
    'comment',
    'reply',
    'reply',
    'edit',
    'withdraw',
    'resolve',
    'reopen',
  ),
  ref,
  words: fc.option(
    fc.record({
      side: fc.constantFrom('source', 'target'),
      start: fc.nat({ max: 8 }),
      length: fc.nat({ max: 9 }),
    }),
  ),
  text: fc.constantFrom('Why so?', 'See the source.', 'Done.', ' '),
  who: fc.constantFrom('p1', 'p2', 'p3'),
})

type Talk = typeof talk extends fc.Arbitrary<infer T> ? T : never

/** Talk among other steps, of which there are more. */
export const talkAmong = (steps: fc.Arbitrary<readonly Step[]>) =>
  fc
    .tuple(steps, fc.array(fc.tuple(fc.nat({ max: 60 }), talk), { maxLength: 30, size: 'max' }))
    .map(([all, said]) => {
      const mixed: (Step | Talk)[] = [...all]
      for (const [at, one] of said) mixed.splice(Math.min(at, mixed.length), 0, one)
      return mixed
    })

/** Takes a step; what is said meets segments, threads and comments that are there, most of the time. */
export function takeOrSay(story: Story, next: Step | Talk) {
  return 'talk' in next ? story.do(commandOf(story.state, next), person(next.who)) : take(story, next)
}

function commandOf(state: ArticleState, { talk, ref, words, text }: Talk): ArticleCommand {
  const segment = state.order[ref % Math.max(1, state.order.length)] ?? ref
  const threads = threadsOf(state)
  const thread = threads[ref % Math.max(1, threads.length)]
  const comment = thread?.comments[ref % thread.comments.length] ?? ref
  if (talk === 'comment') {
    const marked = words && wordsOf(state, segment, words)
    const said = { type: 'comment', segment, scope: 'translation', text, mentions: [] } as const
    return marked ? { ...said, words: marked } : said
  }
  if (talk === 'reply') return { type: 'reply', thread: thread?.ref ?? ref, text, mentions: [] }
  if (talk === 'edit') return { type: 'editComment', comment, text, mentions: [] }
  if (talk === 'withdraw') return { type: 'withdrawComment', comment }
  return { type: 'settleThread', thread: thread?.ref ?? ref, resolved: talk === 'resolve' }
}

function wordsOf(
  state: ArticleState,
  segment: number,
  { side, start, length }: NonNullable<Talk['words']>,
): CommentedWords {
  const revision = side === 'source' ? null : (state.segments.get(segment)?.last ?? null)
  return { side, start, end: start + length, revision }
}
