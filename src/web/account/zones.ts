/** The newsroom's own time. */
export const NEWSROOM_ZONE = 'Asia/Jakarta'

/** The three of Indonesia, by what people call them; they come first. */
export const OWN_ZONES = [
  { name: 'wib', zone: NEWSROOM_ZONE },
  { name: 'wita', zone: 'Asia/Makassar' },
  { name: 'wit', zone: 'Asia/Jayapura' },
] as const

const OWN: ReadonlySet<string> = new Set(OWN_ZONES.map(({ zone }) => zone))
const KNOWN: ReadonlySet<string> = new Set([...OWN, 'UTC', ...Intl.supportedValuesOf('timeZone')])

/** All others, as IANA names them. */
export const OTHER_ZONES: readonly string[] = [...KNOWN].filter((zone) => !OWN.has(zone)).toSorted()

export function isZone(name: string): boolean {
  return KNOWN.has(name)
}
