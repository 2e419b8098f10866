/** What a fault did, over all its runs. */
export interface Tally {
  /** Deaths, power cuts, or states of a disk that were looked at. */
  runs: number
  /** Saves that were answered with success before the fault. */
  acknowledged: number
  /** Those of them that were not there afterwards. */
  lost: number
  /** Starts that were refused. */
  unreadable: number
}

export function tally(): Tally {
  return { runs: 0, acknowledged: 0, lost: 0, unreadable: 0 }
}

export function addTo(sum: Tally, one: Omit<Tally, 'runs'>): void {
  sum.runs += 1
  sum.acknowledged += one.acknowledged
  sum.lost += one.lost
  sum.unreadable += one.unreadable
}
