import { isTextBox } from '../dom.ts'
import { post } from './answers.ts'
import type { Screen } from './screen.ts'

/** The words that are selected, in the box or elsewhere on the page, go to the project's word list. */
export function listWord({ root, box, voice }: Screen): boolean {
  const at = document.activeElement
  const inBox = box !== undefined && at === box
  const word = (
    inBox ? box.value.slice(box.selectionStart, box.selectionEnd) : String(window.getSelection() ?? '')
  ).trim()
  if (!inBox && isTextBox(at)) return false
  if (word === '') voice.say(voice.text('typing.selectFirst'))
  else void add(root.dataset.project ?? '', word, (key, values) => voice.say(voice.text(key, values)))
  box?.focus({ preventScroll: true })
  return true
}

async function add(
  project: string,
  word: string,
  say: (key: string, values: Readonly<Record<string, string>>) => void,
): Promise<void> {
  const answer = await post(`/projects/${project}/words/additions`, { word })
  if (answer.kind === 'done') say('typing.listed', { word })
  else if (answer.kind === 'refused') say('typing.notListed', { message: answer.message })
  else say('markOffline', {})
}
