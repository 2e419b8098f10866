import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { base32, bytesOf } from '../../src/desk/second-factor/base32.ts'
import { Seals } from '../../src/desk/second-factor/seals.ts'
import { SecondFactors, uriOf } from '../../src/desk/second-factor/second-factors.ts'
import { codeOf, stepAt, stepOf } from '../../src/desk/second-factor/totp.ts'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import type { Store } from '../../src/store/store.ts'

const at = (seconds: number) => new Date(seconds * 1000)
const SEED = '12345678901234567890'
const seed = (length: number) => Buffer.from(SEED.repeat(4).slice(0, length))

describe('codes', () => {
  test.each([
    [59, 'sha1', 20, '94287082'],
    [59, 'sha256', 32, '46119246'],
    [59, 'sha512', 64, '90693936'],
    [1111111109, 'sha1', 20, '07081804'],
    [1111111109, 'sha256', 32, '68084774'],
    [1111111109, 'sha512', 64, '25091201'],
    [1111111111, 'sha1', 20, '14050471'],
    [1111111111, 'sha256', 32, '67062674'],
    [1111111111, 'sha512', 64, '99943326'],
    [1234567890, 'sha1', 20, '89005924'],
    [1234567890, 'sha256', 32, '91819424'],
    [1234567890, 'sha512', 64, '93441116'],
    [2000000000, 'sha1', 20, '69279037'],
    [2000000000, 'sha256', 32, '90698825'],
    [2000000000, 'sha512', 64, '38618901'],
    [20000000000, 'sha1', 20, '65353130'],
    [20000000000, 'sha256', 32, '77737706'],
    [20000000000, 'sha512', 64, '47863826'],
  ] as const)('are those of RFC 6238, appendix B: %i, %s', (seconds, algorithm, length, code) => {
    expect(codeOf(seed(length), stepAt(at(seconds)), { digits: 8, algorithm })).toBe(code)
  })

  test.each([
    [0, '755224'],
    [1, '287082'],
    [2, '359152'],
    [3, '969429'],
    [4, '338314'],
    [5, '254676'],
    [6, '287922'],
    [7, '162583'],
    [8, '399871'],
    [9, '520489'],
  ])('are those of RFC 4226, appendix D: %i', (count, code) => {
    expect(codeOf(seed(20), count)).toBe(code)
  })

  test.each([
    [-61, undefined],
    [-31, 99],
    [-1, 99],
    [0, 100],
    [29, 100],
    [30, 101],
    [59, 101],
    [60, undefined],
  ])('are taken a step before and after: typed %i seconds after step 100 began', (late, step) => {
    const now = at(3000 + late)
    const typed = codeOf(seed(20), step ?? 100)
    expect(stepOf(seed(20), typed, now)).toBe(step)
  })

  test.each([['12345'], ['1234567'], [''], ['abcdef'], ['١٢٣٤٥٦']])('are six digits: not %j', (typed) => {
    expect(stepOf(seed(20), typed, at(3000))).toBeUndefined()
  })
})

test('base32 gives the bytes back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 8 }), (some) => {
      const bytes = Uint8Array.from({ length: 5 * some.length }, (_, n) => some[n % some.length] ?? 0)
      expect(bytesOf(base32(bytes))).toEqual(bytes)
    }),
  )
  expect(base32(Buffer.from('fooba'))).toBe('MZXW6YTB')
})

test('the address for apps names whose secret it is', () => {
  const uri = new URL(uriOf('MZXW6YTB', 'ayu@kantor.example & co'))
  expect(decodeURIComponent(uri.pathname)).toBe('/Padan:ayu@kantor.example & co')
  expect([uri.searchParams.get('secret'), uri.searchParams.get('issuer')]).toEqual(['MZXW6YTB', 'Padan'])
})

