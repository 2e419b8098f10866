import { type Finding, fault, ok, reasonOf, warning } from './finding.ts'

/** How long an answer may take; and how long the first word of a stream. Milliseconds. */
const ANSWER_MS = 10_000
const STREAM_MS = 3_000

/** Says how a request reached the server: its scheme, then `forwarded` where a proxy said for whom it came, else `direct`. */
const REACHED = 'padan-reached'

/** Asks the public address as a browser far away would. `stopped`: no server runs, so no answer is no surprise. */
export async function checkReach(publicUrl: string, stopped: boolean): Promise<readonly Finding[]> {
  let answer: Response
  try {
    answer = await ask(publicUrl, '/healthz')
  } catch (error) {
    const says = `${publicUrl}/healthz does not answer: ${reasonOf(error)}`
    return [
      stopped
        ? warning('public address', says, 'Start the server, then ask again.')
        : fault('public address', says, 'Look at name, certificate and proxy.'),
    ]
  }
  if (answer.status !== 200)
    return [
      fault(
        'public address',
        `${publicUrl}/healthz answers ${answer.status}`,
        'Look where the proxy sends it.',
      ),
    ]
  const reached = answer.headers.get(REACHED)
  if (reached === null)
    return [fault('public address', `${publicUrl} is not Padan`, 'Let the proxy send everything to Padan.')]
  return [
    ok('public address', `${publicUrl}/healthz answers`),
    ...proxyFindings(publicUrl, reached),
    await cookieFinding(publicUrl),
  ]
}

function proxyFindings(publicUrl: string, reached: string): readonly Finding[] {
  const [scheme, way] = reached.split(' ')
  const wanted = new URL(publicUrl).protocol.slice(0, -1)
  return [
    scheme === wanted
      ? ok('proxy scheme', `the server sees ${scheme}`)
      : fault(
          'proxy scheme',
          `the server sees ${scheme}, not ${wanted}: nobody can sign in`,
          'Let the proxy send X-Forwarded-Proto; where it is on another machine, name that in TRUSTED_PROXIES.',
        ),
    way === 'forwarded'
      ? ok('proxy addresses', 'the server sees for whom the proxy asks')
      : warning(
          'proxy addresses',
          'the server sees one address for everybody: ten wrong passwords lock all out',
          'Let the proxy send X-Forwarded-For.',
        ),
  ]
}

/** The language cookie is set as the session's is. */
async function cookieFinding(publicUrl: string): Promise<Finding> {
  const answer = await ask(publicUrl, '/sessions/new?lng=en')
  const cookie = answer.headers.getSetCookie().find((line) => /^(?:__Host-)?language=/.test(line)) ?? ''
  const secure = /;\s*secure\b/i.test(cookie)
  const wanted = publicUrl.startsWith('https:')
  if (!/;\s*httponly\b/i.test(cookie))
    return fault('cookies', 'they arrive without HttpOnly', 'Let the proxy leave Set-Cookie as it is.')
  if (secure === wanted) return ok('cookies', secure ? 'HttpOnly, Secure' : 'HttpOnly')
  return fault(
    'cookies',
    wanted ? 'they arrive without Secure' : 'they arrive as Secure on an address that is not https',
    'Start the server with the same PUBLIC_URL as this command.',
  )
}

/** Whether an event stream comes through as it is written; `token` is anybody's bearer token. */
export async function checkStream(publicUrl: string, token: string): Promise<Finding> {
  const buffered = 'The proxy must not buffer: nginx, proxy_buffering off for the event streams.'
  try {
    const answer = await ask(publicUrl, '/api/inbox/events', { authorization: `Bearer ${token}` })
    if (answer.status === 401)
      return fault('streams', 'the token is not known', 'Make another under Account.')
    if (answer.status !== 200 || answer.body === null)
      return fault('streams', `they answer ${answer.status}`, 'Look where the proxy sends them.')
    const first = await firstOf(answer.body)
    return first ? ok('streams', 'come through at once') : fault('streams', 'nothing comes through', buffered)
  } catch (error) {
    return fault('streams', reasonOf(error), buffered)
  }
}

/** Whether the stream says anything soon. It is not read any further. */
async function firstOf(body: ReadableStream<Uint8Array>): Promise<boolean> {
  const reader = body.getReader()
  const late = new Promise<false>((resolve) => setTimeout(resolve, STREAM_MS, false).unref())
  const first = reader.read().then(({ done }) => !done)
  const came = await Promise.race([first, late])
  await reader.cancel()
  return came
}

function ask(publicUrl: string, path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(publicUrl + path, { redirect: 'manual', headers, signal: AbortSignal.timeout(ANSWER_MS) })
}
