import { once } from 'node:events'
import type { Response } from 'express'
import type { Watch } from '../../work/pool.ts'
import { asksForLines, LINES } from '../alignments/follow.ts'
import type { ProjectContext } from '../context.ts'
import type { Reply } from '../reply.ts'
import { sendBytes } from '../send.ts'

/** Somebody waits, until he goes away. */
export type Waiting = Watch & { readonly signal: AbortSignal }

/**
 * A file that takes a while to make: whoever goes away meanwhile ends that. A page that asks for lines is told how far it is,
 * 0 to 1, a line each, then what the file is called and how many bytes it has; the bytes follow that line.
 */
export function making(
  c: ProjectContext<unknown, unknown>,
  file: { readonly name: string; readonly mediaType: string },
  make: (watch: Waiting) => Promise<readonly Uint8Array[]>,
): Reply {
  return { kind: 'stream', open: (response) => open(response, asksForLines(c), file, make) }
}

async function open(
  response: Response,
  lines: boolean,
  { name, mediaType }: { readonly name: string; readonly mediaType: string },
  make: (watch: Waiting) => Promise<readonly Uint8Array[]>,
): Promise<void> {
  const gone = new AbortController()
  response.on('close', () => gone.abort())
  const tell = (line: object) => response.write(`${JSON.stringify(line)}\n`)
  if (lines) {
    response.status(200).type(LINES).set({ 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' })
    tell({ done: 0 })
  }
  try {
    const watch = { signal: gone.signal, ...(lines ? { progress: (done: number) => tell({ done }) } : {}) }
    const content = await make(watch)
    if (!lines) {
      response.attachment(name).type(mediaType)
      await sendBytes(content, response)
      return
    }
    tell({ file: name, mediaType, size: content.reduce((sum, { length }) => sum + length, 0) })
    for (const chunk of content)
      if (!response.write(chunk)) await once(response, 'drain', { signal: gone.signal })
    response.end()
  } catch (error) {
    if (!gone.signal.aborted) throw error
  }
}