describe('second factors', () => {
  let folder = ''
  let store: Store
  let factors: SecondFactors
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'padan-second-'))
    store = await openLowdbStore(folder)
    factors = new SecondFactors(store.records)
  })
  afterAll(async () => {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  })

  async function setUp(person: string, now: Date): Promise<Uint8Array> {
    const secret = bytesOf(await factors.offer(person, now))
    expect(await factors.confirm(person, codeOf(secret, stepAt(now)), now)).toBe(true)
    return secret
  }

  test('stand with their first code, which opens nothing again', async () => {
    const now = new Date()
    const offered = bytesOf(await factors.offer('p1', now))
    expect([await factors.since('p1'), await factors.prove('p1', '000000', now)]).toEqual([null, undefined])
    const code = codeOf(offered, stepAt(now))
    expect(await factors.confirm('p1', code, now)).toBe(true)
    expect(await factors.since('p1')).toBe(now.toISOString())
    expect(await factors.prove('p1', code, now)).toBeUndefined()
  })

  test('take a code once, whoever asks first, and the space that apps show', async () => {
    const now = new Date()
    const secret = await setUp('p2', now)
    const later = new Date(now.getTime() + 30_000)
    const code = codeOf(secret, stepAt(later)).replace(/(...)/, '$1 ')
    const proofs = await Promise.all([1, 2, 3].map(() => factors.prove('p2', code, later)))
    expect(proofs.filter((proof) => proof === 'code')).toHaveLength(1)
    const muchLater = new Date(later.getTime() + 600_000)
    expect(await factors.prove('p2', code, muchLater)).toBeUndefined()
    expect(await factors.prove('p2', codeOf(secret, stepAt(muchLater)), muchLater)).toBe('code')
    const steps = (await store.records.list('second-factor-step')).filter(({ key }) => key.startsWith('p2.'))
    expect(steps).toHaveLength(1)
  })

  test('take each recovery code once, and none of an older set; only digests are kept', async () => {
    await setUp('p3', new Date())
    const [first = '', second = ''] = await factors.recovery.make('p3')
    expect(first).toMatch(/^\w{4}-\w{4}-\w{4}$/)
    const once = await Promise.all([1, 2].map(() => factors.prove('p3', first, new Date())))
    expect(once.filter((proof) => proof === 'recovery')).toHaveLength(1)
    expect(await factors.recovery.left('p3')).toBe(9)
    expect(JSON.stringify(await store.records.list('recovery-codes'))).not.toContain(
      second.replaceAll('-', ''),
    )
    const renewed = await factors.recovery.make('p3')
    expect(await factors.prove('p3', second, new Date())).toBeUndefined()
    expect(await factors.prove('p3', (renewed[0] ?? '').toUpperCase().replaceAll('-', ' '), new Date())).toBe(
      'recovery',
    )
    expect(await factors.recovery.left('p3')).toBe(9)
  })

  test('leave nothing behind when they are taken off', async () => {
    await setUp('p4', new Date())
    const [code = ''] = await factors.recovery.make('p4')
    await factors.prove('p4', code, new Date())
    await factors.offer('p4', new Date())
    await factors.forget('p4')
    const kinds = (await store.records.kinds()).filter((kind) => /second|recovery/.test(kind))
    const left = await Promise.all(kinds.map((kind) => store.records.list(kind)))
    expect(left.flat().filter(({ key }) => key.startsWith('p4'))).toEqual([])
    expect(await factors.since('p4')).toBeNull()
  })

  test('keep the one that stands until the next is confirmed', async () => {
    const now = new Date()
    const old = await setUp('p5', now)
    const next = bytesOf(await factors.offer('p5', now))
    const later = new Date(now.getTime() + 60_000)
    expect(await factors.prove('p5', codeOf(old, stepAt(later)), later)).toBe('code')
    expect(await factors.confirm('p5', 'wrong', later)).toBe(false)
    const last = new Date(now.getTime() + 120_000)
    expect(await factors.confirm('p5', codeOf(next, stepAt(last)), last)).toBe(true)
    const after = new Date(now.getTime() + 180_000)
    expect(await factors.prove('p5', codeOf(old, stepAt(after)), after)).toBeUndefined()
    expect(await factors.prove('p5', codeOf(next, stepAt(after)), after)).toBe('code')
  })

  describe('secrets at rest', () => {
    const OLD = 'an old key of thirty-two letters'
    const NEW = 'a new key of thirty-two letters!'
    const kept = () => store.records.list('second-factor')
    const later = (seconds: number) => new Date(Date.now() + seconds * 1000)

    async function withApp(person: string, own: SecondFactors): Promise<Uint8Array> {
      const secret = await own.offer(person, new Date())
      expect(JSON.stringify(await store.records.list('second-factor-offer'))).not.toContain(secret)
      await own.confirm(person, codeOf(bytesOf(secret), stepAt(new Date())), new Date())
      expect(JSON.stringify(await kept())).not.toContain(secret)
      return bytesOf(secret)
    }

    test('are sealed, and open for the person alone whose they are', async () => {
      const secret = await withApp('p6', factors)
      const found = await store.records.get('second-factor', 'p6')
      await store.records.put('second-factor', 'p7', found)
      const now = later(60)
      expect(await factors.prove('p7', codeOf(secret, stepAt(now)), now)).toBeUndefined()
      expect(await factors.prove('p6', codeOf(secret, stepAt(now)), now)).toBe('code')
      await factors.forget('p7')
    })

    test('of which no key is here are asked for all the same, and no code is right; recovery codes are', async () => {
      const secret = await withApp('p8', new SecondFactors(store.records, [OLD]))
      const other = new SecondFactors(store.records, [NEW])
      const now = later(60)
      expect(await other.since('p8')).not.toBeNull()
      expect(await other.prove('p8', codeOf(secret, stepAt(now)), now)).toBeUndefined()
      expect(await other.renewSeals()).toEqual(['p8'])
      const [code = ''] = await other.recovery.make('p8')
      expect(await other.prove('p8', code, now)).toBe('recovery')
      await other.forget('p8')
    })

    test('are sealed anew with the first key, after which the older ones are not needed', async () => {
      const first = await withApp('p9', factors)
      const second = await withApp('p10', new SecondFactors(store.records, [OLD]))
      expect(await new SecondFactors(store.records, [NEW, OLD]).renewSeals()).toEqual([])
      const now = later(60)
      const after = new SecondFactors(store.records, [NEW])
      expect(await after.prove('p9', codeOf(first, stepAt(now)), now)).toBe('code')
      expect(await after.prove('p10', codeOf(second, stepAt(now)), now)).toBe('code')
      const names = (await kept()).map(({ value }) => JSON.stringify(value).split('.')[0])
      expect(new Set(names).size).toBe(1)
      for (const { key } of await kept()) await after.forget(key)
    })

    test('that anybody changed do not open, wherever they were changed', async () => {
      const seals = new Seals(store.records, [NEW])
      const sealed = await seals.seal('secret', 'p11')
      expect(await seals.open(sealed, 'p11')).toBe('secret')
      expect(await seals.seal('secret', 'p11')).not.toBe(sealed)
      const [name = '', body = ''] = sealed.split('.')
      const bytes = Buffer.from(body, 'base64url')
      for (const place of bytes.keys()) {
        const changed = Buffer.from(bytes)
        changed.writeUInt8(bytes.readUInt8(place) ^ 1, place)
        expect(await seals.open(`${name}.${changed.toString('base64url')}`, 'p11')).toBeUndefined()
      }
      for (const cut of ['', name, `${name}.`, `${name}.${body.slice(0, 30)}`, sealed.slice(0, -1)])
        expect(await seals.open(cut, 'p11')).toBeUndefined()
    })

    test('that are not as they should be are no reason to let anybody in without', async () => {
      await store.records.put('second-factor', 'p12', { secret: 'ABC', since: '2026-01-01T00:00:00.000Z' })
      expect(await factors.since('p12')).toBe('2026-01-01T00:00:00.000Z')
      expect(await factors.prove('p12', '123456', new Date())).toBeUndefined()
      await factors.forget('p12')
    })
  })
})
