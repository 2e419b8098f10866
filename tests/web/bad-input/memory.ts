import { bad, TMX, taken } from './bilingual.ts'
import { MB, type Row } from './row.ts'

const variant = (language: string, text: string) => `<tuv xml:lang="${language}"><seg>${text}</seg></tuv>`
const BOTH = variant('id', 'Satu dua.') + variant('en', 'One two.')
const UNIT = `<tu tuid="1">${BOTH}</tu>`
const tmx = (units = UNIT, doctype = '', header = '<header srclang="id"/>') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${doctype}<tmx version="1.4">${header}<body>${units}</body></tmx>`
const PAIR = ['Satu dua.', 'One two.'] as const
const LISA =
  '<!DOCTYPE tmx PUBLIC "-//LISA OSCAR:1998//DTD for Translation Memory eXchange//EN" "tmx14.dtd">\n'

/** All that the first of the files of the LISA kit have in their header and units. */
const KIT = tmx(
  `<tu tuid="0001" datatype="Text" usagecount="2" lastusagedate="19970314T023401Z"><note>Teks</note><prop type="x-Domain">Umum</prop><tuv xml:lang="id" creationdate="19970212T153400Z" creationid="BobW"><seg>data (dengan tanda <ph x="1">&lt;b></ph> baru)</seg></tuv><tuv xml:lang="en" changedate="19970309T021145Z" changeid="BobW"><prop type="Origin">MT</prop><seg>data (with a <ph x="1">&lt;b></ph> new sign)</seg></tuv></tu>`,
  LISA,
  '<header creationtool="XYZTool" creationtoolversion="1.01-023" datatype="PlainText" segtype="sentence" adminlang="en-us" srclang="id" o-tmf="ABCTransMem" creationdate="20020101T163812Z" creationid="ThomasJ" changedate="20020413T023401Z" changeid="Amity" o-encoding="iso-8859-1"><note>Catatan</note><prop type="RTFPreamble">{\\rtf1</prop><ude name="MacRoman" base="Macintosh"><map unicode="#xF8FF" code="#xF0" ent="Apple_logo" subst="[Apple]"/></ude></header>',
)

export const MEMORY: readonly Row[] = [
  taken('M1', 'a document type of a file', TMX, () => tmx(UNIT, '<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n'), [
    PAIR,
  ]),
  bad(
    'M2',
    'a document type with an entity',
    TMX,
    () => tmx(UNIT, '<!DOCTYPE tmx SYSTEM "tmx14.dtd" [<!ENTITY a "b">]>\n'),
    {
      says: /document type/,
    },
  ),
  taken('M3', 'the public document type', TMX, () => tmx(UNIT, LISA), [PAIR]),
  taken('M4', 'UTF-16', TMX, () => Buffer.from(`\ufeff${tmx().replace('UTF-8', 'UTF-16')}`, 'utf16le'), [
    PAIR,
  ]),
  taken(
    'M5',
    'units without both languages',
    TMX,
    () => tmx(`<tu/><tu>${variant('id', 'Sendiri.')}</tu><tu><tuv><seg>x</seg></tuv></tu>${UNIT}`),
    [PAIR],
  ),
  bad('M6', 'more than is taken', TMX, () => tmx(UNIT.replace('Satu', 'x'.repeat(25 * MB))), {
    status: 413,
    code: 'too_large',
  }),
  bad(
    'M7',
    'a code that opens and does not close',
    TMX,
    () => tmx(UNIT.replace('Satu', '<bpt i="1"/>Satu')),
    {
      says: /<bpt/,
    },
  ),
  taken('M8', 'what the files of the LISA kit have', TMX, () => KIT, [
    ['data (dengan tanda ⟦1/⟧ baru)', 'data (with a ⟦1/⟧ new sign)'],
  ]),
]
