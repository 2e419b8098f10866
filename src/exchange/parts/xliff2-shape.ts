import type { Shape } from './xliff2-grammar.ts'
import { breaks, named } from './xliff2-tree.ts'
import type { ReadElement } from './xml-reader.ts'

/** The attributes that have no namespace: known, there where they must be, and as `values` says that they look. */
export function attributed(
  element: ReadElement,
  { attributes }: Shape,
  values: ReadonlyMap<string, RegExp>,
): void {
  const known = attributes.split(' ')
  for (const [name, value] of element.attributes) {
    if (name.startsWith('{')) continue
    if (!known.some((one) => one.replace('!', '') === name)) breaks(element, `${name} on <${element.name}>`)
    if (values.get(name)?.test(value) === false)
      breaks(element, `${name}=“${value.slice(0, 40)}” on <${element.name}>`)
  }
  for (const one of known)
    if (one.endsWith('!') && !element.attributes.has(one.slice(0, -1)))
      breaks(element, `<${element.name}> without ${one.slice(0, -1)}`)
}

/** What is in an element; `own`: its children of its own namespace, the only ones that its shape names. */
export function contained(element: ReadElement, own: readonly ReadElement[], shape: Shape): void {
  if (!shape.text && element.text.trim() !== '') breaks(element, `text in <${element.name}>`)
  if (!shape.open && own.length < element.children.length)
    breaks(element, `<${element.name}> takes no elements of other namespaces`)
  const allowed = shape.content.split(' ').filter((one) => one !== '')
  for (const child of own)
    if (!allowed.some((one) => one.replace(/[?*+]$/, '') === child.name))
      breaks(child, `<${child.name}> in <${element.name}>`)
  for (const one of allowed) counted(element, own, one)
  if (shape.ordered || shape.open) inOrder(element, own, allowed)
}

function counted(element: ReadElement, own: readonly ReadElement[], allowed: string): void {
  const name = allowed.replace(/[?*+]$/, '')
  const count = own.filter(named(name)).length
  const [least, most] = allowed.endsWith('*')
    ? [0, Number.POSITIVE_INFINITY]
    : allowed.endsWith('+')
      ? [1, Number.POSITIVE_INFINITY]
      : allowed.endsWith('?')
        ? [0, 1]
        : [1, 1]
  if (count < least) breaks(element, `<${element.name}> without <${name}>`)
  if (count > most) breaks(element, `<${element.name}> with several <${name}>`)
}

/** What may stand once stands before what may stand often, and in its order. */
function inOrder(element: ReadElement, own: readonly ReadElement[], allowed: readonly string[]): void {
  const rank = (name: string) => {
    const at = allowed.findIndex((one) => one.replace(/[?*+]$/, '') === name)
    return allowed[at]?.endsWith('*') ? allowed.length : at
  }
  const ranks = own.map(({ name }) => rank(name))
  const wrong = ranks.findIndex((one, at) => at > 0 && one < (ranks[at - 1] ?? 0))
  const child = own[wrong]
  if (child) breaks(child, `<${child.name}> too late in <${element.name}>`)
}
