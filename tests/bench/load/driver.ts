import { setTimeout as pause } from 'node:timers/promises'
import { sentence } from '../../store/lines.ts'
import { ENOUGH, LEAD_MS, latencies, type Outcome, type Plan, type Told } from './plan.ts'
import { Translator } from './translator.ts'
import { listen } from './wire.ts'

/** Time for the last events to arrive after the last answer. Milliseconds. */
const SETTLE_MS = 2_000

/** Carries a plan out against running servers. Runs in a process of its own (drive.ts starts it). */
async function drive(plan: Plan): Promise<Outcome> {
  const urlOf = (n: number) => plan.urls[n % plan.urls.length] ?? ''
  const translators: Translator[] = []
  for (const [n, { login }] of plan.people.entries())
    translators.push(await Translator.signIn(urlOf(n), login, plan.password))
  await shareOut(plan, translators)

  const planned = new Map<string, number>()
  const eventTimes: number[] = []
  const heard = (operation: string) => {
    const at = planned.get(operation)
    if (at !== undefined) eventTimes.push(performance.now() - at)
  }
  const closers: (() => void)[] = []
  for (const { person, article } of plan.streams)
    closers.push(
      await listen(
        `${urlOf(person + 1)}/api/articles/${article}/events`,
        translators[person]?.cookie ?? '',
        heard,
      ),
    )

  const each: { at: number; took: number }[] = []
  const errors: Record<string, number> = {}
  const readers = (article: string | undefined) =>
    plan.streams.filter((one) => one.article === article).length
  let eventsExpected = 0
  let enough = false
  process.on('message', (heard) => {
    enough = heard === ENOUGH
  })
  const start = performance.now() + LEAD_MS
  tell('begun')
  const running: Promise<void>[] = []
  for (const [n, { at, person }] of plan.saves.entries()) {
    const due = start + at
    const early = due - performance.now()
    if (early > 0) await pause(early)
    if (enough) break
    running.push(save(n, person, due))
  }
  await Promise.all(running)
  await pause(SETTLE_MS)
  tell('done')
  for (const close of closers) close()

  let acknowledged = 0
  let lost = 0
  for (const translator of translators) {
    acknowledged += translator.acknowledged
    lost += await translator.lost()
  }
  return {
    saves: latencies(each.map(({ took }) => took)),
    each,
    events: latencies(eventTimes),
    eventsExpected,
    errors,
    acknowledged,
    lost,
  }

  async function save(n: number, person: number, due: number): Promise<void> {
    const status = await translators[person]?.save(sentence(n), (operation) => planned.set(operation, due))
    each.push({ at: due - start, took: performance.now() - due })
    if (status === 201) eventsExpected += readers(plan.people[person]?.article)
    else errors[String(status)] = (errors[String(status)] ?? 0) + 1
  }
}

/** The segments of each article go round among the people who work on it. */
async function shareOut(plan: Plan, translators: readonly Translator[]): Promise<void> {
  for (const article of new Set(plan.people.map((person) => person.article))) {
    const team = translators.filter((_, n) => plan.people[n]?.article === article)
    const work = (await team[0]?.workOf(article)) ?? []
    for (const [n, one] of work.entries()) team[n % team.length]?.take(one)
  }
}

function tell(told: Told): void {
  process.send?.(told)
}

// Whoever started it disconnects once he has the outcome: what is on its way when this side does is lost, and the times of
// 50,000 saves are megabytes.
process.once('message', async (plan: Plan) => tell(await drive(plan)))
