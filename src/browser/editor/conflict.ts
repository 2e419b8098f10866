import { mergeTexts } from '../../core/revision/merge.ts'
import { present } from '../../core/revision/present.ts'
import { visibleSigns } from '../../core/revision/signs.ts'
import { find, findAll } from '../dom.ts'
import type { Conflict } from './entry.ts'
import type { Screen } from './screen.ts'

/** `merge`: begin to put both together in the box; `merged`: that is what stands there. */
export type Choice = 'mine' | 'theirs' | 'merge' | 'merged'

/**
 * Shows, under the person's own text, what both began from, what somebody else made of it and what he did himself, and
 * lets him choose. Nothing is sent before.
 */
export function showConflict(
  screen: Screen,
  conflict: Conflict,
  number: number,
  choose: (choice: Choice) => void,
): void {
  const { root, voice } = screen
  hideConflict(root)
  const template = find(root, '#conflict-template', HTMLTemplateElement)
  const part = template?.content.firstElementChild?.cloneNode(true)
  if (!(part instanceof HTMLElement)) return
  const { theirs, before } = conflict
  fillTexts(screen, part, conflict)
  for (const button of findAll(part, 'button[data-choice]', HTMLButtonElement)) {
    const choice = choiceOf(button.dataset.choice)
    // One button begins, another ends the work on both texts.
    button.hidden = choice === (before === undefined ? 'merged' : 'merge')
    button.addEventListener('click', () => choose(choice))
  }
  const hint = find(part, '.conflict-hint', HTMLElement)
  const merged = mergedText(conflict) === undefined ? 'conflictApart' : 'conflictBoth'
  if (hint) hint.textContent = voice.text(before === undefined ? merged : 'conflictMerging')
  find(root, '#target-form', HTMLFormElement)?.after(part)
  // Filled once it stands in the page, so that it is read aloud.
  const title = find(part, '.conflict-title', HTMLElement)
  const own = theirs?.by === root.dataset.me
  if (title)
    title.textContent = voice.text(own ? 'conflictOwn' : 'conflict', { name: theirs?.name ?? '', number })
}

/** The person's own text changed while he has to choose. */
export function renewConflict(screen: Screen, conflict: Conflict): void {
  const part = find(screen.root, '.conflict', HTMLElement)
  if (part) fillTexts(screen, part, conflict)
}

export function hideConflict(root: HTMLElement): void {
  find(root, '#editing', HTMLElement)?.querySelector('.conflict')?.remove()
}

/** Both people's changes in one text; undefined where they changed the same words. */
export function mergedText({ baseText, mine, before, theirs }: Conflict): string | undefined {
  return mergeTexts(baseText, before ?? mine.text, theirs?.text ?? '') ?? undefined
}

function choiceOf(name: string | undefined): Choice {
  return name === 'mine' || name === 'theirs' || name === 'merged' ? name : 'merge'
}

/** Each side as what it changed in the common beginning; where there was none, the person's own as what it changes in theirs. */
function fillTexts({ root }: Screen, part: HTMLElement, { theirs, mine, before, baseText }: Conflict): void {
  const language = root.dataset.target ?? 'en'
  const other = theirs?.text ?? ''
  const from = baseText === '' ? other : baseText
  const sides: Readonly<Record<string, readonly (Node | string)[]>> = {
    base: [baseText],
    theirs: pieces(root, from, other, language),
    mine: pieces(root, from, before ?? mine.text, language),
  }
  for (const [side, shown] of Object.entries(sides)) {
    const place = find(part, `[data-side="${side}"]`, HTMLElement)
    place?.querySelector('.pieces')?.replaceChildren(...shown)
    if (place && side === 'base') place.hidden = baseText === ''
  }
}

function pieces(root: HTMLElement, from: string, to: string, language: string): readonly (Node | string)[] {
  if (to === '') return ['–']
  return present(from, to, { language }).pieces.map(({ kind, text }) => {
    if (kind === 'same') return text
    const template = find(root, kind === 'insert' ? '#ins-template' : '#del-template', HTMLTemplateElement)
    const made = template?.content.firstElementChild?.cloneNode(true)
    if (!(made instanceof HTMLElement)) return text
    const place = find(made, '[data-text]', HTMLElement)
    if (place) place.textContent = visibleSigns(text)
    return made
  })
}
