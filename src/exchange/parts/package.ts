import { encoded } from './bytes.ts'
import { XML_DECLARATION } from './xml.ts'
import { zipping } from './zip.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A part of an Office Open XML package. */
export interface Part {
  readonly name: string
  readonly type: string
  /** Its text part by part. */
  readonly content: Iterable<string>
  /** The part that leads to it, and as what: the last words of the relationship's address. Absent in `from`: the package. */
  readonly from?: string
  readonly as: string
}

/** A package of these parts, chunk by chunk: what is of which type, and which leads to which, is written from them. */
export function packed(parts: readonly Part[]): Generator<Uint8Array> {
  const entries = new Map<string, Iterable<string>>([['[Content_Types].xml', [types(parts)]]])
  for (const from of new Set(parts.map((part) => part.from))) {
    const led = parts.filter((part) => part.from === from)
    const links = led.map(
      ({ as, name }, index) => `<Relationship Id="r${index + 1}" Type="${OFFICE}/${as}" Target="/${name}"/>`,
    )
    entries.set(relationsOf(from), [
      `${XML_DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`,
    ])
  }
  for (const { name, content } of parts) entries.set(name, content)
  return zipping([...entries].map(([name, content]) => ({ name, content: encoded(content) })))
}

function types(parts: readonly Part[]): string {
  const named = parts.map(({ name, type }) => `<Override PartName="/${name}" ContentType="${type}"/>`)
  return (
    `${XML_DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${named.join('')}</Types>`
  )
}

function relationsOf(from: string | undefined): string {
  if (from === undefined) return '_rels/.rels'
  const [file = '', ...folders] = from.split('/').toReversed()
  return [...folders.toReversed(), '_rels', `${file}.rels`].join('/')
}
