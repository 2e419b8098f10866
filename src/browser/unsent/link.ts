/** `failing`: the server answers that it cannot now; `signedOut`: as somebody else, or as nobody. */
export type LinkState = 'up' | 'offline' | 'failing' | 'signedOut'

const FIRST_PAUSE = 1_000
const LONGEST_PAUSE = 30_000

/** Whether the server can be reached, by what came of the last try; tries again after pauses that grow. */
export class Link {
  readonly #again: () => void
  #state: LinkState = 'up'
  #pause = FIRST_PAUSE
  #timer: number | undefined
  #blocked = false

  constructor(again: () => void) {
    this.#again = again
  }

  get state(): LinkState {
    return this.#state
  }

  /** Nothing goes out before the next try. */
  get waits(): boolean {
    return this.#timer !== undefined || this.#blocked
  }

  up(): void {
    this.#stop()
    this.#state = 'up'
    this.#pause = FIRST_PAUSE
  }

  down(state: 'offline' | 'failing'): void {
    this.#stop()
    this.#state = state
    this.#timer = window.setTimeout(() => {
      this.#timer = undefined
      this.#again()
    }, this.#pause)
    this.#pause = Math.min(LONGEST_PAUSE, 2 * this.#pause)
  }

  signedOut(): void {
    this.#stop()
    this.#state = 'signedOut'
    this.#blocked = true
  }

  /** The next try is now. */
  hurry(): void {
    this.#stop()
    this.#pause = FIRST_PAUSE
  }

  #stop(): void {
    window.clearTimeout(this.#timer)
    this.#timer = undefined
    this.#blocked = false
  }
}
