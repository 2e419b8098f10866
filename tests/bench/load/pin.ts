import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { cpus } from 'node:os'

const able = cpus().length > 1 && spawnSync('taskset', ['-c', '0', 'true']).status === 0

/** Whether server and load can be kept on cores of their own here. */
export const CORES_APART = able

/** Starts Node on one core, where one is named and the machine can do that. */
export function spawnNode(
  core: number | undefined,
  args: readonly string[],
  options: SpawnOptions,
): ChildProcess {
  const [command = '', ...words] = [
    ...(able && core !== undefined ? ['taskset', '-c', String(core)] : []),
    process.execPath,
    ...args,
  ]
  return spawn(command, words, options)
}
