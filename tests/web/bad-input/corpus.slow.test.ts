import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { headOf } from '../story.ts'
import { ask, openStage, type Row, type Stage } from './row.ts'
import { TABLES } from './tables.ts'

let stage: Stage
let scratch: string
const outer = process.env.TMPDIR
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'padan-bad-'))
  process.env.TMPDIR = scratch
  stage = await openStage()
})
afterAll(async () => {
  await stage.cast.house.close()
  if (outer === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = outer
  await rm(scratch, { recursive: true, force: true })
})

/** What is kept of a thing a moment after it was looked at or changed, and the list of the files, each of which is here. */
const DERIVED: ReadonlySet<string> = new Set(['summary.jsonl', 'known.jsonl'])

/** Digests of the files by name, so that a failure says which one has changed. */
async function filesIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isFile() && !DERIVED.has(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [
        name,
        createHash('sha256')
          .update(await readFile(name))
          .digest('hex'),
      ]),
    ),
  )
}

const shown = (rows: readonly Row[]) =>
  rows.map((row) => [row.id, row.what.slice(0, 60), row.status, row] as const)

describe.each(Object.entries(TABLES))('%s', (_, rows) => {
  test.each(shown(rows))('%s %s: %i', async (_id, _what, _status, row) => {
    const { house } = stage.cast
    const before = { files: await filesIn(house.folder), head: await headOf(stage.cast, stage.article) }
    const answer = await row.ask(stage)
    expect([answer.status, answer.code], answer.text.slice(0, 400)).toEqual([row.status, row.code ?? ''])
    if (row.says) expect(answer.text).toMatch(row.says)
    if (row.status >= 400)
      expect({ files: await filesIn(house.folder), head: await headOf(stage.cast, stage.article) }).toEqual(
        before,
      )
    await row.after?.(stage, answer)
    expect((await ask(`${house.url}/healthz`)).status).toBe(200)
    // Whatever came is kept in memory until it is whole: nothing lies about beside the folder of the data.
    expect((await readdir(scratch)).map((name) => join(scratch, name))).toEqual([house.folder])
  })
})
