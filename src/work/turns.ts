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

interface Waiting {
  begin(): void
  giveUp(reason: unknown): void
}

/**
 * Whose job is next. People take turns, whoever has fewer at work before the others, and the jobs of one person come in their
 * order. One person never has all threads, where there are several: whoever else comes finds one, however long the jobs of the
 * first take. Jobs of nobody (the server's own, the command line) are those of one more, who may have all.
 */
export class Turns {
  readonly #limits: TurnLimits
  /** By person; whoever was served longest ago first. */
  readonly #waiting = new Map<string, Waiting[]>()
  readonly #atWork = new Map<string, number>()
  #running = 0
  #count = 0

  constructor(limits: TurnLimits) {
    this.#limits = limits
  }

  /**
   * Resolves when a job of this person (empty: nobody) may begin, with what is to be called when it has ended. Throws
   * `WorkFullError`, and the reason of a signal that is aborted before.
   */
  async take(person: string, signal?: AbortSignal): Promise<() => void> {
    signal?.throwIfAborted()
    this.#refuseBeyond(person)
    await this.#turn(person, signal)
    let over = false
    return () => {
      if (over) return
      over = true
      this.#running -= 1
      this.#add(this.#atWork, person, -1)
      this.#next()
    }
  }

  /** Nobody who waits has a turn any more: each is given this reason. */
  end(reason: unknown): void {
    for (const job of [...this.#waiting.values()].flat()) job.giveUp(reason)
    this.#waiting.clear()
    this.#count = 0
  }

  #refuseBeyond(person: string): void {
    const { threads, waiting } = this.#limits
    if (this.#running < threads && this.#mayHaveMore(person)) return
    if ((this.#waiting.get(person)?.length ?? 0) >= waiting) throw new WorkFullError(true)
    if (this.#count >= waiting * ALL) throw new WorkFullError(false)
  }

  #turn(person: string, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const aborted = () => {
        this.#leave(person, job)
        reject(signal?.reason)
      }
      const heard = () => signal?.removeEventListener('abort', aborted)
      const job: Waiting = {
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
      this.#count += 1
      this.#next()
    })
  }

  #leave(person: string, job: Waiting): void {
    const left = (this.#waiting.get(person) ?? []).filter((one) => one !== job)
    if (left.length > 0) this.#waiting.set(person, left)
    else this.#waiting.delete(person)
    this.#count -= 1
  }

  #next(): void {
    while (this.#running < this.#limits.threads) {
      const person = this.#whoIsNext()
      if (person === undefined) return
      const queue = this.#waiting.get(person) ?? []
      const job = queue.shift()
      // To the end of the round.
      this.#waiting.delete(person)
      if (queue.length > 0) this.#waiting.set(person, queue)
      this.#count -= 1
      this.#running += 1
      this.#add(this.#atWork, person, 1)
      job?.begin()
    }
  }

  #whoIsNext(): string | undefined {
    let next: string | undefined
    for (const person of this.#waiting.keys())
      if (this.#mayHaveMore(person) && (next === undefined || this.#has(person) < this.#has(next)))
        next = person
    return next
  }

  #mayHaveMore(person: string): boolean {
    const { threads } = this.#limits
    return this.#has(person) < (person === '' ? threads : Math.max(1, threads - 1))
  }

  #has(person: string): number {
    return this.#atWork.get(person) ?? 0
  }

  #add(counts: Map<string, number>, person: string, change: number): void {
    const count = (counts.get(person) ?? 0) + change
    if (count > 0) counts.set(person, count)
    else counts.delete(person)
  }
}
