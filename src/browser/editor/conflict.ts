import { present } from '../../core/revision/present.ts'
import { visibleSigns } from '../../core/revision/signs.ts'
import { find, findAll } from '../dom.ts'
import type { Theirs } from './answers.ts'
import type { Voice } from './voice.ts'

/** Shows, under the person's own text, what somebody else made of the segment meanwhile, and lets him choose. */
export function showConflict(
  root: HTMLElement,
  editing: HTMLElement,
  voice: Voice,
  given: {
    readonly theirs: Theirs | null
    readonly mine: string
    readonly number: number
    readonly language: string
  },
  choose: (choice: 'mine' | 'theirs') => void,
): void {
  hideConflict(root)
  const template = find(root, '#conflict-template', HTMLTemplateElement)
  const part = template?.content.firstElementChild?.cloneNode(true)
  if (!(part instanceof HTMLElement)) return
  const { theirs, mine, number, language } = given
  find(part, '.pieces', HTMLElement)?.append(...pieces(root, theirs?.text ?? '', mine, language))
  for (const button of findAll(part, 'button[data-choice]', HTMLButtonElement))
    button.addEventListener('click', () => {
      hideConflict(root)
      choose(button.dataset.choice === 'mine' ? 'mine' : 'theirs')
    })
  find(editing, '#target-form', HTMLFormElement)?.after(part)
  // Filled once it stands in the page, so that it is read aloud.
  const title = find(part, '.conflict-title', HTMLElement)
  if (title) title.textContent = voice.text('conflict', { name: theirs?.name ?? '', number })
}

export function hideConflict(root: HTMLElement): void {
  root.querySelector('.conflict')?.remove()
}

function pieces(root: HTMLElement, from: string, to: string, language: string): readonly (Node | string)[] {
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
