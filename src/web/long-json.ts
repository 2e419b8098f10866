import { portionsOf } from '../exchange/parts/portions.ts'
import { turn } from '../turn.ts'
import type { Reply } from './reply.ts'
import { sendChunks } from './send.ts'

/** Items of a list that are written before others get their turn. */
const PORTION = 500

/** An answer to programs with lists that may have an item for each of 100,000 segments, behind the other members. */
export function longJson(body: object, lists: Readonly<Record<string, Iterable<unknown>>>): Reply {
  return {
    kind: 'stream',
    open(response) {
      response.status(200).type('json')
      return sendChunks(chunksOf(body, lists), response)
    },
  }
}

async function* chunksOf(
  body: object,
  lists: Readonly<Record<string, Iterable<unknown>>>,
): AsyncGenerator<Uint8Array> {
  yield Buffer.from(JSON.stringify(body).slice(0, -1))
  for (const [name, list] of Object.entries(lists)) {
    yield Buffer.from(`,${JSON.stringify(name)}:[`)
    let before = ''
    for (const portion of portionsOf(list, PORTION)) {
      yield Buffer.from(before + JSON.stringify(portion).slice(1, -1))
      before = ','
      await turn()
    }
    yield Buffer.from(']')
  }
  yield Buffer.from('}')
}
