import type { Readable, Writable } from 'node:stream'
import type { Desk } from '../desk/desk.ts'
import type { PlaceReport, Store } from '../store/store.ts'

/** Streams and places that a command works with. */
export interface Terminal {
  /** Adds the dictionary that the settings name to the lexicon, if they name one; before anything is aligned. */
  readDictionary(): Promise<void>
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable
  /** Opens the workspace; `write` needs the folder for itself, `read` works beside a running server. */
  openDesk(access: 'read' | 'write'): Promise<{ readonly desk: Desk; close(): Promise<void> }>
  /**
   * Opens a place whether or not what it holds is whole: the one that the settings name, or another one (a folder or a
   * database's URL).
   */
  openPlace(access: 'read' | 'write', where?: string): Promise<Place>
  /** Looks at the place that the settings name without opening it. */
  examinePlace(): Promise<PlaceReport>
}

/** Where a workspace is kept. */
export interface Place {
  readonly store: Store
  /** For people: the folder, or the database without its password. */
  readonly name: string
}

/** A command of `padan`: what it is called with and what it does. */
export interface Command {
  readonly usage: string
  run(args: readonly string[], terminal: Terminal): Promise<void>
}

/** What was asked cannot be done; exit code 1 and this one line. */
export class CommandRefused extends Error {}

/** The command was called in a way it does not know; exit code 2. */
export class UsageError extends Error {}

/** Runs with the workspace open, and closes it whatever happens. */
export async function withDesk(
  terminal: Terminal,
  access: 'read' | 'write',
  use: (desk: Desk) => Promise<void>,
): Promise<void> {
  const { desk, close } = await terminal.openDesk(access)
  try {
    await use(desk)
  } finally {
    await close()
  }
}

/** Runs with a place open, and closes it whatever happens. */
export async function withPlace<Result>(
  terminal: Terminal,
  access: 'read' | 'write',
  use: (place: Place) => Promise<Result>,
  where?: string,
): Promise<Result> {
  const place = await terminal.openPlace(access, where)
  try {
    return await use(place)
  } finally {
    await place.store.close()
  }
}

/** Writes and waits while the reader is slow. */
export async function print(stream: Writable, text: string | Uint8Array): Promise<void> {
  if (!stream.write(text)) await new Promise<void>((done) => stream.once('drain', done))
}
