import type { BrowserContext, Page } from 'playwright-core'
import { revisionsOf, segmentsOf, send } from './api.ts'
import type { World } from './every-page.ts'

/** Breaks out of every quotation, element and comment that a page could have put it in. */
export const SCRIPT = `"'></title></textarea></script>--><script>alert(2)</script><img src=x onerror=alert(3)>`

/** More of what has been found in other people's software; a text takes all of them. */
const MORE = [
  `x" onfocus=alert(1) autofocus y="`,
  `x' onfocus=alert(1) autofocus y='`,
  '<svg onload=alert(4)>',
  '<a href="javascript:alert(5)">here</a>',
  '<iframe srcdoc="<script>parent.alert(6)</script>"></iframe>',
  '<math><mi xlink:href="data:x,<script>alert(7)</script>">',
  '<noscript><p title="</noscript><img src=x onerror=alert(8)>">',
  '</script><script>alert(9)//',
  '&lt;script&gt;alert(10)&lt;/script&gt;',
  "<%= process.exit(11) %> {{constructor.constructor('alert(12)')()}} $t(common:save)",
]

export const TEXT = [SCRIPT, ...MORE].join('\n')

/** Puts script into everything that people may write and others are shown. */
export async function poison(context: BrowserContext, world: World): Promise<void> {
  const { untouched, worked, alignment } = world
  for (const person of ['p1', 'p2', 'p3', 'p4', 'p5'])
    await send(context, `/people/${person}/names`, { name: `${SCRIPT}${person}` })
  await send(context, '/projects/j1/details', { name: SCRIPT, brief: TEXT, style: TEXT })
  await send(context, '/projects', { name: `${SCRIPT}2` })
  await send(context, '/account/tokens', { label: SCRIPT })
  const rules = {
    abbreviations: [],
    exceptions: [{ before: SCRIPT, after: SCRIPT, kind: 'text', break: true }],
  }
  await send(context, '/projects/j1/segmentation', { rules })
  for (const article of [untouched, worked])
    await send(context, `/articles/${article}/details`, {
      title: SCRIPT,
      address: `javascript:alert(14)//${SCRIPT}`,
    })
  const { id: written } = await send(context, '/articles', { title: SCRIPT, text: TEXT })
  await send(context, `/articles/${written}/deletions`, {})
  await poisonFile(context)
  await poisonSource(context, untouched)
  await poisonWork(context, world)
  await send(context, `/articles/${untouched}/closures`, { reason: TEXT })
  await send(context, `/articles/${untouched}/reopenings`, { reason: TEXT })
  const edit = { type: 'edit', side: 'source', sentence: 0, text: SCRIPT }
  const { head } = await (await context.request.get(`/api/alignments/${alignment}`)).json()
  await send(context, `/alignments/${alignment}/changes`, { head, change: edit })
}

/** A file whose name and content are script. */
async function poisonFile(context: BrowserContext): Promise<void> {
  const file = { name: `${SCRIPT}.html`, mimeType: 'text/html', buffer: Buffer.from(`<p>${TEXT}</p>`) }
  const answer = await context.request.post('/api/articles', { multipart: { title: SCRIPT, text: '', file } })
  if (!answer.ok()) throw new Error(await answer.text())
}

async function poisonSource(context: BrowserContext, article: string): Promise<void> {
  const { head } = await (await context.request.get(`/api/articles/${article}`)).json()
  const segments = await segmentsOf(context, article)
  const text = [TEXT, ...segments.map(({ source }) => source)].join('\n')
  await send(context, `/articles/${article}/sources`, { text, head })
}

/** Texts of segments, what was said of them, and named versions. */
async function poisonWork(context: BrowserContext, { untouched, worked }: World): Promise<void> {
  for (const article of [untouched, worked]) {
    for (const { id, revision } of (await segmentsOf(context, article)).slice(0, 6)) {
      for (const text of [`${SCRIPT} a`, TEXT])
        await send(context, `/segments/${id}/revisions`, {
          text,
          state: 'translated',
          base: (await revisionsOf(context, id))[0]?.id ?? revision,
        })
      const [newest] = await revisionsOf(context, id)
      const mark = { side: 'target', start: 0, end: 3, code: 'style', severity: 'minor', note: TEXT }
      await send(context, `/revisions/${newest?.id}/marks`, mark)
      const comment = await send(context, `/segments/${id}/comments`, { text: `@tono ${TEXT}` })
      await send(context, `/comments/${comment.id}/edits`, { text: `@tono ${SCRIPT}` })
      const reasons = ['style']
      await send(context, `/revisions/${newest?.id}/decisions`, { outcome: 'returned', reasons, note: TEXT })
    }
    await send(context, `/articles/${article}/versions`, { name: SCRIPT })
  }
}

/** What script would have left in a page that took it for more than text, by element; empty: it is text. */
export function takenForMore(page: Page): Promise<readonly string[]> {
  return page.evaluate(`[...document.querySelectorAll(
    'script:not([src]):not([type="application/json"]), [onfocus], [onload], [onerror], iframe, math, noscript, a[href^="javascript" i], title ~ title')]
    .map((element) => element.outerHTML.slice(0, 200))`)
}
