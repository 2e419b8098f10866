import { breaks, core, XLIFF_2 } from './xliff2-tree.ts'
import type { ReadElement } from './xml-reader.ts'

const MODULE = 'urn:oasis:names:tc:xliff:'
const MATCHES = `${MODULE}matches:2.0`
const GLOSSARY = `${MODULE}glossary:2.0`
const METADATA = `${MODULE}metadata:2.0`
const RESOURCES = `${MODULE}resourcedata:2.0`
const SIZES = `${MODULE}sizerestriction:2.0`
const VALIDATION = `${MODULE}validation:2.0`
const XML = 'http://www.w3.org/XML/1998/namespace'

const TOKEN = /^[\p{L}\p{N}\p{M}._:·-]+$/u
const OWN = /^[^\s:]+:[^\s:]+$/
const PERCENT = /^(?:100(?:\.0+)?|\d{1,2}(?:\.\d+)?)$/
const TESTS = ['isPresent', 'isNotPresent', 'startsWith', 'endsWith']

type Check = (element: ReadElement, root: ReadElement) => void

/**
 * The constraints of the modules that translators' tools write (XLIFF 2.1, chapter 5): matches, glossary, metadata, resource
 * data, size restriction and validation. Profiles of size, change tracking and ITS are let pass.
 */
const CHECKS: ReadonlyMap<string, Check> = new Map<string, Check>([
  [`${METADATA} metadata`, (element) => list(element, METADATA, 'metaGroup')],
  [
    `${METADATA} metaGroup`,
    (element) => {
      const appliesTo = element.attributes.get('appliesTo')
      if (appliesTo !== undefined && !/^(?:source|target|ignorable)$/.test(appliesTo))
        wrong(element, 'appliesTo')
      if (!element.children.some(({ namespace }) => namespace === METADATA))
        breaks(element, 'an empty <metaGroup>')
    },
  ],
  [
    `${METADATA} meta`,
    (element) => {
      if (!element.attributes.has('type')) breaks(element, '<meta> without type')
      if (element.attributes.has('appliesTo')) breaks(element, 'appliesTo on <meta>')
    },
  ],
  [`${GLOSSARY} glossary`, (element) => list(element, GLOSSARY, 'glossEntry')],
  [
    `${GLOSSARY} glossEntry`,
    (element) => {
      needs(element, GLOSSARY, 'term')
      if (!named(element, GLOSSARY, 'translation', 'definition'))
        breaks(element, '<glossEntry> with neither translation nor definition')
    },
  ],
  [`${MATCHES} matches`, (element) => list(element, MATCHES, 'match')],
  [`${MATCHES} match`, match],
  [`${RESOURCES} resourceData`, (element) => uniqueIds(element, RESOURCES)],
  [`${RESOURCES} source`, resource],
  [`${RESOURCES} target`, resource],
  [`${VALIDATION} validation`, (element) => needs(element, VALIDATION, 'rule')],
  [`${VALIDATION} rule`, rule],
])

/** Checks the modules' elements in an element of the core, and their attributes on those inside of it. */
export function checkModules(element: ReadElement, root: ReadElement): void {
  for (const child of element.children) if (child.namespace !== XLIFF_2) checked(child, root)
}

function checked(element: ReadElement, root: ReadElement): void {
  const id = element.attributes.get('id')
  if (id !== undefined && element.namespace.startsWith(MODULE) && !TOKEN.test(id)) wrong(element, 'id')
  CHECKS.get(`${element.namespace} ${element.name}`)?.(element, root)
  for (const child of element.children) if (child.namespace !== XLIFF_2) checked(child, root)
}

/** `sizeInfo` and `sizeInfoRef` of the size module, and what its numbers look like. */
export function checkSizes(element: ReadElement, data: ReadonlySet<string>): void {
  const of = (name: string) => element.attributes.get(`{${SIZES}}${name}`)
  const [storage, info, ref] = [of('equivStorage'), of('sizeInfo'), of('sizeInfoRef')]
  if (storage !== undefined && !/^\d+$/.test(storage))
    wrong(element, `{${SIZES}}equivStorage`, 'equivStorage')
  if (info !== undefined && ref !== undefined) breaks(element, 'sizeInfo beside sizeInfoRef')
  if (ref !== undefined && !data.has(ref))
    breaks(element, `sizeInfoRef “${ref.slice(0, 40)}” names no <data>`)
}

/** The ids of what the size module keeps anywhere in a file. */
export function sizeData(file: ReadElement): ReadonlySet<string> {
  const all = ({ children }: ReadElement): readonly ReadElement[] =>
    children.flatMap((one) => [one, ...all(one)])
  const kept = all(file).filter(({ name, namespace }) => name === 'data' && namespace === SIZES)
  return new Set(kept.flatMap(all).flatMap(({ attributes }) => attributes.get('id') ?? []))
}

