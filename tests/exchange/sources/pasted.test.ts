import fc from 'fast-check'
import { expect, it } from 'vitest'
import { html } from '../../../src/exchange/sources/html.ts'
import { pageOfPasted } from '../../../src/exchange/sources/pasted.ts'
import { anyText } from '../arbitrary.ts'

function bodyOf(pasted: string): string {
  const page = pageOfPasted(pasted, 'id')
  if ('ok' in page) throw new Error(page.message)
  const [, body = ''] = /<body>\n([\s\S]*)\n<\/body>/.exec(new TextDecoder().decode(page)) ?? []
  return body.trim()
}

function textsIn(pasted: string): readonly string[] {
  const page = pageOfPasted(pasted, 'id')
  if ('ok' in page) throw new Error(page.message)
  const read = html.read(page)
  if (!read.ok) throw new Error(read.message)
  return read.units.map(({ text }) => text)
}

it.each<[string, string, string]>([
  [
    'of Chrome: computed styles and marks of the fragment go',
    '<meta charset=utf-8><!--StartFragment--><h2 class="x" style="font-weight: 700;">Harga</h2><p style="color: red; font-weight: 400;">Beras <a href="https://a.id/x?y=1&amp;z=2" target="_blank" onclick="x()">naik</a>.</p><!--EndFragment-->',
    '<h2>Harga</h2>\n<p>Beras <a href="https://a.id/x?y=1&amp;z=2">naik</a>.</p>',
  ],
  [
    'of Google Docs: its wrapper is no bold, and its styles are',
    '<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-size:11pt;font-weight:400;font-style:normal;">Satu </span><span style="font-weight:700;">dua</span><span style="font-style:italic;"> tiga</span> m<span style="font-size:0.6em;vertical-align:super;">2</span></p></b>',
    '<p>Satu <strong>dua</strong><em> tiga</em> m<sup>2</sup></p>',
  ],
  [
    'of Word: its own elements and empty paragraphs of nothing',
    '<html xmlns:o="urn:x"><head><style>p{}</style><title>x</title></head><body><p class=MsoNormal><b style=\'mso-bidi-font-weight:normal\'>Beras<o:p></o:p></b></p><p><o:p>&nbsp;</o:p></p></body></html>',
    '<p><b>Beras</b></p>\n<p>\u00a0</p>',
  ],
  [
    'scripts, forms and frames go',
    '<p>a<script>x()</script><iframe src=b></iframe><button>c</button></p>',
    '<p>a</p>',
  ],
  [
    'a link that leads nowhere on the web is its text',
    '<a href="javascript:x()">a</a> <a href="#b">b</a>',
    'a b',
  ],
  [
    'pictures of the web stay',
    '<img src="https://a/b.png" alt="Sawah"><img src="file:///c.png">',
    '<img src="https://a/b.png" alt="Sawah">',
  ],
  [
    'cells keep their spans',
    '<table><tr><td colspan=2 style=x rowspan=a>a',
    '<table><tbody><tr><td colspan="2">a</td>\n</tr>\n</tbody>\n</table>',
  ],
  [
    'headings are not bold as well',
    '<h1><b>a</b> <span style="font-weight:bold">b</span></h1>',
    '<h1>a b</h1>',
  ],
  ['empty emphasis is the space in it', 'a<b> </b>b<a href="https://x"></a>', 'a b'],
])('what is pasted, %s', (_, pasted, body) => {
  expect(bodyOf(pasted)).toBe(body)
})

it('is read as a page: paragraphs, and emphasis as tags', () => {
  expect(textsIn('<h1>Beras</h1><p>Harga <b>naik</b> lagi.</p>')).toEqual([
    'Beras',
    'Harga ⟦1⟧naik⟦/1⟧ lagi.',
  ])
})

it('keeps any text, and what was cleaned once stays as it is', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
      const once = bodyOf(`<p>x${escaped}y</p>`)
      expect(bodyOf(once)).toBe(once)
      const plain = `x${text}y`.replaceAll('\0', '').replaceAll(/\r\n?/g, '\n')
      expect(
        once
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&#39;', "'")
          .replaceAll('&amp;', '&'),
      ).toBe(`<p>${plain}</p>`)
    }),
  )
})

it('is refused where elements lie too deep', () => {
  expect(pageOfPasted('<div>'.repeat(100_000), 'id')).toMatchObject({ ok: false, code: 'file_too_complex' })
})
