/** Documents of XLIFF 2 that are whole but for what a test puts into them. */

const SPACES = Object.entries({
  mtc: 'urn:oasis:names:tc:xliff:matches:2.0',
  gls: 'urn:oasis:names:tc:xliff:glossary:2.0',
  mda: 'urn:oasis:names:tc:xliff:metadata:2.0',
  res: 'urn:oasis:names:tc:xliff:resourcedata:2.0',
  slr: 'urn:oasis:names:tc:xliff:sizerestriction:2.0',
  val: 'urn:oasis:names:tc:xliff:validation:2.0',
  fs: 'urn:oasis:names:tc:xliff:fs:2.0',
  ctr: 'urn:oasis:names:tc:xliff:changetracking:2.0',
  its: 'http://www.w3.org/2005/11/its',
  itsm: 'urn:oasis:names:tc:xliff:itsm:2.1',
  x: 'urn:x',
})
  .map(([prefix, space]) => `xmlns:${prefix}="${space}"`)
  .join(' ')

export function document(inner: string, languages = 'srcLang="id" trgLang="en"', version = '2.1'): string {
  return `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" ${SPACES} version="${version}" ${languages}>${inner}</xliff>`
}

export function file(inner: string): string {
  return document(`<file id="f">${inner}</file>`)
}

/** `before`: what stands before the segments. */
export function unit(segments: string, before = ''): string {
  return file(`<unit id="u">${before}${segments}</unit>`)
}

export function segment(source: string, target?: string, attributes = ''): string {
  const other = target === undefined ? '' : `<target>${target}</target>`
  return `<segment ${attributes}><source>${source}</source>${other}</segment>`
}

/** A unit of one segment without translation. */
export function source(inner: string): string {
  return unit(segment(inner))
}

/** The document with each `@` as a line end, and the line of the last: where a test says that something is wrong. */
export function marked(text: string): { readonly text: string; readonly line: number } {
  return { text: text.replaceAll('@', '\n'), line: text.split('@').length }
}
