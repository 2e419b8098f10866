import { newUuid } from '../uuid.ts'
import { post } from './answers.ts'
import type { Screen } from './screen.ts'

/** Whoever only steps over rows is in none of them. Milliseconds. */
const STAYS = 300
/** The server forgets after 30 seconds where somebody is; three renewals fit in, should one be lost. Milliseconds. */
const RENEW = 9_000

/** Says to others in which segment this person is, as long as the focus is in its box; nothing is locked by it. */
export function holdPlace(screen: Screen, person: string): void {
  const { root, article } = screen
  const page = newUuid()
  let held: string | null = null
  let soon: number | undefined
  const say = (segment: string | null, last = false): void => {
    held = segment
    // One that is lost is said again soon, or expires.
    void post(`/articles/${article}/presences`, { page, segment }, { person, last })
  }
  /** The segment whose box has the focus, also of the window; one that takes no text is held by nobody. */
  const focused = (): string | undefined => {
    const { box, rows } = screen
    const here = box && !box.readOnly && document.activeElement === box && document.hasFocus()
    return here ? rows.active?.id : undefined
  }
  root.addEventListener('focusin', ({ target }) => {
    if (target !== screen.box) return
    clearTimeout(soon)
    soon = window.setTimeout(() => {
      const segment = focused()
      if (segment !== undefined && segment !== held) say(segment)
    }, STAYS)
  })
  window.setInterval(() => {
    const segment = focused()
    if (segment !== undefined) say(segment)
  }, RENEW)
  window.addEventListener('pagehide', () => {
    clearTimeout(soon)
    if (held !== null) say(null, true)
  })
}
