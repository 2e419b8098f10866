import { parted, resolved } from './xml-names.ts'

/** An element as it was read. Names are local: prefixes are resolved to namespaces. */
export interface ReadElement {
  readonly name: string
  readonly namespace: string
  /** By local name; those with a prefix as `{namespace}name`. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly ReadElement[]
  /** Text and elements as they follow each other. */
  readonly content: readonly (string | ReadElement)[]
  /** All character data right inside it. */
  readonly text: string
  /** Where it begins, from 1. */
  readonly line: number
  /** In `plainXml` of the document, UTF-16 code units: from its `<` to behind its last `>`, and what lies between its tags. */
  readonly start: number
  readonly end: number
  readonly inside: { readonly start: number; readonly end: number }
}

/** A whole document, and the text in which its elements have their places (`plainXml`). */
export interface ReadXml {
  readonly root: ReadElement
  readonly plain: string
}

/** Not well-formed XML 1.0, or with something that is never read: a document type, or too deep. */
export class XmlError extends Error {
  readonly line: number
  /** From 1, in code units. */
  readonly column: number
  constructor(message: string, line: number, column = 1) {
    super(message)
    this.line = line
    this.column = column
  }
}

const DEEPEST = 100
const MOST_ATTRIBUTES = 100
const NAME = '[\\p{L}_:][\\p{L}\\p{N}\\p{M}_:.\\u00b7-]*'
const TEXT = /[^<&]+/y
const REFERENCE = new RegExp(`&(?:#(\\d{1,7})|#x([\\dA-Fa-f]{1,6})|(${NAME}));`, 'uy')
const OPENING = new RegExp(`<(${NAME})`, 'uy')
const CLOSING = new RegExp(`</(${NAME})[ \\t\\n]*>`, 'uy')
const ATTRIBUTE = new RegExp(`[ \\t\\n]+(${NAME})[ \\t\\n]*=[ \\t\\n]*(?:"([^"<]*)"|'([^'<]*)')`, 'uy')
/** One that only names a file. */
const DOCTYPE = new RegExp(
  `<!DOCTYPE[ \\t\\n]+(${NAME})(?:[ \\t\\n]+(?:SYSTEM|PUBLIC[ \\t\\n]+(?:"[^"<>]*"|'[^'<>]*'))[ \\t\\n]+(?:"[^"<>]*"|'[^'<>]*'))?[ \\t\\n]*>`,
  'uy',
)
const TAG_END = /[ \t\n]*(\/?)>/y
const CHARACTER = /^[\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]$/u
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])
const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace'

interface Open {
  readonly qualified: string
  readonly element: { -readonly [K in keyof ReadElement]: ReadElement[K] }
  readonly children: ReadElement[]
  readonly content: (string | ReadElement)[]
  readonly spaces: ReadonlyMap<string, string>
}

/** Elements that are read one by one: each is handed over when it ends, with what it stands in, and is not kept there. */
export interface Each {
  /** Local name; of those in one another only the outermost are handed over. */
  readonly name: string
  read(element: ReadElement, parent: ReadElement): void
}

export interface XmlOptions {
  readonly doctype?: string
  readonly each?: Each
}

/**
 * Reads a whole document into a tree, in time linear in its length. Strict about what is well-formed, so that a file
 * cut off or mistyped is never taken in part; a document type is refused before anything in it is read, so there are no
 * entities beyond XML's own five. Only where `doctype` names it, one that merely points to a file of its own is passed
 * over, and the file is never opened. Throws `XmlError` with the line. With `each` the memory that it takes does not grow
 * with the number of those elements; some may have been handed over before the document turns out not to be well-formed.
 */
export function readXml(document: string, { doctype = '', each }: XmlOptions = {}): ReadElement {
  return new Reader(plainXml(document), doctype, each).read()
}

/** The text that places in a document count in: without byte order mark, each line end one `\n`. */
export function plainXml(document: string): string {
  return document.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
}

/** Namespaces that are a later name of one, and are read as if they were it. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['urn:oasis:names:tc:xliff:document:2.2', 'urn:oasis:names:tc:xliff:document:2.0'],
])
/** Namespaces by prefix before any was declared. */
const OUTERMOST: ReadonlyMap<string, string> = new Map([['xml', XML_NAMESPACE]])
/** The attributes of most elements. */
const NONE: ReadonlyMap<string, string> = new Map()

class Reader {
  readonly #text: string
  readonly #doctype: string
  readonly #each: Each | undefined
  readonly #open: Open[] = []
  #root: ReadElement | undefined
  #at = 0
  #counted = 0
  #line = 1

  constructor(text: string, doctype: string, each: Each | undefined) {
    this.#text = text
    this.#doctype = doctype
    this.#each = each
  }

