import { once } from 'node:events'
import { connect } from 'node:net'
import { codeOf } from './files.ts'

/** How long a holder may take to answer. */
const PATIENCE = 1000

export type Found =
  /** Nobody listens: whoever made the socket is dead, or has let go. */
  { readonly kind: 'dead' } | { readonly kind: 'holder' | 'candidate' | 'silent'; readonly who: string }

/** Asks whoever listens on a socket who they are. Never throws; what cannot be asked counts as alive. */
export async function ask(path: string): Promise<Found> {
  const socket = connect({ path })
  socket.setEncoding('utf8')
  socket.setTimeout(PATIENCE, () => socket.destroy(new Error('no answer')))
  let answer = ''
  socket.on('data', (text: string) => {
    answer += text
  })
  try {
    await once(socket, 'end')
    const [role, who] = answer.trim().split(': ')
    if (who === undefined) return silent()
    return { kind: role === 'holder' ? 'holder' : 'candidate', who }
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ECONNREFUSED' || code === 'ENOENT') return { kind: 'dead' }
    return silent()
  } finally {
    socket.destroy()
  }
}

function silent(): Found {
  return { kind: 'silent', who: 'a process that is there but does not answer (paused, or very busy)' }
}
