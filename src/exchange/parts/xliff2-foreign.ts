import { CODES_2 } from './code-names.ts'
import { breaks, XLIFF_2 } from './xliff2-tree.ts'
import type { ReadElement } from './xml-reader.ts'

/** Attributes of other namespaces: where extensions may put theirs, and where only modules may. */
const OPEN: ReadonlySet<string> = new Set(['xliff', 'file', 'group', 'unit', 'note', 'mrk', 'sm'])
const FORMAT = 'urn:oasis:names:tc:xliff:fs:2.0'
const MODULES: ReadonlySet<string> = new Set([
  FORMAT,
  'urn:oasis:names:tc:xliff:sizerestriction:2.0',
  'http://www.w3.org/2005/11/its',
  'urn:oasis:names:tc:xliff:itsm:2.1',
])
const XML = 'http://www.w3.org/XML/1998/namespace'
const HTML = new Set(
  (
    'a b bdo big blockquote body br button caption center cite code col colgroup dd del div dl dt em h1 h2 h3 h4 h5 h6 ' +
    'head hr html i img label legend li ol p pre q s samp select small span strike strong sub sup table tbody td tfoot ' +
    'th thead title tr tt u ul'
  ).split(' '),
)

/** Whether an element may have the attributes of other namespaces that it has. */
export function checkForeign(element: ReadElement): void {
  const { name, attributes } = element
  const closes = name === 'ec' && attributes.get('isolated') !== 'yes'
  for (const key of attributes.keys()) {
    const [, space = ''] = /^\{(.*)\}/.exec(key) ?? []
    if (space === '' || space === XML || space === XLIFF_2) continue
    const allowed = OPEN.has(name) || (CODES_2.has(name) && MODULES.has(space) && !closes)
    if (!allowed) breaks(element, `an attribute of another namespace on <${name}>`)
    if (space === FORMAT && !/\}(?:fs|subFs)$/.test(key))
      breaks(element, 'an attribute that the format style module does not have')
  }
  const style = attributes.get(`{${FORMAT}}fs`)
  if (style !== undefined && !HTML.has(style))
    breaks(element, `fs=“${style.slice(0, 40)}” is no element of HTML`)
  if (style === undefined && attributes.has(`{${FORMAT}}subFs`)) breaks(element, 'subFs without fs')
}
