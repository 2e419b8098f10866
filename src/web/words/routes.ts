import type { z } from 'zod'
import { wordsOfProject } from '../../core/workspace/state.ts'
import { readWords, WORD_LIMITS, type WordList, writeWords } from '../../core/workspace/word-list.ts'
import type { ProjectContext } from '../context.ts'
import { fileName } from '../exports/name.ts'
import { json, made, page, type Reply, refused } from '../reply.ts'
import { projectRoute, type Route } from '../route.ts'
import { additionBody, wordsAnswer, wordsBody, wordsQuery } from './input.ts'

const VIEW = 'words/show'

export const wordRoutes: readonly Route[] = [
  projectRoute({
    method: 'get',
    path: '/projects/:id/words',
    surface: 'both',
    summary: "The project's word list: words to use, and words to avoid.",
    right: 'read',
    query: wordsQuery,
    answer: { status: 200, schema: wordsAnswer },
    handle(c) {
      const words = wordsOfProject(c.workspace, c.project.id)
      return c.api ? json(answerOf(words)) : page(VIEW, wordsPage(c, words, c.query.saved !== undefined))
    },
  }),
  projectRoute({
    method: 'get',
    path: '/projects/:id/words/export',
    surface: 'both',
    summary: "Gives the project's word list as plain lines.",
    right: 'read',
    handle: ({ workspace, project }) => ({
      kind: 'file',
      name: fileName(project.name, project.id, 'words', 'txt'),
      mediaType: 'text/plain; charset=utf-8',
      content: `${writeWords(wordsOfProject(workspace, project.id))}\n`,
    }),
  }),
  projectRoute({
    method: 'post',
    path: '/projects/:id/words',
    surface: 'both',
    summary: "Replaces the project's word list, given as lines; with `base`, what others listed since stays.",
    right: 'translate',
    body: wordsBody,
    answer: { status: 201, schema: wordsAnswer },
    handle: saveWords,
  }),
  projectRoute({
    method: 'post',
    path: '/projects/:id/words/additions',
    surface: 'both',
    summary: "Adds one line to the project's word list.",
    right: 'translate',
    body: additionBody,
    answer: { status: 201, schema: wordsAnswer },
    async handle(c) {
      const { id } = c.project
      const command = { type: 'addWord', project: id, word: c.body.word } as const
      const acted = await c.house.desk.administer(c.ask, command)
      if (!acted.ok) return refused(acted.refusal)
      return made(c.api, answerOf(wordsOfProject(acted.state, id)), `/projects/${id}/words`)
    },
  }),
]

async function saveWords(c: ProjectContext<z.output<typeof wordsBody>>): Promise<Reply> {
  const { id } = c.project
  const words = readWords(c.body.words)
  const base = c.body.base === undefined ? undefined : readWords(c.body.base)
  const command = { type: 'changeWords', project: id, words, ...(base ? { base } : {}) } as const
  const acted = await c.house.desk.administer(c.ask, command)
  if (!acted.ok) return refused(acted.refusal, { page: { view: VIEW, model: wordsPage(c, words, false) } })
  return made(c.api, answerOf(wordsOfProject(acted.state, id)), `/projects/${id}/words?saved`)
}

function answerOf(words: WordList) {
  return { words: words.map(({ use, avoid }) => ({ use, avoid })) }
}

function wordsPage(c: ProjectContext, words: WordList, saved: boolean): object {
  return {
    current: 'projects',
    project: { id: c.project.id, name: c.project.name },
    words: writeWords(words),
    base: writeWords(wordsOfProject(c.workspace, c.project.id)),
    count: words.length,
    limits: WORD_LIMITS,
    saved,
  }
}
