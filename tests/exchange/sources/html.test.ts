import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { html } from '../../../src/exchange/sources/html.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const page = (body: string) =>
  `<!DOCTYPE html>\n<html lang="id"><head><title>Judul</title></head><body>${body}</body></html>`
const rebuilt = (text: string, texts: readonly (string | null)[], language = 'en') =>
  new TextDecoder().decode(html.rebuild(bytes(text), texts, language))

function textsIn(text: string): readonly string[] {
  const read = html.read(bytes(text))
  if (!read.ok) throw new Error(read.message)
  return read.units.map((unit) => unit.text)
}

describe('a web page', () => {
  it.each<[string, string, string[]]>([
    [
      'blocks one by one',
      '<h1>A</h1><p>B</p><ul><li>C<li>D</ul><table><tr><td>E<td>F</table>',
      ['A', 'B', 'C', 'D', 'E', 'F'],
    ],
    [
      'inline markup as pairs',
      '<p>Ini <a href="x">tautan <i>miring</i></a>.</p>',
      ['Ini ⟦1⟧tautan ⟦2⟧miring⟦/2⟧⟦/1⟧.'],
    ],
    ['markup round all of it as nothing', '<p><b> <i>Semua</i> </b></p>', ['Semua']],
    [
      'breaks and pictures as signs',
      '<p>Satu<br>dua <img src=a> tiga<img src=b></p>',
      ['Satu⟦1/⟧dua ⟦2/⟧ tiga'],
    ],
    ['white space as one space', '<p>\n  Satu\n\t dua  </p>', ['Satu dua']],
    ['entities as characters', '<p>a &lt;b&gt; &amp; c&nbsp;d &eacute;</p>', ['a <b> & c\u00a0d é']],
    ['text without a paragraph', 'lepas <div>blok</div> ekor', ['lepas', 'blok', 'ekor']],
    ['unclosed markup as far as its block', '<p>a <b>tebal<p>b', ['a ⟦1⟧tebal⟦/1⟧', 'b']],
    [
      'no script, style, code or comment',
      '<script>var a="b"</script><style>p{}</style><pre>kode</pre><!-- c --><p>kata</p>',
      ['kata'],
    ],
    ['a comment in a line as nothing', '<p>satu <!-- c -->dua</p>', ['satu dua']],
  ])('reads %s', (_, body, texts) => {
    const whole = page(body)
    expect(textsIn(whole)).toEqual(['Judul', ...texts])
    expect(rebuilt(whole, [null, ...texts.map(() => null)])).toBe(whole)
    expect(textsIn(rebuilt(whole, ['Title', ...texts]))).toEqual(['Title', ...texts])
  })

  it.each<[string, string, string, string]>([
    [
      'the same markup',
      '<p class=x>Ini <a href="x">tautan</a></p>',
      'A ⟦1⟧link⟦/1⟧',
      '<p class=x>A <a href="x">link</a></p>',
    ],
    ['signs of markup as text', '<p>a</p>', '<b> & "c"\u00a0d', '<p>&lt;b&gt; &amp; "c"&nbsp;d</p>'],
    ['no half of a pair', '<p>a <b>b</b></p>', 'x ⟦1⟧y', '<p>x y</p>'],
    [
      'words in another order',
      '<p><b>a</b> b <i>c</i></p>',
      '⟦2⟧C⟦/2⟧ b ⟦1⟧a⟦/1⟧',
      '<p><i>C</i> b <b>a</b></p>',
    ],
  ])('is written back with %s', (_, body, text, written) => {
    expect(rebuilt(page(body), [null, text])).toBe(page(written).replace('lang="id"', 'lang="en"'))
  })

  it('is the same byte for byte where nothing is translated, whatever it is', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<i>',
      '</i>',
      '<a href=x>',
      '</a>',
      '<table>',
      '<tr>',
      '<td>',
      '</table>',
      '<ul>',
      '<li>',
      '</ul>',
      '<br>',
      '<div>',
      '</div>',
      'kata',
      ' ',
      '\n',
      '&amp;',
      '<!--c-->',
      '<',
      '⟦1⟧',
      '<select><option>o',
      '</select>',
      '<svg><text>t</text></svg>',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
        const text = page(parts.join(''))
        const texts = textsIn(text)
        expect(
          rebuilt(
            text,
            texts.map(() => null),
          ),
        ).toBe(text)
        const again = rebuilt(text, texts)
        expect(textsIn(again).map((one) => one.replaceAll(/⟦[^⟧]*⟧| /g, ''))).toEqual(
          texts.map((one) => one.replaceAll(/⟦[^⟧]*⟧| /g, '')),
        )
      }),
      { numRuns: 300 },
    )
  })

  it.each<[string, string, boolean]>([
    ['<!doctype html><p>a', 'a.txt', true],
    ['  <!-- c --><html>', 'x', true],
    ['<p>a</p>', 'a.html', true],
    ['<p>a</p>', 'a.txt', false],
    ['<?xml version="1.0"?><xliff/>', 'a.xlf', false],
    ['Harga < 5 ribu', 'a.html', false],
  ])('is known by what it holds: %s in %s', (text, name, known) => {
    expect(html.accepts(bytes(text), name)).toBe(known)
  })

  const many = (count: number, one: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => one(n)).join('')

  it.each<[string, string]>([
    ['elements that only say that they close', '<div/>'.repeat(20_000)],
    ['elements between ends of others', '<div></x>'.repeat(20_000)],
    ['formatting that is not closed', `${many(3_000, (n) => `<b a${n}/>`)}${'<i>x</b>'.repeat(3_000)}`],
    [
      'formatting that every paragraph opens again',
      `<p>${many(400, (n) => `<b a${n}>`)}${'<p>x'.repeat(3_000)}`,
    ],
    ['a hundred thousand attributes', `<p ${many(100_000, (n) => `a${n}=">" `)}>x`],
  ])('is refused for %s', (_, body) => {
    expect(html.read(bytes(page(body)))).toMatchObject({ ok: false, code: 'file_too_complex' })
  })

  it('may have long attributes, many elements and scripts that look like tags', () => {
    const script = `<script>for(i=0;i<n;i++){${'a b '.repeat(500)}}</script>`
    const body = `${script}<img src="data:x,${'a '.repeat(5_000)}">${'<p>satu <b>dua</b>'.repeat(2_000)}`
    expect(textsIn(page(body))).toHaveLength(2_001)
  })

  it('is refused when it is nested too deep or has no word, and tells what it leaves aside', () => {
    expect(html.read(bytes(page('<div>'.repeat(100_000))))).toMatchObject({
      ok: false,
      code: 'file_too_complex',
    })
    expect(html.read(bytes('<!doctype html><p> … </p>'))).toMatchObject({ ok: false, code: 'file_empty' })
    expect(html.read(bytes(page('<img alt="Foto udara"><pre>k</pre>')))).toMatchObject({
      aside: { attributes: 1, preformatted: 1 },
    })
    expect(html.conformance.length).toBeGreaterThan(150)
  })
})
