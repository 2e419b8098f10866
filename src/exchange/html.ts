import type { BilingualDocument, DocumentSegment, Writer } from './document.ts'
import { type Given, givenOf } from './parts/given.ts'
import { type Label, labelled } from './parts/labels.ts'
import { type Markup, markup } from './parts/markup.ts'
import { PAGE_STYLE } from './parts/page-style.ts'
import { byParagraph } from './parts/paragraphs.ts'

interface Row {
  readonly segment: DocumentSegment
  readonly given: Given
}

type Words = ReturnType<typeof labelled>

/** Both sides as a page to read and print. */
export const html: Writer = {
  format: 'html',
  mediaType: 'text/html; charset=utf-8',
  extension: 'html',
  conformance:
    'One HTML page in UTF-8 that needs nothing else: title, counts, which segments it holds, and a table of number, ' +
    'source, target and status, a block a paragraph, with the language of each side. Segments without (approved) ' +
    'translation give their source in square brackets or are left out; the page says which, and how many. White ' +
    'space is kept, but CR LF reads as a line feed. Lost: people, times, notes, gaps, previous text.',
  write(document, labels) {
    const words = labelled(labels)
    const rows = document.segments.map((segment) => ({ segment, given: givenOf(document, segment) }))
    const shown = rows.filter(({ given }) => given.as !== 'nothing')
    return markup`<!DOCTYPE html>
<html lang="${words('language')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${document.title}</title>
<style>${{ html: PAGE_STYLE }}</style>
</head>
<body>
<h1 dir="auto">${document.title}</h1>
${facts(document, words)}
${scope(document, rows, words)}
<table>
<thead>
<tr>${heading('number', words('number'))}${heading('text', `${words('source')} (${document.source})`)}${heading('text', `${words('target')} (${document.target})`)}${heading('status', words('status'))}</tr>
</thead>
${byParagraph(shown).map(([, paragraph]) => markup`<tbody>\n${paragraph.map((row) => line(document, row, words))}</tbody>\n`)}</table>
</body>
</html>
`.html
  },
}

function facts(document: BilingualDocument, words: Words): Markup {
  const known: readonly (readonly [Label, string])[] = [
    ['project', document.project],
    ['address', document.address],
    ['exported', `${document.exportedAt.slice(0, 16).replace('T', ' ')} UTC`],
  ]
  const shown = known.filter(([, value]) => value !== '')
  return markup`<dl>${shown.map(([key, value]) => markup`<dt>${words(key)}</dt><dd>${value}</dd>`)}</dl>`
}

function scope(document: BilingualDocument, rows: readonly Row[], words: Words): Markup {
  const holds = words(document.only === 'approved' ? 'approvedOnly' : 'all')
  const counted = (as: Given['as']): number => rows.filter(({ given }) => given.as === as).length
  const count = counted(document.untranslated === 'omit' ? 'nothing' : 'source')
  const rest = words(document.untranslated === 'omit' ? 'untranslatedOmit' : 'untranslatedSource', { count })
  const shown = rows.length - counted('nothing')
  return markup`<p>${words('counts', { shown, total: rows.length })}. ${holds} ${count > 0 ? rest : ''}</p>`
}

function heading(name: string, text: string): Markup {
  return markup`<th scope="col" class="${name}">${text}</th>`
}

function line(document: BilingualDocument, { segment, given }: Row, words: Words): Markup {
  const language = given.as === 'source' ? document.source : document.target
  return markup`<tr class="${segment.kind}" id="${segment.id}"><th scope="row">${segment.number}</th><td class="text" lang="${document.source}" dir="auto">${segment.source}</td><td class="text" lang="${language}" dir="auto">${given.text}</td><td class="status">${standing(segment, given, words)}</td></tr>
`
}

function standing(segment: DocumentSegment, given: Given, words: Words): string {
  const parts = [words(segment.status)]
  if (given.as === 'omission') parts.push(words('omitted'))
  if (segment.omission !== null) parts.push(words(segment.omission))
  if (segment.source === '') parts.push(words('added'))
  return parts.join(', ')
}
