import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { PASSWORD, textOf } from './newsroom.ts'
import { type Figures, withServer } from './scenario.ts'
import { Translator } from './translator.ts'
import { send } from './wire.ts'

const SETTLE_MS = 5_000
const LARGE = 95_000
const OTHERS = [1_300, 1_300, 1_300, 1_300]

const counts = z.object({ segments: z.number() })
const articlesAnswer = z.object({ articles: z.array(z.object({ id: z.string(), counts })) })

/** Memory of the whole server once 100,000 segments are loaded: one article of some 10 MB comes in, others are open. */
export function memoryRun(): Promise<Figures> {
  return withServer(1, OTHERS, async (server, { logins: [login = ''], articles }) => {
    const before = await server.memory()
    const one = await Translator.signIn(server.url, login, PASSWORD)
    const text = textOf(LARGE)
    const began = performance.now()
    const { status } = await send(`${server.url}/api/articles`, 'POST', one.cookie, { title: 'Large', text })
    if (status !== 201) throw new Error(`the large article was answered ${status}`)
    const importing = (performance.now() - began) / 1000
    let segments = 0
    const { json } = await send(`${server.url}/api/articles`, 'GET', one.cookie)
    for (const { id, counts } of articlesAnswer.parse(json).articles) {
      // The editor goes through every row of the article, and sends 500.
      const { status } = await send(`${server.url}/articles/${id}`, 'GET', one.cookie)
      if (status !== 200) throw new Error(`the editor was answered ${status}`)
      segments += counts.segments
    }
    const after = await server.memory()
    // The worker thread that segmented ends, and Node gives back what it holds no more.
    await pause(SETTLE_MS)
    const settled = await server.memory()
    return {
      title: `Memory with ${segments} segments loaded, an article of ${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB just come in (${articles.length} others)`,
      measures: [
        { name: 'before', unit: ' MB', value: before.now },
        { name: 'import', unit: ' s', value: importing },
        { name: 'all open in the editor', unit: ' MB', value: after.now },
        { name: `${SETTLE_MS / 1000} s later`, unit: ' MB', value: settled.now, below: 300 },
        { name: 'most ever', unit: ' MB', value: after.peak },
      ],
    }
  })
}
