import { execFile } from 'node:child_process'
import { copyFile, cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import { Program } from '../store/children.ts'
import { check } from './acknowledged.ts'
import { addTo, type Tally, tally } from './tally.ts'

const run = promisify(execFile)

/** Longest time that a saver lives, in milliseconds. */
const LIFE = 300
const MEGABYTES = '48'

/** Why a file system cannot be mounted from an image here, undefined where it can. */
export async function whyNoImage(): Promise<string | undefined> {
  if (process.getuid?.() !== 0) return 'mounting an image needs root'
  const folder = await mkdtemp(join(tmpdir(), 'padan-image-'))
  try {
    await mounted(await newImage(folder), join(folder, 'mount'), async () => undefined)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message.trim().split('\n').at(-1) : String(error)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * A saver works on an ext4 file system in an image; the image is copied at the moment of the kill. What had not been synced is
 * in the kernel's memory, not in the copy: that is the power cut. The copy is mounted afresh and looked through.
 */
export async function imagesCopied(cuts: number, mode: 'honest' | 'lying'): Promise<Tally> {
  const saver = await Program.of('saver')
  const sum = tally()
  try {
    for (let n = 0; n < cuts; n += 1) addTo(sum, await imageCopied(saver, n, mode))
  } finally {
    await saver.destroy()
  }
  return sum
}

async function imageCopied(
  saver: Program,
  n: number,
  mode: 'honest' | 'lying',
): Promise<Omit<Tally, 'runs'>> {
  const folder = await mkdtemp(join(tmpdir(), 'padan-image-'))
  try {
    const image = await newImage(folder)
    const copy = join(folder, 'copy.img')
    let said: readonly string[] = []
    await mounted(image, join(folder, 'mount'), async (mount) => {
      const child = saver.start(join(mount, 'data'), String((n % 6) + 1), mode)
      if ((await child.first()) !== 'ready') throw new Error(`the saver did not start: ${child.lines.join()}`)
      await pause(Math.random() * LIFE)
      await child.kill()
      await copyFile(image, copy)
      said = child.lines.slice(1)
    })
    let found = { acknowledged: 0, lost: 0, unreadable: 0 }
    await mounted(copy, join(folder, 'mount'), async (mount) => {
      const data = join(folder, 'data')
      await mkdir(data)
      await cp(join(mount, 'data'), data, {
        recursive: true,
        filter: (path) => !basename(path).endsWith('.sock'),
      })
      found = await check(() => openLowdbStore(data, { onNotice: () => undefined }), said, mode === 'honest')
    })
    return found
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function newImage(folder: string): Promise<string> {
  const image = join(folder, 'disk.img')
  await run('truncate', ['--size', `${MEGABYTES}M`, image])
  await run('mkfs.ext4', ['-q', '-F', image])
  return image
}

async function mounted(image: string, mount: string, use: (mount: string) => Promise<void>): Promise<void> {
  await mkdir(mount, { recursive: true })
  await run('mount', ['-o', 'loop', image, mount])
  try {
    await use(mount)
  } finally {
    await run('umount', [mount])
  }
}
