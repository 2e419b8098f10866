import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type Configuration,
  type CustomFetch,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { askOutside, OutboundError } from '../../outbound/fetch.ts'
import type { OidcSettings } from '../../settings.ts'

/** What the provider said of itself is asked for again after this. */
const KNOWN_MS = 60 * 60 * 1000

/** What an answer is held against. */
export interface Checks {
  readonly state: string
  readonly nonce: string
  /** Of PKCE: whoever steals the code has not this. */
  readonly verifier: string
}

/** What the provider says of somebody; `sub` names him for good. */
export type Claims = Readonly<Record<string, unknown>> & { readonly sub: string }

/** The provider where people sign in, asked only when somebody does. Methods reject with what openid-client throws, or `OutboundError`. */
export class OidcProvider {
  readonly settings: OidcSettings
  readonly #callback: string
  readonly #now: () => Date
  #known: { readonly until: number; readonly config: Promise<Configuration> } | undefined

  /** `callback`: our own address that the provider sends people back to. */
  constructor(settings: OidcSettings, callback: string, now: () => Date) {
    this.settings = settings
    this.#callback = callback
    this.#now = now
  }

  /** Where somebody signs in, and what his return is held against. */
  async begin(): Promise<{ readonly address: string; readonly checks: Checks }> {
    const config = await this.#config()
    const checks = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
    const address = buildAuthorizationUrl(config, {
      redirect_uri: this.#callback,
      scope: this.settings.scope,
      state: checks.state,
      nonce: checks.nonce,
      code_challenge: await calculatePKCECodeChallenge(checks.verifier),
      code_challenge_method: 'S256',
    })
    return { address: this.#ofProvider(address), checks }
  }

  /** What the provider says of whoever came back; `query`: of the address that he came back to, with its `?`. */
  async finish(query: string, { state, nonce, verifier }: Checks): Promise<Claims> {
    const config = await this.#config()
    const tokens = await authorizationCodeGrant(config, new URL(this.#callback + query), {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims) throw new Error('the provider sent no ID token')
    if (config.serverMetadata().userinfo_endpoint === undefined) return claims
    // Many say name, address and groups here alone. The subject has to be the same.
    return { ...(await fetchUserInfo(config, tokens.access_token, claims.sub)), ...claims }
  }

  /** Where somebody ends his session with the provider; undefined: it says of no such place. `after`: our page to come back to. */
  async end(after: string): Promise<string | undefined> {
    const config = await this.#config()
    if (config.serverMetadata().end_session_endpoint === undefined) return undefined
    return this.#ofProvider(buildEndSessionUrl(config, { post_logout_redirect_uri: after }))
  }

  #ofProvider(address: URL): string {
    if (!this.settings.origins.includes(address.origin))
      throw new OutboundError(`${address.origin} is not one that people are sent to`)
    return address.href
  }

  #config(): Promise<Configuration> {
    const now = this.#now().getTime()
    if (this.#known && now < this.#known.until) return this.#known.config
    const config = this.#discover()
    this.#known = { until: now + KNOWN_MS, config }
    // Whoever comes next asks again.
    config.catch(() => {
      this.#known = undefined
    })
    return config
  }

  #discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.settings
    const plain = new URL(issuer).protocol === 'http:'
    return discovery(new URL(issuer), clientId, clientSecret, undefined, {
      [customFetch]: guarded(this.settings),
      ...(plain ? { execute: [allowInsecureRequests] } : {}),
    })
  }
}

/** openid-client's way to ask, within our rules for asking outside. */
function guarded(settings: OidcSettings): CustomFetch {
  return (address, { method, headers, body }) => {
    if (body !== undefined && body !== null && typeof body !== 'string' && !(body instanceof URLSearchParams))
      throw new OutboundError('a body that is no text is not sent')
    return askOutside(settings, address, { method, headers, body: body?.toString() })
  }
}
