import { typing } from './plan.ts'
import { driven, eventMeasures, type Figures, saveMeasures, withServer } from './scenario.ts'

const PEOPLE = 200
/** Of them on the article that is watched: a save every 6.5 s on average makes 20 events a second. */
const WATCHED = 130
const STREAMS = 500
const SEGMENTS = 2_000

/** 200 translators, a save every 3 to 10 s each, and 500 streams on an article with 20 events a second. */
export function peopleRun(seconds: number): Promise<Figures> {
  return withServer(PEOPLE, [SEGMENTS, SEGMENTS], async (server, { logins, articles }) => {
    const [watched = '', other = ''] = articles
    const people = logins.map((login, n) => ({ login, article: n < WATCHED ? watched : other }))
    const streams = Array.from({ length: STREAMS }, (_, n) => ({ person: n % PEOPLE, article: watched }))
    const plan = { people, streams, saves: typing([...people.keys()], seconds) }
    const { outcome, costs } = await driven([server], plan, seconds)
    return {
      title: `${PEOPLE} translators, a save every 3 to 10 s each, for ${seconds} s; ${STREAMS} streams at 20 events/s`,
      measures: [...saveMeasures(outcome, 250), ...eventMeasures(outcome, 250), ...costs],
    }
  })
}
