import { withoutAtoms } from '../text/atoms.ts'
import type { Check } from './check.ts'

const CLOSERS = /["'”’»)\]\s]+$/u

/** The sentence ends with another sign than its source, or with none. A quotation that goes on elsewhere is found too. */
export const endings: Check = ({ source, target }) => {
  if (source.trim() === '') return undefined
  const [wanted, given] = [endOf(source), endOf(target)]
  return wanted === given ? undefined : [wanted, given].filter((sign) => sign !== '')
}

/** The last sign of a sentence, without what closes behind it; three full stops are an ellipsis. */
function endOf(text: string): string {
  const bare = withoutAtoms(text)
    .replace(CLOSERS, '')
    .replace(/\.{3,}$/, '…')
  return /[.!?…:;]$/u.exec(bare)?.[0] ?? ''
}
