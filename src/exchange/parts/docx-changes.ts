import { openedTag } from './start-tag.ts'
import type { ReadElement } from './xml-reader.ts'

/** What becomes of the tracked changes of a file: they are in its text, or it is as it was before them. */
export const CHANGES_CHOICES = ['accepted', 'rejected'] as const
export type ChangesChoice = (typeof CHANGES_CHOICES)[number]

/** How many stretches of text somebody put in, took out or moved. */
export interface ChangesBy {
  /** As the file says; empty: it does not. */
  readonly author: string
  readonly count: number
}

const CHANGES = new Set(['ins', 'del', 'moveFrom', 'moveTo'])
const INSERTED = new Set(['ins', 'moveTo'])
const DELETED = new Set(['del', 'moveFrom'])
/** Where no words are, or those of another place once more. */
const UNREAD = new Set(['pPr', 'rPr', 'trPr', 'Fallback'])
/** Say where changes are, and hold nothing. */
const MARKS =
  /^(?:cellIns|cellDel|cellMerge|numberingChange|(?:moveFrom|moveTo|customXml(?:Ins|Del|MoveFrom|MoveTo))Range(?:Start|End))$/
/** Of formatting; what it was before stands in them. */
const FORMER = /^(?:[rp]|sect|tbl|tblPrEx|tr|tc|tblGrid)(?:Pr)?Change$/
/** May stand between two paragraphs that follow each other. */
const WIDTHLESS = /^(?:bookmark|commentRange|perm)(?:Start|End)$|^proofErr$/

/** The author of each change of the text, in order; a move is one, and so are neighbours of one kind and author. */
export function changesIn(root: ReadElement): readonly string[] {
  const found: string[] = []
  /** What changes there are in it. */
  function visit(element: ReadElement): ReadonlySet<string> {
    const kinds = new Set<string>()
    let last = ''
    for (const child of element.children) {
      const key = CHANGES.has(child.name) ? `${child.name} ${authorOf(child)}` : ''
      if (key !== '') kinds.add(child.name)
      if (key !== '' && key !== last && child.name !== 'moveTo') found.push(authorOf(child))
      last = key
      if (!UNREAD.has(child.name)) for (const kind of visit(child)) kinds.add(kind)
    }
    // The end of a paragraph and a row are changed with the words in them, and by themselves only where those are not.
    const ends = marksOf(element).filter(({ name }) => !kinds.has(name) && name !== 'moveTo')
    found.push(...ends.map(authorOf))
    return kinds
  }
  visit(root)
  return found
}

/** How many each author made, in the order in which they first appear. */
export function countedBy(authors: readonly string[]): readonly ChangesBy[] {
  const counts = new Map<string, number>()
  for (const author of authors) counts.set(author, (counts.get(author) ?? 0) + 1)
  return [...counts].map(([author, count]) => ({ author, count }))
}

/** A part of a Word file without tracked changes. `source`: the text that `root` was read from. */
export function settledXml(source: string, root: ReadElement, choice: ChangesChoice): string {
  const gone = choice === 'accepted' ? DELETED : INSERTED

  function written(element: ReadElement): string {
    const { name, children, start, end, inside } = element
    if (gone.has(name) || MARKS.test(name) || FORMER.test(name)) return ''
    if (CHANGES.has(name)) return content(element)
    if (name === 'delText' || name === 'delInstrText') return undeleted(element)
    if (children.length === 0) return source.slice(start, end)
    if (name === 'tbl' && isGone(element, 'tr')) return ''
    const former = choice === 'rejected' && children.find((child) => child.name === `${name}Change`)
    const inner = former ? restored(element, former) : content(element)
    return source.slice(start, inside.start) + inner + source.slice(inside.end, end)
  }

  /** All that is in it, paragraphs whose end is gone put before the one that follows. */
  function content({ children, inside }: ReadElement, left = ''): string {
    const parts: string[] = []
    let at = inside.start
    let open = ''
    for (const [index, child] of children.entries()) {
      parts.push(source.slice(at, child.start))
      at = child.end
      if (child.name === left || isRowOrCellGone(child)) continue
      if (child.name !== 'p' || child.namespace !== root.namespace) {
        parts.push(written(child))
        continue
      }
      const words = open + content(child, 'pPr')
      const next = children.slice(index + 1).find(({ name }) => !WIDTHLESS.test(name) && !MARKS.test(name))
      const joins = next?.name === 'p' || (words === '' && next?.name === 'tbl')
      open = endIsGone(child) && joins ? words : ''
      if (!endIsGone(child) || !joins) parts.push(paragraph(child, words))
    }
    parts.push(source.slice(at, inside.end))
    return parts.join('')
  }

  function paragraph(element: ReadElement, words: string): string {
    const tag = source.slice(element.start, element.inside.start)
    const [open, close] = openedTag(tag)
    const properties = element.children.find(({ name }) => name === 'pPr')
    return open + (properties ? written(properties) : '') + words + close
  }

  /** Formatting as it was; what the older one does not hold stays. */
  function restored(element: ReadElement, former: ReadElement): string {
    const old = former.children.find(({ name }) => name === element.name)
    const stays = element.name === 'pPr' ? /^(?:rPr|sectPr)$/ : /^(?:header|footer)Reference$/
    const kept = element.children
      .filter(({ name }) => stays.test(name))
      .map(written)
      .join('')
    const before = old ? content(old) : ''
    return element.name === 'pPr' ? before + kept : kept + before
  }

  function undeleted({ name, start, end, inside }: ReadElement): string {
    const plain = name === 'delText' ? 't' : 'instrText'
    const tagged = (from: number, to: number) => source.slice(from, to).replace(name, plain)
    return tagged(start, inside.start) + source.slice(inside.start, inside.end) + tagged(inside.end, end)
  }

  function endIsGone(element: ReadElement): boolean {
    return marksOf(element).some(({ name }) => gone.has(name))
  }

  function isRowOrCellGone(element: ReadElement): boolean {
    if (element.name === 'tr') return endIsGone(element)
    const mark = choice === 'accepted' ? 'cellDel' : 'cellIns'
    return (
      element.name === 'tc' &&
      element.children.some(
        ({ name, children }) => name === 'tcPr' && children.some((one) => one.name === mark),
      )
    )
  }

  function isGone({ children }: ReadElement, name: string): boolean {
    const its = children.filter((child) => child.name === name)
    return its.length > 0 && its.every(isRowOrCellGone)
  }

  return source.slice(0, root.start) + written(root) + source.slice(root.end)
}

/** What says that the end of a paragraph, or a row, was put in or taken out. */
function marksOf({ children }: ReadElement): readonly ReadElement[] {
  const [properties] = children
  if (properties?.name !== 'pPr')
    return children.flatMap((one) => (one.name === 'trPr' ? one.children.filter(isChange) : []))
  return properties.children.flatMap((one) => (one.name === 'rPr' ? one.children.filter(isChange) : []))
}

function isChange({ name }: ReadElement): boolean {
  return CHANGES.has(name)
}

function authorOf({ attributes }: ReadElement): string {
  return [...attributes].find(([key]) => key.endsWith('}author'))?.[1].trim() ?? ''
}
