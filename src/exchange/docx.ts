import type { BilingualDocument, DocumentSegment, Writer } from './document.ts'
import { labelled } from './parts/labels.ts'
import { wordLanguage } from './parts/language.ts'
import { packed } from './parts/package.ts'
import { carried, XML_DECLARATION } from './parts/xml.ts'

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
/** Twentieths of a point; together the width of a landscape page. */
const WIDTHS = [1100, 4900, 4900, 2500, 1300]

/** A table for Word in which only translations and comments can be written. */
export const docx: Writer = {
  format: 'docx',
  mediaType: `${TYPE}.document`,
  extension: 'docx',
  conformance:
    'Word (Office Open XML), landscape, a row a segment: number and id, source, target, comment, status. The document is ' +
    'protected but for targets, comments and status, so that ids and sources stay what they are; protection has no password. ' +
    'Line breaks and tabs are those of the texts; texts have their language for the spelling. A segment without ' +
    '(approved) translation has an empty cell. Lost: gaps between segments, kinds, people and times but in comments, previous text.',
  write(document, labels) {
    const say = labelled(labels)
    const heads = [
      '№',
      `${document.source.toUpperCase()} (${document.source})`,
      `${document.target.toUpperCase()} (${document.target})`,
      say('comment'),
      say('status'),
    ]
    const rows = document.segments.map((segment, index) => rowOf(document, segment, index))
    return (
      `${XML_DECLARATION}<w:document xmlns:w="${MAIN}"><w:body>` +
      `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>${run(document.title, document.source)}</w:p>` +
      `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/></w:tblPr>` +
      `<w:tblGrid>${WIDTHS.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
      `<w:tr><w:trPr><w:tblHeader/></w:trPr>${heads.map((head, column) => cell(column, paragraph(run(head, 'en', '<w:b/>')))).join('')}</w:tr>` +
      `${rows.join('')}</w:tbl><w:p/><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>` +
      '<w:pgMar w:top="850" w:right="850" w:bottom="850" w:left="850" w:header="400" w:footer="400" w:gutter="0"/></w:sectPr></w:body></w:document>'
    )
  },
  pack: (main) =>
    packed([
      { name: 'word/document.xml', type: `${TYPE}.document.main+xml`, as: 'officeDocument', content: main },
      {
        name: 'word/styles.xml',
        type: `${TYPE}.styles+xml`,
        as: 'styles',
        from: 'word/document.xml',
        content: STYLES,
      },
      {
        name: 'word/settings.xml',
        type: `${TYPE}.settings+xml`,
        as: 'settings',
        from: 'word/document.xml',
        content: SETTINGS,
      },
    ]),
}

const SETTINGS = `${XML_DECLARATION}<w:settings xmlns:w="${MAIN}"><w:documentProtection w:edit="readOnly" w:enforcement="1"/></w:settings>`
const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="A0A8B0"/>`)
  .join('')
const STYLES =
  `${XML_DECLARATION}<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>` +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:pPr><w:spacing w:after="160"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr></w:style></w:styles>`

function rowOf(document: BilingualDocument, segment: DocumentSegment, index: number): string {
  const { target, omission, status, revision, notes } = segment
  const comment = notes.map((note) => `${note.name}: ${note.text}`).join('\n')
  const said = target === '' ? `${status}; omission ${omission ?? ''}`.trim() : status
  const cells = [
    paragraph(run(`${segment.number}`, 'en')) +
      paragraph(mark(index, revision) + run(segment.id, 'en', '<w:color w:val="6B7580"/><w:sz w:val="14"/>')),
    paragraph(run(segment.source, document.source)),
    open(index * 3, run(target ?? '', document.target)),
    open(index * 3 + 1, run(comment, document.target)),
    open(index * 3 + 2, run(said, 'en')),
  ]
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.map((content, column) => cell(column, content)).join('')}</w:tr>`
}

/** Says which revision went out: a bookmark, which Word and its like carry along unseen. */
function mark(index: number, revision: string | null): string {
  const name = `padan_${index + 1}_${revision === null ? 'none' : revision.replace('.', '_')}`
  return `<w:bookmarkStart w:id="${index}" w:name="${name}"/><w:bookmarkEnd w:id="${index}"/>`
}

/** What may be changed though the document is protected. */
function open(number: number, content: string): string {
  return paragraph(
    `<w:permStart w:id="${number + 1}" w:edGrp="everyone"/>${content}<w:permEnd w:id="${number + 1}"/>`,
  )
}

function cell(column: number, content: string): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${WIDTHS[column] ?? 0}" w:type="dxa"/></w:tcPr>${content}</w:tc>`
}

function paragraph(content: string): string {
  return `<w:p>${content}</w:p>`
}

function run(text: string, language: string, format = ''): string {
  const parts = text.split(/(\r\n|[\n\r\u2028\u2029\t])/).map((part, index) => {
    if (index % 2 === 1) return part === '\t' ? '<w:tab/>' : '<w:br/>'
    return part === '' ? '' : `<w:t xml:space="preserve">${carried(part, 'w:t')}</w:t>`
  })
  return `<w:r><w:rPr>${format}<w:lang w:val="${wordLanguage(language)}"/></w:rPr>${parts.join('')}</w:r>`
}
