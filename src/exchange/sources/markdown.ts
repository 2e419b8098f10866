import type { SyntaxNode } from '@lezer/common'
import { GFM, parser } from '@lezer/markdown'
import type { SegmentKind } from '../../core/segmentation/segment.ts'
import { type Piece, type Unit, unitOf, writtenBack } from '../parts/pieces.ts'
import { type Splice, spliced } from '../parts/splice.ts'
import { utf8 } from '../parts/utf8.ts'
import { contentOf, fault, type SourceFault, type SourceFormat } from './source-file.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** What holds a line of text; all else is gone through, or left. */
const TEXTS = words(
  'Paragraph Task TableCell ATXHeading1 ATXHeading2 ATXHeading3 ATXHeading4 ATXHeading5 ATXHeading6 SetextHeading1 SetextHeading2',
)
const LEFT = words(
  'FencedCode CodeBlock HTMLBlock CommentBlock ProcessingInstructionBlock LinkReference HorizontalRule',
)
const PAIRS = words('Emphasis StrongEmphasis Strikethrough Link')
/** Signs of the block that a text stands in, in the midst of it. */
const MARKS = words('HeaderMark QuoteMark TaskMarker ListMark')
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': '\u00a0',
}
const FRONT_MATTER = /^---[ \t]*\r?\n(?:.*\r?\n)*?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/
/** White space, and the sign of the note that a paragraph is. */
const NOTE = /^\s*(?:\[\^[^\]\s]+\]:\s*)?/
const DEEPEST = 200

const MARKDOWN = parser.configure(GFM)

interface Placed extends Unit {
  readonly start: number
  readonly end: number
  readonly kind: SegmentKind | null
  readonly cell: boolean
}

export const markdown: SourceFormat = {
  format: 'markdown',
  mediaType: 'text/markdown; charset=utf-8',
  extension: 'md',
  conformance:
    'Markdown (CommonMark with the tables, task lists and strike-through of GitHub) in UTF-8. Headings, paragraphs, list items, quotations ' +
    'and table cells are translated; emphasis, links, pictures, code, HTML and note signs in a line become tags in the text. Code ' +
    'blocks, HTML blocks, link definitions and front matter stay as they are. The English file is the same but for those texts; ' +
    'a paragraph of several lines becomes one line.',
  accepts: (bytes, name) => /\.(?:md|markdown)$/i.test(name) && utf8(bytes) !== undefined,
  read(bytes) {
    const found = open(bytes)
    return 'ok' in found ? found : contentOf(markdown.format, found.units, found.aside)
  },
  rebuild(bytes, texts) {
    const found = open(bytes)
    if ('ok' in found) throw new Error(`A file was kept that cannot be read: ${found.message}`)
    const splices = found.units.flatMap((unit, index): readonly Splice[] => {
      const text = texts[index] ?? null
      if (text === null) return []
      const inner = writtenBack(unit, text).map((part) =>
        typeof part === 'string' ? escaped(part, unit.cell) : part.markup,
      )
      const edge = (pieces: readonly Piece[]) => pieces.map(({ markup }) => markup).join('')
      const first = edge(unit.before) === '' ? atStart(inner.join('')) : inner.join('')
      return [{ start: unit.start, end: unit.end, text: edge(unit.before) + first + edge(unit.after) }]
    })
    return new TextEncoder().encode(spliced(found.source, splices))
  },
}

interface Opened {
  readonly source: string
  readonly units: readonly Placed[]
  readonly aside: Readonly<Record<string, number>>
}

function open(bytes: Uint8Array): Opened | SourceFault {
  const source = utf8(bytes)
  if (source === undefined) return fault('file_unreadable', 'text that is not UTF-8')
  if (new RegExp(`^(?:[ \\t]*(?:>|[-+*](?=[ \\t]))){${DEEPEST}}`, 'm').test(source))
    return fault('file_too_complex', `more than ${DEEPEST} blocks in one another`)
  const front = FRONT_MATTER.exec(source)?.[0] ?? ''
  const tree = MARKDOWN.parse(front.replaceAll(/[^\r\n]/g, ' ') + source.slice(front.length))
  const units: Placed[] = []
  let code = 0
  const visit = (node: SyntaxNode): void => {
    if (TEXTS.has(node.name)) units.push(...unitsOf(node, source))
    else if (!LEFT.has(node.name)) for (const child of childrenOf(node)) visit(child)
    else if (/Code/.test(node.name)) code += 1
  }
  visit(tree.topNode)
  const aside = { ...(code > 0 ? { preformatted: code } : {}), ...(front === '' ? {} : { frontMatter: 1 }) }
  return { source, units, aside }
}

function unitsOf(node: SyntaxNode, source: string): readonly Placed[] {
  const marks = childrenOf(node).filter(({ name }) => MARKS.has(name))
  const ahead = marks.filter(({ from }) => from === node.from).at(-1)?.to ?? node.from
  const behind = node.name.includes('Heading')
    ? marks.findLast(({ from }) => from > node.from)?.from
    : undefined
  const whole = source.slice(ahead, behind ?? node.to)
  const from = ahead + (NOTE.exec(whole)?.[0].length ?? 0)
  const to = ahead + whole.trimEnd().length
  const pieces = piecesIn(node, from, to, source)
  const unit = unitOf(pieces)
  if (!unit) return []
  const kind = /Heading1$/.test(node.name) ? 'title' : null
  return [{ ...unit, start: from, end: to, kind, cell: node.name === 'TableCell' }]
}

function piecesIn(node: SyntaxNode, from: number, to: number, source: string): readonly Piece[] {
  const pieces: Piece[] = []
  let at = from
  const plain = (until: number) => {
    const text = source.slice(at, until)
    if (text !== '') pieces.push({ kind: 'text', text, markup: text })
  }
  for (const child of childrenOf(node)) {
    if (child.from < from || child.to > to) continue
    plain(child.from)
    at = child.to
    pieces.push(...pieceOf(child, source))
  }
  plain(to)
  return pieces
}

function pieceOf(node: SyntaxNode, source: string): readonly Piece[] {
  const markup = source.slice(node.from, node.to)
  if (MARKS.has(node.name)) return []
  if (node.name === 'Escape') return [{ kind: 'text', text: markup.slice(1), markup }]
  const character = node.name === 'Entity' ? ENTITIES[markup] : undefined
  if (character !== undefined) return [{ kind: 'text', text: character, markup }]
  const marks = childrenOf(node).filter(({ name }) => name.endsWith('Mark'))
  const [first, second] = [marks[0], node.name === 'Link' ? marks[1] : marks.at(-1)]
  if (!PAIRS.has(node.name) || !first || !second || markup.startsWith('[^'))
    return [{ kind: 'alone', markup }]
  return [
    { kind: 'open', markup: source.slice(node.from, first.to), pair: node },
    ...piecesIn(node, first.to, second.from, source),
    { kind: 'close', markup: source.slice(second.from, node.to), pair: node },
  ]
}

function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child)
  return children
}

/** Signs that would be markup; an underscore between letters is none. */
function escaped(text: string, cell: boolean): string {
  const marked = text
    .replaceAll(/[\\`*[\]<]|~(?=~)|&(?=#?[A-Za-z0-9]+;)/g, '\\$&')
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replaceAll('\u00a0', '&nbsp;')
  return cell ? marked.replaceAll('|', '\\|') : marked
}

/** What would begin another block at the start of a line. */
function atStart(text: string): string {
  return text
    .replace(/^(?=#{1,6}(?:\s|$)|>|[-+](?:\s|$)|(?:=+|-{2,})\s*$)/, '\\')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
}
