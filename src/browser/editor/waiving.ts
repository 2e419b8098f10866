import type { Waiver } from '../../core/article/waivers.ts'
import { WARNING_KINDS, type Warning, type WarningKind } from '../../core/checks/check.ts'
import { find, member, textMember } from '../dom.ts'
import { newUuid } from '../uuid.ts'
import { type Answer, post } from './answers.ts'
import type { Row } from './rows.ts'
import type { Screen } from './screen.ts'
import type { Voice } from './voice.ts'

/** A warning that somebody lets be, and the text that it was about. */
export type Waived = Pick<Waiver, 'kind' | 'about' | 'text'>

/** What is waived in a row's segment, also of texts that are not its own now. */
export function waivedIn({ element }: Row): readonly Waived[] {
  const parsed: unknown = JSON.parse(element.dataset.waived ?? '[]')
  return waivedFrom(parsed)
}

/** As the server tells it. */
export function waivedFrom(list: unknown): readonly Waived[] {
  return listOf(list).flatMap((one) => {
    const kind = WARNING_KINDS.find((name) => name === member(one, 'kind'))
    const about = listOf(member(one, 'about')).map(String)
    return kind ? [{ kind, about, text: textMember(one, 'text') }] : []
  })
}

export function setWaived({ element }: Row, waived: readonly Waived[]): void {
  if (waived.length === 0) delete element.dataset.waived
  else element.dataset.waived = JSON.stringify(waived)
}

/** What anybody waives in a segment, or has counted again, is so for all. */
export function showWaived({ rows, box, checks }: Screen, row: Row, waived: readonly Waived[]): void {
  const before = row.element.dataset.waived
  setWaived(row, waived)
  if (row.element.dataset.waived !== before && box && rows.active?.id === row.id) checks.show(row, box)
}

/** What a warning says: its kind, and what it is about. */
export function wordsOf(voice: Voice, { kind, about }: Warning): string {
  return [voice.text(`warning.${kind}`), ...(about.length > 0 ? [about.join(', ')] : [])].join(': ')
}

/** A line of the list under the box, with the button that lets the warning be or has it count again. */
export function warningItem(voice: Voice, warning: Warning, waived: boolean): HTMLElement {
  const words = wordsOf(voice, warning)
  const line = document.createElement('li')
  line.classList.toggle('waived', waived)
  const said = document.createElement('span')
  said.textContent = waived ? voice.text('warning.waived', { words }) : words
  const button = document.createElement('button')
  button.type = 'button'
  button.id = `waive-${warning.kind}`
  button.className = 'button quiet'
  button.dataset.kind = warning.kind
  button.textContent = voice.text(waived ? 'warning.unwaive' : 'warning.waive')
  said.id = `warning-${warning.kind}`
  button.setAttribute('aria-describedby', said.id)
  line.append(said, ' ', button)
  return line
}

/** The buttons do it at once; where the server does not take it, it is as before. */
export function bindWaiving(screen: Screen, signedOut: (message: string) => void): void {
  screen.root.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : undefined
    const button = target?.closest('#segment-warnings button[data-kind]')
    const { active } = screen.rows
    const { box } = screen
    if (!(button instanceof HTMLButtonElement) || !active || !box) return
    const warning = screen.checks.found(active, box.value).find(({ kind }) => kind === button.dataset.kind)
    if (!warning) return
    void waive(screen, active, warning, box.value).then((answer) => {
      if (answer.kind === 'signedOut') signedOut(answer.message)
    })
  })
}

async function waive(screen: Screen, row: Row, { kind, about }: Warning, text: string): Promise<Answer> {
  const { voice, root, checks } = screen
  const before = waivedIn(row)
  const others = before.filter((one) => one.kind !== kind)
  const waived = !checks.isWaived(row, text, { kind, about })
  setWaived(row, waived ? [...others, { kind, about, text }] : others)
  showAgain(screen, row, kind)
  voice.say(find(root, `#waive-${kind}`, HTMLElement)?.previousElementSibling?.textContent ?? '')
  const body = { kind, text, waived, operation: newUuid() }
  const answer = await post(`/segments/${row.id}/waivers`, body, { person: root.dataset.me ?? '' })
  if (answer.kind === 'done') return answer
  setWaived(row, before)
  showAgain(screen, row, kind)
  if (answer.kind === 'refused') voice.alarm(voice.text('refused', { message: answer.message }))
  else if (answer.kind === 'unreachable') voice.alarm(voice.text('offline'))
  return answer
}

/** The focus stays on the button of the same warning. */
function showAgain(screen: Screen, row: Row, kind: WarningKind): void {
  const { box, root } = screen
  if (!box || screen.rows.active?.id !== row.id) return
  const within = document.activeElement?.closest('#segment-warnings') !== null
  screen.checks.show(row, box)
  if (within) (find(root, `#waive-${kind}`, HTMLElement) ?? box).focus()
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
