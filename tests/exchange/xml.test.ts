import { expect, test } from 'vitest'
import { element, frameOf, HOLE, xmlOf } from '../../src/exchange/parts/xml.ts'
import { readXml } from '../../src/exchange/parts/xml-reader.ts'

test('references in a text are text', () => {
  expect(xmlOf(element('a', { b: '&lt;\t\r\n"' }, '&nbsp; & < ]]> \r\n'))).toBe(
    '<a b="&amp;lt;&#9;&#13;&#10;&quot;">&amp;nbsp; &amp; &lt; ]]&gt; &#13;\n</a>',
  )
})

test.each([
  ['\u0000', 'U+0000'],
  ['a\u001f', 'U+001F'],
  ['\ufffe', 'U+FFFE'],
  ['\ud800x', 'U+D800'],
])('what XML cannot carry is refused by name: %j', (text, name) => {
  expect(() => xmlOf(element('seg', {}, text))).toThrow(`XML cannot carry ${name} (in <seg>`)
  expect(() => xmlOf(element('seg', { a: text }))).toThrow(name)
  expect(xmlOf(element('seg', {}, 'next'))).toBe('<seg>next</seg>')
})

test('a frame opens before its hole and closes after it', () => {
  const outer = element('a', {}, [element('b', {}, '\n  <hole/>\n'), element('c', {}, [HOLE])])
  expect(frameOf(outer, 1)).toEqual(['  <a>\n    <b>\n  &lt;hole/&gt;\n</b>\n    <c>', '    </c>\n  </a>'])
})

test('elements that are read one by one are handed over in order, the outermost only, and not kept', () => {
  const seen: string[] = []
  const root = readXml('<t><r a="1">x<r/></r><o><r a="2"/></o>y<r a="3"><c>z</c></r></t>', {
    each: {
      name: 'r',
      read: (row, parent) =>
        seen.push(`${parent.name}:${row.attributes.get('a')}:${row.children.map(({ name }) => name)}`),
    },
  })
  expect(seen).toEqual(['t:1:r', 'o:2:', 't:3:c'])
  expect(root.content.map((one) => (typeof one === 'string' ? one : one.name))).toEqual(['o', 'y'])
  expect(root.children.map(({ children }) => children)).toEqual([[]])
})
