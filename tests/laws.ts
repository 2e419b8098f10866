import fc from 'fast-check'

/**
 * Laws are tried on the same examples in every run, so that a change is judged by what it changes and a red run can be
 * looked at again. `npm run test:fuzz` looks for others: a seed by chance, and as many examples as one has time for.
 */
const { PADAN_SEED = '20261125', PADAN_EXAMPLES } = process.env

fc.configureGlobal({
  ...(PADAN_SEED === 'random' ? {} : { seed: Number(PADAN_SEED) }),
  ...(PADAN_EXAMPLES === undefined ? {} : { numRuns: Number(PADAN_EXAMPLES) }),
})
