import { member, textMember } from '../dom.ts'

/** Text that the server has not acknowledged yet; it survives a reload and a crash. */
export interface Kept {
  readonly text: string
  /** The revision that it was typed on; empty: none. */
  readonly base: string
  /** The tab it was typed in, and when, in milliseconds. */
  readonly tab: string
  readonly at: number
}

/** As long as another tab may still be typing it, this one leaves it alone. Milliseconds. */
const ALIVE = 10_000
/** In place of the tab, once that one was closed. */
const NO_TAB = ''
const PREFIX = 'padan:text:'

const tab = tabName()

export function keep(segment: string, text: string, base: string): void {
  const kept: Kept = { text, base, tab, at: Date.now() }
  attempt(() => localStorage.setItem(key(segment), JSON.stringify(kept)))
}

export function forget(segment: string): void {
  attempt(() => localStorage.removeItem(key(segment)))
}

/** The page goes away: whoever opens the article next may take over what it could not send. */
export function leaveAll(): void {
  attempt(() => {
    for (const name of Object.keys(localStorage)) {
      const kept = name.startsWith(PREFIX) ? read(name) : undefined
      if (kept?.tab === tab) localStorage.setItem(name, JSON.stringify({ ...kept, tab: NO_TAB }))
    }
  })
}

/** How long another tab may still be at it: to be left alone until then. Milliseconds; 0: it may be taken over. */
export function heldFor(kept: Kept): number {
  return kept.tab === tab || kept.tab === NO_TAB ? 0 : Math.max(0, kept.at + ALIVE - Date.now())
}

/** What was typed for a segment and not acknowledged. */
export function keptFor(segment: string): Kept | undefined {
  return attempt(() => read(key(segment)))
}

function read(name: string): Kept | undefined {
  const found: unknown = JSON.parse(localStorage.getItem(name) ?? 'null')
  const at = member(found, 'at')
  if (typeof at !== 'number') return undefined
  return {
    text: textMember(found, 'text'),
    base: textMember(found, 'base'),
    tab: textMember(found, 'tab'),
    at,
  }
}

function key(segment: string): string {
  return `${PREFIX}${segment}`
}

// A browser may refuse storage altogether (private windows, full disk); typing goes on without it.
function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch (error) {
    if (error instanceof DOMException) return undefined
    throw error
  }
}

function tabName(): string {
  const known = attempt(() => sessionStorage.getItem('padan:tab'))
  if (known) return known
  const made = newUuid()
  attempt(() => sessionStorage.setItem('padan:tab', made))
  return made
}

/** A random uuid; `crypto.randomUUID` is missing on plain http in a local network. */
export function newUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = Array.from(bytes, (byte, index) => {
    const value = index === 6 ? (byte & 15) | 64 : index === 8 ? (byte & 63) | 128 : byte
    return value.toString(16).padStart(2, '0')
  }).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
