import { setImmediate as turn } from 'node:timers/promises'

/*
 * One event makes every open screen ask the same thing in the same moment. What is asked in one turn of the event loop is
 * asked of the database once. Nothing joins a question that was sent already, so that an answer never lacks what was kept
 * before it was asked for.
 */

/** Questions of one key become one question. */
export class Joint<Answer> {
  readonly #waiting = new Map<string, Promise<Answer>>()

  ask(key: string, question: () => Promise<Answer>): Promise<Answer> {
    const joined = this.#waiting.get(key) ?? this.#begin(key, question)
    this.#waiting.set(key, joined)
    return joined
  }

  async #begin(key: string, question: () => Promise<Answer>): Promise<Answer> {
    await turn()
    this.#waiting.delete(key)
    return question()
  }
}

/** Questions of many keys become one question for all of them; a key that the answer lacks is undefined. */
export class Batch<Answer> {
  readonly #question: (keys: readonly string[]) => Promise<ReadonlyMap<string, Answer>>
  #waiting = new Set<string>()
  #next: Promise<ReadonlyMap<string, Answer>> | undefined

  constructor(question: (keys: readonly string[]) => Promise<ReadonlyMap<string, Answer>>) {
    this.#question = question
  }

  async ask(key: string): Promise<Answer | undefined> {
    this.#waiting.add(key)
    this.#next ??= this.#begin()
    return (await this.#next).get(key)
  }

  async #begin(): Promise<ReadonlyMap<string, Answer>> {
    await turn()
    const keys = [...this.#waiting]
    this.#waiting = new Set()
    this.#next = undefined
    return this.#question(keys)
  }
}
