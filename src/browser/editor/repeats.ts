import { find, findAll } from '../dom.ts'
import { type Answer, post, type Spreading } from './answers.ts'
import { replaceText } from './box.ts'
import type { Changed } from './live.ts'
import type { Row } from './rows.ts'
import { button } from './saves.ts'
import type { Screen } from './screen.ts'
import type { Voice } from './voice.ts'

/** The text of a match in the side panel takes the place of the one in the box; undo brings that back. */
export function takeMatch(screen: Screen, number: number): boolean {
  const { box, editing, root } = screen
  if (!box || box.readOnly || editing?.dataset.loading !== undefined) return false
  const text = find(root, `.matches > li:nth-child(${number}) .match-target`, HTMLElement)?.textContent
  if (!text) return false
  replaceText(box, text)
  return true
}

/** Says at a row that its text came from another segment, and that it stands apart from those with the same source. */
export function showRepeat(
  { voice }: Screen,
  { element }: Row,
  { repeats, apart }: Pick<Changed['segments'][number], 'repeats' | 'apart'>,
): void {
  for (const old of findAll(element, '.row-status :is(.repeated, .apart)', HTMLElement)) old.remove()
  const status = find(element, '.row-status .status', HTMLElement)
  if (apart) status?.after(' ', note('apart', voice.text('typing.standsApart')))
  if (repeats > 0) status?.after(' ', note('repeated', voice.text('typing.repeatFrom', { number: repeats })))
}

function note(name: string, words: string): HTMLElement {
  const said = document.createElement('span')
  said.className = `meta ${name}`
  said.textContent = words
  return said
}

/** Whoever confirmed a text hears which segments it went to; whoever asked for all of them hears how many. */
export function sayFilled({ root, rows, voice, spread }: Screen, { by, segments }: Changed): void {
  if (by.id !== root.dataset.me) return
  const filled = segments.filter(
    ({ repeats, status }) => repeats > 0 && repeats !== spread && status === 'draft',
  )
  const numbers = filled.flatMap(({ id }) => rows.numberOf(id) ?? [])
  if (numbers.length > 0) voice.say(voice.text('typing.filled', { numbers: numbers.join(', ') }))
}

/** Whether the active row has others with the same source, and whether it stands apart from them. */
export function repeatsAt({ root }: Screen): 'none' | 'joined' | 'apart' {
  const line = find(root, '#repeats', HTMLElement)
  if (!line) return 'none'
  return line.dataset.apart === undefined ? 'joined' : 'apart'
}

/** How many segments got the text of a confirmation, with a way back, once nothing else is said of the saving. */
export async function saySpread(
  screen: Screen,
  settled: Promise<unknown>,
  operation: string,
  { changed, kept }: Spreading,
): Promise<void> {
  const { voice } = screen
  await settled
  const words = voice.text(kept > 0 ? 'typing.spreadKept' : 'typing.spread', { changed, kept })
  const undo = button(voice.text('typing.spreadUndo'), () => void takeBack(screen, operation))
  voice.alarm(words, changed > 0 ? [undo] : [], true)
}

async function takeBack({ root, article, voice }: Screen, operation: string): Promise<void> {
  const person = root.dataset.me ?? ''
  const answer = await post(`/articles/${article}/reversals`, { reverts: operation }, { person })
  voice.quiet()
  if (answer.kind === 'done') voice.say(voice.text('typing.spreadUndone'))
  else sayFailed(voice, answer)
}

/** The active segment is one of those with the same source again. */
export async function joinAgain(screen: Screen, row: Row, refresh: () => Promise<void>): Promise<void> {
  const { root, voice } = screen
  const person = root.dataset.me ?? ''
  const answer = await post(`/segments/${row.id}/separations`, { apart: false }, { person })
  if (answer.kind !== 'done') return sayFailed(voice, answer)
  voice.say(voice.text('typing.joined', { number: row.number }))
  await refresh()
}

function sayFailed(voice: Voice, answer: Answer): void {
  if (answer.kind === 'refused') voice.alarm(voice.text('refused', { message: answer.message }))
  else voice.alarm(voice.text(answer.kind === 'signedOut' ? 'signedOut' : 'offline'))
}
