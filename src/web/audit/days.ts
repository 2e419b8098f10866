const DAY_MS = 24 * 60 * 60 * 1000

/** When a day (YYYY-MM-DD) begins by the clock of a time zone, and when it is over. ISO 8601, UTC. */
export function boundsOf(day: string, zone: string): { readonly begin: string; readonly end: string } {
  const next = new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10)
  return { begin: beginOf(day, zone), end: beginOf(next, zone) }
}

function beginOf(day: string, zone: string): string {
  const midnight = Date.parse(day)
  const first = midnight - offsetAt(midnight, zone)
  // Between the two guesses the clock may have been put forward or back.
  return new Date(midnight - offsetAt(first, zone)).toISOString()
}

/** How far the clock of a zone is ahead of UTC. Milliseconds. */
function offsetAt(moment: number, zone: string): number {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  const parts = new Map(clock.formatToParts(moment).map(({ type, value }) => [type, value]))
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? ''
  const shown = `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}Z`
  return Date.parse(shown) - moment
}
