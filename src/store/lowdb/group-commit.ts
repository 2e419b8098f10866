interface Waiting<Item> {
  readonly item: Item
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

export interface GroupCommitSteps<Item> {
  /** Makes a batch durable, then visible. */
  commit(batch: readonly Item[]): Promise<void>
  /** A commit failed: everything waiting is being refused. Runs before anybody can add again. */
  failed?(): void
  /** Runs after each batch was answered, before the next is taken. Must not throw. */
  after?(): Promise<void> | void
}

/** Gathers what callers add while a commit runs, so that all of them share the next one. In order; one at a time. */
export class GroupCommit<Item> {
  readonly #steps: GroupCommitSteps<Item>
  #queue: Waiting<Item>[] = []
  /** Work that must not run beside a commit. */
  #between: (() => Promise<void>)[] = []
  #running: Promise<void> | undefined
  #watching: (() => void)[] = []

  constructor(steps: GroupCommitSteps<Item>) {
    this.#steps = steps
  }

  /** Resolves when the item is durable. If its commit fails, it and everything behind it are refused. */
  add(item: Item): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ item, resolve, reject })
      this.#running ??= this.#run()
    })
  }

  /** Runs work while no commit runs, once what waits now is durable or refused. Those who add meanwhile wait for it. */
  between<Result>(work: () => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#between.push(() => work().then(resolve, reject))
      this.#running ??= this.#run()
    })
  }

  /** Resolves, whatever the outcome, when the batch now under way has been answered. At once when there is none. */
  settled(): Promise<void> {
    if (this.#running === undefined) return Promise.resolve()
    return new Promise((resolve) => this.#watching.push(resolve))
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    while (this.#running !== undefined) await this.#running
  }

  async #run(): Promise<void> {
    // Callers that were woken by the same event add in the same turn: let all of them in before the first commit.
    await new Promise<void>((resolve) => process.nextTick(resolve))
    while (this.#queue.length + this.#between.length > 0) {
      if (this.#queue.length > 0) await this.#commitAll()
      for (const work of this.#between.splice(0)) await work()
    }
    this.#running = undefined
    this.#wake()
  }

  async #commitAll(): Promise<void> {
    const batch = this.#queue
    this.#queue = []
    try {
      await this.#steps.commit(batch.map((waiting) => waiting.item))
      for (const waiting of batch) waiting.resolve()
    } catch (error) {
      const refused = [...batch, ...this.#queue]
      this.#queue = []
      this.#steps.failed?.()
      for (const waiting of refused) waiting.reject(error)
    }
    this.#wake()
    await this.#steps.after?.()
  }

  #wake(): void {
    const watching = this.#watching
    this.#watching = []
    for (const resolve of watching) resolve()
  }
}
