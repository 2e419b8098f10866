import { describe, expect, it } from 'vitest'
import { readSettings } from '../../src/settings.ts'
import { roleIn, verifiedEmail } from '../../src/web/oidc/claims.ts'

const SET = {
  PUBLIC_URL: 'https://padan.example/',
  OIDC_ISSUER: 'https://login.example/realms/redaksi',
  OIDC_CLIENT_ID: 'padan',
  OIDC_CLIENT_SECRET: 'secret',
}

describe('settings of OpenID Connect', () => {
  it('are off by default, and the least that they need is enough', () => {
    expect(readSettings({})).toMatchObject({ oidc: null, localSignIn: true })
    expect(readSettings(SET)).toMatchObject({
      localSignIn: true,
      oidc: {
        issuer: SET.OIDC_ISSUER,
        name: 'login.example',
        scope: 'openid profile email',
        roles: null,
        linkByEmail: false,
        origins: ['https://login.example'],
        private: false,
      },
    })
    expect(readSettings({ ...SET, LOCAL_SIGN_IN: '0' }).localSignIn).toBe(false)
  })

  it.each([
    ['passwords off and nothing else', { LOCAL_SIGN_IN: '0' }, 'LOCAL_SIGN_IN'],
    ['no client', { ...SET, OIDC_CLIENT_ID: undefined }, 'OIDC_CLIENT_ID'],
    ['no secret', { ...SET, OIDC_CLIENT_SECRET: undefined }, 'OIDC_CLIENT_SECRET'],
    ['no public address', { ...SET, PUBLIC_URL: undefined }, 'PUBLIC_URL'],
    ['an issuer that is none', { ...SET, OIDC_ISSUER: 'file:///etc/passwd' }, 'OIDC_ISSUER'],
    ['a role that is none', { ...SET, OIDC_ROLES: 'editors=owner' }, 'OIDC_ROLES'],
    ['an origin with a path', { ...SET, OIDC_ORIGINS: 'https://keys.example/jwks' }, 'OIDC_ORIGINS'],
  ])('are refused by name: %s', (_, env, name) => {
    expect(() => readSettings(env)).toThrow(name)
  })

  const { oidc } = readSettings({
    ...SET,
    OIDC_ROLE_CLAIM: 'groups',
    OIDC_ROLES: 'Desk A = coordinator,redaktur=reviewer, it=administrator',
  })
  const everybody = readSettings({ ...SET, OIDC_ROLE_CLAIM: 'groups', OIDC_ROLES: '*=translator' }).oidc

  it.each([
    [['redaktur', 'Desk A'], 'coordinator'],
    [['Desk A', 'it'], 'administrator'],
    ['redaktur', 'reviewer'],
    [['REDAKTUR'], null],
    [[], null],
    [undefined, null],
    [{ it: true }, null],
    [[['it']], null],
    [7, null],
  ])('give the highest role that the claim says: %j', (groups, role) => {
    if (!oidc || !everybody) throw new Error('nothing is set')
    expect(roleIn(oidc, { sub: 'x', groups })).toBe(role)
    expect(roleIn(everybody, { sub: 'x', groups })).toBe('translator')
    expect(roleIn({ roles: null }, { sub: 'x', groups })).toBeUndefined()
  })

  it.each([
    [{ email: 'a@b.example', email_verified: true }, 'a@b.example'],
    [{ email: 'a@b.example', email_verified: 'true' }, undefined],
    [{ email: 'a@b.example' }, undefined],
    [{ email: '', email_verified: true }, undefined],
    [{ email: ['a@b.example'], email_verified: true }, undefined],
  ])('believe an address that was checked alone: %j', (claims, address) => {
    expect(verifiedEmail({ sub: 'x', ...claims })).toBe(address)
  })
})
