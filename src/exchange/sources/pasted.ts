import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { fragmentTree, HtmlError } from '../parts/html-tree.ts'
import { type Markup, markup } from '../parts/markup.ts'
import { fault, type SourceFault } from './source-file.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

const BLOCKS = words(
  'h1 h2 h3 h4 h5 h6 p div ul ol li blockquote pre table thead tbody tfoot tr td th caption figure figcaption dl dt dd',
)
const HEADINGS = words('h1 h2 h3 h4 h5 h6')
const INLINE = words('b strong i em u s sub sup code q cite')
/** What has neither text for readers nor a place in an article. */
const LEFT = words(
  'script style template noscript head title meta link iframe object embed svg math form button input select textarea audio video canvas',
)
const LINKS = /^(?:https?:|mailto:|tel:)/i
const PICTURES = /^https?:/i

/**
 * A page of what a browser puts on the clipboard: headings, paragraphs, lists, tables, links, emphasis and pictures of the web
 * stay, what else pages and word processors write (classes, styles, scripts, comments) does not. Emphasis that is said in
 * a style only (Google Docs) becomes an element. `language`: tag of the text. UTF-8.
 */
export function pageOfPasted(pasted: string, language: string): Uint8Array | SourceFault {
  let tree: Tree.DocumentFragment
  try {
    tree = fragmentTree(pasted)
  } catch (error) {
    if (error instanceof HtmlError) return fault('file_too_complex', error.message)
    throw error
  }
  const body = contentOf(tree, false)
  const page = markup`<!DOCTYPE html>
<html lang="${language}">
<head><meta charset="utf-8"></head>
<body>
${body}
</body>
</html>
`
  return new TextEncoder().encode(page.html)
}

function contentOf(node: Tree.ParentNode, inHeading: boolean): readonly Markup[] {
  return node.childNodes.map((child) => written(child, inHeading))
}

function written(node: Tree.ChildNode, inHeading: boolean): Markup {
  if (node.nodeName === '#text' && 'value' in node) return markup`${node.value}`
  if (!('tagName' in node) || LEFT.has(node.tagName)) return markup``
  const { tagName } = node
  if (tagName === 'br' || tagName === 'hr') return markup`<${tagName}>`
  if (tagName === 'img') return picture(node)
  const content = markup`${contentOf(node, inHeading || HEADINGS.has(tagName))}`
  if (BLOCKS.has(tagName)) return markup`<${tagName}${spans(node)}>${content}</${tagName}>\n`
  // Without a word in it there is nothing to emphasise or to lead from, but the space between its neighbours.
  if (content.html.trim() === '') return content
  if (tagName === 'a') return link(node, content)
  return emphasised(node, content, inHeading)
}

function emphasised(node: Tree.Element, content: Markup, inHeading: boolean): Markup {
  const said = styled(attributeOf(node, 'style') ?? '')
  const bold = node.tagName === 'b' || node.tagName === 'strong'
  if (bold && (inHeading || said.bold === false)) return content
  if (INLINE.has(node.tagName)) return around(node.tagName, content)
  if (node.tagName !== 'span') return content
  const slanted = said.italic ? around('em', content) : content
  const raised = said.raised ? around(said.raised, slanted) : slanted
  return said.bold && !inHeading ? around('strong', raised) : raised
}

interface Styled {
  /** Undefined: the style does not say. */
  readonly bold: boolean | undefined
  readonly italic: boolean
  readonly raised: 'sub' | 'sup' | undefined
}

function styled(style: string): Styled {
  const [, weight] = /(?:^|;)\s*font-weight\s*:\s*(\w+)/i.exec(style) ?? []
  const [, raised] = /(?:^|;)\s*vertical-align\s*:\s*(sub|super)\b/i.exec(style) ?? []
  return {
    bold: weight === undefined ? undefined : /^bold/i.test(weight) || Number(weight) >= 600,
    italic: /(?:^|;)\s*font-style\s*:\s*italic/i.test(style),
    raised: raised === undefined ? undefined : raised.toLowerCase() === 'sub' ? 'sub' : 'sup',
  }
}

function around(name: string, content: Markup): Markup {
  return markup`<${name}>${content}</${name}>`
}

function link(node: Tree.Element, content: Markup): Markup {
  const address = attributeOf(node, 'href') ?? ''
  return LINKS.test(address) ? markup`<a href="${address}">${content}</a>` : content
}

function picture(node: Tree.Element): Markup {
  const address = attributeOf(node, 'src') ?? ''
  if (!PICTURES.test(address)) return markup``
  return markup`<img src="${address}" alt="${attributeOf(node, 'alt') ?? ''}">`
}

/** Cells keep how many rows and columns they take. */
function spans(node: Tree.Element): readonly Markup[] {
  return ['colspan', 'rowspan']
    .map((name) => [name, attributeOf(node, name) ?? ''] as const)
    .filter(([, value]) => /^[1-9]\d{0,2}$/.test(value))
    .map(([name, value]) => markup` ${name}="${value}"`)
}

function attributeOf(node: Tree.Element, name: string): string | undefined {
  return node.attrs.find((one) => one.name === name)?.value
}
