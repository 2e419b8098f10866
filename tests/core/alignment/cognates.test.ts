import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cognate } from '../../../src/core/alignment/cognates.ts'

/** What language.md calls a cognate: alike enough to be worth a prior. */
const ENOUGH = 0.75

describe('cognates', () => {
  it.each([
    ['stabilitas', 'stability'],
    ['universitas', 'university'],
    ['informasi', 'information'],
    ['televisi', 'television'],
    ['ekonomi', 'economy'],
    ['teknologi', 'technology'],
    ['nasionalisme', 'nationalism'],
    ['bilateral', 'bilateral'],
    ['efektif', 'effective'],
    ['politik', 'political'],
    ['kualitas', 'quality'],
    ['klinik', 'clinic'],
    ['kritik', 'critic'],
    ['foto', 'photo'],
    ['produksi', 'production'],
    ['sentral', 'central'],
    ['strategi', 'strategy'],
    ['korupsi', 'corruption'],
    ['aktivis', 'activist'],
    ['ekspor', 'export'],
    ['aktivitas', 'activities'],
  ])('%s and %s are', (id, en) => expect(cognate(id, en)).toBeGreaterThanOrEqual(ENOUGH))

  it.each([
    ['rumah', 'house'],
    ['pemerintah', 'government'],
    ['kebijakan', 'policy'],
    ['presiden', 'minister'],
    ['air', 'air'],
    ['dan', 'and'],
  ])('%s and %s are not', (id, en) => expect(cognate(id, en)).toBeLessThan(ENOUGH))

  it('the same capitalised word is one name', () => {
    expect(cognate('Wang', 'Wang')).toBe(1)
    expect(cognate('Li', 'Li')).toBe(1)
    expect(cognate('li', 'li')).toBe(0)
  })

  it('another first letter costs a fifth', () => {
    expect(cognate('banana', 'canana')).toBeCloseTo((5 / 6) * 0.8)
  })

  it('law: a likeness lies between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (id, en) => {
        const likeness = cognate(id, en)
        expect(likeness).toBeGreaterThanOrEqual(0)
        expect(likeness).toBeLessThanOrEqual(1)
      }),
    )
  })
})
