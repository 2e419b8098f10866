import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { killedFolding } from '../crash/folds.ts'
import { Folder } from './folder.ts'

it('kill -9 in the middle of a fold leaves each line as it was or as it was to be, and no other file', async () => {
  const folder = await Folder.make()
  const { inside, acknowledged, lost, unreadable } = await killedFolding(10, {
    folder: folder.data,
    url: '',
    open: () => folder.open(),
  })
  expect({ lost, unreadable }).toEqual({ lost: 0, unreadable: 0 })
  expect(acknowledged).toBeGreaterThan(400)
  expect(inside).toBeGreaterThan(0)
  expect(await readdir(join(folder.data, 'histories'))).toEqual(['article-a.jsonl'])
  await folder.destroy()
})
