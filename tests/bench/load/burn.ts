import { spawnNode } from './pin.ts'

/** So many processes that do nothing but use a processor, until each has used so many seconds of it. */
export async function burn(processes: number, seconds: number): Promise<void> {
  const code = `const till = ${seconds} * 1e6; while (process.cpuUsage().user < till) Math.sqrt(Math.random())`
  const ended = Array.from({ length: processes }, () => {
    const child = spawnNode(undefined, ['-e', code], { stdio: 'inherit' })
    return new Promise((done) => child.once('exit', done))
  })
  await Promise.all(ended)
}
