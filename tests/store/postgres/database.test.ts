import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Database } from '../../../src/store/postgres/database.ts'
import { openPostgresStore } from '../../../src/store/postgres/store.ts'
import { Batch, Joint } from '../../../src/store/postgres/together.ts'
import { MIGRATIONS, PostgresServer } from '../../postgres/server.ts'
import { draft, operationsOf } from '../lines.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await PostgresServer.start()
})
afterAll(() => server.destroy())

describe('statements', () => {
  it('are answered as well where connections forget them, as behind a pooler', async () => {
    const database = new Database(await server.emptyDatabase(), { readOnly: false, notice: () => undefined })
    const ask = () => database.rows(z.object({ sum: z.number() }), 'select $1::int4 + 1 as sum', [1])
    expect(await ask()).toEqual([{ sum: 2 }])
    await database.run('deallocate all')
    expect(await ask()).toEqual([{ sum: 2 }])
    expect(await ask()).toEqual([{ sum: 2 }])
    await database.close()
  })

  it('whose rows are of another shape are a fault of storage', async () => {
    const database = new Database(server.url('postgres'), { readOnly: false, notice: () => undefined })
    const asked = database.rows(z.object({ sum: z.number() }), "select 'x' as sum")
    await expect(asked).rejects.toMatchObject({ fault: 'storage_failed' })
    await database.close()
  })

  it('are refused once it is closed', async () => {
    const database = new Database(server.url('postgres'), { readOnly: false, notice: () => undefined })
    await database.close()
    await database.close()
    await expect(database.call(() => database.run('select 1'))).rejects.toThrow('the store is closed')
  })
})

describe('saves that wait together', () => {
  it('are kept together when they build on each other; else each has its own answer', async () => {
    const url = await server.database()
    const store = await openPostgresStore(url, { migrations: MIGRATIONS, onNotice: () => undefined })
    const other = await openPostgresStore(url, { migrations: MIGRATIONS, onNotice: () => undefined })
    const saves = async (...asked: readonly (readonly [head: number, operation: number])[]) => {
      const answers = await Promise.all(
        asked.map(([head, operation]) => store.append('article-a', head, draft(operation))),
      )
      return answers.map((answer) => [
        answer.kind,
        answer.kind === 'staleHead' ? answer.head : answer.line.seq,
      ])
    }
    expect(await saves([0, 1], [1, 2], [2, 3])).toEqual([
      ['appended', 1],
      ['appended', 2],
      ['appended', 3],
    ])
    expect(await saves([3, 4], [4, 2], [5, 6])).toEqual([
      ['appended', 4],
      ['repeated', 2],
      ['staleHead', 4],
    ])
    expect(await saves([4, 5], [5, 5], [5, 6], [9, 7])).toEqual([
      ['appended', 5],
      ['repeated', 5],
      ['appended', 6],
      ['staleHead', 6],
    ])
    await other.append('article-a', 6, draft(7))
    expect(await saves([6, 8], [7, 9])).toEqual([
      ['staleHead', 7],
      ['appended', 8],
    ])
    expect(await operationsOf(other, 'article-a')).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 9].map((n) => `operation-${n}`),
    )
    await store.close()
    await other.close()
  })
})

describe('questions of one moment', () => {
  it('are one question, and a later one is asked anew', async () => {
    let asked = 0
    const joint = new Joint<number>()
    const question = async () => {
      asked += 1
      return asked
    }
    expect(
      await Promise.all([joint.ask('a', question), joint.ask('a', question), joint.ask('b', question)]),
    ).toEqual([1, 1, 2])
    expect(await joint.ask('a', question)).toBe(3)
  })

  it('fail together and alone: the next is answered', async () => {
    let asked = 0
    const batch = new Batch<number>(async (keys) => {
      asked += 1
      if (asked === 1) throw new Error('away')
      return new Map(keys.filter((key) => key !== 'nothing').map((key) => [key, key.length]))
    })
    const both = await Promise.allSettled([batch.ask('a'), batch.ask('bb')])
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await Promise.all(['a', 'bb', 'nothing', 'a'].map((key) => batch.ask(key)))).toEqual([
      1,
      2,
      undefined,
      1,
    ])
    expect(asked).toBe(2)
  })
})
