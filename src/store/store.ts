import type { Line, PadanEvent } from '../core/history.ts'

/**
 * Where histories live. Every backend keeps these promises (tests/store/contract runs them on each):
 *
 * 1. A save answered with success survives `kill -9`, and power loss on a disk that honours flush.
 * 2. A save answered with an error left nothing, in memory or on disk.
 * 3. A save with no answer may be sent again with the same operation: it happens once.
 * 4. Nobody's text is overwritten in silence: a stale head is refused, with what is there now.
 * 5. Damaged data is never replaced by an empty database: opening throws `DamagedError`, naming file and byte.
 * 6. An append is whole or nothing.
 * 7. Order is the sequence number; a clock that jumps changes nothing but the times shown.
 * 8. The cost of an append does not grow with the history or the workspace.
 */
export interface Store {
  /**
   * Lines of a history with `seq > after` (default 0), in order, the first `most` of them (default: all). A history nobody
   * wrote to is empty.
   */
  read(history: string, after?: number, most?: number): Promise<readonly Line[]>
  /** `seq` of the last line, 0 when there is none. Does not load the whole history. */
  head(history: string): Promise<number>
  /**
   * Adds one line after `expectedHead`; durable before it resolves. Refusals are values; faults (disk full, I/O, lost
   * lock) are thrown as `StorageError` and leave nothing behind.
   */
  append(history: string, expectedHead: number, draft: LineDraft): Promise<Appended>
  /**
   * Puts shorter lines in place of those with the same number and operation, for good; others than are there are passed over.
   * Only their events may differ, and only as core says that they may (core/article/folding.ts, core/workspace/erasing.ts). Saves go on meanwhile.
   * Whoever dies in it leaves each line as it was or as it is to be. Faults cost nothing but the space.
   */
  fold(history: string, lines: readonly Line[]): Promise<void>
  /** The line that an operation made in a history, if any: how a repeat is answered. */
  find(history: string, operation: string): Promise<Line | undefined>
  /**
   * Calls `listener` for each line with `seq > after`, in order and without gap or repeat: first what is there, then what
   * comes. A listener that throws does not harm the save. Returns the function that ends it.
   */
  watch(history: string, after: number, listener: (line: Line) => void): Promise<() => void>
  /** Names of all histories that exist, sorted. */
  histories(): Promise<readonly string[]>
  /**
   * Those of `histories()` that nobody can be in the middle of making: what a sweep may remove. A store of one server alone
   * names all; one that several servers share leaves out what was written to within the last hour by the clock of the place.
   */
  settled(): Promise<readonly string[]>
  /** Removes a history for good; its watchers hear no more. Unknown names are no error. */
  remove(history: string): Promise<void>
  readonly records: Records
  /**
   * Says something to every server of this place, this one among them, that is kept nowhere: who does not listen now never
   * hears of it, any of it may be lost, and a store that only reads says nothing. At most `SAID_LENGTH` code units; longer is a RangeError.
   */
  say(text: string): void
  /** Calls `listener` for what is said from now on. Returns the function that ends it. */
  onSaid(listener: (text: string) => void): () => void
  /** Ends running saves, gives the place free. Nothing may be called afterwards. */
  close(): Promise<void>
}

/** A line before it has its place. */
export type LineDraft = Omit<Line, 'seq'>

export type Appended =
  | { readonly kind: 'appended'; readonly line: Line }
  /** The same operation with the same request is there already: its line, nothing added. */
  | { readonly kind: 'repeated'; readonly line: Line }
  /** The same operation was used for another request. */
  | { readonly kind: 'operationReused'; readonly line: Line }
  | { readonly kind: 'staleHead'; readonly head: number }

/**
 * What is not history: sessions, token and password digests, preferences. Values are JSON. A put is durable before it
 * resolves, as an append is, and the last put wins.
 */
export interface Records {
  /** `undefined` when absent or expired. */
  get(kind: string, key: string): Promise<unknown>
  /** `expires`: milliseconds since 1970 after which it is as if deleted. */
  put(kind: string, key: string, value: unknown, expires?: number): Promise<void>
  /** Puts where nothing is, and gives what is there then: all who ask at once, on any server, get the same value. */
  putIfAbsent(kind: string, key: string, value: unknown): Promise<unknown>
  delete(kind: string, key: string): Promise<void>
  /** Keys of a kind that have not expired, sorted, with their values. */
  list(kind: string): Promise<readonly KeptRecord[]>
  /** Kinds that were ever put to, sorted: what a backup must ask for. A kind of which nothing is left may be among them. */
  kinds(): Promise<readonly string[]>
}

export interface KeptRecord {
  readonly key: string
  readonly value: unknown
  /** As given to `put`. */
  readonly expires?: number
}

/** What a place says of itself to whoever looks after it; nothing is written or mended to find out. */
export type PlaceReport =
  | {
      readonly kind: 'folder'
      /** Who holds it; null: nobody. */
      readonly holder: { readonly who: string; readonly answers: boolean } | null
    }
  | {
      readonly kind: 'database'
      /** As `server_version_num`: 140023 is 14.23. */
      readonly version: number
      readonly encoding: string
      /** `off`: a power cut may lose saves. Empty: it does not say. */
      readonly fsync: string
      /** Where the role makes tables; null: nowhere. */
      readonly schema: string | null
      /** Its clock, ISO 8601. */
      readonly now: string
    }

/** PostgreSQL passes on no more than 8,000 bytes at a time. */
export const SAID_LENGTH = 2_000

/** Names of histories: `workspace`, `audit`, `article-<id>`, `original-<id>` or `alignment-<id>`; ids are lower-case letters and digits. */
export const HISTORY_NAME = /^(workspace|audit|(article|alignment|original)-[a-z0-9]{1,40})$/

/** Kinds of records. */
export const RECORD_KIND = /^[a-z][a-z0-9-]{0,39}$/

export type StorageFault = 'storage_full' | 'storage_read_only' | 'storage_failed' | 'storage_busy'

/** The place cannot take the save now (503). Nothing was kept of it. */
export class StorageError extends Error {
  readonly fault: StorageFault
  constructor(fault: StorageFault, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StorageError'
    this.fault = fault
  }
}

/** Nothing is kept any more: the server stops, and the store was closed. */
export class ClosedError extends StorageError {
  constructor() {
    super('storage_failed', 'the store is closed')
    this.name = 'ClosedError'
  }
}

/** Data that cannot be what was written. The server must not go on with it. */
export class DamagedError extends Error {
  readonly file: string
  /** Offset of the first byte that is wrong. */
  readonly byte: number
  constructor(file: string, byte: number, reason: string) {
    super(`${file} is damaged at byte ${byte}: ${reason}`)
    this.name = 'DamagedError'
    this.file = file
    this.byte = byte
  }
}

/** Another process holds the place. */
export class HeldError extends Error {
  constructor(place: string, holder: string) {
    super(`${place} is in use by ${holder}`)
    this.name = 'HeldError'
  }
}

export type { Line, PadanEvent }
