import { joined } from './parts/bytes.ts'
import { type Markup, markup } from './parts/markup.ts'
import { PAGE_STYLE } from './parts/page-style.ts'
import {
  type Changer,
  TrackedChanges,
  WORD_MAIN,
  WORD_MEDIA_TYPE,
  wordPackage,
  wordParagraph,
  wordRun,
} from './parts/word.ts'
import { XML_DECLARATION } from './parts/xml.ts'

/** Two points of an article beside each other, with every word that people read in their language already. */
export interface ComparisonDocument {
  readonly title: string
  /** Of those words. */
  readonly language: string
  readonly pair: { readonly source: string; readonly target: string }
  readonly heading: string
  readonly facts: readonly string[]
  readonly rows: readonly ComparisonRow[]
  /** The same for programs. */
  readonly data: unknown
}

export interface ComparisonRow {
  readonly id: string
  readonly heading: string
  readonly notes: readonly string[]
  readonly source: string
  /** Of the target; `insert` and `delete` are what differs. */
  readonly pieces: readonly { readonly kind: string; readonly text: string }[]
  /** Who gave the later text; null: nobody, there is none. */
  readonly by: Changer | null
}

interface ComparisonWriter {
  readonly mediaType: string
  readonly extension: string
  write(document: ComparisonDocument): string | Uint8Array
}

/** A comparison as files that need nothing else; what is inserted and deleted is marked by shape, not only by colour. */
export const COMPARISON_WRITERS = {
  html: { mediaType: 'text/html; charset=utf-8', extension: 'html', write: writeHtml },
  markdown: { mediaType: 'text/markdown; charset=utf-8', extension: 'md', write: writeMarkdown },
  docx: { mediaType: WORD_MEDIA_TYPE, extension: 'docx', write: writeWord },
  json: {
    mediaType: 'application/json; charset=utf-8',
    extension: 'json',
    write: ({ data }) => `${JSON.stringify(data, null, 2)}\n`,
  },
} as const satisfies Readonly<Record<string, ComparisonWriter>>

const STYLE = `${PAGE_STYLE}
section { padding: .75rem 0; border-bottom: 1px solid; break-inside: avoid; }
h2 { font: bold 1rem/1.5 system-ui, sans-serif; margin: 0; }
p { margin: .25rem 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.notes, .source { font-size: .875rem; opacity: .8; }
ins { color: #0b3d91; background: #dce9ff; text-decoration: underline; }
del { color: #7a2e00; background: #ffe6cc; text-decoration: line-through; }
@media (prefers-color-scheme: dark) { ins { color: #cfe3ff; background: #12345e; } del { color: #ffd9b0; background: #4a2a0a; } }
`

function writeHtml({ title, language, pair, heading, facts, rows }: ComparisonDocument): string {
  return markup`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${{ html: STYLE }}</style>
</head>
<body>
<h1 dir="auto">${title}</h1>
<p dir="auto">${heading}</p>
${facts.map((fact) => markup`<p class="notes">${fact}</p>\n`)}${rows.map((row) => section(row, pair))}</body>
</html>
`.html
}

function section(row: ComparisonRow, pair: ComparisonDocument['pair']): Markup {
  const source =
    row.source === '' ? [] : [markup`<p class="source" lang="${pair.source}">${row.source}</p>\n`]
  return markup`<section id="${row.id}">
<h2>${row.heading}</h2>
<p class="notes">${row.notes.join(' · ')}</p>
${source}<p lang="${pair.target}">${row.pieces.map(piece)}</p>
</section>
`
}

function piece({ kind, text }: ComparisonRow['pieces'][number]): Markup {
  if (kind === 'insert') return markup`<ins>${text}</ins>`
  return kind === 'delete' ? markup`<del>${text}</del>` : markup`${text}`
}

/** CommonMark has no sign for an insertion: bold, and the usual `~~` for a deletion. */
function writeMarkdown({ title, heading, facts, rows }: ComparisonDocument): string {
  const blocks = [
    `# ${escaped(title)}`,
    escaped(heading),
    ...facts.map(escaped),
    ...rows.flatMap((row) => [
      `## ${escaped(row.heading)}`,
      escaped(row.notes.join(' · ')),
      ...(row.source === '' ? [] : [`> ${escaped(row.source)}`]),
      row.pieces.map(marked).join(''),
    ]),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function marked({ kind, text }: ComparisonRow['pieces'][number]): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  const around = kind === 'insert' ? '**' : kind === 'delete' ? '~~' : ''
  return inner === '' ? text : `${before}${around}${escaped(inner)}${around}${after}`
}

function escaped(text: string): string {
  return text.replaceAll(/[\\`*_~[\]<&#]/g, '\\$&').replaceAll(/\s*[\r\n]+\s*/g, ' ')
}

const FAINT = '<w:color w:val="5A6570"/><w:sz w:val="18"/>'

/** What differs as tracked changes: accepted, it is the later text, rejected, the earlier one. */
function writeWord({ title, language, pair, heading, facts, rows }: ComparisonDocument): Uint8Array {
  const tracked = new TrackedChanges()
  const blocks = rows.flatMap(({ heading, notes, source, pieces, by }) => [
    wordParagraph(wordRun(heading, language), 'Heading2'),
    wordParagraph(wordRun(notes.join(' · '), language, FAINT)),
    ...(source === '' ? [] : [wordParagraph(wordRun(source, pair.source, FAINT))]),
    wordParagraph(tracked.write(pieces, pair.target, by ?? { name: '', at: '' })),
  ])
  const told = facts.map((fact) => wordParagraph(wordRun(fact, language, FAINT)))
  const main =
    `${XML_DECLARATION}<w:document xmlns:w="${WORD_MAIN}"><w:body>${wordParagraph(wordRun(title, pair.source), 'Title')}` +
    `${wordParagraph(wordRun(heading, language))}${told.join('')}${blocks.join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>` +
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr></w:body></w:document>'
  return joined(wordPackage([main]))
}
