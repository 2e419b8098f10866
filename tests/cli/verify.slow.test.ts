import { readFile, rm, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { articleIdOf, fixedOperation } from '../../src/desk/operation.ts'
import { draft } from '../store/lines.ts'
import { padan, run } from './padan.ts'
import { Bench } from './workspace.ts'

let bench: Bench
let data = ''
let article = ''
beforeEach(async () => {
  bench = await Bench.make()
  data = await bench.workspace()
  article = articleIdOf(fixedOperation('Satu'))
})
afterEach(() => bench.destroy())

describe('padan verify', () => {
  it('counts what is there, with a digest per history on demand, beside a running server too', async () => {
    const server = await bench.open('source')
    const ran = await padan(data, ['verify', '-v'])
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toMatch(/^article-\w+\t300 lines\t[0-9a-f]{64}\n/m)
    expect(ran.out).toMatch(/\nworkspace\t\d+ lines\t[0-9a-f]{64}\n/)
    expect(ran.out).toContain('\ntoken\t1 records')
    const digest = (await bench.digests('source')).get('workspace')?.sha256 ?? ''
    expect(ran.out).toContain(digest)
    const imported = {
      type: 'articleImported',
      pair: { source: 'id', target: 'en' },
      source: '',
      ranges: [],
    } as const
    await server.append('article-z', 0, { ...draft(1), events: [imported] })
    const later = await padan(data, ['verify'])
    expect(later.code).toBe(0)
    expect(later.out).toContain('article-z is in no catalogue')
  })

  it('names file and byte of a damage, and goes on to the next', async () => {
    const harm = async (file: string): Promise<void> => {
      const bytes = await readFile(file)
      bytes[100] = (bytes[100] ?? 0) ^ 1
      await writeFile(file, bytes)
    }
    await harm(`${data}/histories/article-${article}.jsonl`)
    await harm(`${data}/records/token.jsonl`)
    const ran = await padan(data, ['verify'])
    expect(ran.code).toBe(1)
    expect(ran.err).toMatch(new RegExp(`article-${article}\\.jsonl is damaged at byte 0`))
    expect(ran.err).toContain('token.jsonl is damaged at byte 0')
    expect(ran.err).toContain('padan restore FILE')
  })

  it('tells a missing history, a missing marker and a line that cannot be', async () => {
    const store = await bench.open('source')
    const head = await store.head(`article-${article}`)
    const events = [
      { type: 'segmentRevised', revision: 900, segment: 901, text: '', state: 'draft', origin: 'typed' },
    ] as const
    await store.append(`article-${article}`, head, { ...draft(1), operation: 'foreign', events })
    await store.append('workspace', await store.head('workspace'), {
      ...draft(2),
      operation: 'ghost',
      events: [{ type: 'articleAdded', article: 'ghost', project: 'j1', title: 'Ghost' }],
    })
    await store.append('audit', 0, { ...draft(3), operation: 'astray' })
    await store.close()
    const ran = await padan(data, ['verify'])
    expect(ran.code).toBe(1)
    expect(ran.err).toContain(
      `article-${article}: line ${head + 1} has an event segmentRevised about something that is not there`,
    )
    expect(ran.err).toContain('the catalogue has article ghost')
    expect(ran.err).toContain('audit: line 1 belongs to another kind of history')
    await rm(`${data}/known.jsonl`)
    const unmarked = await padan(data, ['verify'])
    expect(unmarked.code).toBe(1)
    expect(unmarked.err).toContain('known.jsonl')
  })
})

describe('the server', () => {
  it('does not start on a damaged folder, and says which file, which byte and how to go on', async () => {
    const file = `${data}/known.jsonl`
    const bytes = await readFile(file)
    bytes[20] = (bytes[20] ?? 0) ^ 1
    await writeFile(file, bytes)
    const ran = await run(data, 'main.js', [])
    expect(ran.code).toBe(1)
    expect(ran.err).toMatch(
      /known\.jsonl is damaged at byte 0: .*\. Put the folder aside, then: padan restore FILE\n$/,
    )
    expect(await readFile(file)).toEqual(bytes)
  })

  it('does not start where only part of a workspace came in', async () => {
    await bench.cutArrival('source', 'part', 100)
    const ran = await run(bench.at('part'), 'main.js', [])
    expect(ran.code).toBe(1)
    expect(ran.err).toContain('holds only part of a workspace')
  })
})
