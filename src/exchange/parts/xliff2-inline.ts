import { CODES_2 } from './code-names.ts'
import { checkReference, type Place } from './xliff2-fragments.ts'
import { checkKept, checkSequences } from './xliff2-order.ts'
import { breaks, core, inlineOf, within, XLIFF_2 } from './xliff2-tree.ts'
import type { ReadElement } from './xml-reader.ts'

/** What an <ec> has to say again of its <sc>, with the value that counts where it is silent. */
const SAME: readonly string[] = ['canCopy', 'canDelete', 'canReorder', 'canOverlap']
/** What it may only say again. */
const AGAIN: readonly string[] = ['copyOf', 'type', 'subType']

/**
 * Codes and annotations of a unit, or of a candidate for one: what opens and closes, what is copied, moved and left out
 * (XLIFF 2.1, 4.7 and 4.3.1). `parts` hold the sources and targets; `notes`: the ids of the unit's notes, where it has a place.
 */
export function checkInline(
  parts: readonly ReadElement[],
  unit?: { readonly notes: ReadonlySet<string>; readonly place: Place },
): void {
  const own = parts.filter(({ namespace }) => namespace === XLIFF_2)
  const sides = { source: inlineOf(parts, 'source'), target: inlineOf(parts, 'target') }
  for (const inline of [sides.source, sides.target]) {
    ids(own, inline)
    pairs(inline)
    for (const element of inline) {
      if (element.name === 'cp' && !isForbidden(element.attributes.get('hex') ?? ''))
        breaks(element, `<cp hex="${element.attributes.get('hex')}"> is a character that XML has`)
      together(element)
      if (unit) checkReference(element, unit.notes, unit.place)
    }
    checkSequences(inline)
  }
  alike(sides.source, sides.target)
  copies([...sides.source, ...sides.target])
  checkKept(parts)
}

/** What a code refers to as it stood in the document: an id of the original data, each once. */
export function checkData(originals: readonly ReadElement[], parts: readonly ReadElement[]): void {
  const known = new Set<string | undefined>()
  for (const one of originals.flatMap(core)) {
    const id = one.attributes.get('id')
    if (known.has(id)) breaks(one, `two <data> of the id “${id?.slice(0, 40)}”`)
    known.add(id)
  }
  const texts = parts.flatMap(core).filter(({ name }) => name === 'source' || name === 'target')
  for (const code of texts.flatMap(within))
    for (const name of ['dataRef', 'dataRefStart', 'dataRefEnd']) {
      const ref = code.attributes.get(name)
      if (ref !== undefined && !known.has(ref)) breaks(code, `${name} “${ref}” names no <data>`)
    }
}

/** Both ends of a <pc> say what they are, or neither. */
function together(element: ReadElement): void {
  const { name, attributes } = element
  if (name !== 'pc') return
  for (const one of ['dataRef', 'subFlows', 'equiv'])
    if (attributes.has(`${one}Start`) !== attributes.has(`${one}End`))
      breaks(element, `${one}Start and ${one}End stand together`)
}

function ids(parts: readonly ReadElement[], inline: readonly ReadElement[]): void {
  const seen = new Set<string>()
  for (const element of [...parts, ...inline]) {
    const id = element.attributes.get('id')
    if (id === undefined) continue
    if (seen.has(id)) breaks(element, `the id “${id.slice(0, 40)}” twice in a unit`)
    seen.add(id)
  }
}

/** An id that both sides have is that of one element. */
function alike(source: readonly ReadElement[], target: readonly ReadElement[]): void {
  const known = new Map(source.map((element) => [element.attributes.get('id'), element.name]))
  for (const element of target) {
    const id = element.attributes.get('id')
    const name = id === undefined ? undefined : known.get(id)
    if (name !== undefined && name !== element.name)
      breaks(element, `the id “${id?.slice(0, 40)}” is that of a <${name}> in the source`)
  }
}

/** <sc> and <ec>, <sm> and <em>, in the order of the text. */
function pairs(inline: readonly ReadElement[]): void {
  const open = new Map<string, ReadElement>()
  for (const element of inline) {
    const { name, attributes } = element
    const isolated = attributes.get('isolated') === 'yes'
    const [id, start] = [attributes.get('id'), attributes.get('startRef')]
    if ((name === 'sc' && !isolated) || name === 'sm') open.set(`${name} ${id}`, element)
    if (name === 'ec' && (isolated !== (id !== undefined) || isolated === (start !== undefined)))
      breaks(element, 'an <ec> has either isolated and id, or startRef')
    if (start === undefined) continue
    const key = `${name === 'ec' ? 'sc' : 'sm'} ${start}`
    const opening = open.get(key)
    if (!opening) breaks(element, `startRef “${start.slice(0, 40)}” of <${name}> opens nowhere before it`)
    if (name === 'ec') same(opening, element)
    open.delete(key)
  }
  const [left] = open.values()
  if (left)
    breaks(left, left.name === 'sc' ? 'an <sc> without <ec> that is not isolated' : 'an <sm> without <em>')
}

function same(opening: ReadElement, closing: ReadElement): void {
  for (const name of SAME) {
    const said = opening.attributes.get(name) ?? 'yes'
    const wanted = said === 'firstNo' ? 'no' : said
    if ((closing.attributes.get(name) ?? 'yes') !== wanted)
      breaks(closing, `${name} of <ec> is not that of its <sc>`)
  }
  for (const name of AGAIN) {
    const said = closing.attributes.get(name)
    if (said !== undefined && said !== opening.attributes.get(name))
      breaks(closing, `${name} of <ec> is not that of its <sc>`)
  }
  if (closing.attributes.has('dir')) breaks(closing, 'dir of <ec>, which has that of its <sc>')
}

/** Anything in the unit may be copied that is no original and that lets itself be copied. */
function copies(inline: readonly ReadElement[]): void {
  if (inline.every(({ attributes }) => !attributes.has('copyOf'))) return
  const codes = inline.filter(({ name }) => CODES_2.has(name))
  for (const element of codes) {
    const copied = element.attributes.get('copyOf')
    if (copied === undefined) continue
    const bases = codes.filter(({ attributes }) => attributes.get('id') === copied)
    if (bases.length === 0) breaks(element, `copyOf “${copied.slice(0, 40)}” names no code`)
    if (bases.some(({ attributes }) => attributes.get('canCopy') === 'no'))
      breaks(element, 'copyOf a code that may not be copied')
    if (hasData(element)) breaks(element, 'copyOf beside dataRef')
    if (bases.some(hasData)) breaks(element, 'copyOf a code that has original data')
  }
}

function hasData({ attributes }: ReadElement): boolean {
  return ['dataRef', 'dataRefStart', 'dataRefEnd'].some((name) => attributes.has(name))
}

/** No Char of XML 1.0, which is what `cp` is for, or a control character that it discourages. */
function isForbidden(hex: string): boolean {
  const point = Number.parseInt(hex, 16)
  if (point > 0x10ffff) return false
  return /[^\t\n\r -~\u0085\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(String.fromCodePoint(point))
}
