/** News-like English of a fixed seed: real words in their usual skew, sentences, figures, paragraphs. */

const COMMON =
  `the of and to in a that is was for on with as by at from his it an were are which this be has had its
or not but they their he she also have been who more will would after over between about into than other some could
when there all new one two three first last`.split(/\s+/)

const STEMS =
  `govern support secur minist restor trad econom region develop citizen protest leader invest agree
confer market harvest forest island flood teach hospital patient doctor school student village river bridge build
port ship fish train road driv price rice fuel export import factor worker union strike court judg lawyer verdict
appeal crime police suspect witness evidenc report editor paper print broadcast network phone satellit comput
research scient climat weather rain storm volcan earthquak rescu shelter food water electric energ coal solar power
plant tree field farm buffalo cattl bird ocean coral tourist hotel beach temple mosque church festival music danc
film actor writ novel poet languag translat dialect custom ceremon wedding famil child mother father grandmoth uncl
neighbour garden kitchen recip spic coffee tea sugar salt bank loan debt budget tax revenu deficit growth inflat
currenc rate bond share profit loss compan director board manag campaign elect vot candidat parliament law reform
president deputy mayor governor district provinc capital border arm soldier patrol peac treat alli visit speech
question answer promis threat warn deni confirm announc reject accept propos plan project contract tender fund grant
donor charit volunteer team match goal coach player stadium medal record race winner`.split(/\s+/)

const ENDINGS = ['', 's', 'ed', 'ing', 'er', 'ers', 'ion', 'al', 'ment', 'able']
const FIGURES = ['1,250', '14.30', '12.5%', 'US$3.50', 'Rp1.5', '2021', '164', 'U.S.', 'well-known', '10:30']

/** A text of about `count` words. */
export function article(count: number, seed: number): string {
  const random = mulberry(seed)
  const parts: string[] = []
  let left = count
  for (let sentence = 1; left > 0; sentence++) {
    const length = Math.min(left, 8 + Math.floor(random() * 20))
    left -= length
    const line = Array.from({ length }, () => word(random) + (random() < 0.06 ? ',' : '')).join(' ')
    parts.push(
      line.charAt(0).toUpperCase() + line.slice(1).replace(/,$/, ''),
      sentence % 4 === 0 ? '.\n' : '. ',
    )
  }
  return parts.join('')
}

/** The text with that part of its words, spread evenly, replaced, left out or followed by a new one. */
export function rewrite(text: string, part: number, seed: number): string {
  const random = mulberry(seed)
  return text.replace(/[\p{L}\p{N}]+/gu, (old) => {
    if (random() >= part) return old
    const kind = random()
    return kind < 0.7 ? word(random) : kind < 0.85 ? '' : `${old} ${word(random)}`
  })
}

function word(random: () => number): string {
  const kind = random()
  if (kind < 0.45) return pick(COMMON, random() ** 2)
  if (kind < 0.47) return pick(FIGURES, random())
  return pick(STEMS, random() ** 1.5) + pick(ENDINGS, random() ** 2)
}

function pick(from: readonly string[], at: number): string {
  return from[Math.floor(at * from.length)] ?? ''
}

/** mulberry32 (public domain, Tommy Ettinger). */
function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
