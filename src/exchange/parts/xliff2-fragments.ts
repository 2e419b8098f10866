import { breaks } from './xliff2-tree.ts'
import type { ReadElement } from './xml-reader.ts'

/** Where a unit stands, for references that name it. */
export interface Place {
  readonly file: string
  readonly unit: string
}

/** Rank of what a fragment may name, from the outside in. */
const RANKS: ReadonlyMap<string, number> = new Map([
  ['f', 0],
  ['g', 1],
  ['u', 2],
])
/** Of the core, of modules, and of extensions whose prefix is registered with the committee. */
const LEAVES: ReadonlySet<string> = new Set('n d t gls mda mtc res ctr slr val its itsm fs tbx'.split(' '))

/** `ref` of an annotation: a fragment by the rules of 4.1, and of a comment a note of the unit. */
export function checkReference(element: ReadElement, notes: ReadonlySet<string>, place: Place): void {
  const ref = element.attributes.get('ref')
  if (ref === undefined) return
  const names = ref.startsWith('#') ? fragment(element, ref) : undefined
  if (element.attributes.get('type') !== 'comment') return
  const unit = names?.get('u')
  const here =
    names !== undefined &&
    (unit === undefined ? !names.has('f') && !names.has('g') : unit === place.unit) &&
    (names.get('f') ?? place.file) === place.file
  if (!here || !notes.has(names.get('n') ?? ''))
    breaks(element, `“${ref.slice(0, 60)}” is no note of the unit`)
}

function fragment(element: ReadElement, ref: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  let rank = -1
  for (const part of ref.slice(1).replace(/^\//, '').split('/')) {
    const [, prefix = '', value = ''] = /^(?:([A-Za-z][\w.-]*)=)?([^\s=/]+)$/.exec(part) ?? []
    const own = RANKS.get(prefix) ?? (prefix === '' || LEAVES.has(prefix) ? RANKS.size : undefined)
    if (value === '' || own === undefined || own <= rank)
      breaks(element, `“${ref.slice(0, 60)}” is no fragment of XLIFF 2`)
    names.set(prefix, value)
    rank = own
  }
  return names
}
