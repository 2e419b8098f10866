import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { ArticleCommand } from '../core/article/command.ts'
import type { ArticleState } from '../core/article/state.ts'
import { SYSTEM } from '../core/history.ts'
import type { WorkspaceState } from '../core/workspace/state.ts'
import type { Desk } from './desk.ts'
import { ensureProject, once, startAsk } from './first-start.ts'

const reason = z.strictObject({
  code: z.literal(['terminology', 'style', 'mistranslation', 'punctuation']),
  severity: z.literal(['minor', 'major']),
})
/** What happened to the worked copy, in order. Segments by number from 1; `who` is a key of `people`. */
const step = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('translate'), who: z.string(), segment: z.number(), text: z.string() }),
  z.strictObject({
    do: z.literal('approve'),
    who: z.string(),
    segment: z.number(),
    note: z.string().default(''),
  }),
  z.strictObject({
    do: z.literal('return'),
    who: z.string(),
    segment: z.number(),
    reasons: z.array(reason),
    note: z.string(),
  }),
  z.strictObject({ do: z.literal('name'), who: z.string(), version: z.string() }),
])
const worked = z.strictObject({
  title: z.string(),
  workedTitle: z.string(),
  people: z.record(
    z.string(),
    z.strictObject({ name: z.string(), role: z.literal(['translator', 'reviewer']) }),
  ),
  steps: z.array(step),
})

type Worked = z.infer<typeof worked>
type Step = z.infer<typeof step>

/**
 * On the very first start: the default project, and the sample article twice, untouched and worked. Each step is an
 * operation that happens once, so a start that was cut off is finished by the next; what people delete stays deleted.
 */
export async function loadSamples(desk: Desk, folder: string): Promise<void> {
  const { records } = desk.store
  if ((await records.get('start', 'samples')) !== undefined) return
  const text = await readFile(join(folder, 'article.id.txt'), 'utf8')
  const story = worked.parse(JSON.parse(await readFile(join(folder, 'worked.json'), 'utf8')))
  const project = await ensureProject(desk)
  const people = await addPeople(desk, story, project)
  const pair = { source: 'id', target: 'en' }
  const article = { text, project, pair, title: story.workedTitle, sample: 'worked' } as const
  const made = await desk.importArticle(startAsk(SYSTEM, 'worked'), article)
  if (made.ok)
    for (const [index, next] of story.steps.entries()) await take(desk, made.article, next, index, people)
  await desk.importArticle(startAsk(SYSTEM, 'untouched'), {
    ...article,
    title: story.title,
    sample: 'untouched',
  })
  await records.put('start', 'samples', { at: desk.now().toISOString() })
}

async function addPeople(desk: Desk, story: Worked, project: string): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  for (const [key, { name, role }] of Object.entries(story.people)) {
    await once(desk, { type: 'addPerson', name, login: '', membership: { project, role } })
    ids.set(key, idOf(await desk.workspace(), name))
  }
  return ids
}

function idOf(workspace: WorkspaceState, name: string): string {
  for (const person of workspace.people.values()) if (person.name === name) return person.id
  throw new Error(`The sample's person ${name} was not added`)
}

async function take(
  desk: Desk,
  article: string,
  next: Step,
  index: number,
  people: ReadonlyMap<string, string>,
): Promise<void> {
  const person = people.get(next.who) ?? SYSTEM
  const { state } = await desk.articles.load(article)
  const ask = startAsk(person, 'step', String(index))
  const actor = { person, role: 'reviewer', twoPerson: 'off' } as const
  const acted = await desk.articles.act(article, ask, commandOf(state, next), actor)
  if (!acted.ok) throw new Error(`Step ${index + 1} of the sample was refused: ${acted.refusal.code}`)
}

function commandOf(state: ArticleState, next: Step): ArticleCommand {
  if (next.do === 'name') return { type: 'nameVersion', name: next.version }
  const segment = state.order[next.segment - 1] ?? 0
  const current = state.segments.get(segment)?.last ?? null
  if (next.do === 'translate')
    return { type: 'revise', segment, text: next.text, state: 'translated', base: current }
  const revision = current ?? 0
  if (next.do === 'approve')
    return { type: 'review', revision, outcome: 'approved', reasons: [], note: next.note }
  return { type: 'review', revision, outcome: 'returned', reasons: next.reasons, note: next.note }
}
