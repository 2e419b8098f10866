import { afterEach, beforeEach, describe, it } from 'vitest'
import type { Store } from '../../../src/store/store.ts'
import { appendCases } from './append.ts'
import { foldingCases } from './folding.ts'
import { historyCases } from './histories.ts'
import { recordCases } from './records.ts'
import { registerCases } from './registers.ts'
import { sayingCases } from './sayings.ts'
import { textCases } from './text.ts'
import { watchCases } from './watch.ts'

/** A place (a folder, a database) that outlives the stores opened on it. One store at a time. */
export interface StorePlace {
  /** `now`: the clock of the store, milliseconds since 1970. */
  open(now?: () => number): Promise<Store>
  /** Ends whatever is open and removes everything. */
  destroy(): Promise<void>
}

export interface ContractCase {
  readonly name: string
  run(place: StorePlace): Promise<void>
}

const CASES: readonly ContractCase[] = [
  ...appendCases,
  ...historyCases,
  ...textCases,
  ...watchCases,
  ...sayingCases,
  ...foldingCases,
  ...registerCases,
  ...recordCases,
]

/**
 * The promises of src/store/store.ts, as tests, for one backend. `skips`: name of a case → why this backend is let off;
 * a name that is no case fails, so that the list cannot rot.
 */
export function storeContract(
  backend: string,
  factory: () => Promise<StorePlace>,
  skips: Readonly<Record<string, string>> = {},
): void {
  const unknown = Object.keys(skips).filter((name) => !CASES.some((one) => one.name === name))
  if (unknown.length > 0) throw new Error(`no such cases to skip: ${unknown.join(', ')}`)

  describe(`store contract: ${backend}`, () => {
    let place: StorePlace
    beforeEach(async () => {
      place = await factory()
    })
    afterEach(() => place.destroy())
    for (const { name, run } of CASES) {
      const reason = skips[name]
      if (reason === undefined) it(name, () => run(place))
      else it.skip(`${name} (${backend}: ${reason})`, () => undefined)
    }
  })
}