  read(): ReadElement {
    const odd = /[^\t\n -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.exec(this.#text)
    if (odd) this.#fail('a character that XML does not have', odd.index)
    while (this.#at < this.#text.length) this.#next()
    const open = this.#open.at(-1)
    if (open) this.#fail(`<${open.qualified}> is not closed`)
    return this.#root ?? this.#fail('no element')
  }

  #next(): void {
    const text = this.#take(TEXT)
    const data = text ? undefined : this.#between('<![CDATA[', ']]>')
    if (text) this.#characters(text[0])
    else if (data !== undefined) this.#characters(data, true)
    else if (this.#text.startsWith('&', this.#at)) this.#characters(this.#reference(this.#at))
    else if (this.#text.startsWith('<!--', this.#at)) this.#comment()
    else if (this.#between('<?', '?>') === undefined) this.#tag()
  }

  #comment(): void {
    if (this.#between('<!--', '-->')?.includes('--')) this.#fail('-- in a comment')
  }

  /** What stands between two marks, if the first stands here; both are read. */
  #between(opening: string, closing: string): string | undefined {
    if (!this.#text.startsWith(opening, this.#at)) return undefined
    const from = this.#at + opening.length
    const to = this.#text.indexOf(closing, from)
    if (to < 0) this.#fail(`${opening} without ${closing}`)
    this.#at = to + closing.length
    return this.#text.slice(from, to)
  }

  #tag(): void {
    const pointed = this.#root || this.#open.length > 0 ? null : this.#take(DOCTYPE)
    if (pointed && pointed[1] === this.#doctype) return
    if (pointed) this.#fail('a document type, which is never read', this.#at - pointed[0].length)
    const closing = this.#take(CLOSING)
    const opening = closing ? null : this.#take(OPENING)
    if (closing) this.#close(closing[1] ?? '', closing[0].length)
    else if (this.#text.startsWith('<!DOCTYPE', this.#at)) this.#fail('a document type, which is never read')
    else if (!opening) this.#fail(`“${this.#text.slice(this.#at, this.#at + 20)}”`)
    else if (this.#open.length === 0 && this.#root) this.#fail('a second element after the first')
    else this.#element(opening[1] ?? '')
  }

  #characters(text: string, data = false): void {
    const open = this.#open.at(-1)
    if (open) {
      open.element.text += text
      open.content.push(text)
    } else if (data || text.trim() !== '') this.#fail('text outside the element')
  }

  #element(qualified: string): void {
    const line = this.#lineOf(this.#at)
    const start = this.#at - qualified.length - 1
    if (this.#open.length >= DEEPEST) this.#fail(`more than ${DEEPEST} elements in one another`)
    const given = new Map<string, string>()
    const around = this.#open.at(-1)?.spaces ?? OUTERMOST
    let own: Map<string, string> | undefined
    for (let found = this.#take(ATTRIBUTE); found; found = this.#take(ATTRIBUTE)) {
      const [, name = '', double, single = ''] = found
      if (given.has(name)) this.#fail(`${name} twice in <${qualified}>`)
      if (given.size >= MOST_ATTRIBUTES)
        this.#fail(`more than ${MOST_ATTRIBUTES} attributes in <${qualified}>`)
      const value = this.#value(double ?? single)
      given.set(name, value)
      if (name === 'xmlns' || name.startsWith('xmlns:')) {
        own ??= new Map(around)
        own.set(name.slice(6), SAME.get(value) ?? value)
      }
    }
    const end = this.#take(TAG_END)
    if (!end) this.#fail(`<${qualified}> is not well-formed`)
    const spaces = own ?? around
    const [prefix, name] = parted(qualified)
    const namespace = spaces.get(prefix)
    if (namespace === undefined && prefix !== '') this.#fail(`the prefix ${prefix} is not declared`)
    const children: ReadElement[] = []
    const content: (string | ReadElement)[] = []
    const attributes = given.size === 0 ? NONE : resolved(given, spaces)
    const place = { start, end: this.#at, inside: { start: this.#at, end: this.#at } }
    const element = {
      name,
      namespace: namespace ?? '',
      attributes,
      children,
      content,
      text: '',
      line,
      ...place,
    }
    const parent = this.#open.at(-1)
    parent?.children.push(element)
    parent?.content.push(element)
    if (!parent) this.#root = element
    if (end[1] === '') this.#open.push({ qualified, element, children, content, spaces })
    else this.#handOver(element)
  }

  #handOver(element: ReadElement): void {
    const parent = this.#open.at(-1)
    const each = this.#each
    if (each?.name !== element.name || !parent) return
    if (this.#open.some((open) => open.element.name === element.name)) return
    each.read(element, parent.element)
    parent.children.pop()
    parent.content.pop()
  }

  #close(qualified: string, length: number): void {
    const open = this.#open.pop()
    if (open?.qualified === qualified) {
      open.element.end = this.#at
      open.element.inside = { start: open.element.inside.start, end: this.#at - length }
      this.#handOver(open.element)
      return
    }
    this.#fail(open ? `</${qualified}> where <${open.qualified}> is open` : `</${qualified}> closes nothing`)
  }

  #value(raw: string): string {
    const spaced = raw.replace(/[\t\n]/g, ' ')
    if (!spaced.includes('&')) return spaced
    return spaced.replace(/&[^;&]{0,40};?/g, (reference) => {
      const found = new RegExp(`^${REFERENCE.source}$`, 'u').exec(reference)
      return found ? this.#character(found) : this.#fail(`“${reference}”`)
    })
  }

  #reference(at: number): string {
    const found = this.#take(REFERENCE)
    return found ? this.#character(found) : this.#fail(`“${this.#text.slice(at, at + 12)}”`)
  }

  #character([whole, decimal, hex, name]: RegExpExecArray): string {
    if (name !== undefined) return ENTITIES.get(name) ?? this.#fail(`the entity ${whole} is not known`)
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    const character = point <= 0x10ffff ? String.fromCodePoint(point) : ''
    return CHARACTER.test(character) ? character : this.#fail(whole)
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)
    if (found) this.#at += found[0].length
    return found
  }

  /** Asked with rising offsets, so that counting lines stays linear. */
  #lineOf(offset: number): number {
    for (; this.#counted < offset; this.#counted++) if (this.#text[this.#counted] === '\n') this.#line++
    return this.#line
  }

  #fail(message: string, at = this.#at): never {
    const place = Math.min(at, this.#text.length)
    const column = place - this.#text.lastIndexOf('\n', place - 1)
    throw new XmlError(message, this.#lineOf(place), place === 0 ? 1 : column)
  }
}
