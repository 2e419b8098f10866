import { wordLanguage } from './language.ts'
import { type Part, packed } from './package.ts'
import { carried, XML_DECLARATION } from './xml.ts'

export const WORD_MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
export const WORD_MEDIA_TYPE = `${TYPE}.document`

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="A0A8B0"/>`)
  .join('')
const STYLES =
  `${XML_DECLARATION}<w:styles xmlns:w="${WORD_MAIN}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>` +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:pPr><w:spacing w:after="160"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="40"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr></w:style></w:styles>`

/** A document of Word; `settings`: elements of its settings. */
export function* wordPackage(main: Iterable<string>, settings = ''): Generator<Uint8Array> {
  const from = 'word/document.xml'
  const parts: readonly Part[] = [
    { name: from, type: `${TYPE}.document.main+xml`, as: 'officeDocument', content: main },
    { name: 'word/styles.xml', type: `${TYPE}.styles+xml`, as: 'styles', from, content: [STYLES] },
    {
      name: 'word/settings.xml',
      type: `${TYPE}.settings+xml`,
      as: 'settings',
      from,
      content: [`${XML_DECLARATION}<w:settings xmlns:w="${WORD_MAIN}">${settings}</w:settings>`],
    },
  ]
  yield* packed(parts)
}

export function wordParagraph(content: string, style = ''): string {
  return `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${content}</w:p>`
}

/** A text in a language; line breaks and tabs as Word has them. `format`: elements of run properties. */
export function wordRun(text: string, language: string, format = '', element: 't' | 'delText' = 't'): string {
  const parts = text.split(/(\r\n|[\n\r\u2028\u2029\t])/).map((part, index) => {
    if (index % 2 === 1) return part === '\t' ? '<w:tab/>' : '<w:br/>'
    return part === '' ? '' : `<w:${element} xml:space="preserve">${carried(part, 'w:t')}</w:${element}>`
  })
  return `<w:r><w:rPr>${format}<w:lang w:val="${wordLanguage(language)}"/></w:rPr>${parts.join('')}</w:r>`
}

/** Who changed a text, and when (ISO 8601). */
export interface Changer {
  readonly name: string
  readonly at: string
}

/** Above what any bookmark of a table is numbered. */
const FIRST_CHANGE = 1_000_000

/** Writes changes as tracked ones, which Word accepts or rejects one by one; numbered through a document. */
export class TrackedChanges {
  #next = FIRST_CHANGE

  /** `pieces`: what stays, goes and comes, in order. */
  write(
    pieces: readonly { readonly kind: string; readonly text: string }[],
    language: string,
    by: Changer,
  ): string {
    return pieces.map(({ kind, text }) => this.#piece(kind, text, language, by)).join('')
  }

  #piece(kind: string, text: string, language: string, by: Changer): string {
    if (kind !== 'insert' && kind !== 'delete') return wordRun(text, language)
    const name = kind === 'insert' ? 'w:ins' : 'w:del'
    // An empty author is none that Word opens.
    const author = carried(by.name === '' ? 'Padan' : by.name, name).replaceAll('"', '&quot;')
    const date = by.at === '' ? '' : ` w:date="${by.at.replace(/\.\d+Z$/, 'Z')}"`
    const run = wordRun(text, language, '', kind === 'insert' ? 't' : 'delText')
    return `<${name} w:id="${this.#next++}" w:author="${author}"${date}>${run}</${name}>`
  }
}
