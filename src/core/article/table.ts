/**
 * A persistent map from small positive numbers to values: `set` answers a new table that shares all but one path of
 * nodes with the old, so that folding an event costs O(log n) and old states stay whole. Bitmapped vector trie with 32
 * children a node (Bagwell, Ideal Hash Trees, 2001; the shape of Clojure's vectors).
 */
const BITS = 5
const WIDTH = 1 << BITS

/** Changed only by the call that makes it. */
type Node<T> = { readonly leaf: (T | undefined)[] } | { readonly children: (Node<T> | undefined)[] }

export class Table<T> {
  readonly #root: Node<T>
  readonly #height: number
  /** One more than the largest number ever set. */
  readonly length: number

  private constructor(root: Node<T>, height: number, length: number) {
    this.#root = root
    this.#height = height
    this.length = length
  }

  static empty<T>(): Table<T> {
    return new Table<T>({ leaf: [] }, 0, 0)
  }

  /** A table that holds `values[i]` at `i`; much cheaper than one `set` each. */
  static from<T>(values: readonly (T | undefined)[]): Table<T> {
    let level: Node<T>[] = []
    for (let i = 0; i < values.length; i += WIDTH) level.push({ leaf: values.slice(i, i + WIDTH) })
    let height = 0
    while (level.length > 1) {
      const above: Node<T>[] = []
      for (let i = 0; i < level.length; i += WIDTH) above.push({ children: level.slice(i, i + WIDTH) })
      level = above
      height += 1
    }
    return new Table<T>(level[0] ?? { leaf: [] }, height, values.length)
  }

  get(index: number): T | undefined {
    if (!Number.isInteger(index) || index < 0 || index >= this.length) return undefined
    return leafOf(this.#root, this.#height, index)[index & (WIDTH - 1)]
  }

  set(index: number, value: T): Table<T> {
    return this.setAll([[index, value]])
  }

  /** The same as a `set` for each, in order, but a node that several of them change is copied once. */
  setAll(entries: Iterable<readonly [number, T | undefined]>): Table<T> {
    const own = new Set<Node<T>>()
    let root = this.#root
    let height = this.#height
    let { length } = this
    /** Neighbours lie together: the leaf of the last one, and which it is. */
    let leaf: (T | undefined)[] = []
    let block = -1
    for (const [index, value] of entries) {
      length = Math.max(length, index + 1)
      if (index >>> BITS === block) {
        leaf[index & (WIDTH - 1)] = value
        continue
      }
      while (index >= WIDTH ** (height + 1)) {
        root = { children: [root] }
        own.add(root)
        height += 1
      }
      root = replace(root, height, index, value, own)
      leaf = leafOf(root, height, index)
      block = index >>> BITS
    }
    return new Table<T>(root, height, length)
  }
}

/** The leaf in which a number has its place; an empty one that is in no table where there is none yet. */
function leafOf<T>(root: Node<T>, height: number, index: number): (T | undefined)[] {
  let node: Node<T> | undefined = root
  for (let shift = height * BITS; node && 'children' in node; shift -= BITS)
    node = node.children[(index >>> shift) & (WIDTH - 1)]
  return node && 'leaf' in node ? node.leaf : []
}

/** `own`: nodes that are in no table yet. */
function replace<T>(
  node: Node<T> | undefined,
  height: number,
  index: number,
  value: T | undefined,
  own: Set<Node<T>>,
): Node<T> {
  const slot = (index >>> (height * BITS)) & (WIDTH - 1)
  const mine = node && own.has(node) ? node : copied(node, height, own)
  if ('leaf' in mine) mine.leaf[slot] = value
  else mine.children[slot] = replace(mine.children[slot], height - 1, index, value, own)
  return mine
}

function copied<T>(node: Node<T> | undefined, height: number, own: Set<Node<T>>): Node<T> {
  const copy: Node<T> =
    height === 0
      ? { leaf: node && 'leaf' in node ? node.leaf.slice() : [] }
      : { children: node && 'children' in node ? node.children.slice() : [] }
  own.add(copy)
  return copy
}
