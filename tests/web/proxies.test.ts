import { describe, expect, it } from 'vitest'
import { readSettings } from '../../src/settings.ts'
import { openHouse } from './house.ts'
import { raw } from './visitor.ts'

describe('TRUSTED_PROXIES', () => {
  it.each([
    [undefined, ['loopback']],
    ['uniquelocal', ['uniquelocal']],
    ['loopback, 192.0.2.7 2001:db8::/32', ['loopback', '192.0.2.7', '2001:db8::/32']],
    ['', []],
  ])('%s is a list', (given, list) => {
    expect(readSettings(given === undefined ? {} : { TRUSTED_PROXIES: given }).proxies).toEqual(list)
  })

  it.each(['true', '1', 'proxy.example', '10.0.0.0/33', '0.0.0.0/0', '::/0', '10.0.0.0/8/8', '10.0.0/8'])(
    '%s is refused by name',
    (given) => {
      expect(() => readSettings({ TRUSTED_PROXIES: given })).toThrow('TRUSTED_PROXIES cannot be used')
    },
  )

  it.each([
    [['loopback'], 'https forwarded'],
    [['192.0.2.0/24'], 'http direct'],
    [[], 'http direct'],
  ])('%j: what a proxy on this machine says is %s', async (proxies, reached) => {
    const house = await openHouse({ samples: false, settings: { proxies } })
    const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.7' }
    const response = await fetch(`${house.url}/healthz`, { headers })
    expect(response.headers.get('padan-reached')).toBe(reached)
    const name = { 'x-forwarded-host': 'evil.example' }
    expect((await raw(house, '/sessions/new', name)).status).toBe(proxies.includes('loopback') ? 400 : 303)
    await house.close()
  })
})
