import { createHash } from 'node:crypto'
import { COMMON_PASSWORDS } from './common-passwords.ts'

/** Bytes of a digest in the list. */
const DIGEST = 5
/** Fewer different characters are a pattern: 1212121212. */
const LEAST_DIFFERENT = 4
/** Fewer letters beside known words add nothing that has to be guessed. */
const LEAST_LETTERS = 4
/** Shorter words stand in too many others. */
const LEAST_WORD = 3

let digests: ReadonlySet<string> | undefined

/**
 * Whether a password is among the first that somebody tries: one of the most used, one of those with digits or signs round
 * it, a pattern of few characters, or made of `words` (names of the person and the place) and little else.
 */
export function isGuessable(password: string, words: readonly string[] = []): boolean {
  const small = password.toLowerCase()
  if (isCommon(small) || new Set(small).size < LEAST_DIFFERENT) return true
  const core = small.replace(/^\P{L}+|\P{L}+$/gu, '')
  if (core.length >= LEAST_LETTERS && isCommon(core)) return true
  return isMadeOf(small, words)
}

function isMadeOf(small: string, words: readonly string[]): boolean {
  const parts = words
    .flatMap((word) => word.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter(({ length }) => length >= LEAST_WORD)
    .toSorted((a, b) => b.length - a.length)
  const rest = parts.reduce((text, part) => text.replaceAll(part, ' '), small)
  return rest !== small && rest.replace(/\P{L}/gu, '').length < LEAST_LETTERS
}

function isCommon(small: string): boolean {
  digests ??= new Set(digestsIn(Buffer.from(COMMON_PASSWORDS, 'base64')))
  return digests.has(
    createHash('sha256')
      .update(small)
      .digest('hex')
      .slice(0, 2 * DIGEST),
  )
}

function* digestsIn(bytes: Buffer): Iterable<string> {
  for (let place = 0; place < bytes.length; place += DIGEST)
    yield bytes.toString('hex', place, place + DIGEST)
}
