import type { SegmentationLanguage } from '../segmentation/segment.ts'
import { stemIndonesian } from '../text/stem.ts'
import { stemEnglish } from '../text/stem-en.ts'
import { cognate } from './cognates.ts'
import { lexicon } from './lexicon/lexicon.ts'
import type { Knowledge } from './sentences/links.ts'
import { alignSentences, type Bead } from './sentences.ts'

/** The lexicon's weight of a plain pair is 3; this part of a word's uses is then explained. */
const TRUST = 0.6 / 3

/**
 * Beads of an Indonesian and an English text that are cut into sentences, by what ships with Padan: the stems of both
 * languages, the lexicon, and the spelling that words of one origin share.
 *
 * @param language Of the source; the target is in the other one.
 * @param slice As for `alignSentences`.
 */
export function align(
  source: readonly string[],
  target: readonly string[],
  language: SegmentationLanguage = 'id',
  slice?: (done: number) => void,
): readonly Bead[] {
  if (language === 'id') return alignSentences(source, target, shipped(), slice)
  return alignSentences(target, source, shipped(), slice).map((bead) => ({
    ...bead,
    source: bead.target,
    target: bead.source,
  }))
}

function shipped(): Knowledge {
  const known = lexicon()
  return {
    stemSource: stemIndonesian,
    stemTarget: stemEnglish,
    equivalents: (stem) =>
      new Map([...known.equivalents(stem)].map(([other, weight]) => [other, weight * TRUST])),
    knowsTarget: (stem) => englishStems().has(stem),
    likeness: cognate,
  }
}

let english: ReadonlySet<string> | undefined

/** Every English stem that the lexicon gives; gathered when it is first asked for, then kept. */
function englishStems(): ReadonlySet<string> {
  english ??= new Set(
    lexicon().entries.flatMap(({ equivalents }) =>
      equivalents.flatMap((one) => one.split(' ').map(stemEnglish)),
    ),
  )
  return english
}
