import { join } from 'node:path'
import { spawnNode } from './pin.ts'
import type { Outcome, Plan } from './plan.ts'

/** Runs a plan in a process of its own, on the second core. */
export function drive(plan: Plan): Promise<Outcome> {
  const child = spawnNode(1, [...process.execArgv, join(import.meta.dirname, 'driver.ts')], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  return new Promise((resolve, reject) => {
    child.once('message', (outcome: Outcome) => resolve(outcome))
    child.once('exit', (code) => reject(new Error(`the load driver ended with code ${code}`)))
    child.send(plan)
  })
}
