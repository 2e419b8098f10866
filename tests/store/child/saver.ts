import { writeSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { openLowdbStore } from '../../../src/store/lowdb/store.ts'
import { draft } from '../lines.ts'

/*
 * Saves until it is killed, and tells each acknowledgement on stdout: `history seq operation`, or `session key value`.
 * `node saver.mjs FOLDER WRITERS [lying]`: a lying saver acknowledges first and writes later.
 */
const [folder = '', writers = '1', mode = ''] = process.argv.slice(2)
const lying = mode === 'lying'
const store = await openLowdbStore(folder, { onNotice: () => undefined })
const run = `${process.pid}-${Date.now()}`
writeSync(1, 'ready\n')

async function save(writer: number): Promise<never> {
  // Two histories that live on, and one born by each run.
  const history = ['workspace', 'article-a', `article-${process.pid}x${Date.now()}`][writer % 3] ?? 'audit'
  let head = await store.head(history)
  for (let n = 0; ; n += 1) {
    const wanted = draft(`${run}-${writer}-${n}`)
    if (lying) {
      writeSync(1, `${history} 0 ${wanted.operation}\n`)
      await pause(20)
    }
    const answer = await store.append(history, head, wanted)
    head = answer.kind === 'staleHead' ? answer.head : answer.line.seq
    if (answer.kind === 'appended' && !lying) writeSync(1, `${history} ${head} ${wanted.operation}\n`)
  }
}

async function keep(): Promise<never> {
  for (let n = 0; ; n += 1) {
    await store.records.put('session', run, n)
    if (!lying) writeSync(1, `session ${run} ${n}\n`)
  }
}

await Promise.all([keep(), ...Array.from({ length: Number(writers) }, (_, writer) => save(writer))])
