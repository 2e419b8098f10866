import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { SegmentKind } from '../../core/segmentation/segment.ts'
import { HtmlError, pageTree } from '../parts/html-tree.ts'
import { type Piece, type Unit, unitOf, writtenBack } from '../parts/pieces.ts'
import { type Splice, spliced } from '../parts/splice.ts'
import { utf8 } from '../parts/utf8.ts'
import { contentOf, fault, type SourceFormat } from './source-file.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Part of the line they stand in; all others begin and end a paragraph. */
const INLINE = words(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var',
)
/** Kept whole, as one sign in the line. */
const WHOLE = words(
  'audio br button canvas embed iframe img input map math meter object picture progress script select svg textarea video wbr',
)
/** Nothing in them is for readers, or it is not prose. */
const LEFT = words('noscript pre script style template')
const KINDS: ReadonlyMap<string, SegmentKind> = new Map([
  ['title', 'title'],
  ['h1', 'title'],
  ['caption', 'caption'],
  ['figcaption', 'caption'],
])
const TEXTS = words('alt title placeholder aria-label')

type Placed = Unit & { readonly start: number; readonly end: number; readonly kind: SegmentKind | null }

export const html: SourceFormat = {
  format: 'html',
  mediaType: 'text/html; charset=utf-8',
  extension: 'html',
  conformance:
    'HTML in UTF-8. Headings, paragraphs, list items, table cells, captions and the page’s title are translated; bold, ' +
    'links, line breaks, images and the like become tags in the text. Scripts, styles and preformatted text, and ' +
    'the texts of attributes, stay as they are. The English file is the same byte for byte but for those texts and the ' +
    'language of the page.',
  accepts(bytes, name) {
    const head = new TextDecoder().decode(bytes.subarray(0, 1_000)).replace(/^\uFEFF/, '')
    if (/^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(head)) return true
    return /\.x?html?$/i.test(name) && /<[a-z][a-z0-9]*[\s>]/i.test(head)
  },
  read(bytes) {
    const source = utf8(bytes)
    if (source === undefined) return fault('file_unreadable', 'text that is not UTF-8')
    const found = read(source)
    return 'ok' in found ? found : contentOf(html.format, found.units, found.aside)
  },
  rebuild(bytes, texts, language) {
    const source = utf8(bytes) ?? ''
    const found = read(source)
    if ('ok' in found) throw new Error(`A page was kept that cannot be read: ${found.message}`)
    const splices = found.units.flatMap((unit, index): readonly Splice[] => {
      const text = texts[index] ?? null
      if (text === null) return []
      const inner = writtenBack(unit, text).map((part) =>
        typeof part === 'string' ? escaped(part) : part.markup,
      )
      const written = [...unit.before.map(markupOf), ...inner, ...unit.after.map(markupOf)].join('')
      return [{ start: unit.start, end: unit.end, text: written }]
    })
    const changed = splices.length > 0 && found.language ? [{ ...found.language, text: language }] : []
    return new TextEncoder().encode(spliced(source, [...splices, ...changed]))
  },
}

interface Page {
  readonly units: readonly Placed[]
  readonly aside: Readonly<Record<string, number>>
  /** Where the page names its language. */
  readonly language: { readonly start: number; readonly end: number } | undefined
}

function read(source: string): Page | ReturnType<typeof fault> {
  try {
    const reader = new Reader(source)
    reader.read(pageTree(source))
    return reader.page
  } catch (error) {
    if (error instanceof HtmlError) return fault('file_too_complex', error.message)
    throw error
  }
}

interface Offsets {
  readonly startOffset: number
  readonly endOffset: number
}

class Reader {
  readonly #source: string
  readonly #units: Placed[] = []
  readonly #aside = new Map<string, number>()
  #pieces: (Piece & { readonly start: number; readonly end: number })[] = []
  #kind: SegmentKind | null = null
  /** Behind all that was read. */
  #reached = 0
  #language: Page['language']

