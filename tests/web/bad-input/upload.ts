import { once } from 'node:events'
import { connect } from 'node:net'
import { expect } from 'vitest'
import { paragraph, run, wordFile } from '../../exchange/sources/word.ts'
import { type Answer, file, MB, made, multipart, NUL, type Row, type Stage } from './row.ts'

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
const PART = (head: string, content: string) =>
  `--x\r\nContent-Disposition: form-data; ${head}\r\n\r\n${content}\r\n`
const FILE = PART('name="file"; filename="a.txt"', 'Satu dua.')
const END = '--x--\r\n'

const fields = (...names: readonly string[]) =>
  multipart(() => names.map((name) => PART(`name="${name}"`, '1')).join('') + END)
const named = (name: string) => multipart(() => PART(`name="file"; filename="${name}"`, 'Satu dua.') + END)

/** What a file is called is looked at for its kind alone: neither the article nor what is kept has anything of it. */
async function unnamed({ cast }: Stage, answer: Answer): Promise<void> {
  const { text, json } = await cast.coordinator.api('GET', `/api/articles/${made(answer)}`)
  expect(made(answer)).toMatch(/^[a-z0-9]+$/)
  expect(json.title).toBe('Satu dua.')
  expect(text).not.toMatch(/passwd|CON|exe|a{20}|[\p{Cc}\p{Bidi_Control}]/u)
}

/** Half of an upload, and gone. */
async function leave({ cast }: Stage): Promise<Answer> {
  const { hostname, port } = new URL(cast.house.url)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  const head = [
    'POST /api/articles HTTP/1.1',
    `Host: ${hostname}:${port}`,
    `Authorization: Bearer ${cast.coordinator.token}`,
    'Content-Type: multipart/form-data; boundary=x',
    'Content-Length: 100000',
  ]
  socket.write(`${head.join('\r\n')}\r\n\r\n${FILE.slice(0, -10)}`)
  await once(socket.resetAndDestroy(), 'close')
  return { status: 400, code: 'bad_request', text: '' }
}

const taken = (id: string, what: string, name: string): Row => ({
  id,
  what: `a file called ${what}`,
  ask: named(name),
  status: 201,
  after: unnamed,
})

const macros = () =>
  wordFile(paragraph(run('Satu dua.')), {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
    'word/vbaProject.bin': 'x',
  })

const bad = (id: string, what: string, ask: Row['ask'], status: number, code: string, why?: string): Row => ({
  id,
  what,
  ask,
  status,
  code,
  ...(why ? { why } : {}),
})

export const UPLOAD: readonly Row[] = [
  bad(
    'U1',
    'parts without a boundary',
    multipart(() => FILE + END, 'multipart/form-data'),
    400,
    'bad_request',
  ),
  bad(
    'U2',
    'parts that end before the last boundary',
    multipart(() => FILE),
    400,
    'bad_request',
  ),
  bad('U3', 'a client that leaves half way', leave, 400, 'bad_request'),
  bad(
    'U4',
    'a field without a name',
    multipart(() => PART('name=""', '1') + END),
    400,
    'bad_request',
  ),
  bad(
    'U4',
    'a field that has no name at all',
    multipart(() => PART('x="y"', '1') + END),
    400,
    'bad_request',
  ),
  bad(
    'U5',
    'a list with a hole of four milliards',
    fields('items[4294967294]', 'items[x]'),
    413,
    'too_large',
  ),
  bad('U6', 'a name of 2,000 brackets', fields(`a${'[b]'.repeat(2_000)}`), 413, 'too_large'),
  bad('U7', '__proto__ as a field', fields('__proto__[x]'), 413, 'too_large'),
  bad('U7', 'constructor as a field', fields('constructor[prototype][x]'), 413, 'too_large'),
  bad(
    'U8',
    'two files',
    multipart(() => FILE + FILE + END),
    413,
    'too_large',
  ),
  bad(
    'U8',
    'a file in an unknown field',
    multipart(() => FILE.replace('"file"', '"other"') + END),
    413,
    'too_large',
  ),
  bad(
    'U8',
    'an unknown field',
    multipart(() => FILE + PART('name="other"', '1') + END),
    422,
    'bad_input',
    'it is small: the name of the field says more than its size',
  ),
  bad(
    'U9',
    'a file of one byte more than is taken',
    file('a.txt', () => 'a'.repeat(25 * MB + 1)),
    413,
    'too_large',
  ),
  bad(
    'U10',
    'a file of no bytes',
    file('a.txt', () => ''),
    422,
    'empty_file',
  ),
  bad(
    'U11',
    'a picture as .docx',
    file('a.docx', () => PNG),
    415,
    'binary_file',
  ),
  bad(
    'U11',
    'a zip as .xlf',
    file('a.xlf', () => 'PK\x03\x04 and so on'),
    415,
    'binary_file',
  ),
  bad(
    'U11',
    'a document with macros as .docx',
    file('a.docx', macros),
    422,
    'file_unreadable',
    'that it has macros is seen when it is open',
  ),
  bad(
    'U12',
    'a part with a head of 20 kB',
    multipart(() => PART(`name="title"; x="${'x'.repeat(20_000)}"`, '1') + END),
    400,
    'bad_request',
  ),
  taken('U13', 'a way out of the folder', '../../etc/passwd'),
  taken('U13', 'a way out on Windows', '..\\\\x.txt'),
  taken('U13', 'a device of Windows', 'CON'),
  taken('U13', 'a name that turns round', 'a\u202Etxt.exe'),
  taken('U13', '300 letters', `${'a'.repeat(300)}.txt`),
  bad('U14', 'a file whose name has NUL', named(`a${NUL}b.txt`), 400, 'bad_request'),
  taken('U15', 'a line end and a header', 'a%0d%0aX:1'),
]
