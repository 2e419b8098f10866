import { STATUSES, type Status } from '../../core/article/state.ts'
import { textWithAtoms } from '../parts/inline.ts'
import { statusOfUnit } from '../parts/vendor-states.ts'
import { childOf } from '../parts/xliff-units.ts'
import type { ReadElement } from '../parts/xml-reader.ts'
import { readXmlReturn } from '../parts/xml-return.ts'
import { omissionOf, type Reader, ReturnError, type ReturnedRow, withoutTwins } from './returned.ts'

/** Translation tools' answer: XLIFF 1.2 of ours, of Trados, memoQ, Phrase and whatever else keeps our ids. */
export const xliff12Reader: Reader = {
  format: 'xliff12',
  conformance:
    'XLIFF 1.0 to 1.2, also sdlxliff, mqxliff and mxliff: id, source, target, state, notes of each trans-unit, and of ours the ' +
    "revision that went out. Trados's conf, memoQ's status and Phrase's confirmed count before the standard's state; " +
    'an unknown state is a draft. Segments inside a unit (mrk) are read as one text; a target that is still the marked ' +
    'copy of its source is none. Inline codes whose id is a number become tags; left aside: other codes, alt-trans, attributes of other tools. A document type, ' +
    'more than 100 elements in one another and an id that stands twice are refused.',
  read: (text) => readXmlReturn(text, documentIn),
}

function documentIn(root: ReadElement) {
  if (root.name !== 'xliff') throw new ReturnError(`<${root.name}> where <xliff> should be`, root.line)
  const version = root.attributes.get('version') ?? ''
  if (!/^1\.[0-2]$/.test(version))
    throw new ReturnError(`XLIFF ${version.slice(0, 20)}, which is not read`, root.line)
  const files = root.children.filter(({ name }) => name === 'file')
  const [first] = files
  if (!first) throw new ReturnError('<xliff> without <file>', root.line)
  const [source, target] = languagesOf(first)
  const other = files.find((file) => languagesOf(file).join(' ') !== `${source} ${target}`)
  if (other) throw new ReturnError('files of different languages', other.line)
  const rows = withoutTwins(unitsIn(files).map(({ unit, group }, index) => rowOf(unit, group ?? -1 - index)))
  return { format: 'xliff12', source, target, rows } as const
}

function languagesOf({ attributes }: ReadElement): readonly [source: string, target: string] {
  return [attributes.get('source-language') ?? '', attributes.get('target-language') ?? '']
}

interface Unit {
  readonly unit: ReadElement
  /** Line of the group that it stands in; undefined: in none. */
  readonly group: number | undefined
}

/** All units, however deep in groups, in their order. */
function unitsIn(elements: readonly ReadElement[], group?: number): readonly Unit[] {
  return elements.flatMap((element): readonly Unit[] => {
    if (element.name === 'trans-unit') return [{ unit: element, group }]
    if (element.name === 'group') return unitsIn(element.children, element.line)
    return ['file', 'body'].includes(element.name) ? unitsIn(element.children) : []
  })
}

function rowOf(unit: ReadElement, paragraph: number): ReturnedRow {
  const id = unit.attributes.get('id')
  if (id === undefined) throw new ReturnError('<trans-unit> without id', unit.line)
  const source = childOf(unit, 'source')
  if (!source) throw new ReturnError('<trans-unit> without <source>', unit.line)
  const target = childOf(unit, 'target')
  const contexts = contextsOf(unit)
  const before = textWithAtoms(source)
  const after = target && textWithAtoms(target)
  const copied = contexts.get('x-target-is') === 'source' && after === before
  const notes = unit.children.filter(
    ({ name, attributes }) => name === 'note' && attributes.get('from') !== 'Padan',
  )
  return {
    id,
    source: before,
    target: after === undefined || copied ? null : after,
    status: statusIn(contexts, after === undefined || copied) ?? statusOfUnit(unit, target),
    revision:
      contexts.get('x-revision') ?? (unit.attributes.get('restype')?.startsWith('x-') ? null : undefined),
    omission: omissionOf(contexts.get('x-omission')),
    note: notes.map(({ text }) => text).join('\n'),
    paragraph,
    line: unit.line,
  }
}

/** The status of a unit of ours that has no target of its own. */
function statusIn(contexts: ReadonlyMap<string, string>, without: boolean): Status | undefined {
  if (!without) return undefined
  return STATUSES.find((status) => status === contexts.get('x-status')) ?? 'untranslated'
}

function contextsOf(unit: ReadElement): ReadonlyMap<string, string> {
  const groups = unit.children.filter(({ name }) => name === 'context-group')
  const contexts = groups.flatMap(({ children }) => children)
  return new Map(contexts.map(({ attributes, text }) => [attributes.get('context-type') ?? '', text]))
}
