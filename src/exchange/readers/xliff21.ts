import { STATUSES, type Status } from '../../core/article/state.ts'
import { textWithAtoms } from '../parts/inline.ts'
import { checkXliff2 } from '../parts/xliff2-rules.ts'
import { STATES_2, XLIFF_2 } from '../parts/xliff2-tree.ts'
import type { ReadElement } from '../parts/xml-reader.ts'
import { readXmlReturn } from '../parts/xml-return.ts'
import { omissionOf, type Reader, type ReturnedRow, withoutTwins } from './returned.ts'

const METADATA = 'urn:oasis:names:tc:xliff:metadata:2.0'
/** An id of ours, which names a segment by itself. */
const OURS = /^[a-z0-9]+\.\d+$/

/** The newer standard, of ours and of whatever else keeps our ids. */
export const xliff21Reader: Reader = {
  format: 'xliff21',
  conformance:
    'XLIFF 2.0 to 2.2: of each segment id, source, target, state and the unit’s notes, and of ours the revision that went ' +
    'out; a unit is a paragraph. The schemas of the core and the modules and their constraints are checked (elements, ' +
    'attributes and their values, ids, references, what opens and closes, languages, order, states, changes, ITS), and what ' +
    'breaks one is refused with the rule and the line. Inline codes whose id is a number become tags; left aside: other codes, annotations, white space between segments, modules and extensions. A document ' +
    'type and more than 100 elements in one another are refused.',
  read: (text) => readXmlReturn(text, documentIn),
}

function documentIn(root: ReadElement) {
  checkXliff2(root)
  const [source, target] = [root.attributes.get('srcLang') ?? '', root.attributes.get('trgLang') ?? '']
  const rows = root.children.flatMap((file) => unitsIn(file).flatMap((unit) => rowsOf(unit, file)))
  return { format: 'xliff21', source, target, rows: withoutTwins(rows) } as const
}

/** All units, however deep in groups, in their order. */
function unitsIn(element: ReadElement): readonly ReadElement[] {
  return element.children.flatMap((child) => {
    if (child.namespace !== XLIFF_2) return []
    return child.name === 'unit' ? [child] : child.name === 'group' ? unitsIn(child) : []
  })
}

function rowsOf(unit: ReadElement, file: ReadElement): readonly ReturnedRow[] {
  const segments = own(unit, 'segment')
  const place = [file, unit].map(({ attributes }) => attributes.get('id') ?? '').join('/')
  const metadata = metadataOf(unit)
  const notes = notesOf(unit)
  return segments.map((segment, index) => {
    const given = segment.attributes.get('id')
    const id = given !== undefined && OURS.test(given) ? given : `${place}/${given ?? index + 1}`
    const [source, target] = ['source', 'target'].map((name) => own(segment, name)[0])
    const told = metadata.get(id)
    return {
      id,
      source: source ? textWithAtoms(source) : '',
      target: target ? textWithAtoms(target) : null,
      status: statusOf(segment, target !== undefined),
      revision: told ? (told.get('revision') ?? null) : undefined,
      omission: omissionOf(told?.get('omission')),
      note: [...(index === 0 ? (notes.get('') ?? []) : []), ...(notes.get(id) ?? [])].join('\n'),
      paragraph: unit.line,
      line: segment.line,
    }
  })
}

/** What we wrote of each segment of a unit, by its id; of a file that is not ours, nothing that has one. */
function metadataOf(unit: ReadElement): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const groups = unit.children
    .filter(({ name, namespace }) => name === 'metadata' && namespace === METADATA)
    .flatMap(({ children }) => children)
  const told = groups.map(({ attributes, children }) => {
    const values = children.map(({ attributes, text }) => [attributes.get('type') ?? '', text] as const)
    return [attributes.get('category') ?? '', new Map(values)] as const
  })
  // Of two the first stands.
  return new Map(told.toReversed())
}

/** Notes by the segment of ours that they name; those of the whole unit, which go with its first, by the empty id. */
function notesOf(unit: ReadElement): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { attributes, text } of own(unit, 'notes').flatMap((one) => own(one, 'note'))) {
    const category = attributes.get('category') ?? ''
    const id = OURS.test(category) ? category : ''
    const its = found.get(id) ?? []
    its.push(text)
    found.set(id, its)
  }
  return found
}

function statusOf({ attributes }: ReadElement, translated: boolean): Status {
  const own = STATUSES.find((status) => attributes.get('subState') === `padan:${status}`)
  return own ?? STATES_2.get(attributes.get('state') ?? '') ?? (translated ? 'draft' : 'untranslated')
}

function own({ children }: ReadElement, name: string): readonly ReadElement[] {
  return children.filter((child) => child.name === name && child.namespace === XLIFF_2)
}
