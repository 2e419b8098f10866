import type { Refusal } from '../core/refusal.ts'

/** A refusal as one line: its code, and what and where. */
export function refusalLine(refusal: Refusal): string {
  const place = [refusal.field, refusal.line === undefined ? undefined : `line ${refusal.line}`]
  const values = Object.entries(refusal.values ?? {}).map(([name, value]) => `${name} ${value}`)
  const more = [...place, ...values].filter((part) => part !== undefined).join(', ')
  return more === '' ? refusal.code : `${refusal.code} (${more})`
}
