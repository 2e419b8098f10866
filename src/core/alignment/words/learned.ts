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
