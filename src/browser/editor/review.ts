import { notesHere } from '../unsent/notes.ts'
import type { Activation } from './activation.ts'
import { type Answer, post } from './answers.ts'
import type { Row } from './rows.ts'
import type { Screen } from './screen.ts'

/** Decisions without leaving the page: sent as the form says, then on to the next row that waits for one. */
export function bindReview(
  screen: Screen,
  activation: Activation,
  signedOut: (message: string) => void,
): void {
  screen.root.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement)) return
    const path = new URL(form.action).pathname
    const row = screen.rows.active
    if (!row || !/^\/revisions\/[^/]+\/decisions$/.test(path)) return
    event.preventDefault()
    void decide(screen, activation, row, path, form).then((answer) => {
      if (answer.kind === 'signedOut') signedOut(answer.message)
    })
  })
}

/** What a reviewer goes on to. */
const WAITING: ReadonlySet<string> = new Set(['translated'])

async function decide(
  screen: Screen,
  activation: Activation,
  row: Row,
  path: string,
  form: HTMLFormElement,
): Promise<Answer> {
  const fields = Object.fromEntries(new FormData(form))
  const { voice } = screen
  const answer = await post(path, fields, { person: screen.root.dataset.me ?? '' })
  if (answer.kind === 'done') {
    voice.quiet()
    form.reset()
    notesHere()?.sent(form)
    form.closest('details')?.removeAttribute('open')
    screen.setStatus(row, answer.status)
    const said = screen.announce(row)
    screen.lastAct.show({ segment: row.id, operation: String(fields.operation), said, focus: 'row' })
    const stays = screen.root.dataset.reviewAfter === 'stay'
    const seek = () =>
      stays ? undefined : screen.rows.nextWhere(row, WAITING, (one) => WAITING.has(one.status))
    const go = (next: Row | undefined): void => {
      voice.say(next ? `${said} ${screen.announce(next)}` : said)
      if (next) void activation.activate(next, 'row')
      else {
        activation.focus('row')
        void activation.refresh()
      }
    }
    screen.rest.reach(seek, go, () => voice.say(`${said} ${voice.text('rowsOffline')}`))
  } else if (answer.kind === 'refused') {
    voice.alarm(voice.text('refused', { message: answer.message }))
    await activation.refresh()
  } else if (answer.kind === 'unreachable') voice.alarm(voice.text('offline'))
  return answer
}
