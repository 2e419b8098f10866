import { fileOf } from '../../src/exchange/document.ts'
import { docx } from '../../src/exchange/docx.ts'
import { html } from '../../src/exchange/html.ts'
import { WRITERS } from '../../src/exchange/index.ts'
import { markdown } from '../../src/exchange/markdown.ts'
import { joined } from '../../src/exchange/parts/bytes.ts'
import { writeSrx } from '../../src/exchange/srx.ts'
import { documentOf, hardDocument, segmentOf } from '../exchange/documents.ts'
import { paragraph, part, run, wordFile } from '../exchange/sources/word.ts'

/** Short, so that most changes hit something. */
const SMALL = documentOf([
  segmentOf(1, { kind: 'title', target: null, status: 'untranslated' }),
  segmentOf(2, {
    gap: '\n\n',
    paragraph: 1,
    source: 'Harga ⟦1⟧beras⟦/1⟧ naik.',
    target: '⟦1⟧Rice⟦/1⟧ is up.',
  }),
  segmentOf(3, { paragraph: 1, target: '', omission: 'local' }),
  segmentOf(4, { gap: '\n\n', paragraph: 2, status: 'approved', revision: 'a7.9' }),
])
const HARD = hardDocument()

/** Files that we write in a format, as text or as a package. */
function written(format: string): readonly Uint8Array[] {
  const writer = WRITERS.get(format)
  if (!writer) throw new Error(`No format is called ${format}`)
  return [SMALL, HARD].map((document) => joined(fileOf(writer, document)))
}

const textFiles = (...texts: readonly string[]) => texts.map((text) => new TextEncoder().encode(text))

const unit12 = (id: string, inner: string) => `<trans-unit id="${id}">${inner}</trans-unit>`

/** As other tools write them: marked segments, codes in one another, namespaces of their own. */
const TRADOS = `<?xml version="1.0" encoding="utf-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" sdl:version="1.0"><file original="a.docx" source-language="id" target-language="en" datatype="x-sdlfilterframework2"><header><skl><internal-file form="base64">AAAA</internal-file></skl></header><body><group id="g">${unit12(
  'u1',
  '<source><g id="5">Beras naik.</g> Pasar <x id="b7"/>ramai.</source><seg-source><g id="5"><mrk mtype="seg" mid="1">Beras naik.</mrk></g> <mrk mtype="seg" mid="2">Pasar <x id="b7"/>ramai.</mrk></seg-source><target><g id="5"><mrk mtype="seg" mid="1">Rice is up.</mrk></g> <mrk mtype="seg" mid="2"/></target><sdl:seg-defs><sdl:seg id="1" conf="Translated"/><sdl:seg id="2"/></sdl:seg-defs>',
)}${unit12('u2', '<source>Satu <bpt id="1">[b]</bpt>dua<ept id="1">[/b]</ept>.</source><target state="translated">One</target>')}</group></body></file></xliff>`

const SECOND = `<?xml version="1.0"?>
<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="id" trgLang="en"><file id="f"><skeleton href="s"/><notes><note>n</note></notes><group id="g"><unit id="u1"><originalData><data id="d1">&lt;b></data></originalData><segment id="s1" state="translated"><source>Harga <pc id="1" dataRefStart="d1">beras</pc> naik<ph id="2"/>.</source><target>Rice <pc id="1">price</pc> is up<ph id="2"/>.</target></segment><ignorable><source> </source></ignorable><segment><source>Pasar <sc id="3"/>ramai<ec startRef="3"/>. <mrk id="m1" type="term">x</mrk></source></segment></unit></group></file></xliff>`

const TMX = `<?xml version="1.0"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="id" datatype="plaintext"/><body><tu tuid="1"><tuv xml:lang="id"><seg>Satu <bpt i="1">[b]</bpt>dua<ept i="1">[/b]</ept>.</seg></tuv><tuv xml:lang="en"><seg>One <bpt i="1">[b]</bpt>two<ept i="1">[/b]</ept>.</seg></tuv></tu><tu><note>n</note><tuv xml:lang="in"><seg>Tiga.</seg></tuv></tu></body></tmx>`

