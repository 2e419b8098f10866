import { fragment } from 'xmlbuilder2'
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js'

export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | undefined>>
  /** Text, or elements: the formats here never mix them. */
  readonly content: string | readonly XmlElement[]
}

/** The place in a frame where a long list goes, which is never built as one tree. */
export const HOLE: XmlElement = { name: 'hole', attributes: {}, content: '' }

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'

/** Nothing to escape here or refuse: most texts. */
const PLAIN = /^[\t\n -%'-\uD7FF\uE000-\uFFFD]*$/

// Whatever is no Char of XML 1.0, half a surrogate pair included.
const FORBIDDEN = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u

// One for the life of the process, emptied after each use: xmlbuilder2 builds elements three times slower once several
// documents were made (measured, 4.0.3: 100,000 units in 2.8 s, else 9 s; as one tree 6 s and 1.2 GB; by its callback
// API 31 s).
const workbench = fragment()

/** An element; attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: XmlElement['attributes'],
  content: XmlElement['content'] = '',
): XmlElement {
  return { name, attributes, content }
}

/** Lines of XML, the first indented `depth` steps. Throws where a text holds what XML 1.0 cannot carry. */
export function xmlOf(outer: XmlElement, depth = 0): string {
  const built = workbench.ele(outer.name)
  try {
    fill(built, outer)
    return built.toString({ prettyPrint: true, offset: depth })
  } finally {
    built.remove()
  }
}

/** The lines before and after the HOLE in `outer`. */
export function frameOf(outer: XmlElement, depth = 0): readonly [before: string, after: string] {
  const [before = '', after = ''] = xmlOf(outer, depth).split(/\n *<hole\/>\n/)
  return [before, after]
}

function fill(built: XMLBuilder, { name, attributes, content }: XmlElement): void {
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) built.att(key, inAttribute(carried(value, name)))
  }
  if (typeof content !== 'string') for (const child of content) fill(built.ele(child.name), child)
  else if (content !== '') built.txt(carried(content, name))
}

// xmlbuilder2 takes “&amp;”, “&#13;” and the like in a text for references and leaves them as they are, so a text that
// holds “&lt;” would come back as “<”. Written as references here, every ampersand and carriage return survives.
function carried(text: string, name: string): string {
  if (PLAIN.test(text)) return text
  const found = FORBIDDEN.exec(text)
  if (found) {
    const character = `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
    throw new Error(`XML cannot carry ${character} (in <${name}>, at ${found.index})`)
  }
  return text.replaceAll('&', '&amp;').replaceAll('\r', '&#13;')
}

// A reader turns these into spaces where they stand as themselves.
function inAttribute(value: string): string {
  return value.replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')
}
