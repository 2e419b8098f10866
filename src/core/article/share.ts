/** Part of a whole from 0 to 1, for a percentage without decimals: never 0 or 1 unless it is exactly that. */
export function shareOf(part: number, whole: number): number {
  if (whole === 0 || part <= 0) return 0
  if (part >= whole) return 1
  return Math.min(0.99, Math.max(0.01, part / whole))
}
