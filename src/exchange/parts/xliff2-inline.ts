import { breaks, core, named, within, XLIFF_2 } from './xliff2-tree.ts'
import type { ReadElement } from './xml-reader.ts'

/** What an <ec> may only say again of its <sc>, with the value that counts where it is silent. */
const SHARED: ReadonlyMap<string, string> = new Map([
  ['canCopy', 'yes'],
  ['canDelete', 'yes'],
  ['canReorder', 'yes'],
  ['canOverlap', 'yes'],
  ['copyOf', ''],
  ['type', ''],
  ['subType', ''],
  ['dir', ''],
])
const CODES: ReadonlySet<string> = new Set(['ph', 'pc', 'sc', 'ec'])

type Side = 'source' | 'target'

/** Codes and annotations of a unit: what opens and closes, what is copied, moved and left out (XLIFF 2.1, 4.7 and 4.3.1). */
export function checkInline(parts: readonly ReadElement[], notes: ReadonlySet<string>, place: Place): void {
  for (const side of ['source', 'target'] as const) {
    const inline = inlineOf(parts, side)
    ids(parts, inline)
    pairs(inline)
    copies(inline)
    for (const element of inline) {
      if (element.name === 'cp' && !isForbidden(element.attributes.get('hex') ?? ''))
        breaks(element, `<cp hex="${element.attributes.get('hex')}"> is a character that XML has`)
      reference(element, notes, place)
    }
    sequences(inline)
  }
  kept(parts)
}

/** Where a unit stands, for references that name it. */
export interface Place {
  readonly file: string
  readonly unit: string
}

function inlineOf(parts: readonly ReadElement[], side: Side): readonly ReadElement[] {
  return parts.flatMap(core).filter(named(side)).flatMap(within)
}

function ids(parts: readonly ReadElement[], inline: readonly ReadElement[]): void {
  const seen = new Set<string>()
  for (const element of [...parts, ...inline]) {
    const id = element.attributes.get('id')
    if (id === undefined) continue
    if (seen.has(id)) breaks(element, `the id “${id.slice(0, 40)}” twice in a unit`)
    seen.add(id)
  }
}

/** <sc> and <ec>, <sm> and <em>, in the order of the text. */
function pairs(inline: readonly ReadElement[]): void {
  const open = new Map<string, ReadElement>()
  for (const element of inline) {
    const { name, attributes } = element
    const isolated = attributes.get('isolated') === 'yes'
    const [id, start] = [attributes.get('id'), attributes.get('startRef')]
    if ((name === 'sc' && !isolated) || name === 'sm') open.set(`${name} ${id}`, element)
    if (name === 'ec' && (isolated !== (id !== undefined) || isolated === (start !== undefined)))
      breaks(element, 'an <ec> has either isolated and id, or startRef')
    if (start === undefined) continue
    const key = `${name === 'ec' ? 'sc' : 'sm'} ${start}`
    const opening = open.get(key)
    if (!opening) breaks(element, `startRef “${start.slice(0, 40)}” of <${name}> opens nowhere before it`)
    if (name === 'ec') same(opening, element)
    open.delete(key)
  }
  const [left] = open.values()
  if (left)
    breaks(left, left.name === 'sc' ? 'an <sc> without <ec> that is not isolated' : 'an <sm> without <em>')
}

function same(opening: ReadElement, closing: ReadElement): void {
  for (const [name, silent] of SHARED) {
    const said = closing.attributes.get(name)
    if (said !== undefined && said !== (opening.attributes.get(name) ?? silent))
      breaks(closing, `${name} of <ec> is not that of its <sc>`)
  }
}

