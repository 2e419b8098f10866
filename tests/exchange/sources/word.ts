import { zipped } from '../../../src/exchange/parts/zip.ts'

const SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const LINKS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** A run of text with properties. */
export const run = (text: string, properties = '') =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

export const paragraph = (content: string, style = '') =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${content}</w:p>`

export const part = (content: string, element = 'document') =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${element} ${SPACE} ${LINKS}>${content}</w:${element}>`

/** A Word file with these paragraphs as its text, and other parts by name. */
export function wordFile(body: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  const encoder = new TextEncoder()
  const entries = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': part(`<w:body>${body}</w:body>`),
    ...others,
  }
  return zipped(new Map(Object.entries(entries).map(([name, text]) => [name, encoder.encode(text)])))
}

/** What somebody put in with change tracking on. */
export const inserted = (author: string, content: string) =>
  `<w:ins w:id="1" w:author="${author}" w:date="2026-11-25T08:00:00Z">${content}</w:ins>`

/** A run with a text box as Word writes it since 2010, and for older programs in VML. */
export const boxed = (content: string, older = content) =>
  '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps">' +
  `<w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>` +
  `</mc:Choice><mc:Fallback>${pict(older)}</mc:Fallback></mc:AlternateContent></w:r>`

/** A run with a text box as older programs write it. */
export const shape = (content: string) => `<w:r>${pict(content)}</w:r>`

function pict(content: string): string {
  return `<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:200pt;height:60pt" type="#_x0000_t202"><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict>`
}
