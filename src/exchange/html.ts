import type { BilingualDocument, DocumentSegment, Writer } from './document.ts'
import { type Given, givenOf } from './parts/given.ts'
import { type Label, labelled } from './parts/labels.ts'
import { type Markup, markup } from './parts/markup.ts'
import { PAGE_STYLE } from './parts/page-style.ts'
import { paragraphsOf } from './parts/paragraphs.ts'

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
  *parts(document, labels) {
    const words = labelled(labels)
    yield markup`<!DOCTYPE html>
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
${scope(document, words)}
<table>
<thead>
<tr>${heading('number', words('number'))}${heading('text', `${words('source')} (${document.source})`)}${heading('text', `${words('target')} (${document.target})`)}${heading('status', words('status'))}</tr>
</thead>
`.html
    for (const { segments } of paragraphsOf(document.segments)) {
      const lines = segments.flatMap((segment) => line(document, segment, words) ?? [])
      if (lines.length > 0) yield markup`<tbody>\n${lines}</tbody>\n`.html
    }
    yield '</table>\n</body>\n</html>\n'
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

function scope(document: BilingualDocument, words: Words): Markup {
  const holds = words(document.only === 'approved' ? 'approvedOnly' : 'all')
  const counts = { translation: 0, omission: 0, source: 0, nothing: 0 }
  for (const segment of document.segments) counts[givenOf(document, segment).as] += 1
  const count = counts[document.untranslated === 'omit' ? 'nothing' : 'source']
  const rest = words(document.untranslated === 'omit' ? 'untranslatedOmit' : 'untranslatedSource', { count })
  const shown = counts.translation + counts.omission + counts.source
  const total = shown + counts.nothing
  return markup`<p>${words('counts', { shown, total })}. ${holds} ${count > 0 ? rest : ''}</p>`
}

function heading(name: string, text: string): Markup {
  return markup`<th scope="col" class="${name}">${text}</th>`
}

/** Undefined: there is nothing to give. */
function line(document: BilingualDocument, segment: DocumentSegment, words: Words): Markup | undefined {
  const given = givenOf(document, segment)
  if (given.as === 'nothing') return undefined
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
