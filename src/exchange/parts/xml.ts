export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | undefined>>
  /** Text, or elements; a text with elements in it is written before. */
  readonly content: string | readonly XmlElement[] | XmlMarkup
}

/** What is XML already. */
export interface XmlMarkup {
  readonly xml: string
}

/** The place in a frame where a long list goes, which is never built as one tree. */
export const HOLE: XmlElement = { name: 'hole', attributes: {}, content: '' }

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'

// Whatever is no Char of XML 1.0, half a surrogate pair included.
const FORBIDDEN = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u

/** Nothing to escape here or refuse: most texts. */
const PLAIN = /^[\t\n -%'-;=?-\uD7FF\uE000-\uFFFD]*$/
/** The same between quotation marks. */
const PLAIN_BETWEEN = /^[ !#-%'-;=?-\uD7FF\uE000-\uFFFD]*$/

/** An element; attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: XmlElement['attributes'],
  content: XmlElement['content'] = '',
): XmlElement {
  return { name, attributes, content }
}

/**
 * Lines of XML, the first indented `depth` steps. Throws where a text holds what XML 1.0 cannot carry. Written here: the
 * libraries build a tree first, of which 100,000 units take six seconds and half a gigabyte (xmlbuilder2 4.0.3).
 */
export function xmlOf(outer: XmlElement, depth = 0): string {
  const { name, attributes, content } = outer
  const indent = '  '.repeat(depth)
  let written = `${indent}<${name}`
  for (const key in attributes) {
    const value = attributes[key]
    if (value !== undefined) written += ` ${key}="${inAttribute(value, name)}"`
  }
  if (typeof content === 'string') {
    return content === '' ? `${written}/>` : `${written}>${carried(content, name)}</${name}>`
  }
  if ('xml' in content) return `${written}>${content.xml}</${name}>`
  if (content.length === 0) return `${written}/>`
  written += '>\n'
  for (const child of content) written += `${xmlOf(child, depth + 1)}\n`
  return `${written}${indent}</${name}>`
}

/** The lines before and after the HOLE in `outer`. */
export function frameOf(outer: XmlElement, depth = 0): readonly [before: string, after: string] {
  const [before = '', after = ''] = xmlOf(outer, depth).split(/\n *<hole\/>\n/)
  return [before, after]
}

/** A text as it stands between tags. Throws where XML 1.0 cannot carry it; `name` says where. */
export function carried(text: string, name: string): string {
  if (PLAIN.test(text)) return text
  const found = FORBIDDEN.exec(text)
  if (found) {
    const character = `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
    throw new Error(`XML cannot carry ${character} (in <${name}>, at ${found.index})`)
  }
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')
}

// A reader turns line ends and tabs into spaces where they stand as themselves.
function inAttribute(value: string, name: string): string {
  if (PLAIN_BETWEEN.test(value)) return value
  return carried(value, name).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')
}
