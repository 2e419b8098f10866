import { join } from 'node:path'
import type { FileLayer } from './files.ts'

/** Names inside the data folder. A journal is known to the marker by its path relative to the folder. */
export const HISTORIES = 'histories'
export const RECORDS = 'records'
export const MARKER = 'known.jsonl'
export const SUFFIX = '.jsonl'
/** A history on its way out: renamed first, forgotten by the marker, then unlinked. */
export const GONE = '.gone'
/** A rewrite that had not taken its place yet. */
export const TEMPORARY = '.tmp'

export function historyName(history: string): string {
  return `${HISTORIES}/${history}${SUFFIX}`
}

export function recordName(kind: string): string {
  return `${RECORDS}/${kind}${SUFFIX}`
}

/** `article-x` of `histories/article-x.jsonl`; `undefined` for what is no history. */
export function historyOf(name: string): string | undefined {
  if (!name.startsWith(`${HISTORIES}/`) || !name.endsWith(SUFFIX)) return undefined
  return name.slice(HISTORIES.length + 1, -SUFFIX.length)
}

/** `session` of `records/session.jsonl`; `undefined` for what holds no records. */
export function kindOf(name: string): string | undefined {
  if (!name.startsWith(`${RECORDS}/`) || !name.endsWith(SUFFIX)) return undefined
  return name.slice(RECORDS.length + 1, -SUFFIX.length)
}

export function gonePath(folder: string, history: string): string {
  return join(folder, HISTORIES, `${history}${GONE}`)
}

/** Journals in the folder, by relative path; the marker is none of them. */
export async function journals(folder: string, files: FileLayer): Promise<ReadonlySet<string>> {
  const names = new Set<string>()
  for (const inner of [HISTORIES, RECORDS])
    for (const name of await files.readdir(join(folder, inner)))
      if (name.endsWith(SUFFIX)) names.add(`${inner}/${name}`)
  return names
}
