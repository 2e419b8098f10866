import { placeablesIn, stands } from '../placeables/find.ts'
import type { PlaceableKind } from '../placeables/placeable.ts'
import type { Check } from './check.ts'

const KINDS: ReadonlySet<PlaceableKind> = new Set(['date', 'time', 'money', 'number'])
const FIGURES = /\d+(?:[.,]\d+)*/g
/** Small numbers are written out. */
const WORDS: Readonly<Record<'en' | 'id', readonly string[]>> = {
  en: 'zero one two three four five six seven eight nine ten eleven twelve'.split(' '),
  id: 'nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas'.split(' '),
}
const ORDINALS = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')

/**
 * Dates, times, sums and numbers of the source that the translation has in none of their forms. Enough is that all figures
 * of one form are there: “17 August” may become “August 17”. A number that was rounded or reckoned over is found too.
 */
export const numbers: Check = ({ source, target, pair }) => {
  const missing = placeablesIn(source, pair)
    .filter(({ kind, forms }) => KINDS.has(kind) && !forms.some((form) => isIn(target, form, pair.target)))
    .map(({ text }) => text)
  return missing.length > 0 ? [...new Set(missing)] : undefined
}

function isIn(target: string, form: string, language: string): boolean {
  return stands(form, target) || hasFigures(target, form) || isWrittenOut(form, target, language)
}

function hasFigures(target: string, form: string): boolean {
  const there = new Set(target.match(FIGURES) ?? [])
  const figures = form.match(FIGURES) ?? []
  return figures.length > 0 && figures.every((one) => there.has(one))
}

function isWrittenOut(form: string, target: string, language: string): boolean {
  const [figure = '', ...more] = form.match(FIGURES) ?? []
  if (more.length > 0 || !/^\d{1,2}$/.test(figure)) return false
  const words = [WORDS[language.startsWith('id') ? 'id' : 'en'][Number(figure)], ORDINALS[Number(figure)]]
  const written = new Set(target.toLowerCase().match(/\p{L}+/gu) ?? [])
  return words.some((word) => word !== undefined && written.has(word))
}
