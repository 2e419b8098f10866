import { breaks, core } from './xliff2-tree.ts'
import type { ReadElement } from './xml-reader.ts'

const SIZES = 'urn:oasis:names:tc:xliff:sizerestriction:2.0'
/** At most; at least and at most; `*`: no limit. */
const LIMITS = /^(?:\*|\d+(?:,(?:\d+|\*))?)$/

/** The rules of the size restriction module (XLIFF 2.1, 5.7) on a file and all in it. */
export function checkSizes(file: ReadElement): void {
  const profiles = file.children.find(({ name, namespace }) => name === 'profiles' && namespace === SIZES)
  const standard = (name: string) => profiles?.attributes.get(name)?.startsWith('xliff:') ?? false
  const strict = { size: standard('generalProfile'), storage: standard('storageProfile') }
  visit(file, new Set(), strict)
}

interface Strict {
  /** Whether the profile is one of the standard’s, which say what their limits look like. */
  readonly size: boolean
  readonly storage: boolean
}

/** `data`: the ids that stand beside the element or beside one around it. */
function visit(element: ReadElement, data: ReadonlySet<string>, strict: Strict): void {
  checked(element, data, strict)
  const here = element.children.filter(({ name, namespace }) => name === 'data' && namespace === SIZES)
  const known =
    here.length === 0
      ? data
      : new Set([...data, ...here.flatMap(inside).flatMap(({ attributes }) => attributes.get('id') ?? [])])
  for (const child of core(element)) visit(child, known, strict)
}

function inside({ children }: ReadElement): readonly ReadElement[] {
  return children.flatMap((child) => [child, ...inside(child)])
}

function checked(element: ReadElement, data: ReadonlySet<string>, strict: Strict): void {
  const of = (name: string) => element.attributes.get(`{${SIZES}}${name}`)
  const [storage, info, ref] = [of('equivStorage'), of('sizeInfo'), of('sizeInfoRef')]
  if (storage !== undefined && !/^\d+$/.test(storage)) wrong(element, 'equivStorage', storage)
  // What it says is the profile's business, but no profile counts in fractions.
  if (info !== undefined && /^-?\d*[.,]\d+$/.test(info)) wrong(element, 'sizeInfo', info)
  if (info !== undefined && ref !== undefined) breaks(element, 'sizeInfo beside sizeInfoRef')
  if (ref !== undefined && !data.has(ref))
    breaks(element, `sizeInfoRef “${ref.slice(0, 40)}” names no <data>`)
  for (const kind of ['size', 'storage'] as const) {
    const limits = of(`${kind}Restriction`)
    if (strict[kind] && limits !== undefined && !LIMITS.test(limits))
      wrong(element, `${kind}Restriction`, limits)
  }
}

function wrong(element: ReadElement, name: string, value: string): never {
  return breaks(element, `${name}=“${value.slice(0, 40)}” on <${element.name}>`)
}