  constructor(source: string) {
    this.#source = source
  }

  get page(): Page {
    return { units: this.#units, aside: Object.fromEntries(this.#aside), language: this.#language }
  }

  read(node: Tree.Document): void {
    for (const child of node.childNodes) this.#node(child)
    this.#flush()
  }

  #node(node: Tree.ChildNode): void {
    if (node.nodeName === '#text' && 'value' in node) this.#text(node)
    else if ('tagName' in node) this.#element(node)
  }

  #element(node: Tree.Element): void {
    const place = node.sourceCodeLocation
    this.#attributes(node)
    if (place && (WHOLE.has(node.tagName) || (LEFT.has(node.tagName) && this.#inLine())))
      this.#add({ kind: 'alone', markup: this.#slice(place) }, place)
    else if (LEFT.has(node.tagName)) this.#leave(node.tagName)
    else if (INLINE.has(node.tagName)) this.#inline(node)
    else this.#block(node)
  }

  #block(node: Tree.Element): void {
    this.#flush()
    const outer = this.#kind
    this.#kind = KINDS.get(node.tagName) ?? outer
    for (const child of node.childNodes) this.#node(child)
    this.#flush()
    this.#kind = outer
  }

  /** One that the parser opened again, since it was never closed, has its only tag where it stood first. */
  #inline(node: Tree.Element): void {
    const { startTag, endTag } = node.sourceCodeLocation ?? {}
    const own = startTag && startTag.startOffset >= this.#reached
    if (own) this.#add({ kind: 'open', markup: this.#slice(startTag), pair: node }, startTag)
    for (const child of node.childNodes) this.#node(child)
    if (!own) return
    const here = { startOffset: this.#reached, endOffset: this.#reached }
    const end = endTag && endTag.startOffset >= this.#reached ? endTag : here
    this.#add({ kind: 'close', markup: this.#slice(end), pair: node }, end)
  }

  #text(node: Tree.TextNode): void {
    const place = node.sourceCodeLocation
    if (place) this.#add({ kind: 'text', text: node.value, markup: this.#slice(place) }, place)
  }

  #attributes(node: Tree.Element): void {
    for (const { name, value } of node.attrs)
      if (TEXTS.has(name) && /\p{L}/u.test(value)) this.#count('attributes')
    const place = node.tagName === 'html' ? node.sourceCodeLocation?.attrs?.lang : undefined
    if (!place) return
    const said = /=\s*(["']?)([^"'>]*)\1$/.exec(this.#slice(place))
    const [whole = '', , value = ''] = said ?? []
    const start = place.endOffset - whole.length + whole.lastIndexOf(value)
    if (value !== '') this.#language = { start, end: start + value.length }
  }

  #leave(name: string): void {
    this.#flush()
    if (name === 'pre') this.#count('preformatted')
  }

  /** What the parser moved to another place than the file has it (text between the rows of a table) stays as it is. */
  #add(piece: Piece, { startOffset: start, endOffset: end }: Offsets): void {
    if (start < this.#reached) {
      this.#count('misplaced')
      return
    }
    this.#reached = end
    this.#pieces.push({ ...piece, start, end })
  }

  #inLine(): boolean {
    return this.#pieces.some((piece) => piece.kind === 'text' && piece.text.trim() !== '')
  }

  #flush(): void {
    const pieces = this.#pieces
    this.#pieces = []
    const [first, last] = [pieces[0], pieces.at(-1)]
    const unit = unitOf(pieces)
    if (!unit || !first || !last) return
    this.#units.push({ ...unit, start: first.start, end: last.end, kind: this.#kind })
  }

  #count(code: string): void {
    this.#aside.set(code, (this.#aside.get(code) ?? 0) + 1)
  }

  #slice({ startOffset, endOffset }: Offsets): string {
    return this.#source.slice(startOffset, endOffset)
  }
}

function markupOf(piece: Piece): string {
  return piece.markup
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\u00a0', '&nbsp;')
}
