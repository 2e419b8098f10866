const LEAST_KEPT = 0.5

/** How often words were seen to translate each other, by key; from approved segments and imported pairs. */
export class Learned {
  readonly #counts = new Map<string, Map<string, number>>()
  readonly #sources = new Map<string, number>()
  readonly #targets = new Map<string, number>()

  /** Adds `by` sightings, which may be a part of one. */
  add(source: string, target: string, by: number): void {
    let row = this.#counts.get(source)
    if (!row) {
      row = new Map()
      this.#counts.set(source, row)
    }
    row.set(target, (row.get(target) ?? 0) + by)
    this.#sources.set(source, (this.#sources.get(source) ?? 0) + by)
    this.#targets.set(target, (this.#targets.get(target) ?? 0) + by)
  }

  /**
   * The `most` strongest sightings as one text, a line each, which goes to a worker at the cost of a copy. What was seen
   * less than half a time is noise.
   */
  packed(most: number): string {
    const rows = [...this.#counts].flatMap(([source, row]) =>
      [...row].flatMap(([target, count]) => (count >= LEAST_KEPT ? [{ source, target, count }] : [])),
    )
    const kept = rows.toSorted((a, b) => b.count - a.count).slice(0, most)
    return kept.map(({ source, target, count }) => `${source}\t${target}\t${count.toFixed(2)}`).join('\n')
  }

  /** What `packed` gave; an empty text is nothing learned. */
  static unpack(text: string): Learned {
    const learned = new Learned()
    for (const line of text === '' ? [] : text.split('\n')) {
      const [source = '', target = '', count = '0'] = line.split('\t')
      learned.add(source, target, Number(count))
    }
    return learned
  }

  count(source: string, target: string): number {
    return this.#counts.get(source)?.get(target) ?? 0
  }

  sourceTotal(source: string): number {
    return this.#sources.get(source) ?? 0
  }

  targetTotal(target: string): number {
    return this.#targets.get(target) ?? 0
  }
}
