import { type GetTextTranslation, po } from 'gettext-parser'
import type { Status } from '../../core/article/state.ts'
import { type PoBlock, poBlocks } from '../parts/po-blocks.ts'
import { factsIn, isFuzzy, type PoFacts } from '../parts/po-facts.ts'
import { formsOf } from '../parts/po-plurals.ts'
import { omissionOf, type Reader, ReturnError, type ReturnedRow, withoutTwins } from './returned.ts'

/** An id of ours, which names a segment by itself. */
const OURS = /^[a-z0-9]+\.\d+$/

/** Message catalogues: ours, and those of any program. */
export const poReader: Reader = {
  format: 'po',
  conformance:
    'GNU gettext PO and POT in UTF-8, whatever charset the header names: of each entry msgid, msgstr and comments, and of ' +
    'ours id (msgctxt), status, paragraph, omission and the revision that went out. Fuzzy is a draft, or returned ' +
    'where it went out so; what is not fuzzy any more is translated. The languages are the header’s Language and ' +
    'X-Source-Language. Each plural form is a row: the first has msgid for its source, the others msgid_plural; where the ' +
    'language has one form, that has msgid_plural, for it stands for every count. Left aside: obsolete entries, flags, references, previous ' +
    'sources. An entry or id that stands twice, an entry without msgstr, an open quotation mark, a key that PO does not ' +
    'have, an escape for a control character and plural forms that do not count from 0 are refused.',
  read(text) {
    try {
      return { ok: true, document: documentIn(text.replaceAll(/\r\n?/g, '\n')) }
    } catch (error) {
      if (!(error instanceof ReturnError)) throw error
      return { ok: false, message: error.message, line: error.line, column: error.column }
    }
  },
}

function documentIn(text: string) {
  let headers: Readonly<Record<string, string>> = {}
  const rows: ReturnedRow[] = []
  const seen = new Set<string>()
  let entries = 0
  for (const block of poBlocks(text)) {
    const table = po.parse(block.text)
    if (table.headers) headers = table.headers
    const [entry] = Object.values(table.translations).flatMap((entries) => Object.values(entries))
    if (!entry || (entry.msgid === '' && entry.msgctxt === undefined)) continue
    refuseOddForms(block, entry.msgid_plural !== undefined)
    const key = `${entry.msgctxt ?? ''}\u0004${entry.msgid}`
    if (seen.has(key)) throw new ReturnError(`the entry “${entry.msgid.slice(0, 80)}” twice`, block.line)
    seen.add(key)
    entries += 1
    rows.push(...rowsOf(entry, entries, block.line, formsOf(headers)))
  }
  const [source = '', target = ''] = [headers['X-Source-Language'], headers.Language]
  return { format: 'po', source, target, rows: withoutTwins(rows) } as const
}

/** The library takes what stands where for the form of that place, whatever number it has. */
function refuseOddForms({ text, line }: PoBlock, plural: boolean): void {
  const numbers = [...text.matchAll(/^[ \t]*msgstr(?:\[(\d{1,3})\])?/gm)].map(([, number]) => number)
  if (plural) {
    const odd = numbers.findIndex((number, form) => number === undefined || Number(number) !== form)
    if (odd >= 0) throw new ReturnError(`no msgstr[${odd}] where it belongs`, line)
    return
  }
  if (numbers.length > 1) throw new ReturnError('more than one msgstr', line)
  if (numbers.some((number) => number !== undefined))
    throw new ReturnError('msgstr with a number, without msgid_plural', line)
}

/** Of an entry, one a form. */
function rowsOf(
  entry: GetTextTranslation,
  number: number,
  line: number,
  forms: number,
): readonly ReturnedRow[] {
  const { msgid, msgid_plural: many, msgstr } = entry
  const row = rowOf(entry, number, line)
  if (many === undefined) return [row]
  return Array.from({ length: Math.max(forms, msgstr.length) }, (_, form): ReturnedRow => {
    const text = msgstr[form] ?? ''
    return {
      ...row,
      id: form === 0 ? row.id : `${row.id}[${form}]`,
      source: form === 0 && Math.max(forms, msgstr.length) > 1 ? msgid : many,
      target: text === '' ? null : text,
      status: statusOf(text, flagged(entry.comments?.flag), undefined),
      note: form === 0 ? row.note : '',
    }
  })
}

function rowOf(
  { msgctxt, msgid, msgstr, comments }: GetTextTranslation,
  number: number,
  line: number,
): ReturnedRow {
  const [first = '', ...others] = comments?.extracted?.split('\n') ?? []
  const facts = factsIn(first)
  const text = msgstr[0] ?? ''
  const omission = omissionOf(facts?.omission)
  const notes = [...(facts ? others : [first, ...others]), comments?.translator ?? '']
  return {
    id: msgctxt !== undefined && OURS.test(msgctxt) ? msgctxt : `entry ${number}`,
    source: msgid,
    target: text === '' && omission === null ? null : text,
    status: statusOf(text, flagged(comments?.flag), facts),
    revision: facts?.revision,
    omission,
    note: notes.filter((note) => note !== '').join('\n'),
    paragraph: facts?.paragraph,
    line,
  }
}

/** What it was when it went out, unless a person put the mark on it or took it away. */
function statusOf(text: string, fuzzy: boolean, facts: PoFacts | undefined): Status {
  if (text === '') return facts?.status ?? 'untranslated'
  if (facts && isFuzzy(facts.status) === fuzzy) return facts.status
  return fuzzy ? 'draft' : 'translated'
}

function flagged(flags = ''): boolean {
  return flags.split(/[,\n]/).some((flag) => flag.trim() === 'fuzzy')
}
