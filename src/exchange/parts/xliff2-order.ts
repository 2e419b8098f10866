import { CODES_2 } from './code-names.ts'
import { breaks, core, inlineOf, named, within } from './xliff2-tree.ts'
import type { ReadElement } from './xml-reader.ts'

/**
 * Codes that may not be moved: a sequence begins with firstNo and goes on right behind it, and its codes may be neither copied
 * nor taken out.
 */
export function checkSequences(inline: readonly ReadElement[]): void {
  let before: string | undefined
  for (const element of inline.filter(({ name }) => CODES_2.has(name))) {
    const { attributes } = element
    const fixed = attributes.get('canReorder') ?? 'yes'
    const closes = attributes.has('startRef')
    if (fixed === 'no' && !closes && (before === undefined || before === 'yes'))
      breaks(element, 'canReorder="no" before a firstNo, or behind a code that may be moved')
    before = fixed
    if (fixed === 'yes' || closes) continue
    if (attributes.get('canCopy') !== 'no' || attributes.get('canDelete') !== 'no')
      breaks(element, 'a code that may not be moved may be neither copied nor deleted')
  }
}

/** What may not be deleted has to stand in a target, and what may not be moved in its order. */
export function checkKept(parts: readonly ReadElement[]): void {
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
