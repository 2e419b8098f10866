/** Sentence pairs as numbers: what the sampler counts. */
export interface Corpus {
  readonly pairs: readonly CodedPair[]
  /** How many different keys each side has. */
  readonly sources: number
  readonly targets: number
  /** How many different pairs of keys stand together in some sentence pair. */
  readonly slots: number
  /** Of each slot: the number of its source key and of its target key. */
  readonly slotSource: Int32Array
  readonly slotTarget: Int32Array
  readonly sourceKeys: readonly string[]
  readonly targetKeys: readonly string[]
}

export interface CodedPair {
  readonly source: Int32Array
  readonly target: Int32Array
  /** Slot of source i and target j at `i * target.length + j`. */
  readonly slot: Int32Array
}

/** A sentence pair as the keys under which its words are counted: stems, numbers, signs. */
export interface KeyedPair {
  readonly source: readonly string[]
  readonly target: readonly string[]
}

/** Numbers keys and pairs of keys in order of first sight, so that the same text gives the same numbers. */
export function corpusOf(pairs: readonly KeyedPair[]): Corpus {
  const sources = new Numbers()
  const targets = new Numbers()
  const slots = new Map<number, number>()
  const slotSource: number[] = []
  const slotTarget: number[] = []
  const coded = pairs.map((pair): CodedPair => {
    const source = Int32Array.from(pair.source, (key) => sources.of(key))
    const target = Int32Array.from(pair.target, (key) => targets.of(key))
    const slot = new Int32Array(source.length * target.length)
    let at = 0
    for (const f of source) {
      for (const e of target) {
        const name = f * 2 ** 26 + e
        let known = slots.get(name)
        if (known === undefined) {
          known = slotSource.length
          slots.set(name, known)
          slotSource.push(f)
          slotTarget.push(e)
        }
        slot[at++] = known
      }
    }
    return { source, target, slot }
  })
  return {
    pairs: coded,
    sources: sources.keys.length,
    targets: targets.keys.length,
    slots: slotSource.length,
    slotSource: Int32Array.from(slotSource),
    slotTarget: Int32Array.from(slotTarget),
    sourceKeys: sources.keys,
    targetKeys: targets.keys,
  }
}

/** The same corpus read from the other side. */
export function turned(corpus: Corpus): Corpus {
  return {
    ...corpus,
    sources: corpus.targets,
    targets: corpus.sources,
    slotSource: corpus.slotTarget,
    slotTarget: corpus.slotSource,
    sourceKeys: corpus.targetKeys,
    targetKeys: corpus.sourceKeys,
    pairs: corpus.pairs.map(({ source, target, slot }) => {
      const back = new Int32Array(slot.length)
      for (let i = 0; i < source.length; i++)
        for (let j = 0; j < target.length; j++) back[j * source.length + i] = slot[i * target.length + j] ?? 0
      return { source: target, target: source, slot: back }
    }),
  }
}

class Numbers {
  readonly keys: string[] = []
  readonly #known = new Map<string, number>()

  of(key: string): number {
    let number = this.#known.get(key)
    if (number === undefined) {
      number = this.keys.length
      this.keys.push(key)
      this.#known.set(key, number)
    }
    return number
  }
}
