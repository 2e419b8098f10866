import { expect } from 'vitest'
import { bad, taken, unasked, XLF } from './bilingual.ts'
import { type Answer, file, made, NUL, type Row, type Stage } from './row.ts'

const UNIT = '<trans-unit id="1"><source>Satu dua.</source><target>One two.</target></trans-unit>'
const PAIR = ['Satu dua.', 'One two.'] as const
const xliff = (inner = UNIT, head = '', languages = 'source-language="id" target-language="en"') =>
  `${head}<xliff version="1.2"><file ${languages}><body>${inner}</body></file></xliff>`
const target = (text: string) => xliff(UNIT.replace('One two.', text))

const entities = (declared: string, root = 'xliff') => `<!DOCTYPE ${root} [${declared}]>`
const doctype = (id: string, what: string, head: string): Row =>
  bad(id, what, XLF, () => xliff(UNIT.replace('One two.', '&a;'), head), { says: /document type/ })

/** What the eight attacks of defusedxml do, and its one file that does nothing. */
const DEFUSED: readonly Row[] = [
  doctype('X1', 'entities of entities', entities('<!ENTITY a "&b;&b;"><!ENTITY b "&c;&c;"><!ENTITY c "x">')),
  doctype('X2', 'a long entity, often', entities(`<!ENTITY a "${'x'.repeat(50_000)}">`)),
  doctype('X3', 'entities in a ring', entities('<!ENTITY a "&b;"><!ENTITY b "&a;">')),
  doctype('X4', 'a document type of another server', '<!DOCTYPE xliff SYSTEM "http://127.0.0.1:9/x.dtd">'),
  doctype('X5', 'an entity of another server', entities('<!ENTITY a SYSTEM "http://127.0.0.1:9/x">')),
  doctype('X6', 'an entity of a file', entities('<!ENTITY a SYSTEM "file:///etc/passwd">')),
  doctype('X7', 'an entity of a parameter', entities('<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;')),
  doctype('X8', 'attributes that a document type gives', entities('<!ATTLIST xliff version CDATA "1.2">')),
  bad('X9', 'XML of another kind', XLF, () => '<?xml version="1.0"?><xliff-like>Satu dua.</xliff-like>'),
]

const broken = (what: string, content: () => string, says = /"line":\d+/): Row =>
  bad('X14', what, XLF, content, { says })

const XLIFF2 = (units: string) =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="id" trgLang="en"><file id="f">${units}</file></xliff>`
const OUTSIDE = (at: string) =>
  `<?xml version="1.0"?><?xml-stylesheet href="${at}/a.xsl"?><xliff version="1.2" xmlns:xi="http://www.w3.org/2001/XInclude"><file source-language="id" target-language="en"><header><skl><external-file href="${at}/b"/></skl><reference><external-file href="${at}/c"/></reference></header><body>${UNIT}</body></file></xliff>`

const warned = async ({ cast }: Stage, answer: Answer) => {
  const { json } = await cast.translator.api('GET', `/api/articles/${made(answer)}/warnings`)
  expect(json.counts.tags).toBe(1)
}

export const XLIFF: readonly Row[] = [
  ...DEFUSED,
  bad('X12', '100,000 elements in one another', XLF, () => `<xliff version="1.2">${'<g>'.repeat(100_000)}`),
  bad(
    'X13',
    '200,000 attributes',
    XLF,
    () => `<xliff version="1.2" ${Array.from({ length: 200_000 }, (_, n) => `a${n}="1"`).join(' ')}/>`,
  ),
  broken('an element that is not closed', () => xliff().replace('</file>', '')),
  broken('two elements at the top', () => `${xliff()}\n<b/>`, /"line":2/),
  broken('text behind it', () => `${xliff()}\njunk`, /"line":2/),
  broken('the sign U+0001', () => target('&#x1;')),
  broken('half a sign', () => target('&#xD800;')),
  broken('a sign beyond all', () => target('&#x110000;')),
  bad('X14', 'NUL', XLF, () => target(`a${NUL}b`), {
    status: 415,
    code: 'binary_file',
    why: 'a file with NUL is no text of any kind',
  }),
  bad(
    'X15',
    'UTF-8 that says it is UTF-16',
    XLF,
    () => xliff(UNIT, '<?xml version="1.0" encoding="UTF-16"?>\n'),
    {
      code: 'bad_encoding',
    },
  ),
  {
    id: 'X16',
    what: 'files and style sheets of other servers',
    ask: unasked((at) => file(XLF, () => OUTSIDE(at))),
    status: 201,
  },
  {
    id: 'X16',
    what: 'a skeleton of another server',
    ask: unasked((at) =>
      file(XLF, () =>
        XLIFF2(`<skeleton href="${at}/x"/><unit id="u"><segment><source>Satu.</source></segment></unit>`),
      ),
    ),
    status: 201,
  },
  {
    id: 'X16',
    what: 'a part of another server',
    ask: unasked((at) =>
      file(XLF, () =>
        xliff(`<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${at}/x"/>${UNIT}`),
      ),
    ),
    status: 201,
  },
  bad('X17', 'an id twice', XLF, () => xliff(UNIT + UNIT), { says: /twice/ }),
  bad('X18', 'other languages', XLF, () => xliff(UNIT, '', 'source-language="de" target-language="fr"'), {
    code: 'languages_unknown',
  }),
  {
    id: 'X19',
    what: 'a translation that lost a tag',
    ask: file(XLF, () =>
      xliff(
        '<trans-unit id="1"><source>Satu <g id="1">dua</g>.</source><target>One two.</target></trans-unit>',
      ),
    ),
    status: 201,
    after: warned,
  },
  taken(
    'X20',
    'ids that are names of an object’s own',
    XLF,
    () => xliff(UNIT.replace('"1"', '"__proto__"') + UNIT.replace('"1"', '"toString"')),
    [PAIR, PAIR],
  ),
  bad('X21', 'version 9', XLF, () => xliff().replace('1.2', '9')),
]
