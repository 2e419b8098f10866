/** Work on one key in the order in which it was asked for, one at a time. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>()

  take<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    const turn = begin(this.#last.get(key), work)
    const settled = turn.then(nothing, nothing).then(() => {
      if (this.#last.get(key) === settled) this.#last.delete(key)
    })
    this.#last.set(key, settled)
    return turn
  }
}

async function begin<Result>(
  before: Promise<unknown> | undefined,
  work: () => Promise<Result>,
): Promise<Result> {
  await before
  return work()
}

function nothing(): void {}
