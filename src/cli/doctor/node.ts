import { type Finding, fault, ok, warning } from './finding.ts'

/** The least that package.json asks for. */
const LEAST = [20, 15] as const
/** Of the even releases, the oldest that is still mended (nodejs/Release). */
const MENDED = 22

/** `version` as `process.versions.node` has it. */
export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const newer = 'Install Node 24 or 22'
  const [least, leastMinor] = LEAST
  if (major < least || (major === least && minor < leastMinor))
    return fault('node', `${version} is too old`, `${newer}.`)
  if (major < MENDED)
    return warning('node', `${version} works, but nobody mends its holes any more`, `${newer}.`)
  if (major % 2 === 1) return warning('node', `${version} is no long-term release`, `${newer}.`)
  return ok('node', version)
}
