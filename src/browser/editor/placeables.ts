import { offersFor } from '../../core/placeables/find.ts'
import { insert, insertTag } from './atoms.ts'
import { replaceRange } from './box.ts'
import type { Choice, Choices } from './choices.ts'
import type { Screen } from './screen.ts'

/** Lists what of the source goes over as it is or by rule; the first that the translation lacks is marked. */
export function openPlaceables(screen: Screen, choices: Choices): boolean {
  const { box, rows, voice, root } = screen
  const row = rows.active
  if (!box || !row || box.readOnly) return false
  const { source = 'id', target = 'en' } = root.dataset
  const offers = offersFor(row.source, box.value, { source, target })
  const listed = offers.flatMap(({ kind, text, forms, used }) =>
    forms.map((form): Choice & { readonly tag: boolean } => ({
      text: form,
      note: form === text ? voice.text(`typing.kind.${kind}`) : text,
      ...(form === text ? {} : { noteLanguage: source }),
      used,
      tag: kind === 'tag',
    })),
  )
  box.focus({ preventScroll: true })
  if (listed.length === 0) {
    voice.say(voice.text('typing.noPlaceables'))
    return true
  }
  const tags = new Set(listed.filter(({ tag }) => tag).map(({ text }) => text))
  const next = listed.findIndex(({ used }) => !used)
  choices.open(listed, {
    label: voice.text('typing.placeables'),
    at: Math.max(0, next),
    numbered: true,
    tab: true,
    place: box.selectionStart,
    take: ({ text }) => {
      // A pair goes round what is selected.
      if (tags.has(text) && box.selectionStart !== box.selectionEnd && text === listed[next]?.text)
        insertTag(screen)
      else if (tags.has(text)) insert(screen, [text])
      else replaceRange(box, box.selectionStart, box.selectionEnd, text)
    },
  })
  voice.say(voice.text('typing.placeablesOpen', { count: listed.length }))
  return true
}
