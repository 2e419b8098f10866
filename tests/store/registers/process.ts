import type { ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
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
  readonly waiting: Map<number, (answer: Answer | undefined) => void>
}

/** A server process that is killed at random moments and started again; every second life has yesterday's clock. */
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
    const { process, waiting } = await this.#life
    this.#asked += 1
    const n = this.#asked
    return new Promise((resolve) => {
      waiting.set(n, resolve)
      process.stdin?.write(`${JSON.stringify({ n, ...question })}\n`)
    })
  }

  /** Kills with SIGKILL after up to `longest` milliseconds of life, until told to stop. */
  async killing(longest: number, over: () => boolean): Promise<void> {
    while (!over()) {
      const { process } = await this.#life
      await pause(Math.random() * longest)
      if (over()) break
      this.#life = new Promise((resolve) => process.once('close', () => resolve(this.#born())))
      process.kill('SIGKILL')
    }
  }

  async end(): Promise<void> {
    const { process } = await this.#life
    await new Promise((resolve) => {
      process.once('close', resolve)
      process.kill('SIGKILL')
    })
  }

  async #born(): Promise<Life> {
    this.#lives += 1
    const back = String(this.#lives % 2 === 0 ? DAY : 0)
    const child = this.#program.spawn('pipe', [...this.#place, back])
    const waiting: Life['waiting'] = new Map()
    const life = { process: child, waiting }
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
