import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** A child program of tests/store/child, bundled once, so that starting it costs as little as starting node. */
export class Program {
  readonly #folder: string
  readonly #children: ChildProcess[] = []

  private constructor(folder: string) {
    this.#folder = folder
  }

  static async of(name: string): Promise<Program> {
    const folder = await mkdtemp(join(tmpdir(), 'padan-child-'))
    await build({
      entryPoints: [join(ROOT, 'tests/store/child', `${name}.ts`)],
      outfile: join(folder, 'program.mjs'),
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      // Libraries that are no ES modules ask for it.
      banner: {
        js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
      },
      logLevel: 'warning',
      // The sentences are read beside the source, wherever the bundle lies.
      define: { 'import.meta.url': JSON.stringify(new URL('./lines.ts', import.meta.url).href) },
    })
    return new Program(folder)
  }

  start(...args: readonly string[]): Child {
    return new Child(this.spawn('ignore', args))
  }

  /** The bare process; `stdin`: whether it is written to. */
  spawn(stdin: 'ignore' | 'pipe', args: readonly string[]): ChildProcess {
    const child = spawn(process.execPath, [join(this.#folder, 'program.mjs'), ...args], {
      stdio: [stdin, 'pipe', 'inherit'],
    })
    this.#children.push(child)
    return child
  }

  async destroy(): Promise<void> {
    for (const child of this.#children) child.kill('SIGKILL')
    await rm(this.#folder, { recursive: true, force: true })
  }
}

export class Child {
  readonly process: ChildProcess
  #said = ''
  readonly #ended: Promise<unknown>

  constructor(child: ChildProcess) {
    this.process = child
    this.#ended = once(child, 'close')
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.#said += text
    })
  }

  /** Whole lines it said so far. A line cut by its death was never received. */
  get lines(): readonly string[] {
    return this.#said.split('\n').slice(0, -1)
  }

  /** Its first line. */
  first(): Promise<string> {
    return this.told('')
  }

  /** Its first line that begins so; empty where it ends without one. */
  async told(start: string): Promise<string> {
    for (;;) {
      const line = this.lines.find((one) => one.startsWith(start))
      const { stdout, exitCode } = this.process
      if (line !== undefined || exitCode !== null || stdout === null) return line ?? ''
      await Promise.race([once(stdout, 'data'), this.#ended])
    }
  }

  /** Kills it at once and hears out what it had said. */
  async kill(): Promise<void> {
    this.process.kill('SIGKILL')
    await this.#ended
  }
}
