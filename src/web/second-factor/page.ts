import { encode } from 'uqr'
import { isDemandedOf } from '../../core/workspace/second-factor.ts'
import { uriOf } from '../../desk/second-factor/second-factors.ts'
import type { PersonContext } from '../context.ts'

export const VIEW = 'second-factor/show'

/** Which of the page's forms was refused. */
export type Failed = 'offers' | 'confirmations' | 'recovery' | 'removals'

export async function stateOf({ house, workspace, person }: PersonContext) {
  const since = await house.secondFactors.since(person.id)
  const recoveryCodes = since === null ? 0 : await house.secondFactors.recovery.left(person.id)
  return { since, recoveryCodes, demanded: isDemandedOf(workspace, person.id) }
}

export async function secondFactorPage(c: PersonContext, failed?: Failed) {
  const secret = await c.house.secondFactors.offered(c.person.id)
  const offer = secret === undefined ? null : offerOf(secret, c.person.login)
  return { current: 'account', ...(await stateOf(c)), offer, failed }
}

/** The page again, with the form that was refused. */
export async function formOf(c: PersonContext, failed: Failed) {
  return { view: VIEW, model: await secondFactorPage(c, failed) }
}

function offerOf(secret: string, login: string) {
  const { size, data } = encode(uriOf(secret, login), { ecc: 'M', border: 4 })
  return { secret: secret.replace(/(.{4})(?=.)/g, '$1 '), qr: { size, path: pathOf(data) } }
}

/** The dark squares as one SVG path: a run of them in a row is one rectangle. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  const runs = rows.flatMap((row, y) => {
    const starts = row.flatMap((dark, x) => (dark && !row[x - 1] ? [x] : []))
    return starts.map((x) => {
      const end = row.indexOf(false, x)
      const width = (end < 0 ? row.length : end) - x
      return `M${x} ${y}h${width}v1h-${width}z`
    })
  })
  return runs.join('')
}
