import { cpus } from 'node:os'
import { benchDiff } from './diff.ts'
import { benchPages } from './pages.ts'
import { benchSegmentation } from './segmentation.ts'
import { benchStore } from './store.ts'

const BENCHES: ReadonlyMap<string, () => Promise<void>> = new Map([
  ['store', benchStore],
  ['pages', benchPages],
  ['diff', benchDiff],
  ['segmentation', benchSegmentation],
])

/** `npm run bench`: all; `npm run bench -- store diff`: these. */
async function run(wanted: readonly string[]): Promise<void> {
  process.stdout.write(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`,
  )
  for (const name of wanted.length > 0 ? wanted : BENCHES.keys()) {
    const bench = BENCHES.get(name)
    if (!bench) throw new Error(`no bench ${name}; there are ${[...BENCHES.keys()].join(', ')}`)
    await bench()
  }
}

await run(process.argv.slice(2))
