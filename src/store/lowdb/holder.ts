import { readdir } from 'node:fs/promises'
import { isLockName } from './lock.ts'
import { ask } from './lock-answer.ts'
import { shortPath } from './short-path.ts'

/** Who holds a folder; null: nobody. Names of the dead are left where they are. */
export async function holderOf(
  folder: string,
): Promise<{ readonly who: string; readonly answers: boolean } | null> {
  for (const name of (await readdir(folder)).filter(isLockName)) {
    const path = await shortPath(folder, name)
    try {
      const found = await ask(path.path)
      if (found.kind !== 'dead') return { who: found.who, answers: found.kind !== 'silent' }
    } finally {
      await path.free()
    }
  }
  return null
}
