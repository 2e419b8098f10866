/** A case of the list that another file has: words of the case in that file. */
export interface Elsewhere {
  readonly id: string
  /** From the folder of the tests. */
  readonly file: string
  readonly words: string
  /** Why the answer is another one than the list has. */
  readonly why?: string
}

/** Files of the test suite of XLIFF. */
export const OASIS = 'exchange/oasis.test.ts'

const core = (id: string, words: string): Elsewhere => ({ id, file: 'web/bad-input-core-rows.ts', words })
const edge = (id: string, words: string, why?: string): Elsewhere => ({
  id,
  file: 'web/bad-input.test.ts',
  words,
  ...(why ? { why } : {}),
})
const requests = (id: string, words: string, why?: string): Elsewhere => ({
  id,
  file: 'web/bad-input-edge.test.ts',
  words,
  ...(why ? { why } : {}),
})

export const ELSEWHERE: readonly Elsewhere[] = [
  { id: 'U16', file: 'web/limits.test.ts', words: 'whose %s does not come is ended with 408' },
  { id: 'T5', file: 'web/bad-input/held.slow.test.ts', words: 'a line of 10 MB' },
  { id: 'T6', file: 'web/bad-input/held.slow.test.ts', words: 'five million full stops' },
  { id: 'X10', file: OASIS, words: 'wrong' },
  { id: 'X11', file: OASIS, words: 'right' },
  core('F1', 'a target of 10,001 characters'),
  core('F2', 'a target with half a character'),
  core('F3', 'a target with NUL'),
  edge('F5', 'a number as text'),
  edge('F6', 'an unknown key'),
  edge('F7', 'a number beyond all as a base'),
  { id: 'F8', file: 'web/bad-input-core.test.ts', words: 'the same operation with another body is refused' },
  edge('F9', 'an id of 10,000 characters'),
  requests('F9', '/articles/__proto__'),
  edge('F10', 'a role that one gives oneself'),
  { id: 'F11', file: 'web/people.test.ts', words: 'a login that looks alike (NFKC)' },
  { id: 'F11', file: 'web/people.test.ts', words: 'a login with a zero-width sign' },
  edge('F14', 'words to find are words, not a pattern'),
  edge('F15', 'a page of %s is refused'),
  edge('F16', 'a comment of 1 MB'),
  requests('R1', 'cut JSON'),
  requests('R2', 'a bare text'),
  requests('R3', '20,000 nested lists'),
  requests('R4', 'JSON as text/plain'),
  requests('R5', 'JSON in UTF-7'),
  edge('R6', 'packed JSON is not unpacked', '415: what is packed is not taken at all'),
  requests(
    'R7',
    'a form of more than 5,000 fields',
    'a form that decides on many rows has thousands of fields',
  ),
  edge('R8', 'two lengths'),
  edge('R9', 'a header of 20 kB'),
  edge('R10', 'TRACE'),
  requests('R11', 'the address %s: 400'),
  { id: 'R12', file: 'web/middleware.test.ts', words: 'with a broken signature is nobody' },
]
