import { evenly } from './plan.ts'
import { driven, eventMeasures, type Figures, saveMeasures, withServer } from './scenario.ts'

const PEOPLE = 50
const RATE = 100
const SEGMENTS = 2_000

/** 100 durable saves a second by 50 people with sessions, each with the stream of the article open. */
export function savesRun(seconds: number): Promise<Figures> {
  return withServer(PEOPLE, [SEGMENTS], async (server, { logins, articles: [article = ''] }) => {
    const people = logins.map((login) => ({ login, article }))
    const streams = people.map((_, person) => ({ person, article }))
    const plan = { people, streams, saves: evenly(RATE, seconds, PEOPLE) }
    const { outcome, costs } = await driven([server], plan, seconds)
    return {
      title: `${RATE} saves/s for ${seconds} s: ${PEOPLE} people with sessions, ${streams.length} streams, one article of ${SEGMENTS} segments`,
      measures: [...saveMeasures(outcome, 150), ...eventMeasures(outcome), ...costs],
    }
  })
}
