import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { encodeLine } from '../../src/store/lowdb/codec.ts'
import { lineBody } from '../../src/store/lowdb/history-format.ts'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import type { LineDraft } from '../../src/store/store.ts'
import { sentence } from '../store/lines.ts'

/** Something that saves segments. */
export interface Subject {
  readonly name: string
  /** One save by one of the writers. */
  save(writer: number): Promise<void>
  close(): Promise<void>
}

export interface Shape {
  readonly writers: number
  readonly histories: number
  /** Segments there before the measurement, in all histories together. */
  readonly stored: number
}

let count = 0

/** A save as the desk makes it: a real sentence, told apart by its number. */
function draft(): LineDraft {
  count += 1
  const text = sentence(count)
  return {
    operation: randomUUID(),
    request: createHash('sha256').update(text).digest('hex'),
    by: 'p1',
    at: new Date().toISOString(),
    events: [
      { type: 'segmentRevised', revision: count, segment: count, text, state: 'translated', origin: 'typed' },
    ],
  }
}

/** Which history the next save of a writer goes to: 50 writers have one each, a single one goes round. */
function turns({ writers, histories }: Shape): (writer: number) => number {
  let turn = 0
  return (writer) => {
    turn += 1
    return writers === 1 ? turn % histories : writer % histories
  }
}

/** The limit: the same bytes, written and synced, and nothing else. Several writers on one file share the sync. */
export async function bare(folder: string, shape: Shape): Promise<Subject> {
  await mkdir(folder)
  const files: Appender[] = []
  for (let n = 0; n < shape.histories; n += 1) {
    const handle = await open(join(folder, `${n}.jsonl`), 'a')
    const lines = Array.from({ length: shape.stored / shape.histories }, (_, at) =>
      encodeLine(at + 1, lineBody(draft())),
    )
    await handle.write(Buffer.concat(lines))
    await handle.datasync()
    files.push(new Appender(handle))
  }
  const turn = turns(shape)
  return {
    name: 'bare append + sync',
    async save(writer) {
      const bytes = encodeLine(count, lineBody(draft()))
      const file = files[turn(writer)]
      await (shape.writers > shape.histories ? file?.together(bytes) : file?.alone(bytes))
    },
    async close() {
      for (const file of files) await file.handle.close()
    },
  }
}

class Appender {
  readonly handle: FileHandle
  #queue: { readonly bytes: Buffer; readonly done: () => void }[] = []
  #running = false

  constructor(handle: FileHandle) {
    this.handle = handle
  }

  async alone(bytes: Buffer): Promise<void> {
    await this.handle.write(bytes)
    await this.handle.datasync()
  }

  together(bytes: Buffer): Promise<void> {
    return new Promise((done, failed) => {
      this.#queue.push({ bytes, done })
      if (!this.#running) this.#run().catch(failed)
    })
  }

  async #run(): Promise<void> {
    this.#running = true
    await null
    while (this.#queue.length > 0) {
      const batch = this.#queue
      this.#queue = []
      await this.alone(Buffer.concat(batch.map(({ bytes }) => bytes)))
      for (const { done } of batch) done()
      await null
    }
    this.#running = false
  }
}

/** Our store. Writers on one history build on each other's queued lines. */
export async function padan(folder: string, shape: Shape): Promise<Subject> {
  const store = await openLowdbStore(folder)
  const names = Array.from({ length: shape.histories }, (_, n) => `article-${n}`)
  const heads = names.map(() => 0)
  const save = async (n: number): Promise<void> => {
    const head = heads[n] ?? 0
    heads[n] = head + 1
    const answer = await store.append(names[n] ?? '', head, draft())
    if (answer.kind !== 'appended') throw new Error(`a save was answered ${answer.kind}`)
  }
  await Promise.all(Array.from({ length: shape.stored }, (_, at) => save(at % shape.histories)))
  const turn = turns(shape)
  return { name: 'padan', save: (writer) => save(turn(writer)), close: () => store.close() }
}

/** Our store, every writer on one history knowing only durable heads: all but one of each round are told `staleHead`. */
export async function contended(folder: string, shape: Shape): Promise<Subject> {
  const store = await openLowdbStore(folder)
  const name = 'article-0'
  await Promise.all(Array.from({ length: shape.stored }, (_, head) => store.append(name, head, draft())))
  return {
    name: 'padan, stale heads',
    async save() {
      const wanted = draft()
      let answer = await store.append(name, await store.head(name), wanted)
      while (answer.kind === 'staleHead') answer = await store.append(name, answer.head, wanted)
    },
    close: () => store.close(),
  }
}

/** lowdb as it comes: the whole document is written at each save, and never synced. */
export async function stock(folder: string, shape: Shape): Promise<Subject> {
  await mkdir(folder)
  const all: Low<{ lines: LineDraft[] }>[] = []
  for (let n = 0; n < shape.histories; n += 1) {
    const lines = Array.from({ length: shape.stored / shape.histories }, draft)
    const low = new Low(new JSONFile<{ lines: LineDraft[] }>(join(folder, `${n}.json`)), { lines })
    await low.write()
    all.push(low)
  }
  const turn = turns(shape)
  return {
    name: 'stock lowdb, no sync',
    async save(writer) {
      await all[turn(writer)]?.update(({ lines }) => lines.push(draft()))
    },
    close: async () => undefined,
  }
}
