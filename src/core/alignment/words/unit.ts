import { analyse } from '../../text/stem.ts'
import { stemEnglish } from '../../text/stem-en.ts'
import type { KeyedPair } from './corpus.ts'

/** What is aligned: a token, or a part of one that has a meaning of its own (`dukungan|nya`, `country|'s`). */
export interface Unit {
  /** What it is counted under: a stem, `#` and a number, or a sign. */
  readonly key: string
  /** In small letters, as it is spelt. */
  readonly form: string
  /** Index of the token that it is of. */
  readonly host: number
}

export interface UnitPair {
  readonly source: readonly Unit[]
  readonly target: readonly Unit[]
}

/** The units of Indonesian tokens, in order. */
export function sourceUnits(tokens: readonly string[]): readonly Unit[] {
  return tokens.flatMap((token, host): readonly Unit[] => {
    const form = folded(token)
    if (form === 'nya' || form === '-nya') return [{ key: '-nya', form: 'nya', host }]
    const other = numberKey(form, '.', ',') ?? signKey(form)
    if (other !== undefined) return [{ key: other, form, host }]
    const { root, clitic, host: end } = analyse(form)
    if (clitic === 'nya')
      return [
        { key: root, form: form.slice(0, end), host },
        { key: '-nya', form: 'nya', host },
      ]
    return [{ key: root, form, host }]
  })
}

/** The units of English tokens, in order. */
export function targetUnits(tokens: readonly string[]): readonly Unit[] {
  return tokens.flatMap((token, host): readonly Unit[] => {
    const form = folded(token)
    const other = numberKey(form, ',', '.') ?? signKey(form)
    if (other !== undefined) return [{ key: other, form, host }]
    if (form === 'cannot') return [unit('can', host), unit('not', host)]
    const negated = /^(.{2,})n't$/.exec(form)?.[1]
    if (negated !== undefined)
      return [unit(negated === 'ca' ? 'can' : negated === 'wo' ? 'will' : negated, host), unit('not', host)]
    const owner = /^(.{2,}?)(?:'s|(?<=s)')$/.exec(form)?.[1]
    if (owner !== undefined) return [unit(owner, host), { key: "'s", form: "'s", host }]
    return [unit(form, host)]
  })
}

export function keysOf(pairs: readonly UnitPair[]): readonly KeyedPair[] {
  const keys = (units: readonly Unit[]) => units.map(({ key }) => key)
  return pairs.map(({ source, target }) => ({ source: keys(source), target: keys(target) }))
}

function unit(form: string, host: number): Unit {
  return { key: stemEnglish(form), form, host }
}

function folded(token: string): string {
  return token
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘ʼ`]/g, "'")
}

/** A number under its value, however it is written: `1.250,5` and `1,250.5`, `ke-21` and `21st`, `Rp1,5` and `Rp1.5`. */
function numberKey(form: string, thousands: string, decimal: string): string | undefined {
  const digits = /^(?:ke-|\p{L}{0,3}\p{Sc}?)[-+]?(\d[\d.,]*)(?:-?\p{L}{1,3}|%)?$/u.exec(form)?.[1]
  if (digits === undefined) return undefined
  const plain = digits.replace(/[.,]$/, '').replaceAll(thousands, '').replace(decimal, '.')
  return `#${/^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : plain}`
}

const ALIKE: ReadonlyMap<string, string> = new Map([
  ['“', '"'],
  ['”', '"'],
  ["'", '"'],
  ['``', '"'],
  ["''", '"'],
  ['–', '-'],
  ['—', '-'],
  ['--', '-'],
  ['…', '...'],
])

function signKey(form: string): string | undefined {
  if (/^⟦[^⟧]*⟧$/.test(form)) return `.${form}`
  return /[\p{L}\p{N}]/u.test(form) ? undefined : `.${ALIKE.get(form) ?? form}`
}
