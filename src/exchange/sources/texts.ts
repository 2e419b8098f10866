import type { BilingualDocument } from '../document.ts'

/** Between the units of a file in the source of its article. */
export const PARAGRAPH = '\n\n'

interface Paragraph {
  readonly parts: string[]
  given: boolean
}

/**
 * The texts of an article's paragraphs, as `rebuild` takes them: the translations of their segments with the gaps of the
 * source; null where a paragraph has none yet. Of segments merged over paragraphs all stands in the first.
 */
export function textsOf({ segments, untranslated }: BilingualDocument): readonly (string | null)[] {
  const omit = untranslated === 'omit'
  let last: Paragraph = { parts: [], given: omit }
  const all = [last]
  const next = (given: boolean) => {
    last = { parts: [], given }
    all.push(last)
  }
  for (const { gap, source, target } of segments) {
    for (let wall = walls(gap); wall > 0; wall -= 1) next(omit)
    const space = gap === '' && source === '' ? ' ' : gap
    last.parts.push(space, target ?? (omit ? '' : source))
    last.given ||= target !== null || walls(source) > 0
    for (let wall = walls(source); wall > 0; wall -= 1) next(true)
  }
  return all.map(({ parts, given }) =>
    given
      ? parts
          .join('')
          .replaceAll(/\s*\n\s*/g, ' ')
          .trim()
      : null,
  )
}

function walls(text: string): number {
  return text.split(PARAGRAPH).length - 1
}
