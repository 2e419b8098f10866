import { STATUSES } from '../../core/article/state.ts'
import { type ReadElement, readXml } from '../parts/xml-reader.ts'
import { omissionOf, type PackedReader, ReturnError, type ReturnedRow } from './returned.ts'

const decoder = new TextDecoder('utf-8', { fatal: true })

/** Our table, filled in Word or what reads its files. */
export const docxReader: PackedReader = {
  format: 'docx',
  conformance:
    'The bilingual table that Padan writes, as Word, LibreOffice and the like keep it: id, source, target, comment and status of ' +
    'each row, and what was said in the margin of a row, with its author, as comment; formatting is left aside. Tracked changes count as accepted, and who made them is told. Which text went out is told by a bookmark; where that ' +
    'was lost, both sides count as changed. Rows whose id or source was changed match nothing, one by one. Documents without the ' +
    'table and a row that stands twice, with its id and its source, are refused.',
  unpack(entries) {
    const found = new OurTable(marginIn(entries.get('word/comments.xml')))
    readXml(decoder.decode(entries.get('word/document.xml')), {
      each: { name: 'tr', read: (row, table) => found.take(row, table) },
    })
    const { source, target, rows, isOurs } = found
    if (!isOurs) throw new ReturnError('no table as Padan writes it', 1)
    return { ok: true, document: { format: 'docx', source, target, rows: toldApart(rows) } }
  },
}

/**
 * Refuses a table in which a row stands twice. One whose id was changed to that of another is no twin of it: their sources
 * differ, and it matches nothing.
 */
function toldApart(rows: readonly ReturnedRow[]): readonly ReturnedRow[] {
  const seen = new Set<string>()
  for (const { id, source, line } of rows) {
    const row = `${id}\n${source}`
    if (seen.has(row)) throw new ReturnError(`the id ${id.slice(0, 80)} twice`, line)
    seen.add(row)
  }
  return rows
}

/** The first table as Padan writes it, as the rows of all tables come one after the other. */
class OurTable {
  rows: ReturnedRow[] = []
  source = ''
  target = ''
  /** Some row is as it went out; any of the others may have been changed. */
  isOurs = false
  readonly #margin: ReadonlyMap<string, string>
  #table: ReadElement | undefined
  #count = 0
  #fits = false

  constructor(margin: ReadonlyMap<string, string>) {
    this.#margin = margin
  }

  take(row: ReadElement, table: ReadElement): void {
    if (table !== this.#table) {
      if (this.isOurs || table.name !== 'tbl') return
      this.#table = table
      this.#count = 0
      this.rows = []
    }
    this.#count += 1
    if (this.#count === 1) {
      const [, source, target] = cellsOf(row).map((cell) => languageIn(textOf(cell)))
      this.#fits = source !== undefined && target !== undefined
      this.source = source ?? ''
      this.target = target ?? ''
      return
    }
    if (!this.#fits) return
    const read = rowOf(row, this.#count, this.#margin)
    this.isOurs ||= OURS.test(read.id)
    this.rows.push(read)
  }
}

/** An id as it went out; other tables may have headings like ours. */
const OURS = /^[a-z0-9]{1,40}\.\d+$/

/** Cells also inside the controls that some programs put round them. */
function cellsOf(row: ReadElement): readonly ReadElement[] {
  return row.children.flatMap((child) =>
    child.name === 'tc' ? [child] : child.name.startsWith('sdt') ? cellsOf(child) : [],
  )
}

/** `EN (en)` */
function languageIn(text: string): string | undefined {
  return /\(([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\)\s*$/.exec(text)?.[1]
}

function rowOf(row: ReadElement, line: number, margin: ReadonlyMap<string, string>): ReturnedRow {
  const cells = cellsOf(row)
  if (cells.length < 5) throw new ReturnError(`${cells.length} cells instead of 5`, line)
  const [, source = '', target = '', note = '', said = ''] = cells.map(textOf)
  const changedBy = cells[2] ? [...new Set(authorsIn(cells[2]))] : []
  const [status = '', rest = ''] = said.split(';', 2)
  const [word, reason] = rest.trim().split(/\s+/, 2)
  const beside = saidBeside(row).flatMap((id) => margin.get(id) ?? [])
  const omitted = target === '' && word === 'omission'
  return {
    id: idOf(cells),
    source,
    target: target === '' && !omitted ? null : target,
    status: STATUSES.find((one) => one === status.trim()) ?? 'draft',
    revision: revisionIn(row),
    omission: omitted ? omissionOf(reason) : null,
    note: [note, ...beside].filter((one) => one !== '').join('\n'),
    ...(changedBy.length > 0 ? { changedBy } : {}),
    line,
  }
}

/** What was said in the margin, by the number of the remark: who, and what. */
function marginIn(part: Uint8Array | undefined): ReadonlyMap<string, string> {
  if (!part) return new Map()
  const remarks = readXml(decoder.decode(part)).children.filter(({ name }) => name === 'comment')
  return new Map(
    remarks.map((remark) => {
      const [author, text] = [attributeOf(remark, 'author'), textOf(remark).trim()]
      return [attributeOf(remark, 'id'), text === '' || author === '' ? text : `${author}: ${text}`]
    }),
  )
}

/** The numbers of what was said beside an element. */
function saidBeside(element: ReadElement): readonly string[] {
  if (element.name === 'commentReference') return [attributeOf(element, 'id')]
  return element.children.flatMap(saidBeside)
}

/** An attribute of Word, whatever its namespace is called; empty: it has none. */
function attributeOf({ attributes }: ReadElement, name: string): string {
  return [...attributes].find(([key]) => key.endsWith(`}${name}`))?.[1].trim() ?? ''
}

/** Who made the tracked changes of a text. */
function authorsIn(element: ReadElement): readonly string[] {
  const name = CHANGES.has(element.name) ? attributeOf(element, 'author') : ''
  return [...(name === '' ? [] : [name]), ...element.children.flatMap(authorsIn)]
}

function idOf([cell]: readonly ReadElement[]): string {
  return (cell ? textOf(cell) : '').split('\n').at(-1)?.trim() ?? ''
}

function revisionIn(row: ReadElement): string | null | undefined {
  const names = namesOf(row).flatMap((name) => /^padan_\d+_(none|[a-z0-9]+_\d+)$/.exec(name)?.[1] ?? [])
  const [first] = names
  return first === 'none' ? null : first?.replace('_', '.')
}

function namesOf(element: ReadElement): readonly string[] {
  const own = element.name === 'bookmarkStart' ? [...element.attributes] : []
  return [
    ...own.flatMap(([key, value]) => (key.endsWith('}name') ? [value] : [])),
    ...element.children.flatMap(namesOf),
  ]
}

const CHANGES: ReadonlySet<string> = new Set(['ins', 'del', 'moveFrom', 'moveTo'])
const LEFT: ReadonlySet<string> = new Set(['del', 'moveFrom', 'pPr', 'rPr', 'instrText', 'delText'])

/** What a reader sees with all changes accepted: paragraphs and breaks as line breaks. */
function textOf(cell: ReadElement): string {
  return cell.children
    .filter(({ name }) => name === 'p' || name.startsWith('sdt'))
    .map((child) => inner(child))
    .join('\n')
}

function inner(element: ReadElement): string {
  const { name } = element
  if (LEFT.has(name)) return ''
  if (name === 't') return element.text
  if (name === 'tab') return '\t'
  if (name === 'br' || name === 'cr') return '\n'
  if (name === 'noBreakHyphen') return '\u2011'
  if (name === 'softHyphen') return '\u00AD'
  return element.children.map(inner).join('')
}
