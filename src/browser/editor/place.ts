import { find } from '../dom.ts'
import type { Row } from './rows.ts'
import type { Screen } from './screen.ts'
import { locale } from './voice.ts'

/** Longest that the address names the row before, should there be no idle moment. Milliseconds. */
const PATIENCE = 200

/**
 * Says below the list and in the address which row is active. A new address costs the browser a look at each link of the page,
 * some 25 ms with 10,000 rows: that waits until the caret has been painted, or the page is left.
 */
export class Place {
  readonly #screen: Screen
  readonly #moved: () => void
  #row: Row | undefined
  /** The address when the row came to be named. */
  #from = ''

  /** `moved`: the address names another row now. */
  constructor(screen: Screen, moved: () => void) {
    this.#screen = screen
    this.#moved = moved
    window.addEventListener('beforeunload', () => this.#write())
  }

  show(row: Row): void {
    const { root, voice } = this.#screen
    const place = find(root, '#place', HTMLElement)
    if (place) place.textContent = voice.text('place', placeOf(row, root))
    const waits = this.#row !== undefined
    this.#row = row
    if (waits) return
    this.#from = location.href
    const write = (): void => this.#write()
    if ('requestIdleCallback' in window) requestIdleCallback(write, { timeout: PATIENCE })
    else setTimeout(write)
  }

  #write(): void {
    const row = this.#row
    this.#row = undefined
    // Somebody has gone on by a link meanwhile: that row is shown next.
    if (!row || location.href !== this.#from) return
    history.replaceState(null, '', addressOf(row))
    this.#moved()
  }
}

function placeOf(row: Row, root: HTMLElement): { number: string; total: string } {
  const format = new Intl.NumberFormat(locale())
  return { number: format.format(row.number), total: format.format(Number(root.dataset.total)) }
}

function addressOf(row: Row): string {
  const url = new URL(location.href)
  url.searchParams.set('segment', String(row.number))
  url.searchParams.delete('lng')
  url.searchParams.delete('done')
  url.hash = row.element.id
  return `${url.pathname}${url.search.replaceAll('%2C', ',')}${url.hash}`
}
