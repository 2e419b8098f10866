import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'

/**
 * `npm run test:fuzz`: the readers of files and the API on 100,000 cases (`PADAN_CASES`), and the laws of the core and the
 * formats on 2,000 examples each (`PADAN_EXAMPLES`), from a seed by chance that is printed (`PADAN_SEED`: one to see again).
 * Two parts run at a time; names of parts behind `--` run these alone.
 */
const seed = process.env.PADAN_SEED ?? `${randomInt(2 ** 31)}`
const cases = process.env.PADAN_CASES ?? '100000'
const examples = process.env.PADAN_EXAMPLES ?? '2000'
const AT_ONCE = 2

interface Part {
  readonly name: string
  readonly files: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

const PARTS: readonly Part[] = [
  { name: 'api', files: ['tests/fuzz/api.test.ts'], env: { PADAN_CASES: cases } },
  { name: 'importers', files: ['tests/fuzz/importers.test.ts'], env: { PADAN_CASES: cases } },
  { name: 'laws', files: ['tests/core', 'tests/exchange'], env: { PADAN_EXAMPLES: examples } },
]

/** Gives whether nothing was found. */
function run({ name, files, env }: Part): Promise<boolean> {
  const vitest = ['vitest', 'run', '--config', 'tests/vitest.config.ts', '--project', 'quick']
  const options = ['--maxWorkers', '1', '--testTimeout', '3600000', '--hookTimeout', '600000']
  const started = Date.now()
  const child = spawn('npx', [...vitest, ...options, ...files], {
    env: { ...process.env, ...env, PADAN_SEED: seed },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (status) => {
      const seconds = Math.round((Date.now() - started) / 1000)
      process.stdout.write(`${name}: ${status === 0 ? 'nothing found' : 'see above'}, ${seconds} s\n`)
      resolve(status === 0)
    })
  })
}

const named = process.argv.slice(2)
const waiting = PARTS.filter(({ name }) => named.length === 0 || named.includes(name))

async function lane(): Promise<boolean> {
  let whole = true
  for (let part = waiting.shift(); part; part = waiting.shift()) whole = (await run(part)) && whole
  return whole
}

process.stdout.write(`PADAN_SEED=${seed} PADAN_CASES=${cases} PADAN_EXAMPLES=${examples}\n`)
const started = Date.now()
const lanes = await Promise.all(Array.from({ length: AT_ONCE }, lane))
const whole = lanes.every((one) => one)
const minutes = ((Date.now() - started) / 60_000).toFixed(1)
process.stdout.write(`seed ${seed}: ${whole ? 'nothing found' : 'see above'}, ${minutes} minutes\n`)
process.exitCode = whole ? 0 : 1
