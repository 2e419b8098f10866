type Write = (store: IDBObjectStore) => void

/**
 * One table of IndexedDB. Where the browser gives none (a private window, a full disk) nothing is thrown: `works` says so,
 * and again when it works.
 */
export class Database {
  readonly #name: string
  readonly #keyPath: readonly string[]
  readonly #told: (works: boolean) => void
  #works = true
  #open: IDBDatabase | undefined
  #opening: Promise<IDBDatabase | undefined>

  constructor(name: string, keyPath: readonly string[], told: (works: boolean) => void) {
    this.#name = name
    this.#keyPath = keyPath
    this.#told = told
    this.#opening = this.#begin()
  }

  get works(): boolean {
    return this.#works
  }

  /** At once where the database is open, so that it is under way before the page can go; in the order of the calls. */
  write(act: Write): void {
    if (this.#open) this.#transact(this.#open, act)
    else void this.#opening.then((database) => database && this.#transact(database, act))
  }

  /** Everything between two keys; nothing where the browser keeps nothing. */
  async between(from: readonly string[], to: readonly string[]): Promise<readonly unknown[]> {
    const database = await this.#opening
    if (!database) return []
    try {
      const store = database.transaction(TABLE).objectStore(TABLE)
      return await answerOf(store.getAll(IDBKeyRange.bound([...from], [...to])))
    } catch (error) {
      this.#failed(error)
      return []
    }
  }

  async #begin(): Promise<IDBDatabase | undefined> {
    try {
      if (!window.indexedDB) throw new DOMException('none', 'NotSupportedError')
      const request = indexedDB.open(this.#name, 1)
      request.onupgradeneeded = () => request.result.createObjectStore(TABLE, { keyPath: [...this.#keyPath] })
      const database = await answerOf(request)
      // Somebody cleared the site's data, or a newer page wants to change the table.
      database.onclose = () => this.#lost()
      database.onversionchange = () => {
        database.close()
        this.#lost()
      }
      this.#open = database
      return database
    } catch (error) {
      this.#failed(error)
      return undefined
    }
  }

  #lost(): void {
    this.#open = undefined
    this.#opening = this.#begin()
  }

  #transact(database: IDBDatabase, act: Write): void {
    try {
      const transaction = database.transaction(TABLE, 'readwrite')
      transaction.oncomplete = () => this.#tell(true)
      transaction.onabort = () => this.#tell(false)
      act(transaction.objectStore(TABLE))
      // Otherwise the browser asks this page once more before it keeps anything, and the page may be gone by then.
      transaction.commit()
    } catch (error) {
      this.#failed(error)
    }
  }

  #failed(error: unknown): void {
    if (!(error instanceof DOMException)) throw error
    this.#tell(false)
  }

  #tell(works: boolean): void {
    if (works === this.#works) return
    this.#works = works
    this.#told(works)
  }
}

const TABLE = 'table'

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
