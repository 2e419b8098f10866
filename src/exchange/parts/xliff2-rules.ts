import { CODE_TYPE, MARK_TYPE, OWN_VALUE, SHAPES, type Shape, VALUES } from './xliff2-grammar.ts'
import { checkForeign, checkInline } from './xliff2-inline.ts'
import { checkModules, checkSizes, sizeData } from './xliff2-modules.ts'
import { breaks, core, named, within, XLIFF_2 } from './xliff2-tree.ts'
import type { ReadElement } from './xml-reader.ts'

const XML = 'http://www.w3.org/XML/1998/namespace'

/**
 * Checks a document by the schema of the core and the constraints that XLIFF 2.1 puts beside it (OASIS standard, chapter 4).
 * Throws `ReturnError` with the rule that is broken and the line. Modules and extensions are let pass as they are.
 */
export function checkXliff2(root: ReadElement): void {
  if (root.name !== 'xliff' || root.namespace !== XLIFF_2) breaks(root, `no <xliff> of ${XLIFF_2}`)
  shaped(root)
  unique(core(root), 'file')
  for (const file of core(root)) {
    const all = within(file)
    unique(all.filter(named('unit')), 'unit')
    unique(all.filter(named('group')), 'group')
    for (const skeleton of all.filter(named('skeleton'))) {
      const whole = skeleton.text.trim() !== '' || skeleton.children.length > 0
      if (whole === skeleton.attributes.has('href')) breaks(skeleton, '<skeleton> has either content or href')
    }
    inherited(file, { ...given(root), ...given(file) }, root)
    for (const note of [file, ...all.filter(named('group'))])
      unique(core(note).filter(named('notes')).flatMap(core), 'note')
    const sizes = sizeData(file)
    for (const one of [file, ...all]) {
      extensions(one)
      checkModules(one, root)
      checkSizes(one, sizes)
    }
    for (const unit of all.filter(named('unit'))) unitChecked(unit, file, root)
  }
}

interface Given {
  readonly language?: string
  readonly space?: string
}

/** What an element says for itself and all in it. */
function given({ attributes }: ReadElement): Given {
  const [language, space] = [attributes.get(`{${XML}}lang`), attributes.get(`{${XML}}space`)]
  return { ...(language === undefined ? {} : { language }), ...(space === undefined ? {} : { space }) }
}

/** Language and white space come from the nearest element that names them; a text has that of its side, both sides one space. */
function inherited(element: ReadElement, above: Given, root: ReadElement): void {
  const texts = core(element).filter(({ name }) => name === 'source' || name === 'target')
  for (const text of texts) {
    const { language } = { ...above, ...given(text) }
    const wanted = root.attributes.get(text.name === 'source' ? 'srcLang' : 'trgLang')
    if (language !== undefined && language.toLowerCase() !== wanted?.toLowerCase())
      breaks(text, `xml:lang=“${language.slice(0, 40)}” on <${text.name}> is not that of <xliff>`)
  }
  const spaces = texts.map((text) => ({ ...above, ...given(text) }).space ?? 'default')
  if (new Set(spaces).size > 1) breaks(element, 'xml:space of <target> is not that of its <source>')
  for (const child of core(element))
    if (!texts.includes(child)) inherited(child, { ...above, ...given(child) }, root)
}

/** Elements of other namespaces stand before those of the core, and their ids name one each. */
function extensions(element: ReadElement): void {
  const own = element.children.filter(({ namespace }) => namespace !== XLIFF_2)
  if (element.name === 'skeleton' || own.length === 0) return
  const behind = element.children.findIndex(
    ({ name, namespace }) => namespace === XLIFF_2 && name !== 'skeleton',
  )
  const late = behind < 0 ? undefined : element.children.slice(behind).find((one) => own.includes(one))
  if (late) breaks(late, `<${late.name}> behind elements of the core`)
  const foreign = own.filter(({ namespace }) => !namespace.startsWith('urn:oasis:names:tc:xliff:'))
  unique(foreign, foreign[0]?.name ?? '')
}

/** The element and what is in it, by the table of shapes. */
function shaped(element: ReadElement): void {
  const shape = SHAPES.get(element.name)
  if (!shape) breaks(element, `<${element.name}> is no element of XLIFF 2`)
  attributed(element, shape)
  if (!shape.text && element.text.trim() !== '') breaks(element, `text in <${element.name}>`)
  const own = core(element)
  if (!shape.open && own.length < element.children.length)
    breaks(element, `<${element.name}> takes no elements of other namespaces`)
  const allowed = shape.content.split(' ').filter((one) => one !== '')
  for (const child of own)
    if (!allowed.some((one) => one.replace(/[?*+]$/, '') === child.name))
      breaks(child, `<${child.name}> in <${element.name}>`)
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
  if (count < least) breaks(element, `<${element.name}> without <${name}>`)
  if (count > most) breaks(element, `<${element.name}> with several <${name}>`)
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
  if (child) breaks(child, `<${child.name}> too late in <${element.name}>`)
}

