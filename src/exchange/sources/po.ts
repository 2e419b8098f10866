import type { Status } from '../../core/article/state.ts'
import type { BilingualDocument } from '../document.ts'
import { poBlocks } from '../parts/po-blocks.ts'
import { isFuzzy } from '../parts/po-facts.ts'
import { pluralForms } from '../parts/po-plurals.ts'
import { type RowText, textsOfRows, underSegments } from '../parts/row-texts.ts'
import { type Splice, spliced } from '../parts/splice.ts'
import { utf8 } from '../parts/utf8.ts'
import { poReader } from '../readers/po.ts'
import type { ReturnedRow } from '../readers/returned.ts'

/** Message catalogues of other programs, which go out as they came. */
export const PO_SOURCE = {
  format: 'po',
  mediaType: 'text/x-gettext-translation; charset=utf-8',
  extension: 'po',
  conformance:
    'The PO file that the article was made of, with the translations of here in msgstr, or in msgstr[n] a plural form. An ' +
    'entry that was changed here is fuzzy while one of its texts is a draft or was returned. A header that leaves language ' +
    'and plural forms open gets those of the target. All else is as it came: contexts, comments, references, other flags, ' +
    'previous sources, obsolete entries, the order, lines of what nobody changed. In UTF-8; line ends are line feeds.',
} as const

/** A file's text as it is kept, whatever its bytes were. */
export function keptPo(text: string): Uint8Array {
  const lines = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
  return new TextEncoder().encode(lines.replace(/(?<=^"Content-Type:[^"\n]*charset=)[\w-]+/im, 'UTF-8'))
}

/** The file with the translations of the article that was made of it. What was not changed here stays as it came, byte for byte. */
export function rebuildPo(bytes: Uint8Array, document: BilingualDocument): Uint8Array {
  const text = utf8(bytes) ?? ''
  const rows = rowsIn(text)
  const texts = textsOfRows(rows, document)
  const byLine = new Map<number, { row: ReturnedRow; text: RowText | undefined }[]>()
  for (const [index, row] of rows.entries()) {
    const one = { row, text: texts[index] }
    const forms = byLine.get(row.line)
    if (forms) forms.push(one)
    else byLine.set(row.line, [one])
  }
  const blocks = [...poBlocks(text)]
  const splices = blocks.flatMap(({ line, start, end }) =>
    entrySplices(byLine.get(line) ?? [], text.slice(start, end), start),
  )
  if (splices.length === 0) return bytes
  const [head] = blocks
  const isHead = head !== undefined && !byLine.has(head.line)
  const counted = rows.some(({ id }) => id.endsWith('[1]')) || text.includes('\nmsgid_plural')
  const header = isHead
    ? headerSplices(text.slice(head.start, head.end), head.start, document.target, counted)
    : []
  return new TextEncoder().encode(spliced(text, [...header, ...splices]))
}

/** The same file back again: its rows under the segments of here that they are of. */
export function returnedPo(
  rows: readonly ReturnedRow[],
  original: Uint8Array,
  document: BilingualDocument,
): readonly ReturnedRow[] {
  return underSegments(rowsIn(utf8(original) ?? ''), rows, document)
}

function rowsIn(text: string): readonly ReturnedRow[] {
  const read = poReader.read(text)
  if (!read.ok) throw new Error(`A file was kept that cannot be read: ${read.message}`)
  return read.document.rows
}

interface Form {
  readonly row: ReturnedRow
  readonly text: RowText | undefined
}

