import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { takeLock } from '../../src/store/lowdb/lock.ts'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import { HeldError } from '../../src/store/store.ts'
import { Program } from './children.ts'
import { Folder } from './folder.ts'
import { fill } from './lines.ts'

describe('one server a folder', () => {
  let holder: Program
  let folder: Folder
  beforeAll(async () => {
    holder = await Program.of('holder')
  })
  afterAll(() => holder.destroy())
  beforeEach(async () => {
    folder = await Folder.make()
  })
  afterEach(() => folder.destroy())

  /** The error of a start that must be refused. */
  async function refused(path = folder.data): Promise<unknown> {
    const error = await openLowdbStore(path).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(HeldError)
    return error
  }

  it('the second start is refused and told who holds it; after kill -9 it succeeds at once', async () => {
    const child = holder.start(folder.data)
    expect(await child.first()).toBe('won')
    expect(await refused()).toMatchObject({
      message: expect.stringMatching(
        new RegExp(`in use by process ${child.process.pid} on \\S+ since \\d{4}-`),
      ),
    })
    await child.kill()
    const store = await folder.open()
    await fill(store, 'workspace', 1)
  })

  it('a paused holder keeps the folder, and has it still when it wakes', async () => {
    const child = holder.start(folder.data)
    expect(await child.first()).toBe('won')
    child.process.kill('SIGSTOP')
    expect(await refused()).toMatchObject({ message: expect.stringContaining('does not answer') })
    child.process.kill('SIGCONT')
    expect(await refused()).toMatchObject({
      message: expect.stringContaining(`process ${child.process.pid}`),
    })
    await child.kill()
  })

  it('of many who race for the folder of a dead one, one wins', async () => {
    for (let round = 0; round < 5; round += 1) {
      const dead = holder.start(folder.data)
      expect(await dead.first()).toBe('won')
      await dead.kill()
      const racers = Array.from({ length: 4 }, () => holder.start(folder.data))
      const answers = await Promise.all(racers.map((racer) => racer.first()))
      expect(answers.toSorted()).toEqual([
        ...Array.from({ length: 3 }, () => expect.stringMatching(/^HeldError .* in use by process/)),
        'won',
      ])
      await Promise.all(racers.map((racer) => racer.kill()))
    }
  })

  it('of many who race within one process, one wins, again and again', async () => {
    await mkdir(folder.data)
    for (let round = 0; round < 20; round += 1) {
      const locks = await Promise.allSettled(Array.from({ length: 6 }, () => takeLock(folder.data)))
      const won = locks.flatMap((lock) => (lock.status === 'fulfilled' ? [lock.value] : []))
      expect(won).toHaveLength(1)
      for (const lock of won) await lock.release()
    }
  })

  it('works in a folder whose path is longer than a socket path may be', async () => {
    const long = join(folder.path, 'x'.repeat(100), 'y'.repeat(100))
    const store = await openLowdbStore(long)
    await fill(store, 'workspace', 1)
    expect(await refused(long)).toMatchObject({ message: expect.stringContaining(`process ${process.pid}`) })
    const child = holder.start(long)
    expect(await child.first()).toContain('HeldError')
    await store.close()
    const again = await openLowdbStore(long)
    expect(await again.head('workspace')).toBe(1)
    await again.close()
  })

  it('is given free by close, and by a start that failed', async () => {
    await (await folder.open()).close()
    const { rm } = await import('node:fs/promises')
    const store = await folder.open()
    await fill(store, 'workspace', 1)
    await store.close()
    await rm(join(folder.data, 'histories/workspace.jsonl'))
    for (const _ of [1, 2]) await expect(folder.open()).rejects.toMatchObject({ name: 'DamagedError' })
  })
})
