/** A number in figures, as each language writes it. */
export const FIGURES = {
  id: String.raw`(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)`,
  en: String.raw`(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)`,
} as const

/** Figures of the one language in the other: 1.250,5 is 1,250.5, and the other way round. */
export function turned(figures: string): string {
  return figures.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'))
}

/** English words for powers of ten by the Indonesian ones. */
export const SCALES: ReadonlyMap<string, { readonly english: string; readonly zeros: number }> = new Map([
  ['ribu', { english: 'thousand', zeros: 3 }],
  ['juta', { english: 'million', zeros: 6 }],
  ['miliar', { english: 'billion', zeros: 9 }],
  ['milyar', { english: 'billion', zeros: 9 }],
  ['triliun', { english: 'trillion', zeros: 12 }],
])

/**
 * Figures in English form, multiplied by a power of ten: 1.5 and 3 give 1,500. Undefined where a fraction would be left.
 */
export function expanded(english: string, zeros: number): string | undefined {
  const [whole = '', fraction = ''] = english.replaceAll(',', '').split('.')
  if (fraction.length > zeros) return undefined
  const digits = `${whole}${fraction.padEnd(zeros, '0')}`.replace(/^0+(?=\d)/, '')
  return digits.replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** 1 and 2 million of such figures: Rp1.500.000 is 1.5 million. Undefined where that would be longer than two decimals. */
export function shortened(english: string): string | undefined {
  const digits = english.replaceAll(',', '')
  if (!/^\d{7,15}$/.test(digits)) return undefined
  const { zeros, word } = digits.length > 12 ? TRILLION : digits.length > 9 ? BILLION : MILLION
  const fraction = digits.slice(-zeros).replace(/0+$/, '')
  if (fraction.length > 2) return undefined
  return `${digits.slice(0, -zeros)}${fraction === '' ? '' : `.${fraction}`} ${word}`
}

const MILLION = { zeros: 6, word: 'million' }
const BILLION = { zeros: 9, word: 'billion' }
const TRILLION = { zeros: 12, word: 'trillion' }