function attributed(element: ReadElement, { attributes }: Shape): void {
  checkForeign(element)
  const known = attributes.split(' ')
  for (const [name, value] of element.attributes) {
    if (name.startsWith('{')) {
      const space = name === `{${XML}}space` && !/^(?:default|preserve)$/.test(value)
      if (space) breaks(element, `xml:space=“${value.slice(0, 40)}”`)
      continue
    }
    if (!known.some((one) => one.replace('!', '') === name)) breaks(element, `${name} on <${element.name}>`)
    if (VALUES.get(name)?.test(value) === false)
      breaks(element, `${name}=“${value.slice(0, 40)}” on <${element.name}>`)
  }
  for (const one of known)
    if (one.endsWith('!') && !element.attributes.has(one.slice(0, -1)))
      breaks(element, `<${element.name}> without ${one.slice(0, -1)}`)
  typed(element)
}

/** `type` with what may stand beside it. */
function typed(element: ReadElement): void {
  const { name, attributes } = element
  const [type, subType] = [attributes.get('type'), attributes.get('subType')]
  const marks = name === 'mrk' || name === 'sm'
  const allowed = marks ? MARK_TYPE : ['unit', 'group'].includes(name) ? OWN_VALUE : CODE_TYPE
  if (type !== undefined && !allowed.test(type)) breaks(element, `type=“${type.slice(0, 40)}” on <${name}>`)
  if (subType !== undefined && type === undefined) breaks(element, `subType without type on <${name}>`)
  if (subType?.startsWith('xlf:')) {
    const wanted = /^xlf:(?:lb|pb|b|i|u)$/.test(subType) ? 'fmt' : subType === 'xlf:var' ? 'ui' : undefined
    if (wanted !== type) breaks(element, `subType ${subType} with type ${type}`)
  }
  if (attributes.get('subState')?.startsWith('xlf:')) breaks(element, 'subState of the prefix xlf')
  if (attributes.has('subState') && !attributes.has('state')) breaks(element, 'subState without state')
  if (name === 'mrk' || name === 'sm') {
    const given = Number(attributes.has('ref')) + Number(attributes.has('value'))
    if (type === 'comment' && given !== 1) breaks(element, 'a comment has either value or ref')
    if (type === 'term' && given > 1) breaks(element, 'a term has value or ref, not both')
  }
}

function unitChecked(unit: ReadElement, file: ReadElement, root: ReadElement): void {
  const parts = core(unit).filter(({ name }) => name === 'segment' || name === 'ignorable')
  if (!parts.some(named('segment'))) breaks(unit, '<unit> without <segment>')
  const data = core(unit).filter(named('originalData')).flatMap(core)
  unique(data, 'data')
  unique(core(unit).filter(named('notes')).flatMap(core), 'note')
  const known = new Set(data.map(({ attributes }) => attributes.get('id')))
  const texts = parts.flatMap(core)
  for (const code of texts.flatMap(within))
    for (const name of ['dataRef', 'dataRefStart', 'dataRefEnd']) {
      const ref = code.attributes.get(name)
      if (ref !== undefined && !known.has(ref)) breaks(code, `${name} “${ref}” names no <data>`)
    }
  const notes = new Set(
    core(unit)
      .filter(named('notes'))
      .flatMap(core)
      .map(({ attributes }) => attributes.get('id') ?? ''),
  )
  checkInline(parts, notes, { file: file.attributes.get('id') ?? '', unit: unit.attributes.get('id') ?? '' })
  const targets = texts.filter(named('target'))
  const [first] = targets
  if (first && !root.attributes.has('trgLang')) breaks(first, '<target> without trgLang on <xliff>')
  ordered(parts)
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
      breaks(target, `order ${place}, which is taken or past the end`)
    seen.add(place)
  }
}

function unique(elements: readonly ReadElement[], name: string): void {
  const seen = new Set<string>()
  for (const element of elements) {
    const id = element.attributes.get('id')
    if (id === undefined) continue
    if (seen.has(id)) breaks(element, `two <${name}> of the id “${id.slice(0, 40)}”`)
    seen.add(id)
  }
}
