import type { Status } from '../../core/article/state.ts'
import type { ReadDocument, ReturnedRow } from '../readers/returned.ts'
import { UnitCodes } from './codes.ts'
import { statusOfMarked, statusOfUnit } from './vendor-states.ts'
import { XLIFF_2 } from './xliff2-tree.ts'
import type { ReadElement } from './xml-reader.ts'

/** Formats of returned files that are XLIFF. */
export const XLIFF_FORMATS: ReadonlySet<string> = new Set(['xliff12', 'xliff21'])

/** A stretch of an XLIFF file that has a translation of its own: a unit, or a segment in one. */
export interface XliffUnit {
  readonly id: string
  /** `trans-unit`, or `segment` of XLIFF 2. */
  readonly unit: ReadElement
  readonly source: ReadElement
  readonly target: ReadElement | undefined
  readonly codes: UnitCodes
  /** Of a unit whose segments are marked (`mrk`): which one this is, and where they stand; `source` and `target` are the marks. */
  readonly marked: { readonly mid: string; readonly within: ReadElement } | undefined
  /** Stretches of one paragraph have one number. */
  readonly paragraph: number
}

/** What a file's text says that it is, by the extension that its kind has. */
export function xliffKind(text: string): 'xlf' | 'sdlxliff' | 'mqxliff' | 'mxliff' {
  const head = text.slice(0, 4_000)
  if (head.includes('http://sdl.com/FileTypes/SdlXliff/1.0')) return 'sdlxliff'
  if (head.includes('"MQXliff"')) return 'mqxliff'
  return head.includes('http://www.memsource.com/mxlf/2.0') ? 'mxliff' : 'xlf'
}

/**
 * The rows of a file that becomes an article: of XLIFF all codes are tags, and marked segments stand by themselves; of other
 * formats, and where the reader gives one row a unit, those of the reader.
 */
export function articleRows({ document: { format, rows }, xml }: ReadDocument): readonly ReturnedRow[] {
  if (!xml || !XLIFF_FORMATS.has(format)) return rows
  let at = -1
  let last: ReadElement | undefined
  return unitsOf(xml.root, xml.plain).map((one) => {
    if (one.unit !== last) at += 1
    last = one.unit
    const told = rowOfUnit(one)
    const row = rows[at]
    if (!row || one.marked) return told
    return { ...row, source: told.source, target: row.target === null ? null : (told.target ?? row.target) }
  })
}

/** All of a file, in order. */
export function unitsOf(root: ReadElement, document: string): readonly XliffUnit[] {
  return root.namespace === XLIFF_2 ? segments(root, document) : transUnits(root, document)
}

/** What a stretch of XLIFF 1.2 says of its translation: of a marked one its target says so where the tool has no sign of its own. */
export function statusOfStretch({ unit, target, marked }: XliffUnit): Status {
  const said = marked && target ? childOf(unit, 'target') : target
  return (marked && statusOfMarked(unit, marked.mid)) ?? statusOfUnit(unit, said)
}

/** What it says, as a row of a file that becomes an article. */
export function rowOfUnit(one: XliffUnit): ReturnedRow {
  const { id, source, target, codes, paragraph } = one
  const text = target && codes.text(target)
  return {
    id,
    source: codes.text(source),
    target: text === undefined || text === '' ? null : text,
    status: statusOfStretch(one),
    omission: null,
    note: '',
    paragraph,
    line: source.line,
  }
}

function transUnits(root: ReadElement, document: string): readonly XliffUnit[] {
  const found: XliffUnit[] = []
  const visit = (element: ReadElement, group: number | undefined): void => {
    for (const child of element.children) {
      if (child.name === 'trans-unit') found.push(...stretches(child, group ?? -1 - found.length, document))
      else if (child.name === 'group') visit(child, child.line)
      else if (child.name === 'file' || child.name === 'body') visit(child, undefined)
    }
  }
  visit(root, undefined)
  return found
}

function stretches(unit: ReadElement, group: number, document: string): readonly XliffUnit[] {
  const [source, segmented, target] = ['source', 'seg-source', 'target'].map((name) => childOf(unit, name))
  if (!source) return []
  const id = unit.attributes.get('id') ?? ''
  const marks = segmented ? marksIn(segmented) : []
  if (!segmented || marks.length === 0) {
    const codes = new UnitCodes(document, target ? [source, target] : [source])
    return [{ id, unit, source, target, codes, marked: undefined, paragraph: group }]
  }
  const codes = new UnitCodes(document, target ? [segmented, target] : [segmented])
  const given = new Map((target ? marksIn(target) : []).map((mark) => [mark.attributes.get('mid'), mark]))
  return marks.map((mark) => {
    const mid = mark.attributes.get('mid') ?? ''
    const marked = { mid, within: segmented }
    return { id: `${id}/${mid}`, unit, source: mark, target: given.get(mid), codes, marked, paragraph: group }
  })
}

/** The marks of segments, in whatever they stand. */
export function marksIn(element: ReadElement): readonly ReadElement[] {
  return element.children.flatMap((child) =>
    child.name === 'mrk' && child.attributes.get('mtype') === 'seg' ? [child] : marksIn(child),
  )
}

function segments(root: ReadElement, document: string): readonly XliffUnit[] {
  const found: XliffUnit[] = []
  const visit = (element: ReadElement, file: string): void => {
    for (const child of element.children) {
      if (child.namespace !== XLIFF_2) continue
      if (child.name === 'file') visit(child, child.attributes.get('id') ?? '')
      else if (child.name === 'group') visit(child, file)
      else if (child.name === 'unit') found.push(...segmentsOf(child, file, document))
    }
  }
  visit(root, '')
  return found
}

function segmentsOf(unit: ReadElement, file: string, document: string): readonly XliffUnit[] {
  const parts = unit.children.filter(({ name, namespace }) => name === 'segment' && namespace === XLIFF_2)
  const sides = parts.flatMap((part) => ['source', 'target'].flatMap((name) => childOf(part, name) ?? []))
  const codes = new UnitCodes(document, sides)
  return parts.flatMap((part, index) => {
    const source = childOf(part, 'source')
    const id = `${file}/${unit.attributes.get('id') ?? ''}/${part.attributes.get('id') ?? index + 1}`
    const target = childOf(part, 'target')
    return source ? [{ id, unit: part, source, target, codes, marked: undefined, paragraph: unit.line }] : []
  })
}

export function childOf(unit: ReadElement, name: string): ReadElement | undefined {
  return unit.children.find((child) => child.name === name && child.namespace === unit.namespace)
}
