import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../../src/settings.ts'

/** A segment whose word links were made by hand. */
export interface GoldSegment {
  readonly source: readonly string[]
  readonly target: readonly string[]
  /** `i-j`, by token. The possible ones hold the sure ones. */
  readonly sure: ReadonlySet<string>
  readonly possible: ReadonlySet<string>
}

/** The fifty segments of tests/fixtures/words/gold.txt; a link that names no token of its line is an error. */
export function goldSegments(): readonly GoldSegment[] {
  const text = readFileSync(join(packageRoot(), 'tests/fixtures/words/gold.txt'), 'utf8')
  const blocks = text
    .split('\n\n')
    .map((block) => block.split('\n').filter((line) => line !== '' && !line.startsWith('#')))
  return blocks
    .filter((lines) => lines.length > 0)
    .map(([source = '', target = '', links = '']) => {
      const left = source.split(' ').map((token) => token.replace(/^\+/, ''))
      const right = target.split(' ')
      const sure = new Set<string>()
      const possible = new Set<string>()
      for (const link of links.split(' ')) {
        const [, from = '', sign, to = ''] = /^(.+?)([=~])(.+)$/.exec(link) ?? []
        const name = `${placeOf(left, from, link)}-${placeOf(right, to, link)}`
        if (sign === '=') sure.add(name)
        possible.add(name)
      }
      return { source: left, target: right, sure, possible }
    })
}

function placeOf(tokens: readonly string[], wanted: string, link: string): number {
  const [, word = wanted, count = '1'] = /^(.+)\.(\d)$/.exec(wanted) ?? []
  const places = [...tokens.keys()].filter((at) => {
    const token = tokens[at]?.toLowerCase()
    return token === wanted || token === word
  })
  const exact = tokens.some((token) => token.toLowerCase() === wanted)
  const place = places[exact ? 0 : Number(count) - 1]
  if (place === undefined) throw new Error(`${link}: no such token in “${tokens.join(' ')}”`)
  return place
}

/** Alignment error rate over all segments, and precision and recall (Och and Ney 2003); punctuation does not count. */
export function alignmentError(
  gold: readonly GoldSegment[],
  found: readonly (readonly { readonly source: number; readonly target: number }[])[],
): { readonly error: number; readonly precision: number; readonly recall: number } {
  let [made, sure, hits, fair] = [0, 0, 0, 0]
  for (const [index, segment] of gold.entries()) {
    const counts = (tokens: readonly string[], at: number) => /[\p{L}\p{N}]/u.test(tokens[at] ?? '')
    const links = (found[index] ?? []).filter(
      ({ source, target }) => counts(segment.source, source) && counts(segment.target, target),
    )
    made += links.length
    sure += segment.sure.size
    for (const { source, target } of links) {
      if (segment.sure.has(`${source}-${target}`)) hits += 1
      if (segment.possible.has(`${source}-${target}`)) fair += 1
    }
  }
  return { error: 1 - (hits + fair) / (made + sure), precision: fair / made, recall: hits / sure }
}
