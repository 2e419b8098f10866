import { ReturnError } from '../readers/returned.ts'
import { CODE_TYPE, MARK_TYPE, OWN_VALUE, SHAPES, type Shape, VALUES } from './xliff2-grammar.ts'
import type { ReadElement } from './xml-reader.ts'

export const XLIFF_2 = 'urn:oasis:names:tc:xliff:document:2.0'
const XML = 'http://www.w3.org/XML/1998/namespace'

/**
 * Checks a document by the schema of the core and the constraints that XLIFF 2.1 puts beside it (OASIS standard, chapter 4).
 * Throws `ReturnError` with the rule that is broken and the line. Modules and extensions are let pass as they are.
 */
export function checkXliff2(root: ReadElement): void {
  if (root.name !== 'xliff' || root.namespace !== XLIFF_2) fail(root, `no <xliff> of ${XLIFF_2}`)
  shaped(root)
  unique(core(root), 'file')
  for (const file of core(root)) {
    const all = within(file)
    unique(all.filter(named('unit')), 'unit')
    unique(all.filter(named('group')), 'group')
    for (const skeleton of all.filter(named('skeleton'))) {
      const whole = skeleton.text.trim() !== '' || skeleton.children.length > 0
      if (whole === skeleton.attributes.has('href')) fail(skeleton, '<skeleton> has either content or href')
    }
    for (const unit of all.filter(named('unit'))) unitChecked(unit, root)
  }
}

/** The element and what is in it, by the table of shapes. */
function shaped(element: ReadElement): void {
  const shape = SHAPES.get(element.name)
  if (!shape) fail(element, `<${element.name}> is no element of XLIFF 2`)
  attributed(element, shape)
  if (!shape.text && element.text.trim() !== '') fail(element, `text in <${element.name}>`)
  const own = core(element)
  if (!shape.open && own.length < element.children.length)
    fail(element, `<${element.name}> takes no elements of other namespaces`)
  const allowed = shape.content.split(' ').filter((one) => one !== '')
  for (const child of own)
    if (!allowed.some((one) => one.replace(/[?*+]$/, '') === child.name))
      fail(child, `<${child.name}> in <${element.name}>`)
  for (const one of allowed) counted(element, own, one)
  if (shape.ordered || shape.open) inOrder(element, own, allowed)
  for (const child of own) shaped(child)
}

function counted(element: ReadElement, own: readonly ReadElement[], allowed: string): void {
  const name = allowed.replace(/[?*+]$/, '')
  const count = own.filter(named(name)).length
  const [least, most] = allowed.endsWith('*')
    ? [0, Number.POSITIVE_INFINITY]
    : allowed.endsWith('+')
      ? [1, Number.POSITIVE_INFINITY]
      : allowed.endsWith('?')
        ? [0, 1]
        : [1, 1]
  if (count < least) fail(element, `<${element.name}> without <${name}>`)
  if (count > most) fail(element, `<${element.name}> with several <${name}>`)
}

/** What may stand once stands before what may stand often, and in its order. */
function inOrder(element: ReadElement, own: readonly ReadElement[], allowed: readonly string[]): void {
  const rank = (name: string) => {
    const at = allowed.findIndex((one) => one.replace(/[?*+]$/, '') === name)
    return allowed[at]?.endsWith('*') ? allowed.length : at
  }
  const ranks = own.map(({ name }) => rank(name))
  const wrong = ranks.findIndex((one, at) => at > 0 && one < (ranks[at - 1] ?? 0))
  const child = own[wrong]
  if (child) fail(child, `<${child.name}> too late in <${element.name}>`)
}

function attributed(element: ReadElement, { attributes }: Shape): void {
  const known = attributes.split(' ')
  for (const [name, value] of element.attributes) {
    if (name.startsWith('{')) {
      const space = name === `{${XML}}space` && !/^(?:default|preserve)$/.test(value)
      if (space) fail(element, `xml:space=“${value.slice(0, 40)}”`)
      continue
    }
    if (!known.some((one) => one.replace('!', '') === name)) fail(element, `${name} on <${element.name}>`)
    if (VALUES.get(name)?.test(value) === false)
      fail(element, `${name}=“${value.slice(0, 40)}” on <${element.name}>`)
  }
  for (const one of known)
    if (one.endsWith('!') && !element.attributes.has(one.slice(0, -1)))
      fail(element, `<${element.name}> without ${one.slice(0, -1)}`)
  typed(element)
}

/** `type` with what may stand beside it. */
function typed(element: ReadElement): void {
  const { name, attributes } = element
  const [type, subType] = [attributes.get('type'), attributes.get('subType')]
  const marks = name === 'mrk' || name === 'sm'
  const allowed = marks ? MARK_TYPE : ['unit', 'group'].includes(name) ? OWN_VALUE : CODE_TYPE
  if (type !== undefined && !allowed.test(type)) fail(element, `type=“${type.slice(0, 40)}” on <${name}>`)
  if (subType !== undefined && type === undefined) fail(element, `subType without type on <${name}>`)
  if (subType?.startsWith('xlf:')) {
    const wanted = /^xlf:(?:lb|pb|b|i|u)$/.test(subType) ? 'fmt' : subType === 'xlf:var' ? 'ui' : undefined
    if (wanted !== type) fail(element, `subType ${subType} with type ${type}`)
  }
  if (attributes.get('subState')?.startsWith('xlf:')) fail(element, 'subState of the prefix xlf')
  if (attributes.has('subState') && !attributes.has('state')) fail(element, 'subState without state')
  if (name === 'mrk' || name === 'sm') {
    const given = Number(attributes.has('ref')) + Number(attributes.has('value'))
    if (type === 'comment' && given !== 1) fail(element, 'a comment has either value or ref')
    if (type === 'term' && given > 1) fail(element, 'a term has value or ref, not both')
  }
}

