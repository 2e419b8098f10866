import { cpus } from 'node:os'
import { benchAlignment } from './alignment.ts'
import { benchDiff } from './diff.ts'
import { benchEditor } from './editor.ts'
import { benchExport } from './export.ts'
import { benchFairness } from './fairness.ts'
import { benchLexicon } from './lexicon.ts'
import { benchLoad } from './load.ts'
import { benchOpen } from './open.ts'
import { benchPages } from './pages.ts'
import { benchReturns } from './returns.ts'
import { benchSegmentation } from './segmentation.ts'
import { benchSoak } from './soak.ts'
import { benchStore } from './store.ts'
import { benchVersions } from './versions.ts'
import { benchWords } from './words.ts'

/** Take minutes: only when asked for by name. */
const LONG: ReadonlySet<string> = new Set(['load', 'soak', 'fairness', 'editor', 'returns'])

const BENCHES: ReadonlyMap<string, (flags: ReadonlySet<string>) => Promise<void>> = new Map([
  ['store', benchStore],
  ['load', benchLoad],
  ['soak', benchSoak],
  ['fairness', benchFairness],
  ['editor', benchEditor],
  ['open', benchOpen],
  ['pages', benchPages],
  ['diff', benchDiff],
  ['segmentation', benchSegmentation],
  ['versions', benchVersions],
  ['alignment', benchAlignment],
  ['lexicon', benchLexicon],
  ['words', benchWords],
  ['export', benchExport],
  ['returns', benchReturns],
])

/** `npm run bench`: all but the long ones; `npm run bench -- store diff`: these. */
async function run(words: readonly string[]): Promise<void> {
  const flags = new Set(words.filter((word) => word.startsWith('--')))
  const wanted = words.filter((word) => !flags.has(word))
  process.stdout.write(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`,
  )
  const short = [...BENCHES.keys()].filter((name) => !LONG.has(name))
  for (const name of wanted.length > 0 ? wanted : short) {
    const bench = BENCHES.get(name)
    if (!bench) throw new Error(`no bench ${name}; there are ${[...BENCHES.keys()].join(', ')}`)
    await bench(flags)
  }
  if (wanted.length === 0)
    process.stdout.write(
      `\nLeft out, since they take minutes: npm run bench -- ${[...LONG].join(' ')} (load, returns: [--full])\n`,
    )
}

await run(process.argv.slice(2))