function match(element: ReadElement, root: ReadElement): void {
  const { attributes } = element
  const [ref, type, subType] = [attributes.get('ref'), attributes.get('type'), attributes.get('subType')]
  if (ref === undefined || !/^#(?:t=)?[^\s/#=]+$/.test(ref))
    breaks(element, '<match> without a ref of the form #id or #t=id')
  if (type !== undefined && !/^(?:am|mt|icm|idm|tb|tm|other)$/.test(type)) wrong(element, 'type')
  if (subType !== undefined && (type === undefined || !OWN.test(subType)))
    breaks(element, 'subType without type, or without a prefix')
  if (attributes.has(`{${XML}}lang`)) breaks(element, 'xml:lang on <match>')
  if (attributes.has('reference') && !/^(?:yes|no)$/.test(attributes.get('reference') ?? ''))
    wrong(element, 'reference')
  for (const name of ['similarity', 'matchQuality', 'matchSuitability'])
    if (attributes.has(name) && !PERCENT.test(attributes.get(name) ?? '')) wrong(element, name)
  const texts = core(element)
  const [source, target] = ['source', 'target'].map((name) => texts.filter((one) => one.name === name))
  if (source?.length !== 1 || target?.length !== 1)
    breaks(element, '<match> without one source and one target')
  const language = source[0]?.attributes.get(`{${XML}}lang`)
  if (language !== undefined && language.toLowerCase() !== root.attributes.get('srcLang')?.toLowerCase())
    breaks(element, `xml:lang=“${language.slice(0, 40)}” on the source of a match`)
}

function resource(element: ReadElement, root: ReadElement): void {
  const whole = element.text.trim() !== '' || element.children.length > 0
  if (whole === element.attributes.has('href'))
    breaks(element, `<${element.name}> of a resource has either content or href`)
  const language = element.attributes.get(`{${XML}}lang`)
  const wanted = root.attributes.get(element.name === 'source' ? 'srcLang' : 'trgLang')
  if (language !== undefined && language.toLowerCase() !== wanted?.toLowerCase())
    breaks(element, `xml:lang=“${language.slice(0, 40)}” on <${element.name}> is not that of <xliff>`)
}

function rule(element: ReadElement): void {
  const { attributes } = element
  const given = TESTS.filter((name) => attributes.has(name)).length
  const custom = [...attributes.keys()].some((key) => key.startsWith('{') && !key.startsWith(`{${XML}}`))
  if (given + Number(custom) !== 1) breaks(element, 'a rule has exactly one test')
  const allowed: readonly (readonly [name: string, value: RegExp])[] = [
    ['occurs', /^[1-9]\d*$/],
    ['caseSensitive', /^(?:yes|no)$/],
    ['normalization', /^(?:none|nfc|nfd)$/],
    ['existsInSource', /^(?:yes|no)$/],
    ['disabled', /^(?:yes|no)$/],
  ]
  for (const [name, value] of allowed)
    if (attributes.has(name) && !value.test(attributes.get(name) ?? '')) wrong(element, name)
  if (attributes.has('occurs') && !attributes.has('isPresent')) breaks(element, 'occurs without isPresent')
  if (attributes.get('existsInSource') === 'yes' && (custom || attributes.has('isNotPresent')))
    breaks(element, 'existsInSource without isPresent, startsWith or endsWith')
}

/** At least one, and no id twice. */
function list(element: ReadElement, namespace: string, name: string): void {
  needs(element, namespace, name)
  uniqueIds(element, namespace)
}

function needs(element: ReadElement, namespace: string, name: string): void {
  if (!named(element, namespace, name)) breaks(element, `<${element.name}> without <${name}>`)
}

function named({ children }: ReadElement, namespace: string, ...names: readonly string[]): boolean {
  return children.some((one) => one.namespace === namespace && names.includes(one.name))
}

function uniqueIds(element: ReadElement, namespace: string): void {
  const seen = new Set<string>()
  const all = (one: ReadElement): readonly ReadElement[] =>
    one.children.filter((child) => child.namespace === namespace).flatMap((child) => [child, ...all(child)])
  for (const one of all(element)) {
    const id = one.attributes.get('id')
    if (id !== undefined && seen.has(id))
      breaks(one, `the id “${id.slice(0, 40)}” twice in <${element.name}>`)
    if (id !== undefined) seen.add(id)
  }
}

function wrong(element: ReadElement, key: string, name = key): never {
  return breaks(element, `${name}=“${(element.attributes.get(key) ?? '').slice(0, 40)}” on <${element.name}>`)
}
