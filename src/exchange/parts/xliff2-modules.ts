import { checkChanges } from './xliff2-changes.ts'
import { shaped } from './xliff2-elements.ts'
import { checkData, checkInline } from './xliff2-inline.ts'
import { AGENTS } from './xliff2-its.ts'
import { MODULE_SHAPES, MODULE_VALUES, MODULES, type ModuleShape } from './xliff2-module-grammar.ts'
import { attributed, contained } from './xliff2-shape.ts'
import { breaks, core, named, within, XLIFF_2 } from './xliff2-tree.ts'
import type { ReadElement } from './xml-reader.ts'

const XML = 'http://www.w3.org/XML/1998/namespace'
const OWN = /^[^\s:]+:[^\s:]+$/
const TESTS = ['isPresent', 'isNotPresent', 'startsWith', 'endsWith']

/** Where the element of a module stands: in `host`, an element of the core. */
export interface Stand {
  readonly host: ReadElement
  readonly root: ReadElement
}

type Check = (element: ReadElement, stand: Stand) => void

/** What the modules ask beside their schemas (XLIFF 2.1, chapter 5), by prefix and name. */
const CHECKS: ReadonlyMap<string, Check> = new Map<string, Check>([
  [
    'mda:metadata',
    (element) => {
      uniqueIds(element)
      const [id, inner] = [element.attributes.get('id'), inside(element)]
      const twin = inner.find(({ attributes }) => id !== undefined && attributes.get('id') === id)
      if (twin) breaks(twin, `the id “${id}” twice in <metadata>`)
    },
  ],
  [
    'mda:metaGroup',
    (element) => {
      if (element.children.length === 0) breaks(element, 'an empty <metaGroup>')
    },
  ],
  ['gls:glossary', uniqueIds],
  [
    'gls:glossEntry',
    (element, stand) => {
      if (!element.children.some(({ name }) => name === 'translation' || name === 'definition'))
        breaks(element, '<glossEntry> with neither translation nor definition')
      resolves(element, stand)
    },
  ],
  ['gls:translation', resolves],
  ['mtc:matches', uniqueIds],
  ['mtc:match', match],
  ['res:resourceData', uniqueIds],
  ['res:resourceItem', resourceItem],
  ['res:source', resource],
  ['res:target', resource],
  ['val:rule', rule],
  ['ctr:changeTrack', (element, { host }) => checkChanges(element, host)],
  ['its:locQualityIssue', (element) => tells(element, 'locQualityIssueType', 'locQualityIssueComment')],
  ['its:provenanceRecord', (element) => tells(element, ...AGENTS)],
])

/** Checks the elements of modules in an element of the core, by their schemas and by what stands beside them. */
export function checkModules(host: ReadElement, root: ReadElement): void {
  for (const child of host.children) if (child.namespace !== XLIFF_2) checked(child, { host, root })
}

function checked(element: ReadElement, stand: Stand): void {
  const prefix = MODULES.get(element.namespace)
  const key = `${prefix}:${element.name}`
  if (prefix !== undefined) shapedBy(MODULE_SHAPES.get(key), prefix, element)
  for (const child of element.children) if (child.namespace !== XLIFF_2) checked(child, stand)
  CHECKS.get(key)?.(element, stand)
}

function shapedBy(shape: ModuleShape | undefined, prefix: string, element: ReadElement): void {
  if (!shape) breaks(element, `<${element.name}> is no element of its module (${prefix})`)
  attributed(element, shape, MODULE_VALUES.get(prefix) ?? NO_VALUES)
  for (const name of element.attributes.keys())
    if (shape.sealed && name.startsWith('{') && !name.startsWith(`{${XML}}`))
      breaks(element, `an attribute of another namespace on <${element.name}>`)
  contained(
    element,
    element.children.filter(({ namespace }) => namespace === element.namespace),
    shape,
  )
}

const NO_VALUES: ReadonlyMap<string, RegExp> = new Map()

