import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { Folder } from './folder.ts'
import { draft, fill } from './lines.ts'

describe('a folder opened for reading', () => {
  let folder: Folder
  let server: Store
  beforeEach(async () => {
    folder = await Folder.make()
    server = await folder.open()
    await fill(server, 'workspace', 3)
    await server.records.put('session', 'a', 1)
  })
  afterEach(() => folder.destroy())

  it('reads beside the running server, and sees what it saves meanwhile', async () => {
    const reader = await folder.open({ readOnly: true })
    expect(await reader.head('workspace')).toBe(3)
    expect(await reader.find('workspace', 'operation-2')).toMatchObject({ seq: 2 })
    await fill(server, 'workspace', 1)
    await fill(server, 'article-new', 1)
    await server.records.put('session', 'a', 2)
    expect(await reader.read('workspace', 2)).toHaveLength(2)
    expect(await reader.histories()).toEqual(['article-new', 'workspace'])
    expect(await reader.records.get('session', 'a')).toBe(2)
    expect(await reader.records.list('session')).toEqual([{ key: 'a', value: 2 }])
    expect(await reader.records.get('token', 'a')).toBeUndefined()
    await server.remove('article-new')
    expect(await reader.read('article-new')).toEqual([])
    expect(await reader.head('article-new')).toBe(0)
  })

  it('refuses to write and to watch', async () => {
    const reader = await folder.open({ readOnly: true })
    const refusal = { name: 'StorageError', fault: 'storage_read_only' }
    await expect(reader.append('workspace', 3, draft(4))).rejects.toMatchObject(refusal)
    await expect(reader.remove('workspace')).rejects.toMatchObject(refusal)
    await expect(reader.watch('workspace', 0, () => undefined)).rejects.toMatchObject(refusal)
    await expect(reader.records.put('session', 'b', 1)).rejects.toMatchObject(refusal)
    await expect(reader.records.delete('session', 'a')).rejects.toMatchObject(refusal)
    expect(await server.head('workspace')).toBe(3)
  })

  it('reads up to the last whole line and leaves a line under way alone', async () => {
    const path = join(folder.data, 'histories/workspace.jsonl')
    await appendFile(path, '{"seq":4,"opera')
    const reader = await folder.open({ readOnly: true })
    expect(await reader.read('workspace')).toHaveLength(3)
    expect(await reader.head('workspace')).toBe(3)
    expect(folder.notices).toEqual([])
  })

  it('is empty where there is nothing, and makes nothing', async () => {
    const empty = await Folder.make()
    const reader = await empty.open({ readOnly: true })
    expect(await reader.histories()).toEqual([])
    expect(await reader.read('workspace')).toEqual([])
    expect(await reader.head('workspace')).toBe(0)
    const { existsSync } = await import('node:fs')
    expect(existsSync(empty.data)).toBe(false)
    await empty.destroy()
  })
})
