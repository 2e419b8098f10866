import { afterAll, beforeAll, expect, test } from 'vitest'
import { isArticleLine } from '../../src/desk/articles.ts'
import { packageRoot } from '../../src/settings.ts'
import { openStore } from '../../src/store/open.ts'
import { PostgresServer } from '../postgres/server.ts'
import { Program } from './children.ts'
import { Folder } from './folder.ts'
import { runClients } from './registers/clients.ts'
import { faultsOf } from './registers/model.ts'
import { MortalRegisters } from './registers/process.ts'
import { ARTICLE, makeRegisters } from './registers/serve.ts'

const CLIENTS = 200
const SEGMENTS = 20
const TURNS = 8

let folder: Folder
let postgres: PostgresServer
let program: Program
beforeAll(async () => {
  folder = await Folder.make()
  postgres = await PostgresServer.start()
  program = await Program.of('registers')
})
afterAll(async () => {
  await folder.destroy()
  await postgres.destroy()
  await program.destroy()
})

test.each([
  ['lowdb', async () => ''],
  ['postgres', () => postgres.emptyDatabase()],
])(
  'on %s, 200 clients and 20 segments: linearizable under random kills and a clock that goes back a day',
  async (_, address) => {
    const url = await address()
    const home = { data: folder.data, databaseUrl: url === '' ? null : url, root: packageRoot() }
    const first = await openStore(home, { onNotice: () => undefined })
    await makeRegisters(first, SEGMENTS)
    await first.close()

    const registers = new MortalRegisters(program, folder.data, url)
    const acts = await runClients(registers, CLIENTS, SEGMENTS, TURNS)
    await registers.end()

    const store = await openStore(home, { onNotice: () => undefined })
    const lines = (await store.read(`article-${ARTICLE}`)).filter(isArticleLine)
    await store.close()
    expect(faultsOf(acts, lines)).toEqual([])
    const count = (kind: string) => acts.filter(({ outcome }) => outcome.kind === kind).length
    for (const kind of ['ok', 'fail', 'unknown']) expect([kind, count(kind) > 0]).toEqual([kind, true])
    expect(registers.lives).toBeGreaterThan(1)
  },
  300_000,
)
