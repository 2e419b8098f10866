import type { Span } from '../revision/follow.ts'
import { starterNames, starters } from '../segmentation/id/starters.ts'
import { withoutAtoms } from '../text/atoms.ts'

const WORD = String.raw`(?:\p{Lu}[\p{L}\p{M}\p{N}'’-]*|(?:\p{Lu}\.)+)`
const RUN = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${WORD}(?: (?:(?:bin|binti|al|van|von|de) )?${WORD})*`,
  'gu',
)
/** Offices that go on behind the title itself: Menteri Luar Negeri Retno, Wakil Perdana Menteri Kazakh. */
const OFFICE =
  /^(?:(?:(?:Wakil )?Perdana Menteri|Luar Negeri|Dalam Negeri|Pertahanan|Keuangan|Perdagangan|Kesehatan|Pendidikan|Pertanian|Perhubungan) )+(?=\p{Lu})/u
/** What stands before the first word of a sentence, or of what somebody says. */
const OPENS = /(?:^|[.!?…:]["”’')\]]*\s+|["“‘(]|^\s*[-–—•]\s*)$/u
/** Words under this many letters stand in headlines without a capital too: di, dari. */
const LONG = 4

/**
 * Runs of words with capitals, without the words that only open a sentence or a title before a name (Presiden). A single
 * word at the beginning of a sentence has its capital from there, and is none.
 */
export function namesIn(text: string): readonly Span[] {
  if (isHeadline(text)) return []
  return Array.from(text.matchAll(RUN)).flatMap((found) => {
    const opens = OPENS.test(withoutAtoms(text.slice(Math.max(0, found.index - 24), found.index)))
    const words = found[0].split(' ')
    const lead = words.findIndex((word) => !starters.has(word) || starterNames.has(word))
    const titled = lead === -1 ? '' : words.slice(lead).join(' ')
    const name = lead > 0 || titled.startsWith('Perdana') ? titled.replace(OFFICE, '') : titled
    if (name === '' || (opens && name === found[0] && !name.includes(' '))) return []
    const end = found.index + found[0].length
    const start = end - name.length
    return end - start < 2 ? [] : [{ start, end }]
  })
}

/** Where every longer word has a capital, capitals tell no names. */
function isHeadline(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []
  return words.length > 3 && words.every((word) => word.length < LONG || /^\p{Lu}/u.test(word))
}
