import type { ReadElement } from './xml-reader.ts'

/** A paragraph of a part of a Word file. */
export interface WordParagraph {
  readonly element: ReadElement
  /** Its place among all paragraphs of the part, twins too, from 0; the same whatever words they hold. */
  readonly number: number
  /** How many text boxes it stands in, one in another. */
  readonly depth: number
  /** The same paragraph for programs that do not know the newer way to write a text box. */
  readonly twins: readonly WordParagraph[]
}

/** The paragraphs of a part in reading order; those of a text box follow the one that it hangs on. */
export function paragraphsIn(root: ReadElement): readonly WordParagraph[] {
  let next = 0

  function within(elements: readonly ReadElement[], depth: number): readonly WordParagraph[] {
    return elements.flatMap((element) => {
      if (element.name === 'AlternateContent') return alternatives(element, depth)
      // Drawings have paragraphs of their own kind.
      if (element.name !== 'p' || element.namespace !== root.namespace) return within(element.children, depth)
      const number = next++
      return [{ element, number, depth, twins: [] }, ...within(element.children, depth + 1)]
    })
  }

  /** The first way to show it, with the paragraphs of the others beside it where they are as many. */
  function alternatives(element: ReadElement, depth: number): readonly WordParagraph[] {
    const [first = [], ...others] = element.children.map(({ children }) => within(children, depth))
    const alike = others.filter(({ length }) => length === first.length)
    const shown = first.map((one, index) => {
      const twins = alike.flatMap((other) => other[index] ?? []).flatMap((twin) => [twin, ...twin.twins])
      return { ...one, twins: [...one.twins, ...twins] }
    })
    return [...shown, ...others.filter((other) => !alike.includes(other)).flat()]
  }

  return within([root], 0)
}
