import { find } from '../dom.ts'

/** How long to wait before asking again: at first, and at most. Milliseconds. */
const FIRST_PAUSE = 250
const LONGEST_PAUSE = 30_000

/**
 * Reads the editor's page anew, as often as it takes: what comes is at least as new as everything that was heard of the
 * article by then, since older texts must not take the place of newer ones.
 */
export class FreshPage {
  #heard = 0
  #reading: Promise<string> | undefined

  /** Number of a line of the article's history that this page was told. */
  hear(seq: number): void {
    if (seq > this.#heard) this.#heard = seq
  }

  /** What was heard counts no more: the history is another one. */
  forget(): void {
    this.#heard = 0
  }

  /** Who asks while it is being read gets the same, in a document of his own: its rows are taken out of it. */
  async read(): Promise<Document> {
    this.#reading ??= this.#read().finally(() => {
      this.#reading = undefined
    })
    return parsed(await this.#reading)
  }

  async #read(): Promise<string> {
    for (let pause = FIRST_PAUSE; ; pause = Math.min(LONGEST_PAUSE, 2 * pause)) {
      const page = await ask()
      const head = page && find(parsed(page), '#editor', HTMLElement)?.dataset.head
      if (page !== undefined && head !== undefined && Number(head) >= this.#heard) return page
      await online(pause)
    }
  }
}

/** Undefined: no answer, or nobody is signed in. */
async function ask(): Promise<string | undefined> {
  const response = await fetch(location.href).catch(() => undefined)
  if (response?.redirected || !response?.ok) return undefined
  return response.text().catch(() => undefined)
}

function parsed(page: string): Document {
  return new DOMParser().parseFromString(page, 'text/html')
}

/** After a pause, or as soon as the network is back. */
function online(pause: number): Promise<void> {
  return new Promise((done) => {
    const timer = window.setTimeout(end, pause)
    window.addEventListener('online', end)
    function end(): void {
      window.clearTimeout(timer)
      window.removeEventListener('online', end)
      done()
    }
  })
}
