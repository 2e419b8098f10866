/** Cases of this run in all: a few in `npm test`, `PADAN_CASES` (100,000) in `npm run test:fuzz`. */
export const CASES = Number(process.env.PADAN_CASES ?? 3_000)

/** Three quarters go to the readers of files, the rest to the API, where each costs a request. */
export const OF_IMPORTERS = Math.ceil(CASES * 0.75)
export const OF_API = CASES - OF_IMPORTERS

const EVERY = 10_000
let said = Date.now()

/** Says now and then how far a long run is. `of` and `done` are cases. */
export function progress(what: string, done: number, of: number): void {
  if (Date.now() - said < EVERY) return
  said = Date.now()
  process.stdout.write(`${what}: ${done.toLocaleString('en')} of ${of.toLocaleString('en')}\n`)
}