/** What changes in an entry. `block`: its lines; `at`: where they begin. */
function entrySplices(forms: readonly Form[], block: string, at: number): readonly Splice[] {
  const statuses = forms.flatMap(({ text }) => text?.status ?? [])
  const fuzzy = /^[ \t]*#,.*\bfuzzy\b/m.test(block)
  const settled = statuses.length === forms.length && !statuses.some(isOpen)
  const changed = forms.some(({ row, text }) => text && text.text !== (row.target ?? '').trim())
  if (statuses.length === 0 || (!changed && !(fuzzy && settled))) return []
  const given = stringsOf(block)
  const last = given.at(-1)?.end ?? block.length
  const strings = forms.flatMap(({ row, text }, form): readonly Splice[] => {
    const place = given.find((one) => one.form === form)
    if (!text || (place && text.text === (row.target ?? '').trim())) return []
    const keyword = forms.length > 1 || given.some(({ counted }) => counted) ? `msgstr[${form}]` : 'msgstr'
    // White space at the ends of a source is no word of it, and its translation has the same.
    const [, lead = '', tail = ''] = /^(\s*)[\s\S]*?(\s*)$/.exec(row.source) ?? []
    const line = `${keyword} ${quoted(lead + text.text + tail)}`
    if (place) return [{ start: at + place.start, end: at + place.end, text: line }]
    return [{ start: at + last, end: at + last, text: `\n${line}` }]
  })
  return [...flagSplices(block, at, statuses.some(isOpen)), ...joined(strings)]
}

/** What is put in at one place is one splice, in its order. */
function joined(splices: readonly Splice[]): readonly Splice[] {
  const made: Splice[] = []
  for (const one of splices) {
    const last = made.at(-1)
    if (last && last.start === one.start && one.start === one.end)
      made[made.length - 1] = { ...last, text: last.text + one.text }
    else made.push(one)
  }
  return made
}

function isOpen(status: Status): boolean {
  return isFuzzy(status)
}

interface PoString {
  readonly form: number
  readonly counted: boolean
  /** From the keyword to behind the last quotation mark, in the block. */
  readonly start: number
  readonly end: number
}

function stringsOf(block: string): readonly PoString[] {
  const lines =
    /^[ \t]*msgstr(?:\[(\d{1,3})\])?[ \t]*"(?:[^"\\\n]|\\.)*"(?:[ \t]*\n(?:[ \t]*\n)*[ \t]*"(?:[^"\\\n]|\\.)*")*/gm
  return [...block.matchAll(lines)].map(({ 0: whole, 1: form, index }) => ({
    form: Number(form ?? 0),
    counted: form !== undefined,
    start: index,
    end: index + whole.length,
  }))
}

function flagSplices(block: string, at: number, wanted: boolean): readonly Splice[] {
  const line = /^[ \t]*#,(.*)\n/m.exec(block)
  const flags = (line?.[1] ?? '')
    .split(',')
    .map((flag) => flag.trim())
    .filter((flag) => flag !== '')
  if (flags.includes('fuzzy') === wanted) return []
  const others = flags.filter((flag) => flag !== 'fuzzy')
  const now = wanted ? ['fuzzy', ...others] : others
  const text = now.length > 0 ? `#, ${now.join(', ')}\n` : ''
  if (line) return [{ start: at + line.index, end: at + line.index + line[0].length, text }]
  // Flags stand before the previous source and the entry itself.
  const first = /^[ \t]*(?:#\||msg)/m.exec(block)?.index ?? 0
  return [{ start: at + first, end: at + first, text }]
}

/** A header that says neither language nor forms, as templates have it, says those of the target. */
function headerSplices(block: string, at: number, language: string, counted: boolean): readonly Splice[] {
  const forms = pluralForms(language)
  const found: Splice[] = []
  const put = (pattern: RegExp, text: string) => {
    const place = pattern.exec(block)
    if (place) found.push({ start: at + place.index, end: at + place.index + place[0].length, text })
  }
  put(/"Language:[ \t]*\\n"/, `"Language: ${language}\\n"`)
  if (forms === undefined) return found
  const line = `"Plural-Forms: ${forms}\\n"`
  put(/"Plural-Forms:[^"\d]*\\n"/, line)
  const end = stringsOf(block).at(-1)?.end
  if (counted && end !== undefined && !block.includes('Plural-Forms:'))
    found.push({ start: at + end, end: at + end, text: `\n${line}` })
  return found
}

/** A text as PO writes it: a line a line of it. */
function quoted(text: string): string {
  const lines = text.split(/(?<=\n)/).map((line) => {
    const escapes = line.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\t', '\\t')
    return `"${escapes.replaceAll('\r', '\\r').replaceAll('\n', '\\n')}"`
  })
  return lines.length > 1 ? ['""', ...lines].join('\n') : (lines[0] ?? '""')
}
