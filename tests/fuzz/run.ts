import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'

/**
 * `npm run test:fuzz`: the readers of files and the API on 100,000 cases (`PADAN_CASES`), and the laws of the core and the
 * formats on 2,000 examples each (`PADAN_EXAMPLES`), from a seed by chance that is printed (`PADAN_SEED`: one to see again).
 */
const seed = process.env.PADAN_SEED ?? `${randomInt(2 ** 31)}`
const cases = process.env.PADAN_CASES ?? '100000'
const examples = process.env.PADAN_EXAMPLES ?? '2000'

function run(named: readonly string[], more: Readonly<Record<string, string>>): boolean {
  const vitest = ['vitest', 'run', '--config', 'tests/vitest.config.ts', '--project', 'quick']
  const env = { ...process.env, ...more, PADAN_SEED: seed }
  const { status } = spawnSync('npx', [...vitest, '--testTimeout', '3600000', ...named], {
    env,
    stdio: 'inherit',
  })
  return status === 0
}

process.stdout.write(`PADAN_SEED=${seed} PADAN_CASES=${cases} PADAN_EXAMPLES=${examples}\n`)
const whole = [
  run(['tests/fuzz'], { PADAN_CASES: cases }),
  run(['tests/core', 'tests/exchange'], { PADAN_EXAMPLES: examples }),
]
process.stdout.write(`seed ${seed}: ${whole.every((one) => one) ? 'nothing found' : 'see above'}\n`)
process.exitCode = whole.every((one) => one) ? 0 : 1
