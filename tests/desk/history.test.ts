import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allow } from '../../src/core/refusal.ts'
import { HistoryDesk } from '../../src/desk/history.ts'
import { ACTOR, ask, imported, type Kit, openKit, revision } from './kit.ts'

let kit: Kit
beforeAll(async () => {
  kit = await openKit()
})
afterAll(() => kit.close())

describe('load, decide, append, retry', () => {
  test('two desks on one store write at the same time: everything is kept, once, in one order', async () => {
    const article = await imported(kit.desk)
    const desks = [kit.desk, kit.another(), kit.another()]
    const acts = Array.from({ length: 30 }, (_, index) =>
      desks[index % 3]?.articles.act(
        article,
        ask(`${index}`),
        { type: 'nameVersion', name: `v${index}` },
        ACTOR,
      ),
    )
    const done = await Promise.all(acts)
    expect(done.every((acted) => acted?.ok)).toBe(true)
    for (const desk of desks) {
      const { state, head } = await desk.articles.load(article)
      expect(head).toBe(31)
      expect(new Set(state.versions.map(({ name }) => name)).size).toBe(30)
      expect(state.versions.map(({ seq }) => seq)).toEqual(
        Array.from({ length: 30 }, (_, index) => index + 2),
      )
    }
  })

  test('two people on one segment: the second is told, on whichever desk', async () => {
    const article = await imported(kit.desk)
    const other = kit.another()
    await other.articles.load(article)
    expect(await kit.desk.articles.act(article, ask('one'), revision(1, 'One.'), ACTOR)).toMatchObject({
      ok: true,
    })
    const second = await other.articles.act(article, ask('two'), revision(1, 'Two.'), ACTOR)
    expect(second).toMatchObject({ ok: false, refusal: { code: 'stale_base', current: 4 } })
  })

  test('gives up with storage_busy when it can never come through, and writes nothing', async () => {
    const other = new HistoryDesk(
      kit.store,
      'audit',
      0,
      (lines, from: number) => from + lines.length,
      () => new Date(),
    )
    let calls = 0
    const busy = other.act(ask('never'), async (state) => {
      calls += 1
      const line = { ...ask(`between ${calls}`), at: '2026-01-01T00:00:00.000Z', events: [] }
      await kit.store.append('audit', state, line)
      return allow({ type: 'personRenamed', person: 'p1', name: 'x' })
    })
    await expect(busy).rejects.toMatchObject({ fault: 'storage_busy' })
    expect(calls).toBe(8)
    expect(await kit.store.head('audit')).toBe(8)
  })
})

describe('a long history', () => {
  const numbers = (from: number, count: number) =>
    Array.from(
      { length: count },
      (_, n) => ({ type: 'personRenamed', person: `${from + n}`, name: '' }) as const,
    )
  type Seen = readonly string[]
  const opened = (pieces: number[]) =>
    new HistoryDesk<Seen, ReturnType<typeof numbers>[number]>(
      kit.store,
      'alignment-long',
      [],
      (lines, from) => {
        pieces.push(lines.reduce((sum, { events }) => sum + events.length, 0))
        return [
          ...from,
          ...lines.flatMap(({ seq, events }) => events.map(({ person }) => `${seq} ${person}`)),
        ]
      },
      () => new Date(),
    )

  test('is folded a piece at a time, in order, once for all who wait for it', async () => {
    let [head, at] = [0, 0]
    const wanted: string[] = []
    for (const count of [1, 1_700, 1, 1, 3, 0, 900, 1]) {
      const events = numbers(at, count)
      const line = { ...ask(`long ${at} ${count}`), at: '2026-01-01T00:00:00.000Z', events }
      expect(await kit.store.append('alignment-long', head, line)).toMatchObject({ kind: 'appended' })
      head += 1
      at += count
      wanted.push(...events.map(({ person }) => `${head} ${person}`))
    }
    const pieces: number[] = []
    const desk = opened(pieces)
    const loaded = await Promise.all([desk.load(), desk.load(), desk.load()])
    for (const { state, head: known } of loaded) expect([known, state]).toEqual([head, wanted])
    expect(pieces.reduce((sum, piece) => sum + piece, 0)).toBe(wanted.length)
    expect(Math.max(...pieces)).toBeLessThanOrEqual(500)
    // One line more is folded alone.
    const acted = await desk.act(ask('one more'), () => allow(...numbers(at, 1)))
    expect([acted.ok, acted.state.length, pieces.at(-1)]).toEqual([true, wanted.length + 1, 1])
  })
})