const PO = `# people\nmsgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: en\\nPlural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n#. a note\n#: a.c:1\n#, fuzzy\n#| msgid "Lama"\nmsgctxt "c"\nmsgid "Satu %d"\nmsgid_plural "Banyak %d"\nmsgstr[0] "One %d"\nmsgstr[1] "Many %d"\n\nmsgid ""\n"Dua\\n"\n"tiga"\nmsgstr "Two\\nthree"\n\n#~ msgid "x"\n#~ msgstr "y"\n`

const PAGE = `<!DOCTYPE html><html lang="id"><head><title>Judul</title><meta charset="utf-8"><style>p{}</style></head><body><h1>Harga <em>beras</em></h1><p class="a">Satu <a href="https://x.id/?a=1&amp;b">dua <img src="https://x.id/a.png" alt="x"></a> tiga.<br>Empat.</p><ul><li>Lima<ul><li>Enam</li></ul></li></ul><table><tr><th>A</th><td colspan="2">B</td></tr></table><pre>  tujuh\n delapan</pre><svg><text>x</text></svg><script>x()</script><blockquote>Sembilan</blockquote></body></html>`

const MARKDOWN = `---\ntitle: Judul\n---\n\n# Harga **beras**\n\nSatu [dua](https://x.id "t") *tiga* \`kode\` ![p](a.png).\n\n- Lima\n  - Enam\n1. Tujuh\n\n> Kutip\n> dua\n\n| A | B |\n|---|---|\n| satu | dua |\n\n\`\`\`js\nx()\n\`\`\`\n\n<div>html</div>\n\n[a]: https://x.id\n`

const LINK =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://x.id" TargetMode="External"/></Relationships>'

const ARTICLE = wordFile(
  [
    paragraph(run('Harga beras'), 'Title'),
    paragraph(
      `${run('Satu ')}${run('dua', '<w:b/>')}<w:hyperlink r:id="r9">${run(' tiga')}</w:hyperlink>${run('.')}<w:r><w:footnoteReference w:id="2"/></w:r>`,
    ),
    `<w:tbl><w:tblPr/><w:tr><w:tc>${paragraph(run('Sel'))}</w:tc><w:tc>${paragraph(run('Dua'))}</w:tc></w:tr></w:tbl>`,
    paragraph(
      `<w:ins w:id="1" w:author="A">${run('baru')}</w:ins><w:del w:id="2" w:author="A"><w:r><w:delText>lama</w:delText></w:r></w:del><w:r><w:br/><w:tab/></w:r>`,
    ),
    '<w:sdt><w:sdtContent><w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="end"/></w:r></w:p></w:sdtContent></w:sdt><w:sectPr/>',
  ].join(''),
  {
    'word/_rels/document.xml.rels': LINK,
    'word/footnotes.xml': part(
      `<w:footnote w:id="2">${paragraph(run('Catatan.'))}</w:footnote>`,
      'footnotes',
    ),
  },
)

const SRX = writeSrx({
  abbreviations: [{ text: 'Kab', ends: 'never' }],
  exceptions: [],
})

export const SAMPLES = {
  text: textFiles(
    'Satu dua tiga. Empat lima.\n\nEnam “tujuh.” Delapan\r\nsembilan? H. M. Said, S.H. 1.000,50.',
    'A\u2028B\tC.',
  ),
  html: [...textFiles(PAGE), joined(fileOf(html, SMALL))],
  markdown: [...textFiles(MARKDOWN), joined(fileOf(markdown, SMALL))],
  docx: [ARTICLE, joined(fileOf(docx, SMALL))],
  xliff12: [...written('xliff12'), ...textFiles(TRADOS)],
  xliff21: [...written('xliff21'), ...textFiles(SECOND)],
  tmx: [...written('tmx'), ...textFiles(TMX)],
  csv: written('csv'),
  po: [...written('po'), ...textFiles(PO)],
  json: written('json'),
  xlsx: written('xlsx'),
  table: written('docx'),
  srx: textFiles(SRX),
} as const
