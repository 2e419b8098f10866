import type { ReadElement } from './xml-reader.ts'

/** What a paragraph of Word consists of, flat: its text with the formatting it has, and what is no text. */
export type Run =
  | { readonly kind: 'text'; readonly text: string; readonly format: string }
  /** `needed`: a file without it would be broken. */
  | { readonly kind: 'alone'; readonly markup: string; readonly format: string; readonly needed: boolean }
  | { readonly kind: 'open' | 'close'; readonly markup: string; readonly pair: ReadElement }

export interface ReadRuns {
  readonly runs: readonly Run[]
  /** Marks without width, as bookmarks: those before the text, and those in it and behind it, which go behind it. */
  readonly lead: string
  readonly tail: string
}

/** Says nothing to readers, and Word makes it anew. */
const NOISE = new Set(['proofErr', 'lastRenderedPageBreak', 'softHyphen', 'permStart', 'permEnd'])
const DELETED = new Set(['del', 'moveFrom'])
const INSERTED = new Set(['ins', 'moveTo'])
/** Only their content counts here. */
const WRAPPERS = new Set(['smartTag', 'sdt', 'sdtContent', 'customXml', 'dir', 'bdo'])
const PAIRS = new Set(['hyperlink', 'fldSimple'])
const PROPERTIES = new Set(['pPr', 'rPr', 'sdtPr', 'sdtEndPr', 'smartTagPr', 'customXmlPr'])

/** Its paragraphs are translated, wherever the sign of it stands. */
const TEXT_BOX = /<w:txbxContent[\s>]/

/** The runs of a paragraph as they read with all tracked changes accepted. `source`: the text the places count in. */
export function runsOf(paragraph: ReadElement, source: string): ReadRuns {
  const runs: Run[] = []
  const lead: string[] = []
  const tail: string[] = []
  const slice = ({ start, end }: { readonly start: number; readonly end: number }) => source.slice(start, end)

  function visit(element: ReadElement): void {
    const { name } = element
    if (PROPERTIES.has(name) || NOISE.has(name) || DELETED.has(name)) return
    if (name === 'r') run(element)
    else if (INSERTED.has(name) || WRAPPERS.has(name)) element.children.forEach(visit)
    else if (PAIRS.has(name)) {
      const { start, end } = element.inside
      runs.push({ kind: 'open', markup: slice({ start: element.start, end: start }), pair: element })
      element.children.forEach(visit)
      runs.push({ kind: 'close', markup: slice({ start: end, end: element.end }), pair: element })
    } else if (element.children.length === 0) (runs.length === 0 ? lead : tail).push(slice(element))
    else runs.push({ kind: 'alone', markup: slice(element), format: '', needed: false })
  }

  function run(element: ReadElement): void {
    const properties = element.children.find(({ name }) => name === 'rPr')
    const format = properties ? formatOf(slice(properties)) : ''
    for (const child of element.children) {
      if (PROPERTIES.has(child.name) || NOISE.has(child.name)) continue
      const text = child.name === 't' ? child.text : child.name === 'noBreakHyphen' ? '\u2011' : undefined
      if (text !== undefined) runs.push({ kind: 'text', text, format })
      else {
        const markup = slice(child)
        const needed = child.name === 'fldChar' || child.name === 'instrText' || TEXT_BOX.test(markup)
        runs.push({ kind: 'alone', markup: runXml(format, markup), format, needed })
      }
    }
  }

  paragraph.children.forEach(visit)
  return { runs: joined(runs), lead: lead.join(''), tail: tail.join('') }
}

/** A run with this formatting and content. */
export function runXml(format: string, content: string): string {
  return `<w:r>${format}${content}</w:r>`
}

/** Formatting as it can be compared and written again: without language, which follows the text, and traces of proofing. */
function formatOf(properties: string): string {
  const bare = properties
    .replaceAll(/<w:(?:lang|noProof|rPrChange)\b[^>]*\/>/g, '')
    .replaceAll(/<w:rPrChange\b[\s\S]*?<\/w:rPrChange>/g, '')
    .replaceAll(/<w:(?:ins|del)\b[^>]*\/>/g, '')
  return /^<w:rPr>\s*<\/w:rPr>$|^<w:rPr\s*\/>$/.test(bare) ? '' : bare
}

/** Neighbours of one kind are one: Word cuts runs wherever somebody once stopped typing. */
function joined(runs: readonly Run[]): readonly Run[] {
  const made: Run[] = []
  for (const run of runs) {
    const last = made.at(-1)
    if (last?.kind === 'text' && run.kind === 'text' && last.format === run.format)
      made[made.length - 1] = { ...last, text: last.text + run.text }
    else if (last?.kind === 'alone' && run.kind === 'alone' && last.needed && run.needed)
      made[made.length - 1] = { ...last, markup: last.markup + run.markup }
    else made.push(run)
  }
  return made
}
