import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { digestOf, headOf } from '../story.ts'
import { openStage, type Row, type Stage } from './row.ts'
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

const shown = (rows: readonly Row[]) =>
  rows.map((row) => [row.id, row.what.slice(0, 60), row.status, row] as const)

describe.each(Object.entries(TABLES))('%s', (_, rows) => {
  test.each(shown(rows))('%s %s: %i', async (_id, _what, _status, row) => {
    const { house } = stage.cast
    const before = { files: await digestOf(house), head: await headOf(stage.cast, stage.article) }
    const answer = await row.ask(stage)
    expect([answer.status, answer.code], answer.text.slice(0, 400)).toEqual([row.status, row.code ?? ''])
    if (row.says) expect(answer.text).toMatch(row.says)
    if (row.status >= 400)
      expect({ files: await digestOf(house), head: await headOf(stage.cast, stage.article) }).toEqual(before)
    await row.after?.(stage, answer)
    expect((await fetch(`${house.url}/healthz`)).status).toBe(200)
    // Whatever came is kept in memory until it is whole: nothing lies about beside the folder of the data.
    expect((await readdir(scratch)).map((name) => join(scratch, name))).toEqual([house.folder])
  })
})
