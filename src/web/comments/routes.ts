import { z } from 'zod'
import { json, page, refused } from '../reply.ts'
import { articleRoute, type Route } from '../route.ts'
import { commentedAnswer, settledAnswer, threadAnswer, threadsAnswer } from './answers.ts'
import { commentInput, onwardInput, textInput, threadsQuery } from './input.ts'
import { seenBy, threadsOn } from './model.ts'
import { articlePage, articleThreads, segmentPage } from './page.ts'
import { markRead } from './readings.ts'
import { answerThread, beginThread, editComment, settleThread, withdrawComment } from './write.ts'

const readAnswer = z.strictObject({ read: z.number().int() })

export const commentRoutes: readonly Route[] = [
  articleRoute({
    method: 'get',
    path: '/articles/:id/comments',
    surface: 'both',
    summary: 'Lists the threads of an article, the newest first; state: open, resolved or all.',
    right: 'read',
    query: threadsQuery,
    answer: { status: 200, schema: threadsAnswer },
    handle: async (c) =>
      c.api
        ? json({ threads: (await articleThreads(c)).threads.map(threadAnswer) })
        : page('comments/article', await articlePage(c)),
  }),
  articleRoute({
    method: 'get',
    path: '/segments/:id/comments',
    surface: 'both',
    summary: 'Lists the threads that stand on a segment, open ones first.',
    right: 'read',
    answer: { status: 200, schema: threadsAnswer },
    async handle(c) {
      if (!c.article.segments.get(c.ref)) return refused({ code: 'not_found' })
      if (c.api) return json({ threads: threadsOn(c, c.ref, await seenBy(c)).map(threadAnswer) })
      const { view, model } = await segmentPage(c, c.ref)
      return page(view, model)
    },
  }),
  articleRoute({
    method: 'post',
    path: '/segments/:id/comments',
    surface: 'both',
    summary: 'Begins a thread on a segment, or on words quoted from it; @name tells a member of the project.',
    right: 'read',
    body: commentInput,
    answer: { status: 201, schema: commentedAnswer },
    handle: beginThread,
  }),
  articleRoute({
    method: 'post',
    path: '/threads/:id/comments',
    surface: 'both',
    summary: 'Answers in a thread.',
    right: 'read',
    body: textInput,
    answer: { status: 201, schema: commentedAnswer },
    handle: answerThread,
  }),
  articleRoute({
    method: 'post',
    path: '/threads/:id/resolutions',
    surface: 'both',
    summary: 'Settles a thread.',
    right: 'read',
    body: onwardInput,
    answer: { status: 201, schema: settledAnswer },
    handle: (c) => settleThread(c, true),
  }),
  articleRoute({
    method: 'post',
    path: '/threads/:id/reopenings',
    surface: 'both',
    summary: 'Opens a settled thread again.',
    right: 'read',
    body: onwardInput,
    answer: { status: 201, schema: settledAnswer },
    handle: (c) => settleThread(c, false),
  }),
  articleRoute({
    method: 'post',
    path: '/comments/:id/edits',
    surface: 'both',
    summary: 'Writes a comment of your own anew; its former text stays in the history.',
    right: 'read',
    body: textInput,
    answer: { status: 201, schema: commentedAnswer },
    handle: editComment,
  }),
  articleRoute({
    method: 'post',
    path: '/comments/:id/withdrawals',
    surface: 'both',
    summary: 'Takes a comment of your own back.',
    right: 'read',
    body: onwardInput,
    answer: { status: 201, schema: commentedAnswer },
    handle: withdrawComment,
  }),
  ...(['/threads/:id/readings', '/segments/:id/readings'] as const).map((path) =>
    articleRoute({
      method: 'post',
      path,
      surface: 'both',
      summary: `Marks the comments ${path.startsWith('/t') ? 'of a thread' : 'on a segment'} as read.`,
      right: 'read',
      body: onwardInput,
      answer: { status: 200, schema: readAnswer },
      handle: markRead,
    }),
  ),
]
