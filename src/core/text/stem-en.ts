import { IRREGULAR } from './irregular-en.ts'

const DOUBLE_KEPT = /[lsz]$/
const CVC = /[^aeiou][aeiouy][^aeiouwxy]$/

type Rule = readonly [ending: string, replacement: string]

const STEP_2: readonly Rule[] =
  pairs(`ational=ate tional=tion enci=ence anci=ance izer=ize abli=able alli=al entli=ent eli=e
  ousli=ous ization=ize ation=ate ator=ate alism=al iveness=ive fulness=ful ousness=ous aliti=al iviti=ive biliti=ble`)
const STEP_3: readonly Rule[] = pairs('icate=ic ative= alize=al iciti=ic ical=ic ful= ness=')
const STEP_4: readonly string[] =
  'al ance ence er ic able ible ant ement ment ent ion ou ism ate iti ous ive ize'
    .split(' ')
    .sort((a, b) => b.length - a.length)

/**
 * The stem of an English word in lower case, after M. F. Porter, "An algorithm for suffix stripping" (1980), as
 * published. Before that, irregular plurals and verbs and British spellings are led back to the regular form (people → person,
 * went → go, centre → center) and a possessive 's is dropped.
 */
export function stemEnglish(word: string): string {
  const lower = word.toLowerCase().replaceAll('’', "'").replace(/'s?$/, '')
  return porter(IRREGULAR.get(lower) ?? lower)
}

/** Porter's algorithm alone; words of other letters than a to z and of one or two letters stay as they are. */
export function porter(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word
  return step5(step4(mapped(mapped(step1c(step1b(step1a(word))), STEP_2), STEP_3)))
}

function step1a(word: string): string {
  if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2)
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

function step1b(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word
  const ending = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0
  const stem = word.slice(0, word.length - ending)
  if (ending === 0 || !hasVowel(stem)) return word
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`
  if (doubled(stem) && !DOUBLE_KEPT.test(stem)) return stem.slice(0, -1)
  return measure(stem) === 1 && closed(stem) ? `${stem}e` : stem
}

function step1c(word: string): string {
  return word.endsWith('y') && hasVowel(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word
}

function mapped(word: string, rules: readonly Rule[]): string {
  for (const [ending, replacement] of rules) {
    if (!word.endsWith(ending)) continue
    const stem = word.slice(0, -ending.length)
    return measure(stem) > 0 ? stem + replacement : word
  }
  return word
}

function step4(word: string): string {
  for (const ending of STEP_4) {
    if (!word.endsWith(ending)) continue
    const stem = word.slice(0, -ending.length)
    const cut = measure(stem) > 1 && (ending !== 'ion' || /[st]$/.test(stem))
    return cut ? stem : word
  }
  return word
}

function step5(word: string): string {
  let stem = word
  if (stem.endsWith('e')) {
    const rest = stem.slice(0, -1)
    const size = measure(rest)
    if (size > 1 || (size === 1 && !closed(rest))) stem = rest
  }
  return stem.endsWith('ll') && measure(stem) > 1 ? stem.slice(0, -1) : stem
}

/** c for a consonant, v for a vowel; y is a vowel after a consonant. */
function shape(stem: string): string {
  let pattern = ''
  for (const letter of stem) {
    const vowel = 'aeiou'.includes(letter) || (letter === 'y' && pattern.endsWith('c'))
    pattern += vowel ? 'v' : 'c'
  }
  return pattern
}

/** Porter's m: how often vowels are followed by consonants. */
function measure(stem: string): number {
  return shape(stem).match(/v+c+/g)?.length ?? 0
}

function hasVowel(stem: string): boolean {
  return shape(stem).includes('v')
}

function doubled(stem: string): boolean {
  return stem.length > 1 && stem.at(-1) === stem.at(-2) && shape(stem).endsWith('c')
}

/** Porter's *o: ends consonant, vowel, consonant, the last not w, x or y. */
function closed(stem: string): boolean {
  return shape(stem).endsWith('cvc') && CVC.test(stem)
}

/** Longest ending first, so that the longest match decides. */
function pairs(list: string): readonly Rule[] {
  return list
    .split(/\s+/)
    .map((pair): Rule => {
      const [ending = '', replacement = ''] = pair.split('=')
      return [ending, replacement]
    })
    .sort((a, b) => b[0].length - a[0].length)
}
