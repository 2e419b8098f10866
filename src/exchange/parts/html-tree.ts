import { defaultTreeAdapter, parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'

/** Elements in one another that a page may have. */
const DEEPEST = 500
/** Attributes of one element; the parser compares each with all before it. */
const MOST_ATTRIBUTES = 2_000
/** Elements for each tag of the file: formatting that is not closed is opened again in every paragraph. */
const MOST_A_TAG = 4
const SMALL = 10_000

/** A page that would take longer to read than its length says. */
export class HtmlError extends Error {}

/** The tree of a whole page, with the places of its parts. Throws `HtmlError`. */
export function pageTree(source: string): Tree.Document {
  return parse(source, { sourceCodeLocationInfo: true, treeAdapter: bounded(source) })
}

/** The tree of a part of a page. Throws `HtmlError`. */
export function fragmentTree(source: string): Tree.DocumentFragment {
  return parseFragment(source, { treeAdapter: bounded(source) })
}

/** Counts while the tree is built, as only the parser knows what lies in what. */
function bounded(source: string): typeof defaultTreeAdapter {
  if (hasTooManyAttributes(source))
    throw new HtmlError(`more than ${MOST_ATTRIBUTES} attributes in one element`)
  const most = SMALL + MOST_A_TAG * source.split('<').length
  let depth = 0
  let elements = 0
  return {
    ...defaultTreeAdapter,
    onItemPush() {
      depth += 1
      if (depth > DEEPEST) throw new HtmlError(`more than ${DEEPEST} elements in one another`)
    },
    onItemPop() {
      depth -= 1
    },
    createElement(...given) {
      elements += 1
      if (elements > most) throw new HtmlError('formatting that is not closed, over too many paragraphs')
      return defaultTreeAdapter.createElement(...given)
    },
  }
}

/** What stands in a tag: space before a name, a quoted value, its end, or anything else. */
const PIECE = /([\s/]+)|=\s*"[^"]*(?:"|$)|=\s*'[^']*(?:'|$)|(>)|[^\s/>=]+|=/y

function hasTooManyAttributes(source: string): boolean {
  const tag = /<[a-z]/gi
  while (tag.exec(source)) {
    let spaces = 0
    PIECE.lastIndex = tag.lastIndex
    for (let piece = PIECE.exec(source); piece && piece[2] === undefined; piece = PIECE.exec(source)) {
      if (piece[1] !== undefined) spaces += 1
      if (spaces > MOST_ATTRIBUTES) return true
      tag.lastIndex = PIECE.lastIndex
    }
  }
  return false
}
