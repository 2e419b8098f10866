import type { Status } from '../../core/article/state.ts'
import { ReturnError } from '../readers/returned.ts'
import type { ReadElement } from './xml-reader.ts'

export const XLIFF_2 = 'urn:oasis:names:tc:xliff:document:2.0'

/** What says more than that there is a text. */
export const STATES_2: ReadonlyMap<string, Status> = new Map([
  ['translated', 'translated'],
  ['reviewed', 'approved'],
  ['final', 'final'],
])

/** The children that are elements of the core. */
export function core({ children }: ReadElement): readonly ReadElement[] {
  return children.filter(({ namespace }) => namespace === XLIFF_2)
}

/** All elements of the core inside of one, however deep; the reader lets in 100 levels. */
export function within(element: ReadElement): readonly ReadElement[] {
  return core(element).flatMap((child) => [child, ...within(child)])
}

export function named(name: string): (element: ReadElement) => boolean {
  return (element) => element.name === name
}

/** All that stands in the texts of one side, in its order. */
export function inlineOf(parts: readonly ReadElement[], side: 'source' | 'target'): readonly ReadElement[] {
  return parts.flatMap(core).filter(named(side)).flatMap(within)
}

/** A rule is broken here. */
export function breaks(element: ReadElement, rule: string): never {
  throw new ReturnError(rule, element.line)
}
