import { type Segment, sourceOf } from '../../core/article/state.ts'
import { countWords } from '../../core/text/words.ts'
import { nameOf } from '../../core/workspace/state.ts'
import type { ArticleContext } from '../context.ts'
import { editorPath } from '../revisions/place.ts'
import type { AuthoredSegment } from './answers.ts'

/** Ways to underline that can be told apart; a seventh author is underlined as the first, and told by initials. */
const STYLES = 6

export interface Author {
  readonly id: string
  readonly initials: string
  /** 1 to 6: by words, most first. */
  readonly style: number
  readonly words: number
}

export function authorshipModel(
  c: ArticleContext<unknown, unknown>,
  shown: readonly { readonly segment: Segment; readonly authored: AuthoredSegment }[],
  place: { readonly page: number; readonly pages: number; readonly one: boolean },
): object {
  const authors = authorsIn(
    shown.map(({ authored }) => authored),
    (id) => nameOf(c.workspace, id) || c.t('common:someone'),
  )
  const paragraphs: { kind: string; segments: object[]; paragraph: number }[] = []
  for (const { segment, authored } of shown) {
    const { paragraph, kind } = segment
    const last = paragraphs.at(-1)
    const item = {
      ...authored,
      source: sourceOf(c.article, segment),
      row: editorPath(c.entry.id, c.article, segment.ref),
    }
    if (last?.paragraph === paragraph && last.kind === kind) last.segments.push(item)
    else paragraphs.push({ paragraph, kind, segments: [item] })
  }
  return {
    article: { id: c.entry.id, title: c.entry.title },
    pair: c.article.pair,
    authors,
    author: Object.fromEntries(authors.map((author) => [author.id, author])),
    words: authors.reduce((sum, { words }) => sum + words, 0),
    paragraphs,
    ...place,
  }
}

/** Who wrote how many words, most first. */
function authorsIn(segments: readonly AuthoredSegment[], name: (id: string) => string): readonly Author[] {
  const words = new Map<string, number>()
  for (const { by, text } of segments.flatMap(({ spans }) => spans))
    words.set(by.id, (words.get(by.id) ?? 0) + countWords(text))
  const taken = new Set<string>()
  return [...words]
    .sort(([, one], [, other]) => other - one)
    .map(([id, count], index) => {
      const initials = freeInitials(name(id), taken)
      taken.add(initials)
      return { id, initials, style: (index % STYLES) + 1, words: count }
    })
}

/** `Sari Dewi` is SD; a second SD is SD2. */
function freeInitials(name: string, taken: ReadonlySet<string>): string {
  const letters = name.split(/\s+/).flatMap((part) => [...part].slice(0, 1))
  const initials = [letters[0], letters.length > 1 ? letters.at(-1) : ''].join('').toUpperCase() || '?'
  let free = initials
  for (let count = 2; taken.has(free); count += 1) free = `${initials}${count}`
  return free
}
