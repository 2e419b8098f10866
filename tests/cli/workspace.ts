import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SYSTEM } from '../../src/core/history.ts'
import { Accounts } from '../../src/desk/accounts.ts'
import { Articles, historyOf } from '../../src/desk/articles.ts'
import { copyInto, digestsOf } from '../../src/desk/backup/copy.ts'
import type { Digests } from '../../src/desk/backup/digest.ts'
import { type Part, partsOf } from '../../src/desk/backup/parts.ts'
import { Desk } from '../../src/desk/desk.ts'
import { ensureProject } from '../../src/desk/first-start.ts'
import { fixedOperation } from '../../src/desk/operation.ts'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import type { Store } from '../../src/store/store.ts'
import { openWork } from '../../src/work/pool.ts'
import { draft, SENTENCES } from '../store/lines.ts'

/** A temporary folder for data folders and files. */
export class Bench {
  readonly folder: string
  /** Bearer token of the administrator, once there is a workspace. */
  token = ''
  readonly #stores: Store[] = []

  private constructor(folder: string) {
    this.folder = folder
  }

  static async make(): Promise<Bench> {
    return new Bench(await mkdtemp(join(tmpdir(), 'padan-operations-')))
  }

  at(name: string): string {
    return join(this.folder, name)
  }

  /** `source`: two articles, a person with a password and a token, and a session. */
  async workspace(): Promise<string> {
    const data = this.at('source')
    const store = await this.open('source')
    const work = openWork('nothing here is long enough for a thread')
    const desk = new Desk(store, work)
    const project = await ensureProject(desk)
    for (const title of ['Satu', 'Dua']) {
      const ask = { operation: fixedOperation(title), request: title, by: SYSTEM }
      await desk.importArticle(ask, {
        title,
        text: SENTENCES.join('\n'),
        project,
        pair: { source: 'id', target: 'en' },
      })
    }
    const ask = { operation: fixedOperation('budi'), request: 'budi', by: SYSTEM }
    await desk.administer(ask, { type: 'addPerson', name: 'budi', login: 'budi', administrator: true })
    const accounts = new Accounts(store.records)
    await accounts.setPassword('p1', 'sangat rahasia sekali')
    this.token = await accounts.makeToken('p1', 'test', new Date())
    await work.close()
    await store.records.put('session', 'cookie', { person: 'p1' }, Date.now() + 60_000)
    const [article = ''] = await store.histories()
    for (let n = await store.head(article); n < 300; n += 1) {
      const said = {
        segment: 1,
        text: `${n} e\u0301 🙂\r\n\u2028 x `,
        state: 'draft',
        origin: 'typed',
      } as const
      await store.append(article, n, {
        ...draft(n),
        events: [{ type: 'segmentRevised', revision: 1000 + n, ...said }],
      })
    }
    await store.close()
    return data
  }

  /** Gives up the texts of drafts in the articles of `source`; returns how many. */
  async fold(): Promise<number> {
    const store = await this.open('source')
    const { folding } = new Articles(store, () => new Date())
    let texts = 0
    for (const history of await store.histories())
      if (history.startsWith(historyOf('')))
        texts += await folding.fold(history.slice(historyOf('').length), 1)
    await store.close()
    return texts
  }

  async open(name: string, readOnly = false): Promise<Store> {
    const store = await openLowdbStore(this.at(name), { readOnly, onNotice: () => undefined })
    this.#stores.push(store)
    return store
  }

  async digests(name: string): Promise<Digests> {
    return digestsOf(partsOf(await this.open(name, true)))
  }

  /** Brings only the first `count` parts over, as a move that was killed there. */
  async cutArrival(from: string, to: string, count: number, origin = this.at(from)): Promise<void> {
    const source = await this.open(from, true)
    const target = await this.open(to)
    const cut = copyInto(target, to, origin, first(partsOf(source), count)).then(
      () => undefined,
      (error: unknown) => error,
    )
    if (!((await cut) instanceof Cut)) throw new Error('the arrival was not cut')
    await target.close()
  }

  async destroy(): Promise<void> {
    for (const store of this.#stores) await store.close()
    await rm(this.folder, { recursive: true, force: true })
  }
}

class Cut extends Error {}

async function* first(parts: AsyncIterable<Part>, count: number): AsyncGenerator<Part> {
  let left = count
  for await (const part of parts) {
    if (left === 0) throw new Cut()
    left -= 1
    yield part
  }
}
