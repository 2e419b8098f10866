import { readdir, readFile, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { foldWorkspace } from '../../src/core/workspace/evolve.ts'
import { isWorkspaceLine } from '../../src/desk/articles.ts'
import { copyInto, digestsOf } from '../../src/desk/backup/copy.ts'
import { partsOf } from '../../src/desk/backup/parts.ts'
import { checkBackup, partsIn } from '../../src/desk/backup/read.ts'
import { writeBackup } from '../../src/desk/backup/write.ts'
import { DamagedError } from '../../src/store/store.ts'
import { draft } from '../store/lines.ts'
import { padan } from './padan.ts'
import { Bench } from './workspace.ts'

let bench: Bench
let data = ''
beforeEach(async () => {
  bench = await Bench.make()
  data = await bench.workspace()
})
afterEach(() => bench.destroy())

describe('padan backup and padan restore', () => {
  it('bring a whole workspace elsewhere, every line and record exactly, but no session', async () => {
    const file = bench.at('all.padan')
    const made = await padan(data, ['backup', file])
    expect(made).toMatchObject({ code: 0, err: '' })
    const again = bench.at('again')
    const restored = await padan(again, ['restore', file])
    expect(restored).toMatchObject({ code: 0, err: '' })
    expect(restored.out).toContain('3 histories')
    expect(await bench.digests('again')).toEqual(await bench.digests('source'))
    const [from, to] = [await bench.open('source', true), await bench.open('again', true)]
    for (const history of await from.histories())
      expect(await to.read(history)).toEqual(await from.read(history))
    expect(await to.records.list('credential')).toEqual(await from.records.list('credential'))
    expect(await to.records.list('token')).toHaveLength(1)
    expect(await to.records.list('session')).toEqual([])
    expect((await padan(again, ['articles'])).out).toBe((await padan(data, ['articles'])).out)
    expect((await readdir(bench.folder)).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('a place that holds anything is refused by its name, and left as it is', async () => {
    const file = bench.at('all.padan')
    await padan(data, ['backup', file])
    const before = await bench.digests('source')
    const refused = await padan(data, ['restore', file])
    expect(refused.code).toBe(1)
    expect(refused.err).toContain(`${data} is not empty`)
    expect(await bench.digests('source')).toEqual(before)
  })

  it('a restore that was cut off is not taken for whole; the same command ends it, another file is refused', async () => {
    const file = bench.at('all.padan')
    await padan(data, ['backup', file])
    const { sha256 } = await checkBackup(file)
    await bench.cutArrival('source', 'cut', 150, `the backup ${sha256}`)
    for (const command of [['backup', bench.at('part')], ['token', 'budi'], ['verify']]) {
      const refused = await padan(bench.at('cut'), command)
      expect(refused.code, command[0]).toBe(1)
      expect(refused.err, command[0]).toContain('part of')
    }
    const other = bench.at('other.padan')
    const store = await bench.open('unlike')
    await store.append('workspace', 0, draft('other'))
    await writeBackup(other, partsOf(store), '2026-11-23T00:00:00.000Z')
    const unlike = await padan(bench.at('cut'), ['restore', other])
    expect(unlike.code).toBe(1)
    expect(unlike.err).toContain(sha256)
    expect((await padan(bench.at('cut'), ['restore', file])).code).toBe(0)
    expect(await bench.digests('cut')).toEqual(await bench.digests('source'))
  })

  it('cut or changed anywhere, a backup is refused whole before anything is written', async () => {
    const file = bench.at('all.padan')
    const small = await bench.open('small')
    for (let n = 0; n < 2; n += 1) await small.append('workspace', n, draft(n))
    await small.records.put('token', 'a', { person: 'p1' })
    await writeBackup(file, partsOf(small), '2026-11-23T00:00:00.000Z')
    const bytes = await readFile(file)
    const harmed = bench.at('harmed.padan')
    const refused = async (content: Buffer): Promise<void> => {
      await writeFile(harmed, content)
      await expect(checkBackup(harmed)).rejects.toBeInstanceOf(DamagedError)
    }
    for (let at = 0; at < bytes.length; at += 1) {
      await refused(bytes.subarray(0, at))
      const flipped = Buffer.from(bytes)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8))
      await refused(flipped)
    }
    await refused(Buffer.concat([bytes, Buffer.from('{}\n')]))
    expect(await checkBackup(file)).toMatchObject({ histories: 1, lines: 2, records: 1 })
    const ran = await padan(bench.at('nowhere'), ['restore', harmed])
    expect(ran.code).toBe(1)
    expect(ran.err).toContain(harmed)
    expect(await readdir(bench.folder)).not.toContain('nowhere')
  })

  it('is consistent while people import, save and delete', async () => {
    const server = await bench.open('source')
    const reader = await bench.open('source', true)
    const file = bench.at('live.padan')
    let count = 0
    let over = false
    // What a desk does, in its order: the article's lines, then the catalogue; out of the catalogue, then the removal.
    const work = async (): Promise<void> => {
      while (!over) {
        const article = `n${count}`
        const by = `p${count}`
        count += 1
        const catalogue = async (event: 'person' | 'add' | 'delete'): Promise<void> => {
          const events = {
            person: { type: 'personAdded', person: by, name: by, login: '' },
            add: { type: 'articleAdded', article, project: 'j1', title: article },
            delete: { type: 'articleDeleted', article },
          } as const
          const head = await server.head('workspace')
          const { request, at } = draft(1)
          await server.append('workspace', head, {
            request,
            at,
            by,
            operation: `${event} ${article}`,
            events: [events[event]],
          })
        }
        await catalogue('person')
        for (let n = 0; n < 3; n += 1) await server.append(`article-${article}`, n, { ...draft(n), by })
        await catalogue('add')
        if (count % 3 === 0) {
          await catalogue('delete')
          await server.remove(`article-${article}`)
        }
      }
    }
    const working = work()
    for (let n = 0; n < 5; n += 1) {
      await writeBackup(file, partsOf(reader), '2026-11-23T00:00:00.000Z')
      const target = await bench.open(`target${n}`)
      await copyInto(target, 'target', file, partsIn(file))
      const { articles, people } = foldWorkspace((await target.read('workspace')).filter(isWorkspaceLine))
      for (const id of articles.keys())
        expect(await target.head(`article-${id}`), id).toBeGreaterThanOrEqual(id.startsWith('n') ? 3 : 1)
      for (const history of await target.histories())
        for (const { by } of await target.read(history))
          if (/^p\d+$/.test(by)) expect(people.has(by), `${by} in ${history}`).toBe(true)
      expect(await digestsOf(partsOf(target))).toEqual(await digestsOf(partsIn(file)))
    }
    over = true
    await working
    expect(count).toBeGreaterThan(5)
  })

  it.each([
    ['a folder that is not there', ['backup', '/nowhere/at/all'], 'ENOENT'],
    ['a file that is not there', ['restore', '/nowhere/at/all'], 'ENOENT'],
    ['a file that is no backup', ['restore', 'package.json'], 'not a padan-backup'],
  ])('says what is wrong with %s', async (_, args, word) => {
    const ran = await padan(data, args)
    expect(ran).toMatchObject({ code: 1, out: '' })
    expect(ran.err).toContain(word)
    expect(ran.err.trim().split('\n')).toHaveLength(1)
  })
})
