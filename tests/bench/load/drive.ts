import { join } from 'node:path'
import { spawnNode } from './pin.ts'
import { ENOUGH, type Outcome, type Plan, type Told } from './plan.ts'

/** Somebody wants to know when the load begins, in which process, and when its last answer has come; the streams are still open then. */
export interface Stages {
  begun?(driver: number): void
  done?(): void
  /** Once this resolves no more saves are sent. */
  readonly enough?: Promise<void>
}

/** Runs a plan in a process of its own, on the second core. */
export function drive(plan: Plan, stages: Stages = {}): Promise<Outcome> {
  const child = spawnNode(1, [...process.execArgv, join(import.meta.dirname, 'driver.ts')], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  return new Promise((resolve, reject) => {
    child.on('message', (told: Told) => {
      if (told === 'begun') stages.begun?.(child.pid ?? 0)
      else if (told === 'done') stages.done?.()
      else {
        resolve(told)
        child.disconnect()
      }
    })
    child.once('exit', (code) => reject(new Error(`the load driver ended with code ${code}`)))
    child.send(plan)
    void stages.enough?.then(() => child.send(ENOUGH))
  })
}
