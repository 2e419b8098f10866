import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { historyOf } from '../../src/desk/articles.ts'
import { Desk } from '../../src/desk/desk.ts'
import { loadSamples } from '../../src/desk/samples.ts'
import { packageRoot } from '../../src/settings.ts'
import type { Store } from '../../src/store/store.ts'
import { ACTOR, ARTICLE, ask, imported, type Kit, openKit, revision } from './kit.ts'

let kit: Kit
beforeEach(async () => {
  kit = await openKit()
})
afterEach(() => kit.close())

/** The same store, but the workspace takes nothing more, as when the process ends between two appends. */
function withoutWorkspace(store: Store): Store {
  return {
    read: (...args) => store.read(...args),
    head: (...args) => store.head(...args),
    append: (history, ...args) =>
      history === 'workspace' ? Promise.reject(new Error('killed')) : store.append(history, ...args),
    fold: (...args) => store.fold(...args),
    find: (...args) => store.find(...args),
    watch: (...args) => store.watch(...args),
    histories: () => store.histories(),
    settled: () => store.settled(),
    remove: (...args) => store.remove(...args),
    records: store.records,
    say: (text) => store.say(text),
    onSaid: (listener) => store.onSaid(listener),
    close: () => store.close(),
  }
}

describe('import', () => {
  test('cut off between its two histories: not there, and whole when it is sent again', async () => {
    const asked = ask('import')
    const dying = new Desk(withoutWorkspace(kit.store), kit.work)
    await expect(dying.importArticle(asked, ARTICLE)).rejects.toThrow('killed')
    expect((await kit.desk.workspace()).articles.size).toBe(0)
    const made = await kit.another().importArticle(asked, ARTICLE)
    expect(made.ok).toBe(true)
    const article = made.ok ? made.article : ''
    expect((await kit.desk.articles.load(article)).head).toBe(1)
    expect([...(await kit.desk.workspace()).articles.keys()]).toEqual([article])
    expect(await kit.desk.importArticle(asked, ARTICLE)).toEqual(made)
    expect((await kit.desk.workspace()).articles.size).toBe(1)
  })

  test('cut off and never sent again: the next start sweeps what is left', async () => {
    const kept = await imported(kit.desk)
    const dying = new Desk(withoutWorkspace(kit.store), kit.work)
    await expect(dying.importArticle(ask('import'), ARTICLE)).rejects.toThrow('killed')
    expect(await kit.store.histories()).toHaveLength(3)
    await kit.another().sweep()
    expect(await kit.store.histories()).toEqual([historyOf(kept), 'workspace'].sort())
  })

  test('of a long text comes in parts that are the whole', async () => {
    const text = Array.from(
      { length: 4_000 },
      (_, index) => `Kalimat yang ke-${index} ada di sini, di baris ini.`,
    ).join('\n')
    const article = await imported(kit.desk, text)
    const { state, head } = await kit.desk.articles.load(article)
    expect(head).toBeGreaterThan(1)
    expect(state.source).toBe(text)
    expect(state.order).toHaveLength(4_000)
  })

  test.each([
    ['empty_article', '  \n '],
    ['malformed_text', 'Satu \ud800.'],
    ['control_character', `Satu${String.fromCharCode(1)}.`],
  ])('refuses %s and leaves nothing', async (code, text) => {
    expect(await kit.desk.importArticle(ask('import'), { ...ARTICLE, text })).toMatchObject({
      ok: false,
      refusal: { code },
    })
    expect(await kit.store.histories()).toEqual(['workspace'])
  })

  test('takes a title from the text where none is given', async () => {
    const made = await kit.desk.importArticle(ask('import'), { ...ARTICLE, title: ' ' })
    const { articles } = await kit.desk.workspace()
    expect(made.ok && articles.get(made.article)?.title).toBe('Satu dua tiga.')
  })
})

test('summaries follow every change, whoever made it, and are kept for the next start', async () => {
  const article = await imported(kit.desk)
  expect((await kit.desk.summaries.of(article)).tally.untranslated.segments).toBe(3)
  const other = kit.another()
  await other.articles.act(article, ask('save'), revision(1, 'One.'), ACTOR)
  const summary = await kit.desk.summaries.of(article)
  expect(summary).toMatchObject({ head: 2, source: 'id', target: 'en', changed: { by: 'p1' } })
  expect(summary.tally.translated.segments).toBe(1)
  expect(await kit.store.records.get('summary', article)).toEqual(summary)
  expect(await kit.another().summaries.of(article)).toEqual(summary)
})

describe('samples', () => {
  const folder = join(packageRoot(), 'db/samples')

  test('load once: untouched and worked, with people, decisions and versions', async () => {
    await loadSamples(kit.desk, folder)
    const first = await kit.desk.workspace()
    const entries = [...first.articles.values()]
    expect(entries.map(({ sample }) => sample).sort()).toEqual(['untouched', 'worked'])
    const worked = entries.find(({ sample }) => sample === 'worked')?.id ?? ''
    const { state, head } = await kit.desk.articles.load(worked)
    expect(state.tally.untranslated.segments).toBe(0)
    expect(state.tally.approved.segments).toBeGreaterThan(0)
    expect(state.tally.returned.segments).toBeGreaterThan(0)
    expect(state.versions).toHaveLength(2)
    await loadSamples(kit.another(), folder)
    expect((await kit.desk.workspace()).articles).toEqual(first.articles)
    expect((await kit.desk.articles.load(worked)).head).toBe(head)
  })

  test('that people deleted stay deleted', async () => {
    await loadSamples(kit.desk, folder)
    for (const id of (await kit.desk.workspace()).articles.keys()) await kit.desk.bin.put(ask('bin'), id, 30)
    await loadSamples(kit.another(), folder)
    expect((await kit.desk.workspace()).articles.size).toBe(0)
    for (const id of (await kit.desk.workspace()).bin.keys()) await kit.desk.bin.delete(ask('delete'), id)
    await loadSamples(kit.another(), folder)
    expect((await kit.desk.workspace()).articles.size).toBe(0)
  })

  test('a start that was cut off is finished by the next, and nothing happens twice', async () => {
    let left = 12
    const dying: Store = {
      ...withoutWorkspace(kit.store),
      append(...args) {
        left -= 1
        return left < 0 ? Promise.reject(new Error('killed')) : kit.store.append(...args)
      },
    }
    await expect(loadSamples(new Desk(dying, kit.work), folder)).rejects.toThrow('killed')
    await loadSamples(kit.another(), folder)
    const { articles, people } = await kit.desk.workspace()
    expect(articles.size).toBe(2)
    expect(new Set([...people.values()].map(({ name }) => name)).size).toBe(people.size)
    const worked = [...articles.values()].find(({ sample }) => sample === 'worked')?.id ?? ''
    const { state } = await kit.desk.articles.load(worked)
    expect(state.versions).toHaveLength(2)
    expect(state.tally.returned.segments).toBeGreaterThan(0)
  })
})
