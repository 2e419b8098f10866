import { zipSync } from 'fflate'
import { SENTENCES } from '../../store/lines.ts'

/** A file, or a text, as a newsroom brings it in. */
export interface Import {
  readonly kind: 'text' | 'txt' | 'html' | 'docx' | 'xliff'
  readonly content: string | Uint8Array
}

/** The kinds of ten imports, in turn. */
const KINDS = ['text', 'txt', 'html', 'docx', 'xliff'] as const

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** So many imports of so many bytes each, the kinds in turn: Indonesian prose as typed, TXT, HTML, Word and XLIFF. */
export function importsOf(count: number, bytes: number): readonly Import[] {
  return Array.from({ length: count }, (_, n) => {
    const kind = KINDS[n % KINDS.length] ?? 'text'
    return { kind, content: CONTENT[kind](bytes, n) }
  })
}

/** `seed` tells the files of one kind apart. */
const CONTENT: { readonly [Kind in Import['kind']]: (bytes: number, seed: number) => string | Uint8Array } = {
  text: proseOf,
  txt: (bytes, seed) => Buffer.from(proseOf(bytes, seed)),
  html: (bytes, seed) =>
    Buffer.from(
      `<!doctype html><title>Arsip</title>${filled(bytes, seed, (text) => `<p>${text.replace(' ', ' <b>')}</b></p>\n`)}`,
    ),
  docx: (bytes, seed) => {
    const body = filled(bytes, seed, (text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
    const rels = `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`
    const types = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`
    const entries = {
      '[Content_Types].xml': types,
      '_rels/.rels': rels,
      'word/document.xml': `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
    }
    const parts = Object.entries(entries).map(([name, xml]) => [name, Buffer.from(xml)] as const)
    // Not made small: what is read from it is as long as the file.
    return zipSync(Object.fromEntries(parts), { level: 0 })
  },
  xliff: (bytes, seed) => {
    let id = 0
    const units = filled(bytes, seed, (text) => {
      id += 1
      return `<trans-unit id="${id}"><source>${text}</source><target>${text.toUpperCase()}</target></trans-unit>\n`
    })
    return Buffer.from(
      `<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="id" target-language="en" datatype="plaintext"><body>${units}</body></file></xliff>`,
    )
  },
}

/** Paragraphs of four sentences, parted by an empty line. */
function proseOf(bytes: number, seed: number): string {
  return filled(bytes, seed, (text) => `${text}\n\n`)
}

/** As many paragraphs of real sentences as these bytes hold, each as `written`. */
function filled(bytes: number, seed: number, written: (paragraph: string) => string): string {
  const parts: string[] = []
  for (let [n, length] = [seed, 0]; length < bytes; n += 1) {
    const part = written(paragraph(n))
    parts.push(part)
    length += Buffer.byteLength(part)
  }
  return parts.join('')
}

function paragraph(n: number): string {
  const four = [0, 1, 2, 3].map((k) => SENTENCES[(n * 5 + k) % SENTENCES.length] ?? '')
  return `${n} ${four.join(' ').replace(/[<>&]/g, ' ')}`.replace(/\s+/g, ' ').trim()
}
