import { present } from '../core/revision/present.ts'
import type { BilingualDocument, DocumentSegment, Writer } from './document.ts'
import { labelled } from './parts/labels.ts'
import {
  wordParagraph as paragraph,
  wordRun as run,
  TrackedChanges,
  WORD_MAIN,
  WORD_MEDIA_TYPE,
  wordPackage,
} from './parts/word.ts'
import { XML_DECLARATION } from './parts/xml.ts'

/** Twentieths of a point; together the width of a landscape page. */
const WIDTHS = [1100, 4900, 4900, 2500, 1300]

/** A table for Word in which only translations and comments can be written. */
export const docx: Writer = {
  format: 'docx',
  mediaType: WORD_MEDIA_TYPE,
  extension: 'docx',
  conformance:
    'Word (Office Open XML), landscape, a row a segment: number and id, source, target, comment (what reviewers wrote and what is said in open threads), status. The document is ' +
    'protected but for targets, comments and status, so that ids and sources stay what they are; protection has no password. ' +
    'On demand the changes of targets since a version are tracked changes with their authors. ' +
    'Line breaks and tabs are those of the texts; texts have their language for the spelling. A segment without ' +
    '(approved) translation has an empty cell. Lost: gaps between segments, kinds, people and times but in comments, previous text.',
  *parts(document, labels) {
    const say = labelled(labels)
    const heads = [
      '№',
      `${document.source.toUpperCase()} (${document.source})`,
      `${document.target.toUpperCase()} (${document.target})`,
      say('comment'),
      say('status'),
    ]
    yield `${XML_DECLARATION}<w:document xmlns:w="${WORD_MAIN}"><w:body>` +
      paragraph(run(document.title, document.source), 'Title') +
      `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/></w:tblPr>` +
      `<w:tblGrid>${WIDTHS.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
      `<w:tr><w:trPr><w:tblHeader/></w:trPr>${heads.map((head, column) => cell(column, paragraph(run(head, 'en', '<w:b/>')))).join('')}</w:tr>`
    const tracked = new TrackedChanges()
    let index = 0
    for (const segment of document.segments) yield rowOf(document, segment, index++, tracked)
    yield `</w:tbl><w:p/><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>` +
      '<w:pgMar w:top="850" w:right="850" w:bottom="850" w:left="850" w:header="400" w:footer="400" w:gutter="0"/></w:sectPr></w:body></w:document>'
  },
  pack: (main) => wordPackage(main, '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'),
}

function rowOf(
  document: BilingualDocument,
  segment: DocumentSegment,
  index: number,
  tracked: TrackedChanges,
): string {
  const { target, omission, status, revision, notes } = segment
  const comment = notes.map((note) => `${note.name}: ${note.text}`).join('\n')
  const said = target === '' ? `${status}; omission ${omission ?? ''}`.trim() : status
  const cells = [
    paragraph(run(`${segment.number}`, 'en')) +
      paragraph(mark(index, revision) + run(segment.id, 'en', '<w:color w:val="6B7580"/><w:sz w:val="14"/>')),
    paragraph(run(segment.source, document.source)),
    open(index * 3, targetOf(document, segment, tracked)),
    open(index * 3 + 1, run(comment, document.target)),
    open(index * 3 + 2, run(said, 'en')),
  ]
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.map((content, column) => cell(column, content)).join('')}</w:tr>`
}

/** The translation; where changes are asked for, with those since then as tracked ones of whoever gave it. */
function targetOf(
  { target: language }: BilingualDocument,
  { target, before, changed }: DocumentSegment,
  tracked: TrackedChanges,
): string {
  const now = target ?? ''
  if (before === undefined || before === now) return run(now, language)
  return tracked.write(present(before, now).pieces, language, changed ?? { name: '', at: '' })
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
