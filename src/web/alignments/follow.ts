import type { Response } from 'express'
import type { Refusal } from '../../core/refusal.ts'
import type { Watch } from '../../work/pool.ts'
import type { PersonContext } from '../context.ts'
import type { Reply } from '../reply.ts'
import { errorBody, sentence } from '../send.ts'

/** What a page asks for that wants to know how far it is. */
export const LINES = 'application/x-ndjson'

/** Where the page goes once the work is done, or why it was refused. */
export type Followed =
  | { readonly ok: true; readonly to: string }
  | { readonly ok: false; readonly refusal: Refusal }

/** Whether the page asks to be told how far the work is. */
export function asksForLines({ api, request }: PersonContext): boolean {
  return !api && request.get('accept') === LINES
}

/** Tells, a line each, how far it is and where it led; whoever goes away ends it, and nothing is kept. */
export function followed(c: PersonContext, run: (watch: Watch) => Promise<Followed>): Reply {
  return { kind: 'stream', open: (response) => follow(c, response, run) }
}

async function follow(
  c: PersonContext,
  response: Response,
  run: (watch: Watch) => Promise<Followed>,
): Promise<void> {
  const gone = new AbortController()
  response.on('close', () => gone.abort())
  response.status(200).type(LINES).set({ 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' })
  const tell = (line: object) => response.write(`${JSON.stringify(line)}\n`)
  tell({ done: 0 })
  try {
    const done = await run({ signal: gone.signal, progress: (share) => tell({ done: share }) })
    if (done.ok) tell({ to: done.to })
    else {
      const { code } = done.refusal
      tell({ error: errorBody(code, sentence(c.t, code, done.refusal), done.refusal) })
    }
  } catch (error) {
    if (!gone.signal.aborted) throw error
  } finally {
    response.end()
  }
}
