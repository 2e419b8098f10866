import { shaped } from './xliff2-elements.ts'
import { checkData, checkInline } from './xliff2-inline.ts'
import { checkIts } from './xliff2-its.ts'
import { checkModules } from './xliff2-modules.ts'
import { checkSizes } from './xliff2-sizes.ts'
import { breaks, core, named, within, XLIFF_2 } from './xliff2-tree.ts'
import type { ReadElement } from './xml-reader.ts'

const XML = 'http://www.w3.org/XML/1998/namespace'

/**
 * Checks a document by the schemas of the core and the modules and by the constraints that XLIFF 2.1 puts beside them (OASIS
 * standard, chapters 4 and 5). Throws `ReturnError` with the rule that is broken and the line. Extensions are let pass as
 * they are.
 */
export function checkXliff2(root: ReadElement): void {
  if (root.name !== 'xliff' || root.namespace !== XLIFF_2) breaks(root, `no <xliff> of ${XLIFF_2}`)
  shaped(root)
  checkModules(root, root)
  unique(core(root), 'file')
  for (const file of core(root)) {
    const all = within(file)
    const units = all.filter(named('unit'))
    unique(units, 'unit')
    unique(all.filter(named('group')), 'group')
    if (!core(file).some(({ name }) => name === 'unit' || name === 'group'))
      breaks(file, '<file> without <unit> or <group>')
    for (const skeleton of all.filter(named('skeleton'))) {
      const whole = skeleton.text.trim() !== '' || skeleton.children.length > 0
      if (whole === skeleton.attributes.has('href')) breaks(skeleton, '<skeleton> has either content or href')
    }
    inherited(file, { ...given(root), ...given(file) }, root)
    for (const note of [file, ...all.filter(named('group'))])
      unique(core(note).filter(named('notes')).flatMap(core), 'note')
    checkSizes(file)
    checkIts(file)
    const ids = new Set(units.map(({ attributes }) => attributes.get('id')))
    for (const one of [file, ...all]) {
      if (one.children.length > 0 && one.name !== 'skeleton') extensions(one, root)
      flows(one, ids)
    }
    for (const unit of units) unitChecked(unit, file, root)
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
function extensions(element: ReadElement, root: ReadElement): void {
  const own = element.children.filter(({ namespace }) => namespace !== XLIFF_2)
  if (own.length === 0) return
  const behind = element.children.findIndex(
    ({ name, namespace }) => namespace === XLIFF_2 && name !== 'skeleton',
  )
  const late = behind < 0 ? undefined : element.children.slice(behind).find((one) => own.includes(one))
  if (late) breaks(late, `<${late.name}> behind elements of the core`)
  const seen = new Set<string>()
  for (const one of own.filter(isExtension).flatMap(everything)) {
    const id = one.attributes.get('id') ?? one.attributes.get(`{${XML}}id`)
    if (id === undefined) continue
    if (seen.has(`${one.namespace} ${id}`))
      breaks(one, `two <${one.name}> of the id “${id.slice(0, 40)}”, or another extension has it`)
    seen.add(`${one.namespace} ${id}`)
  }
  checkModules(element, root)
}

function isExtension({ namespace }: ReadElement): boolean {
  return !namespace.startsWith('urn:oasis:names:tc:xliff:') && namespace !== 'http://www.w3.org/2005/11/its'
}

function everything(element: ReadElement): readonly ReadElement[] {
  return [element, ...element.children.flatMap(everything)]
}

/** What flows into a code is a unit of the file. */
function flows(element: ReadElement, units: ReadonlySet<string | undefined>): void {
  if (element.attributes.size === 0) return
  for (const name of ['subFlows', 'subFlowsStart', 'subFlowsEnd']) {
    const lost = element.attributes
      .get(name)
      ?.split(' ')
      .find((id) => !units.has(id))
    if (lost !== undefined) breaks(element, `${name} “${lost.slice(0, 40)}” names no <unit> of the file`)
  }
}

function unitChecked(unit: ReadElement, file: ReadElement, root: ReadElement): void {
  const parts = core(unit).filter(({ name }) => name === 'segment' || name === 'ignorable')
  if (!parts.some(named('segment'))) breaks(unit, '<unit> without <segment>')
  const kept = core(unit).filter(named('notes')).flatMap(core)
  unique(kept, 'note')
  checkData(core(unit).filter(named('originalData')), parts)
  const notes = new Set(kept.map(({ attributes }) => attributes.get('id') ?? ''))
  const place = { file: file.attributes.get('id') ?? '', unit: unit.attributes.get('id') ?? '' }
  checkInline(parts, { notes, place })
  for (const part of parts) {
    const [target, state] = [core(part).find(named('target')), part.attributes.get('state')]
    if (target && !root.attributes.has('trgLang')) breaks(target, '<target> without trgLang on <xliff>')
    if (!target && state !== undefined && state !== 'initial')
      breaks(part, `state ${state} of a segment without <target>`)
  }
  ordered(parts)
}

/** `order` puts targets where they belong in the translation: each place once, none past the end, and none left empty by a move. */
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
  const moved = places.filter(({ target }) => target?.attributes.has('order'))
  const taken = new Set(moved.map(({ place }) => place))
  for (const one of moved) {
    const from = places.indexOf(one) + 1
    if (one.target && !taken.has(from))
      breaks(one.target, `order ${one.place} leaves place ${from} to nobody`)
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
