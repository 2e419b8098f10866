import { createServer, type RequestListener } from 'node:http'
import type { OidcSettings } from '../../src/settings.ts'

const CLIENT = { clientId: 'padan', clientSecret: 'a secret that both sides know' }

export interface TestProvider {
  readonly issuer: string
  /** Claims by subject, which is what is typed as login; change them as the test goes on. */
  readonly people: Map<string, Readonly<Record<string, unknown>>>
  /** Paths that were asked for by whoever, in order. */
  readonly asked: string[]
  /** Settings of a Padan that people sign in to there. */
  settings(more?: Partial<OidcSettings>): OidcSettings
  close(): Promise<void>
}

/** A real provider of OpenID Connect on this machine; `callback`: the address of ours that it sends people back to. */
export async function openProvider(publicUrl: string): Promise<TestProvider> {
  let answer: RequestListener = () => undefined
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(new URL(request.url ?? '/', 'http://localhost').pathname)
    answer(request, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the provider has no port')
  const issuer = `http://127.0.0.1:${address.port}`
  const people = new Map<string, Readonly<Record<string, unknown>>>()
  const { default: Provider } = await import('oidc-provider')
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [`${publicUrl}/oidc/callback`],
        post_logout_redirect_uris: [`${publicUrl}/sessions/new`],
      },
    ],
    claims: {
      openid: ['sub'],
      profile: ['name', 'preferred_username', 'groups'],
      email: ['email', 'email_verified'],
    },
    cookies: { keys: ['for tests'] },
    pkce: { required: () => true },
    findAccount: (_: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, ...people.get(id) }),
    }),
  })
  answer = provider.callback()
  return {
    issuer,
    people,
    asked,
    settings: (more = {}) => ({
      issuer,
      ...CLIENT,
      name: 'Kantor',
      scope: 'openid profile email',
      roles: null,
      linkByEmail: false,
      origins: [issuer],
      private: true,
      ...more,
    }),
    async close() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
