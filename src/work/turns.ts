/** How many jobs may be at work at once, and how many of one person may wait; of all people together some times as many. */
export interface TurnLimits {
  readonly threads: number
  readonly waiting: number
}

/** All that waits, beside what one person may have waiting. */
const ALL = 8

/** So much waits already that this job was not taken. `own`: of whoever asked; otherwise of all together. */
export class WorkFullError extends Error {
  readonly own: boolean
  constructor(own: boolean) {
    super(`Too many jobs wait ${own ? 'of one person' : 'in all'}`)
    this.name = 'WorkFullError'
    this.own = own
  }
}

export interface Asked {
  /** A few moments' work for somebody who looks at the screen: it need not leave a thread for others. */
  readonly short?: boolean
  readonly signal?: AbortSignal
}

interface Waiting {
  readonly short: boolean
  begin(): void
  giveUp(reason: unknown): void
}

/**
 * Whose job is next. People take turns: whoever has fewer at work comes first, of those whoever was served longest ago, and the jobs of one person come in their
 * order. Where there are several threads the long jobs of one person never have all of them: whoever else comes finds one, and
 * so do his own short ones. Jobs of nobody (the server's own, the command line) are those of one more, who may have all, and as many waiting as there are.
 */
export class Turns {
  readonly #limits: TurnLimits
  readonly #waiting = new Map<string, Waiting[]>()
  readonly #atWork = new Map<string, number>()
  /** Of them those that are not short. */
  readonly #long = new Map<string, number>()
  /** By who has jobs: which turn of all was his last. */
  readonly #served = new Map<string, number>()
  #running = 0
  #turns = 0

  constructor(limits: TurnLimits) {
    this.#limits = limits
  }

  /**
   * Resolves when a job of this person (empty: nobody) may begin, with what is to be called when it has ended. Throws
   * `WorkFullError`, and the reason of a signal that is aborted before.
   */
  async take(person: string, { short = false, signal }: Asked = {}): Promise<() => void> {
    signal?.throwIfAborted()
    this.#refuseBeyond(person, short)
    await this.#turn(person, short, signal)
    let over = false
    return () => {
      if (over) return
      over = true
      this.#count(person, short, -1)
      if (!this.#waiting.has(person) && !this.#atWork.has(person)) this.#served.delete(person)
      this.#next()
    }
  }

  /** Nobody who waits has a turn any more: each is given this reason. */
  end(reason: unknown): void {
    for (const job of [...this.#waiting.values()].flat()) job.giveUp(reason)
    this.#waiting.clear()
  }

  #refuseBeyond(person: string, short: boolean): void {
    if (person === '') return
    const { threads, waiting } = this.#limits
    if (this.#running < threads && this.#mayBegin(person, short)) return
    if ((this.#waiting.get(person)?.length ?? 0) >= waiting) throw new WorkFullError(true)
    const all = [...this.#waiting.values()].reduce((sum, { length }) => sum + length, 0)
    if (all >= waiting * ALL) throw new WorkFullError(false)
  }

  #turn(person: string, short: boolean, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const aborted = () => {
        this.#leave(person, job)
        reject(signal?.reason)
      }
      const heard = () => signal?.removeEventListener('abort', aborted)
      const job: Waiting = {
        short,
        begin() {
          heard()
          resolve()
        },
        giveUp(reason) {
          heard()
          reject(reason)
        },
      }
      signal?.addEventListener('abort', aborted, { once: true })
      const queue = this.#waiting.get(person)
      if (queue) queue.push(job)
      else this.#waiting.set(person, [job])
      this.#next()
    })
  }

  #leave(person: string, job: Waiting): void {
    const left = (this.#waiting.get(person) ?? []).filter((one) => one !== job)
    if (left.length > 0) this.#waiting.set(person, left)
    else this.#waiting.delete(person)
  }

  #next(): void {
    while (this.#running < this.#limits.threads) {
      const [person, job] = this.#whoIsNext() ?? []
      if (person === undefined || job === undefined) return
      this.#leave(person, job)
      this.#count(person, job.short, 1)
      this.#turns += 1
      this.#served.set(person, this.#turns)
      job.begin()
    }
  }

  #whoIsNext(): readonly [string, Waiting] | undefined {
    let next: readonly [string, Waiting] | undefined
    for (const [person, queue] of this.#waiting) {
      const job = queue.find(({ short }) => this.#mayBegin(person, short))
      if (job && (!next || this.#comesBefore(person, next[0]))) next = [person, job]
    }
    return next
  }

  #comesBefore(one: string, other: string): boolean {
    const fewer = numberIn(this.#atWork, one) - numberIn(this.#atWork, other)
    if (fewer !== 0) return fewer < 0
    return numberIn(this.#served, one) < numberIn(this.#served, other)
  }

  #mayBegin(person: string, short: boolean): boolean {
    const { threads } = this.#limits
    return short || person === '' || numberIn(this.#long, person) < Math.max(1, threads - 1)
  }

  #count(person: string, short: boolean, change: 1 | -1): void {
    this.#running += change
    for (const counts of short ? [this.#atWork] : [this.#atWork, this.#long]) {
      const count = numberIn(counts, person) + change
      if (count > 0) counts.set(person, count)
      else counts.delete(person)
    }
  }
}

function numberIn(counts: ReadonlyMap<string, number>, person: string): number {
  return counts.get(person) ?? 0
}