function copies(inline: readonly ReadElement[]): void {
  const codes = new Map(
    inline.filter(({ name }) => CODES.has(name)).map((one) => [one.attributes.get('id'), one]),
  )
  for (const element of inline) {
    const copied = element.attributes.get('copyOf')
    if (copied === undefined) continue
    const base = codes.get(copied)
    const data = ['dataRef', 'dataRefStart', 'dataRefEnd'].some((name) => element.attributes.has(name))
    if (!base) breaks(element, `copyOf “${copied.slice(0, 40)}” names no code`)
    if (base.attributes.get('canCopy') === 'no') breaks(element, 'copyOf a code that may not be copied')
    if (data) breaks(element, 'copyOf beside dataRef')
  }
}

/** Codes that may not be moved: a sequence begins with firstNo, and its codes may be neither copied nor taken out. */
function sequences(inline: readonly ReadElement[]): void {
  let begun = false
  for (const element of inline.filter(({ name }) => CODES.has(name))) {
    const { attributes } = element
    const fixed = attributes.get('canReorder') ?? 'yes'
    if (fixed === 'yes' || attributes.has('startRef')) continue
    if (fixed === 'no' && !begun) breaks(element, 'canReorder="no" before a firstNo')
    begun = true
    if (attributes.get('canCopy') !== 'no' || attributes.get('canDelete') !== 'no')
      breaks(element, 'a code that may not be moved may be neither copied nor deleted')
  }
}

/** What may not be deleted has to stand in a target, and what may not be moved in its order. */
function kept(parts: readonly ReadElement[]): void {
  const there = inlineOf(parts, 'target').map(({ attributes }) => attributes.get('id'))
  // Of an id that stands twice, which `ids` has refused, the last.
  const present = new Map(there.map((id, at) => [id, at]))
  for (const part of parts) {
    const target = core(part).find(named('target'))
    if (!target) continue
    for (const code of core(part).filter(named('source')).flatMap(within)) {
      const id = code.attributes.get('id')
      const missing = code.attributes.get('canDelete') === 'no' && id !== undefined && !present.has(id)
      if (missing) breaks(target, `the code “${id.slice(0, 40)}”, which may not be deleted, is missing`)
    }
  }
  let before: { readonly id: string; readonly at: number } | undefined
  for (const code of inlineOf(parts, 'source')) {
    const [id, fixed] = [code.attributes.get('id'), code.attributes.get('canReorder')]
    if (id === undefined || (fixed !== 'firstNo' && fixed !== 'no')) continue
    const at = present.get(id) ?? -1
    if (fixed === 'no' && before && at >= 0 && before.at > at)
      breaks(code, `the code “${id.slice(0, 40)}” was moved before “${before.id.slice(0, 40)}”`)
    before = at < 0 ? undefined : { id, at }
  }
}

/** Rank of what a fragment may name, from the outside in. */
const RANKS: ReadonlyMap<string, number> = new Map([
  ['f', 0],
  ['g', 1],
  ['u', 2],
])
const LEAVES: ReadonlySet<string> = new Set('n d t gls mda mtc res ctr slr val its'.split(' '))

/** `ref` of an annotation: a fragment by the rules of 4.1, and of a comment a note of the unit. */
function reference(element: ReadElement, notes: ReadonlySet<string>, place: Place): void {
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

/** No Char of XML 1.0, which is what `cp` is for. */
function isForbidden(hex: string): boolean {
  const point = Number.parseInt(hex, 16)
  if (point > 0x10ffff) return false
  return /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(String.fromCodePoint(point))
}

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
    const allowed = OPEN.has(name) || (CODES.has(name) && MODULES.has(space) && !closes)
    if (!allowed) breaks(element, `an attribute of another namespace on <${name}>`)
    if (space === FORMAT && !/\}(?:fs|subFs)$/.test(key))
      breaks(element, 'an attribute that the format style module does not have')
  }
  const style = attributes.get(`{${FORMAT}}fs`)
  if (style !== undefined && !HTML.has(style))
    breaks(element, `fs=“${style.slice(0, 40)}” is no element of HTML`)
  if (style === undefined && attributes.has(`{${FORMAT}}subFs`)) breaks(element, 'subFs without fs')
}
