import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { revisionsOf } from '../../src/core/article/state.ts'
import { historyOf } from '../../src/desk/articles.ts'
import { copyInto } from '../../src/desk/backup/copy.ts'
import { partsOf } from '../../src/desk/backup/parts.ts'
import { partsIn } from '../../src/desk/backup/read.ts'
import { verify } from '../../src/desk/backup/verify.ts'
import { writeBackup } from '../../src/desk/backup/write.ts'
import type { Ask } from '../../src/desk/history.ts'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import { ACTOR, ask, imported, type Kit, openKit } from './kit.ts'

let kit: Kit
let article: string
beforeEach(async () => {
  kit = await openKit()
  article = await imported(kit.desk)
})
afterEach(() => kit.close())

/** Saves drafts of one segment, one after the other; what was asked. */
async function typed(segment: number, count: number): Promise<readonly Ask[]> {
  const asked: Ask[] = []
  for (let n = 0; n < count; n += 1) {
    const { state } = await kit.desk.articles.load(article)
    const base = state.segments.get(segment)?.last ?? null
    const one = ask(`draft ${segment} ${n}`)
    const command = { type: 'revise', segment, text: `Typed ${n}.`, state: 'draft', base } as const
    const acted = await kit.desk.articles.act(article, one, command, ACTOR)
    expect(acted.ok).toBe(true)
    asked.push(one)
  }
  return asked
}

function textsIn(lines: readonly { readonly events: readonly object[] }[]): readonly string[] {
  return lines.flatMap(({ events }) => events.flatMap((event) => ('text' in event ? String(event.text) : [])))
}

test('the steps of a run lose their texts in state and on disk, and the last two stay', async () => {
  await typed(1, 20)
  expect(await kit.desk.articles.folding.fold(article, 10)).toBe(18)
  for (const desk of [kit.desk, kit.another()]) {
    const { state } = await desk.articles.load(article)
    const segment = state.segments.get(1)
    expect(segment && revisionsOf(state, segment).map(({ text }) => text)).toEqual(['Typed 19.', 'Typed 18.'])
  }
  expect(textsIn(await kit.store.read(historyOf(article)))).toEqual(['Typed 18.', 'Typed 19.'])
  expect(await kit.desk.articles.folding.fold(article, 1)).toBe(0)
})

test('a repeat of a folded save is the same save, and a folded text cannot come back', async () => {
  const [first] = await typed(1, 20)
  await kit.desk.articles.folding.fold(article, 10)
  const command = { type: 'revise', segment: 1, text: 'Typed 0.', state: 'draft', base: null } as const
  for (const desk of [kit.desk, kit.another()]) {
    const { head } = await desk.articles.load(article)
    const again = first && (await desk.articles.act(article, first, command, ACTOR))
    expect(again).toMatchObject({ ok: true, line: { seq: 2, events: [{ type: 'draftGone', revision: 4 }] } })
    expect((await desk.articles.load(article)).head).toBe(head)
    const back = await desk.articles.act(article, ask('back'), { type: 'restore', revision: 4 }, ACTOR)
    expect(back).toMatchObject({ ok: false, refusal: { code: 'text_folded', current: 22 } })
  }
})

test('a history that grows by steps is folded by itself', async () => {
  await typed(1, 1_023)
  await kit.desk.articles.folding.idle()
  expect(textsIn(await kit.store.read(historyOf(article)))).toEqual(['Typed 1021.', 'Typed 1022.'])
})

test('what is not worth it stays as it is', async () => {
  await typed(1, 9)
  const before = await kit.store.read(historyOf(article))
  expect(await kit.desk.articles.folding.fold(article)).toBe(0)
  expect(await kit.store.read(historyOf(article))).toEqual(before)
})

test('people type while drafts are folded; a draft that is restored meanwhile is kept', async () => {
  await typed(1, 30)
  const restored = kit.desk.articles.act(article, ask('back'), { type: 'restore', revision: 10 }, ACTOR)
  const [folded] = await Promise.all([kit.desk.articles.folding.fold(article, 10), typed(2, 12)])
  expect((await restored).ok).toBe(true)
  expect(folded).toBeGreaterThan(20)
  const live = await kit.desk.articles.load(article)
  const anew = await kit.another().articles.load(article)
  expect(anew.head).toBe(live.head)
  for (const { state } of [live, anew]) {
    expect(state.revisions.get(10)?.text).toBe('Typed 6.')
    for (const [ref, text] of [
      [1, 'Typed 6.'],
      [2, 'Typed 11.'],
    ] as const)
      expect(state.revisions.get(state.segments.get(ref)?.last ?? 0)?.text).toBe(text)
  }
})

test('a deleted article does not come back by folding', async () => {
  await typed(1, 20)
  const folding = kit.desk.articles.folding.fold(article, 10)
  await kit.desk.bin.put(ask('bin'), article, 30)
  await kit.desk.bin.delete(ask('delete'), article)
  await folding
  expect(await kit.store.histories()).toEqual(['workspace'])
})

test('a folded history is whole to verify, and comes back from a backup as it is', async () => {
  await typed(1, 20)
  await kit.desk.articles.folding.fold(article, 10)
  const file = join(kit.folder, 'padan.backup')
  await writeBackup(file, partsOf(kit.store), '2026-11-25T00:00:00.000Z')
  const there = await openLowdbStore(join(kit.folder, 'restored'))
  try {
    await copyInto(there, 'there', 'the backup', partsIn(file))
    expect(await there.read(historyOf(article))).toEqual(await kit.store.read(historyOf(article)))
    for await (const finding of verify(there)) expect(finding.kind).not.toBe('fault')
  } finally {
    await there.close()
  }
})
