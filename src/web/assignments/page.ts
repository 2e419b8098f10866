import { type AssignedRun, assignedRuns, assignedTo } from '../../core/article/assignments.ts'
import { type ArticleState, standingClosure, type Tally } from '../../core/article/state.ts'
import { may } from '../../core/workspace/rights.ts'
import { actorIn } from '../../core/workspace/state.ts'
import { publicId } from '../../desk/document.ts'
import type { ArticleContext } from '../context.ts'
import { today } from '../home/routes.ts'
import { whoOf } from '../revisions/who.ts'
import type { AssignmentInput, AssignmentsQuery } from './input.ts'

type Context = ArticleContext<unknown, unknown>

/** Who has what of the article, run by run and person by person. */
export function assignmentsOf(c: Context, state: ArticleState = c.article) {
  const runs = runsOf(state)
  const day = today(c.house.desk.now())
  const late = ({ due, left }: { readonly due: string; readonly left: Tally }) =>
    left.segments > 0 && due !== '' && due < day
  return {
    assignments: runs.map((run) => ({
      ...run,
      from: publicId(c.entry.id, run.from),
      to: publicId(c.entry.id, run.to),
      person: whoOf(c.workspace, run.person),
      late: late(run),
    })),
    people: assignedTo(runs).map(({ person, due, all, left }) => {
      return { person: whoOf(c.workspace, person), due, late: late({ due, left }), all, left }
    }),
  }
}

function runsOf(state: ArticleState): readonly AssignedRun[] {
  const steps = assignedRuns(state)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

const BLANK: AssignmentInput = { from: '', to: '', person: '', due: '' }

/** The lists, and for those who coordinate the form; `typed` is what was refused. */
export function assignmentsPage(c: Context, state: ArticleState, typed = BLANK) {
  const { workspace, project, entry } = c
  const model = {
    article: { id: entry.id, title: entry.title },
    pair: state.pair,
    ...assignmentsOf(c, state),
    total: state.order.length,
    assigns: may(c.actor.role, 'coordinate') && !entry.archived && standingClosure(state) === undefined,
    choices: [...workspace.people.values()]
      .filter(({ id, login }) => login !== '' && actorIn(workspace, id, project.id))
      .map(({ id, name }) => ({ id, name })),
    typed,
    done: null,
  }
  return { view: 'assignments/index', model }
}

/** What the person just gave to somebody or took back, so that he may undo it; null: nothing that is named in the address. */
export async function doneOf(c: ArticleContext<unknown, AssignmentsQuery>): Promise<object | null> {
  const { done } = c.query
  const line = done === undefined ? undefined : await c.house.desk.articles.lineOf(c.entry.id, done)
  const event = line?.events.find(({ type }) => type === 'segmentsAssigned')
  if (!line || event?.type !== 'segmentsAssigned' || line.by !== c.person.id) return null
  return { operation: line.operation, person: event.person, undoable: may(c.actor.role, 'coordinate') }
}
