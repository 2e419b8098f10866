/** Cases of this run in all: a few in `npm test`, `PADAN_CASES` (100,000) in `npm run test:fuzz`. */
const CASES = Number(process.env.PADAN_CASES ?? 4_000)

/** Nine tenths go to the readers of files, the rest to the API, where each costs a request. */
export const OF_IMPORTERS = Math.ceil(CASES * 0.9)
export const OF_API = CASES - OF_IMPORTERS