describe('operations', () => {
  test('the same operation and request: the first line again, whatever was done since', async () => {
    const article = await imported(kit.desk)
    const asked = ask('save')
    const first = await kit.desk.articles.act(article, asked, revision(1, 'One.'), ACTOR)
    await kit.desk.articles.act(article, ask('more'), revision(1, 'Other.', 4), ACTOR)
    const again = await kit.another().articles.act(article, asked, revision(1, 'One.'), ACTOR)
    expect(again.ok && again.line).toEqual(first.ok && first.line)
    expect((await kit.desk.articles.load(article)).head).toBe(3)
  })

  test('sent twice at the same time: once', async () => {
    const article = await imported(kit.desk)
    const asked = ask('save')
    const other = kit.another()
    const both = await Promise.all([
      kit.desk.articles.act(article, asked, revision(1, 'One.'), ACTOR),
      other.articles.act(article, asked, revision(1, 'One.'), ACTOR),
      kit.desk.articles.act(article, asked, revision(1, 'One.'), ACTOR),
    ])
    for (const acted of both) expect(acted).toMatchObject({ ok: true, line: { seq: 2 } })
    expect((await kit.desk.articles.load(article)).head).toBe(2)
  })

  test('the same operation for another request is refused', async () => {
    const article = await imported(kit.desk)
    const asked = ask('save')
    await kit.desk.articles.act(article, asked, revision(1, 'One.'), ACTOR)
    const other = await kit.desk.articles.act(
      article,
      { ...asked, request: 'another' },
      revision(2, 'Two.'),
      ACTOR,
    )
    expect(other).toMatchObject({ ok: false, refusal: { code: 'operation_reused' } })
  })

  test('what is so already writes nothing', async () => {
    const article = await imported(kit.desk)
    const acted = await kit.desk.articles.act(
      article,
      ask('same'),
      { type: 'changeKind', segment: 1, kind: 'body' },
      ACTOR,
    )
    expect(acted).toMatchObject({ ok: true, line: null })
    expect((await kit.desk.articles.load(article)).head).toBe(1)
  })
})

describe('reading', () => {
  test('the article as it was at any line', async () => {
    const article = await imported(kit.desk)
    await kit.desk.articles.act(article, ask('one'), revision(1, 'One.'), ACTOR)
    await kit.desk.articles.act(article, ask('two'), revision(2, 'Two.'), ACTOR)
    const counts = await Promise.all(
      [1, 2, 3, 99].map(async (seq) => (await kit.desk.articles.at(article, seq)).tally.translated.segments),
    )
    expect(counts).toEqual([0, 1, 2, 2])
  })

  test('a line by its operation', async () => {
    const article = await imported(kit.desk)
    const asked = ask('one')
    await kit.desk.articles.act(article, asked, revision(1, 'One.'), ACTOR)
    expect(await kit.desk.articles.lineOf(article, asked.operation)).toMatchObject({ seq: 2, by: 'p1' })
    expect(await kit.desk.articles.lineOf(article, ask('never').operation)).toBeUndefined()
  })

  test('undo by another desk, and again: the same answer', async () => {
    const article = await imported(kit.desk)
    const asked = ask('both')
    for (const [segment, base] of [
      [1, null],
      [2, null],
    ] as const)
      await kit.desk.articles.act(article, ask('save'), revision(segment, `Text ${segment}.`, base), ACTOR)
    await kit.desk.articles.act(
      article,
      asked,
      { type: 'decideAll', outcome: 'approved', revisions: [4, 5], reasons: [], note: '' },
      ACTOR,
    )
    await kit.desk.articles.act(article, ask('over'), revision(2, 'Newer.', 5), ACTOR)
    const undo = ask('undo')
    const first = await kit.desk.articles.revert(article, undo, asked.operation)
    expect(first).toMatchObject({ ok: true, kept: [2] })
    expect(await kit.another().articles.revert(article, undo, asked.operation)).toMatchObject({
      ok: true,
      kept: [2],
    })
  })
})
