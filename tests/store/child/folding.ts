import { writeSync } from 'node:fs'
import { openStore } from '../../../src/store/open.ts'
import { draft, folded } from '../lines.ts'

/*
 * Saves, and meanwhile takes the texts out of what is there, until it is killed. Tells on stdout what it begins and what is
 * done: `saved SEQ OPERATION`, `folding FROM TO`, `folded FROM TO`.
 * `node folding.mjs ROOT FOLDER URL`: URL empty: the folder.
 */
const [root = '', data = '', url = ''] = process.argv.slice(2)
const ARTICLE = 'article-a'
/** Saved before the first fold, so that it has something to do. */
const FIRST = 400
/** Lines that are worth the next. */
const MORE = 40

const store = await openStore(
  { data, databaseUrl: url === '' ? null : url, root },
  { onNotice: () => undefined },
)
const run = `${process.pid}-${Date.now()}`
let head = await store.head(ARTICLE)
let short = (await store.read(ARTICLE)).findLastIndex(({ events }) => events[0]?.type === 'draftGone') + 1

async function save(n: number): Promise<void> {
  const wanted = draft(`${run}-${n}`)
  const answer = await store.append(ARTICLE, head, wanted)
  if (answer.kind !== 'appended') throw new Error(`a save was answered ${answer.kind}`)
  head = answer.line.seq
  writeSync(1, `saved ${head} ${wanted.operation}\n`)
}

async function fold(): Promise<void> {
  const lines = await store.read(ARTICLE, short)
  const range = `${short + 1} ${short + lines.length}`
  writeSync(1, `folding ${range}\n`)
  await store.fold(ARTICLE, lines.map(folded))
  writeSync(1, `folded ${range}\n`)
  short += lines.length
}

writeSync(1, 'ready\n')
for (let n = 0, folding = false; ; n += 1) {
  await save(n)
  if (folding || head < FIRST || head - short < MORE) continue
  folding = true
  void fold().then(() => {
    folding = false
  })
}
