import { createServer } from 'node:http'
import { expect } from 'vitest'
import { type Answer, exportOf, file, made, type Row, type Stage, segmentsOf, sourceOf } from './row.ts'

const page = (content: () => string | Uint8Array) => file('a.html', content)
const body = (inner: () => string) =>
  page(() => `<!doctype html><html lang="id"><body>${inner()}</body></html>`)
const times = (count: number, one: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => one(n)).join('')

const complex = (id: string, what: string, ask: Row['ask']): Row => ({
  id,
  what,
  ask,
  status: 422,
  code: 'file_too_complex',
})

/** Goes out as it came, and on no page is it more than text. */
const inert = (source: string) => async (stage: Stage, answer: Answer) => {
  expect(new TextDecoder().decode(await exportOf(stage, answer, 'original'))).toContain(source)
  for (const path of ['', '/reading', '/reading?side=source', '/history', '/exports']) {
    const { status, text } = await stage.cast.translator.page('GET', `/articles/${made(answer)}${path}`)
    expect(status).toBe(200)
    expect(text).not.toMatch(/alert\(\d|onerror=|javascript:(?!void)/)
  }
}

const ACTIVE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(2)>',
  '<svg><script>alert(3)</script></svg>',
  '<math><mi xlink:href="data:x,<script>alert(4)</script>">',
  '<a href="javascript:alert(5)">x</a>',
  '<noscript><p title="</noscript><img src=x onerror=alert(6)>"></noscript>',
  '<style><!--</style><img title="--><img src onerror=alert(7)>"></style>',
]

const MARKS = `<%= process.env %> {{x}} $t(key) \${y} #{z}`
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

export const PAGE: readonly Row[] = [
  ...ACTIVE.map(
    (source): Row => ({
      id: 'H1',
      what: source,
      ask: body(() => `<p>Satu dua.</p>${source}<p>Tiga.</p>`),
      status: 201,
      after: inert(source),
    }),
  ),
  complex(
    'H2',
    '3,000 open elements of one kind',
    body(() => times(3_000, (n) => `<b a${n}>`) + times(3_000, () => '<i>x</b>')),
  ),
  complex(
    'H2',
    'open elements that say that they close',
    body(() => times(20_000, (n) => `<b a${n}/>`) + times(2_000, () => '<i>x</b>')),
  ),
  complex(
    'H2',
    'open elements between ends of others',
    body(() => times(20_000, (n) => `<b a${n}></x>`) + times(2_000, () => '<i>x</b>')),
  ),
  complex(
    'H3',
    '100,000 elements in one another',
    body(() => `${'<div>'.repeat(100_000)}x`),
  ),
  complex(
    'H3',
    '100,000 that say that they close',
    body(() => `${'<div/>'.repeat(100_000)}x`),
  ),
  complex(
    'H3',
    '100,000 between ends of others',
    body(() => `${'<div></x>'.repeat(100_000)}x`),
  ),
  {
    id: 'H4',
    what: 'a long link that every paragraph opens again',
    ask: body(() => `<p><a href=${'A'.repeat(50_000)}>${'<p>a'.repeat(1_250)}`),
    status: 201,
    why: 'the tree has the address once, and what goes out is the file with other words: nothing grows',
    after: async (stage, answer) =>
      expect((await exportOf(stage, answer, 'original')).length).toBeLessThan(60_000),
  },
  complex(
    'H4',
    'formatting that every paragraph opens again',
    body(() => `<p>${times(400, (n) => `<b a${n}>`)}${'<p>a'.repeat(12_500)}`),
  ),
  complex(
    'H5',
    'a million attributes',
    body(() => `<p ${times(1_000_000, (n) => `a${n} `)}>Satu.`),
  ),
  {
    id: 'H6',
    what: 'a tag that says another encoding than the byte order mark',
    ask: page(() => '\ufeff<!doctype html><meta charset="windows-1252"><p>Caf\u00e9 itu.</p>'),
    status: 201,
    after: async (stage, answer) => expect(await sourceOf(stage, answer)).toBe('Caf\u00e9 itu.'),
  },
  {
    id: 'H7',
    what: 'an element in the middle of another’s tag',
    ask: body(() => '<div<div>Satu dua.'),
    status: 201,
    after: async (stage, answer) => expect(await sourceOf(stage, answer)).toBe('Satu dua.'),
  },
  {
    id: 'H8',
    what: 'what would ask other servers',
    ask: async (stage) => {
      const asked: string[] = []
      const server = createServer((request, response) => {
        asked.push(request.url ?? '')
        response.end()
      })
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
      const address = server.address()
      const at = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
      const answer = await body(
        () =>
          `<base href="${at}/"><link rel=stylesheet href="${at}/a"><iframe srcdoc="<img src=${at}/b>"></iframe><img src="${at}/c"><object data="${at}/d"></object><p>Satu.</p>`,
      )(stage)
      await exportOf(stage, answer, 'original')
      await exportOf(stage, answer, 'html')
      const { text } = await stage.cast.translator.page('GET', `/articles/${made(answer)}/reading`)
      expect(text).not.toContain(at)
      await new Promise((done) => server.close(done))
      expect(asked).toEqual([])
      return answer
    },
    status: 201,
  },
  {
    id: 'H9',
    what: '100,000 signs of a tag',
    ask: body(() => `Satu ${'<'.repeat(100_000)} dua.`),
    status: 201,
    after: async (stage, answer) => expect((await sourceOf(stage, answer)).length).toBe(100_010),
  },
  {
    id: 'H10',
    what: 'marks of templates',
    ask: body(() => `<p>${escaped(MARKS)}</p>`),
    status: 201,
    after: async (stage, answer) => {
      expect((await segmentsOf(stage, answer)).map(({ source }) => source).join(' ')).toBe(MARKS)
      const { text } = await stage.cast.translator.page('GET', `/articles/${made(answer)}`)
      for (const mark of ['&lt;%= process.env %&gt;', '{{x}}', '$t(key)', `\${y}`])
        expect(text).toContain(mark)
    },
  },
]
