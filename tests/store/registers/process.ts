import type { ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { packageRoot } from '../../../src/settings.ts'
import type { Program } from '../children.ts'
import type { Answer, Question, Registers } from './clients.ts'

const DAY = 86_400_000

const answered = z.object({
  n: z.number(),
  answer: z.union([
    z.object({ ok: z.literal(true), place: z.number(), text: z.string(), last: z.number().nullable() }),
    z.object({ ok: z.literal(false), code: z.string() }),
  ]),
})

interface Life {
  readonly process: ChildProcess
  /** Questions until it dies. */
  left: number
  readonly waiting: Map<number, (answer: Answer | undefined) => void>
}

/** Most questions that one life is asked. */
const LONGEST = 600
/** Longest wait of a killer, so that death comes at any step of what is on its way. Milliseconds. */
const HESITATION = 3

/**
 * A server process that is killed again and again, with SIGKILL after a random number of questions: by count and not by
 * time, so that on a fast machine, too, many are on their way when it dies. Every second life has yesterday's clock.
 */
export class MortalRegisters implements Registers {
  readonly #program: Program
  readonly #place: readonly string[]
  #life: Promise<Life>
  #lives = 0
  #asked = 0

  constructor(program: Program, folder: string, url = '') {
    this.#program = program
    this.#place = [packageRoot(), folder, url]
    this.#life = this.#born()
  }

  get lives(): number {
    return this.#lives
  }

  async ask(question: Question): Promise<Answer | undefined> {
    const life = await this.#life
    this.#asked += 1
    const n = this.#asked
    life.left -= 1
    if (life.left === 0) this.#kill(life)
    return new Promise((resolve) => {
      life.waiting.set(n, resolve)
      life.process.stdin?.write(`${JSON.stringify({ n, ...question })}\n`)
    })
  }

  async end(): Promise<void> {
    const { process } = await this.#life
    await new Promise((resolve) => {
      process.once('close', resolve)
      process.kill('SIGKILL')
    })
  }

  #kill({ process }: Life): void {
    this.#life = new Promise((resolve) => process.once('close', () => resolve(this.#born())))
    setTimeout(() => process.kill('SIGKILL'), Math.random() * HESITATION)
  }

  async #born(): Promise<Life> {
    this.#lives += 1
    const back = String(this.#lives % 2 === 0 ? DAY : 0)
    const child = this.#program.spawn('pipe', [...this.#place, back])
    const waiting: Life['waiting'] = new Map()
    const left = 1 + Math.floor(Math.random() * LONGEST)
    const life = { process: child, left, waiting }
    child.stdin?.on('error', () => undefined)
    await new Promise<void>((resolve, reject) => {
      child.once('close', () => {
        for (const resolve of waiting.values()) resolve(undefined)
        waiting.clear()
        reject(new Error('the server of registers ended'))
      })
      createInterface({ input: child.stdout ?? process.stdin }).on('line', (line) => {
        if (line === 'ready') return resolve()
        const { n, answer } = answered.parse(JSON.parse(line))
        waiting.get(n)?.(answer)
        waiting.delete(n)
      })
    })
    return life
  }
}