/** A candidate: what it is of, and a unit of its own in its texts. */
function match(element: ReadElement, stand: Stand): void {
  const { attributes } = element
  const [ref = '', type, subType] = ['ref', 'type', 'subType'].map((name) => attributes.get(name))
  if (!/^#(?:t=)?[^\s/#=]+$/.test(ref)) breaks(element, '<match> without a ref of the form #id or #t=id')
  resolves(element, stand)
  if (subType !== undefined && (type === undefined || !OWN.test(subType)))
    breaks(element, 'subType without type, or without a prefix')
  if (attributes.has(`{${XML}}lang`)) breaks(element, 'xml:lang on <match>')
  const texts = core(element)
  const [sources, targets] = ['source', 'target'].map((name) => texts.filter(named(name)))
  const [source, target] = [sources?.[0], targets?.[0]]
  if (sources?.length !== 1 || targets?.length !== 1 || !source || !target)
    breaks(element, '<match> without one source and one target')
  for (const text of texts) shaped(text)
  spoken(source, stand.root.attributes.get('srcLang'), 'the source of a match')
  if (attributes.get('reference') !== 'yes')
    spoken(target, stand.root.attributes.get('trgLang'), 'the target of a match that is no reference')
  checkData(texts.filter(named('originalData')), [element])
  checkInline([element])
}

function spoken(element: ReadElement, wanted: string | undefined, what: string): void {
  const language = element.attributes.get(`{${XML}}lang`)
  if (language !== undefined && language.toLowerCase() !== wanted?.toLowerCase())
    breaks(element, `xml:lang=“${language.slice(0, 40)}” on ${what}`)
}

/** `ref` names a segment of the unit, or a code or annotation in its texts. */
function resolves(element: ReadElement, { host }: Stand): void {
  const ref = element.attributes.get('ref')
  if (ref === undefined || host.name !== 'unit') return
  const id = ref.replace(/^.*[#/=]/, '')
  const parts = core(host).filter(({ name }) => name === 'segment' || name === 'ignorable')
  const known = [...parts, ...parts.flatMap(within)].some(({ attributes }) => attributes.get('id') === id)
  if (!known) breaks(element, `ref “${ref.slice(0, 60)}” names nothing in the unit`)
}

function resourceItem(element: ReadElement): void {
  const sides = element.children.filter(({ name }) => name === 'source' || name === 'target')
  const empty = sides.some((side) => side.children.length === 0 && side.text.trim() === '')
  if (empty && !element.attributes.has('mimeType'))
    breaks(element, '<resourceItem> without mimeType whose source or target is elsewhere')
}

function resource(element: ReadElement, { root }: Stand): void {
  const whole = element.text.trim() !== '' || element.children.length > 0
  if (whole === element.attributes.has('href'))
    breaks(element, `<${element.name}> of a resource has either content or href`)
  // Of targets the published test suite calls one of another language valid.
  if (element.name === 'source')
    spoken(element, root.attributes.get('srcLang'), '<source> of a resource is not that of <xliff>')
}

function rule(element: ReadElement, { host }: Stand): void {
  const { attributes } = element
  const given = TESTS.filter((name) => attributes.has(name)).length
  const custom = [...attributes.keys()].some((key) => key.startsWith('{') && !key.startsWith(`{${XML}}`))
  if (given + Number(custom) !== 1) breaks(element, 'a rule has exactly one test')
  if (attributes.has('occurs') && !attributes.has('isPresent')) breaks(element, 'occurs without isPresent')
  if (attributes.has('existsInSource') && (custom || attributes.has('isNotPresent')))
    breaks(element, 'existsInSource without isPresent, startsWith or endsWith')
  if (attributes.get('disabled') === 'yes' && host.name === 'file')
    breaks(element, 'a rule of a file that is disabled')
}

/** At least one of them. */
function tells(element: ReadElement, ...names: readonly string[]): void {
  if (!names.some((name) => element.attributes.has(name)))
    breaks(element, `<${element.name}> without any of ${names.join(', ')}`)
}

function inside(element: ReadElement): readonly ReadElement[] {
  return element.children
    .filter(({ namespace }) => namespace === element.namespace)
    .flatMap((child) => [child, ...inside(child)])
}

function uniqueIds(element: ReadElement): void {
  const seen = new Set<string>()
  for (const one of inside(element)) {
    const id = one.attributes.get('id')
    if (id !== undefined && seen.has(id))
      breaks(one, `the id “${id.slice(0, 40)}” twice in <${element.name}>`)
    if (id !== undefined) seen.add(id)
  }
}
