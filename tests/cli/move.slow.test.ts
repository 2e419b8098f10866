import { readdir } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mustBeWhole } from '../../src/desk/backup/arrival.ts'
import { copyInto, digestsOf } from '../../src/desk/backup/copy.ts'
import { partsOf } from '../../src/desk/backup/parts.ts'
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

const move = (from: string, to: string) => padan(bench.at('elsewhere'), ['move', '--from', from, '--to', to])

describe('padan move', () => {
  it('brings a whole workspace over, verified, and leaves the old place as it was', async () => {
    const before = await bench.digests('source')
    const ran = await move(data, bench.at('target'))
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toMatch(/workspace\t\d+\t[0-9a-f]{64}\n/)
    expect(await bench.digests('target')).toEqual(before)
    expect(await bench.digests('source')).toEqual(before)
    expect((await padan(bench.at('target'), ['verify'])).code).toBe(0)
  })

  it('brings folded drafts over as they are, from where they were cut off too', async () => {
    expect(await bench.fold()).toBeGreaterThan(200)
    await bench.cutArrival('source', 'target', 200)
    expect(await move(data, bench.at('target'))).toMatchObject({ code: 0, err: '' })
    expect(await bench.digests('target')).toEqual(await bench.digests('source'))
    expect((await padan(bench.at('target'), ['verify'])).code).toBe(0)
  })

  it('after any interruption is run again and ends whole', async () => {
    const source = await bench.open('source', true)
    for (const count of [0, 1, 100, 300, 301, 302, 306]) {
      const name = `target${count}`
      await bench.cutArrival('source', name, count)
      const target = await bench.open(name)
      await expect(mustBeWhole(target, name)).rejects.toThrow('part of a workspace')
      await copyInto(target, name, data, partsOf(source))
      await mustBeWhole(target, name)
      expect(await digestsOf(partsOf(target)), name).toEqual(await bench.digests('source'))
    }
    await bench.cutArrival('source', 'target', 200)
    expect(await move(data, bench.at('target'))).toMatchObject({ code: 0, err: '' })
    expect(await bench.digests('target')).toEqual(await bench.digests('source'))
  })

  it('refuses a history that says something else, one that is not in the source, and a place in use', async () => {
    await bench.cutArrival('source', 'target', 100)
    const other = await bench.open('target')
    const [article = ''] = await other.histories()
    await other.append(article, 64, draft('other'))
    await other.close()
    const unlike = await move(data, bench.at('target'))
    expect(unlike.code).toBe(1)
    expect(unlike.err).toContain(`line 65 of ${article} is there already and says something else`)

    await bench.cutArrival('source', 'extra', 100)
    const extra = await bench.open('extra')
    await extra.append('article-extra', 0, draft('extra'))
    const source = await bench.open('source', true)
    await expect(copyInto(extra, 'extra', data, partsOf(source))).rejects.toThrow(
      'article-extra is not what was sent',
    )
    await expect(mustBeWhole(extra, 'extra')).rejects.toThrow('part of a workspace')

    await bench.open('source')
    const held = await move(data, bench.at('held'))
    expect(held.code).toBe(1)
    expect(held.err).toContain('in use by')
  })

  it('refuses to move nothing, and makes no folder of a misspelt name', async () => {
    const ran = await move(bench.at('sorce'), bench.at('target'))
    expect(ran.code).toBe(1)
    expect(ran.err).toContain('there is nothing in')
    expect((await readdir(bench.folder)).sort()).toEqual(['source'])
    expect((await padan(data, ['move', '--from', data])).code).toBe(2)
  })
})
