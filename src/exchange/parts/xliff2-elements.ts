import { checkForeign } from './xliff2-foreign.ts'
import { CODE_TYPE, MARK_TYPE, OWN_VALUE, SHAPES, VALUES } from './xliff2-grammar.ts'
import { attributed, contained } from './xliff2-shape.ts'
import { breaks, core, XLIFF_2 } from './xliff2-tree.ts'
import type { ReadElement } from './xml-reader.ts'

const METADATA = 'urn:oasis:names:tc:xliff:metadata:2.0'
const XML = 'http://www.w3.org/XML/1998/namespace'

/** The element and what is in it, by the table of shapes. */
export function shaped(element: ReadElement): void {
  const shape = SHAPES.get(element.name)
  if (!shape) breaks(element, `<${element.name}> is no element of XLIFF 2`)
  checkForeign(element)
  spaced(element)
  attributed(element, shape, VALUES)
  typed(element)
  const own = core(element)
  contained(element, own, isTop(element) ? { ...shape, open: true } : shape)
  for (const child of own) shaped(child)
}

/** Version 2.2 lets metadata stand right in the root. */
function isTop({ name, attributes, children }: ReadElement): boolean {
  if (name !== 'xliff' || attributes.get('version') !== '2.2') return false
  return children.every(({ namespace }) => namespace === XLIFF_2 || namespace === METADATA)
}

function spaced(element: ReadElement): void {
  const space = element.attributes.get(`{${XML}}space`)
  if (space !== undefined && !/^(?:default|preserve)$/.test(space))
    breaks(element, `xml:space=“${space.slice(0, 40)}”`)
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
    if (type === 'mtc:match' && attributes.has('ref')) breaks(element, 'a match has no ref')
    if (type === 'term' && given > 1) breaks(element, 'a term has value or ref, not both')
  }
}
