import { randomUUID } from 'node:crypto'
import { readdir, rename, rm, stat } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { HeldError } from '../store.ts'
import { ask } from './lock-answer.ts'
import { shortPath } from './short-path.ts'

/*
 * One server a folder. The lock is a Unix socket somebody listens on, `lock-<random>.sock`: the kernel ends the listening when
 * the process dies, however it dies, and goes on while it is paused.
 *
 * Announce, then look. Everybody first listens under a name of his own, and only then looks at all others. Of two starters,
 * the one who looks last has the other's name before him, so both cannot find the place empty; whoever meets someone alive
 * withdraws. Nothing is ever taken over, so there is no moment between "he is dead" and "it is mine" for a third one to slip
 * into. A dead name may be unlinked by anyone at any time: it is random, and no living process will have it again. A socket
 * gets its lock name by rename only after it listens, so that a starter between bind and listen is not taken for dead.
 */
const PREFIX = 'lock-'
const SUFFIX = '.sock'
const STARTING = 'starting-'
/** Longest time that starters may stand in each other's way, in milliseconds. */
const PATIENCE = 900

export interface Lock {
  /** Gives the folder free. May be called again. */
  release(): Promise<void>
}

/** Takes the folder for this process, or throws `HeldError` saying who has it, within 2 s. */
export async function takeLock(folder: string): Promise<Lock> {
  const until = Date.now() + PATIENCE
  for (;;) {
    const own = await announce(folder)
    let rival: string | undefined
    try {
      rival = await rivalOf(folder, own.name)
    } catch (error) {
      await own.release()
      throw error
    }
    if (rival === undefined) {
      own.hold()
      await sweepStarters(folder)
      return own
    }
    await own.release()
    if (Date.now() > until) throw new HeldError(folder, rival)
    // Starters that met draw lots: whoever comes back first, alone, has it.
    await pause(10 + Math.random() * 90)
  }
}

/** Who else is there, only starting like us; throws `HeldError` for one who holds the folder. Sweeps dead sockets. */
async function rivalOf(folder: string, ownName: string): Promise<string | undefined> {
  let rival: string | undefined
  for (const name of await readdir(folder)) {
    if (name === ownName || !isLockName(name)) continue
    const path = await shortPath(folder, name)
    try {
      const found = await ask(path.path)
      if (found.kind === 'dead') await rm(join(folder, name), { force: true })
      else if (found.kind === 'candidate') rival = found.who
      else throw new HeldError(folder, found.who)
    } finally {
      await path.free()
    }
  }
  return rival
}

export function isLockName(name: string): boolean {
  return name.startsWith(PREFIX) && name.endsWith(SUFFIX)
}

/** Removes what starters left behind that died between bind and listen. */
async function sweepStarters(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(STARTING)) continue
    const path = join(folder, name)
    const made = await stat(path).catch(() => undefined)
    if (made !== undefined && Date.now() - made.mtimeMs > 60_000) await rm(path, { force: true })
  }
}

interface Announced extends Lock {
  readonly name: string
  /** From now on we answer as the holder. */
  hold(): void
}

async function announce(folder: string): Promise<Announced> {
  const id = randomUUID()
  const name = `${PREFIX}${id}${SUFFIX}`
  const who = `process ${process.pid} on ${hostname()} since ${new Date().toISOString()}`
  let role = 'candidate'
  const server = createServer((socket) => {
    // An asker that hangs up early is its own affair.
    socket.on('error', () => undefined)
    socket.end(`${role}: ${who}\n`)
  })
  const bound = `${STARTING}${id}`
  await listen(server, folder, bound)
  server.unref()
  await rename(join(folder, bound), join(folder, name))
  let released: Promise<void> | undefined
  return {
    name,
    hold() {
      role = 'holder'
    },
    release() {
      released ??= release(server, join(folder, name))
      return released
    },
  }
}

async function listen(server: Server, folder: string, name: string): Promise<void> {
  const path = await shortPath(folder, name)
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen({ path: path.path }, resolve)
    })
  } finally {
    await path.free()
  }
}

async function release(server: Server, path: string): Promise<void> {
  await rm(path, { force: true })
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
  })
}