function unitChecked(unit: ReadElement, root: ReadElement): void {
  const parts = core(unit).filter(({ name }) => name === 'segment' || name === 'ignorable')
  if (!parts.some(named('segment'))) fail(unit, '<unit> without <segment>')
  const data = core(unit).filter(named('originalData')).flatMap(core)
  unique(data, 'data')
  unique(core(unit).filter(named('notes')).flatMap(core), 'note')
  const known = new Set(data.map(({ attributes }) => attributes.get('id')))
  const texts = parts.flatMap(core)
  for (const code of texts.flatMap(within))
    for (const name of ['dataRef', 'dataRefStart', 'dataRefEnd']) {
      const ref = code.attributes.get(name)
      if (ref !== undefined && !known.has(ref)) fail(code, `${name} “${ref}” names no <data>`)
    }
  for (const side of ['source', 'target'] as const) sideChecked(parts, side)
  const targets = texts.filter(named('target'))
  const [first] = targets
  if (first && !root.attributes.has('trgLang')) fail(first, '<target> without trgLang on <xliff>')
  for (const text of texts) {
    const [language, own] = [
      root.attributes.get(text.name === 'source' ? 'srcLang' : 'trgLang'),
      text.attributes.get(`{${XML}}lang`),
    ]
    if (own !== undefined && own.toLowerCase() !== language?.toLowerCase())
      fail(text, `xml:lang=“${own.slice(0, 40)}” on <${text.name}> is not that of <xliff>`)
  }
  ordered(parts)
}

/** Codes and annotations of one side of a unit: ids, and what opens and closes. */
function sideChecked(parts: readonly ReadElement[], side: 'source' | 'target'): void {
  const inline = parts.flatMap(core).filter(named(side)).flatMap(within)
  const ids = new Map<string, ReadElement>()
  for (const element of [...parts, ...inline]) {
    const id = element.attributes.get('id')
    if (id === undefined) continue
    if (ids.has(id)) fail(element, `the id “${id.slice(0, 40)}” twice in a unit`)
    ids.set(id, element)
  }
  const closed = new Set<string>()
  for (const element of inline) {
    const start = element.attributes.get('startRef')
    const isolated = element.attributes.get('isolated') === 'yes'
    if (element.name === 'ec' && isolated !== element.attributes.has('id'))
      fail(element, 'an <ec> has an id where it is isolated, and only there')
    if (element.name === 'ec' && isolated === (start !== undefined))
      fail(element, 'an <ec> has startRef where it is not isolated, and only there')
    if (start === undefined) continue
    const opening = ids.get(start)
    if (opening?.name !== (element.name === 'ec' ? 'sc' : 'sm') || closed.has(start))
      fail(element, `startRef “${start.slice(0, 40)}” of <${element.name}> opens nowhere`)
    closed.add(start)
  }
  for (const element of inline) {
    const id = element.attributes.get('id') ?? ''
    const isolated = element.attributes.get('isolated') === 'yes'
    if (element.name === 'sc' && isolated === closed.has(id))
      fail(element, isolated ? 'an isolated <sc> with an <ec>' : 'an <sc> without <ec> that is not isolated')
    if (element.name === 'sm' && !closed.has(id)) fail(element, 'an <sm> without <em>')
    const copied = element.attributes.get('copyOf')
    if (copied !== undefined && element.attributes.has('dataRef')) fail(element, 'copyOf beside dataRef')
  }
  const bad = inline.find(({ name, attributes }) => name === 'cp' && !forbidden(attributes.get('hex') ?? ''))
  if (bad) fail(bad, `<cp hex="${bad.attributes.get('hex')}"> is a character that XML has`)
}

/** `order` puts targets where they belong in the translation: each place once, none past the end. */
function ordered(parts: readonly ReadElement[]): void {
  const places = parts.map((part, index) => {
    const target = core(part).find(named('target'))
    return { target, place: Number(target?.attributes.get('order') ?? index + 1) }
  })
  if (places.every(({ target }) => !target?.attributes.has('order'))) return
  const seen = new Set<number>()
  for (const { target, place } of places) {
    if (!target) continue
    if (place > parts.length || seen.has(place))
      fail(target, `order ${place}, which is taken or past the end`)
    seen.add(place)
  }
}

/** No Char of XML 1.0, which is what `cp` is for. */
function forbidden(hex: string): boolean {
  const point = Number.parseInt(hex, 16)
  if (point > 0x10ffff) return true
  const character = String.fromCodePoint(point)
  return /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(character)
}

function unique(elements: readonly ReadElement[], name: string): void {
  const seen = new Set<string>()
  for (const element of elements) {
    const id = element.attributes.get('id')
    if (id === undefined) continue
    if (seen.has(id)) fail(element, `two <${name}> of the id “${id.slice(0, 40)}”`)
    seen.add(id)
  }
}

/** The children that are elements of the core. */
function core({ children }: ReadElement): readonly ReadElement[] {
  return children.filter(({ namespace }) => namespace === XLIFF_2)
}

/** All elements of the core inside of one, however deep; the reader lets in 100 levels. */
function within(element: ReadElement): readonly ReadElement[] {
  return core(element).flatMap((child) => [child, ...within(child)])
}

function named(name: string): (element: ReadElement) => boolean {
  return (element) => element.name === name
}

function fail(element: ReadElement, rule: string): never {
  throw new ReturnError(rule, element.line)
}
