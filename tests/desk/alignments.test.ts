import { afterAll, beforeAll, expect, test } from 'vitest'
import { startAlignment } from '../../src/desk/align.ts'
import { historyOfAlignment } from '../../src/desk/articles.ts'
import { verify } from '../../src/desk/backup/verify.ts'
import { ask, type Kit, openKit } from './kit.ts'

let kit: Kit
beforeAll(async () => {
  kit = await openKit()
})
afterAll(() => kit.close())

async function started(): Promise<string> {
  const made = await startAlignment(kit.desk, ask('align'), {
    title: '',
    source: 'Satu dua tiga. Empat lima.',
    target: 'One two three. Four five.',
    project: 'j1',
    pair: { source: 'id', target: 'en' },
  })
  if (!made.ok) throw new Error(made.refusal.code)
  return made.alignment
}

test('an alignment is the same for every server, is whole to verify, and stays when the desk is swept', async () => {
  const id = await started()
  await kit.desk.alignments.act(id, ask('merge'), { type: 'merge', bead: 0 }, 1)
  await kit.desk.sweep()
  expect(await kit.another().alignments.load(id)).toEqual(await kit.desk.alignments.load(id))
  expect((await kit.desk.alignments.load(id)).state.beads).toHaveLength(1)
  const found = []
  for await (const finding of verify(kit.store)) found.push(finding)
  expect(found.filter(({ kind }) => kind === 'fault' || kind === 'note')).toEqual([])
  expect(found).toContainEqual(expect.objectContaining({ name: historyOfAlignment(id) }))
})

test('a deleted alignment leaves no history, and one that never came into the catalogue is swept', async () => {
  const id = await started()
  await kit.desk.deleteAlignment(ask('delete'), id)
  expect(await kit.store.histories()).not.toContain(historyOfAlignment(id))
  const start = { type: 'start', pair: { source: 'id', target: 'en' } } as const
  const text = { text: 'A.', sentences: [{ start: 0, end: 2, paragraph: 0 }] }
  await kit.desk.alignments.act('lost', ask('start'), { ...start, source: text, target: text, beads: [] }, 0)
  expect(await kit.store.histories()).toContain('alignment-lost')
  await kit.another().sweep()
  expect(await kit.store.histories()).not.toContain('alignment-lost')
})
