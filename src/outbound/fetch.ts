import { lookup as systemLookup } from 'node:dns'
import { request as plainRequest } from 'node:http'
import { request as tlsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isLoopback, isPublic } from './addresses.ts'

const ANSWER_BYTES = 1024 * 1024
const ANSWER_MS = 10_000

/** Whom the server may ask. */
export interface OutboundRules {
  /** As in `https://login.example`; no other is asked. */
  readonly origins: readonly string[]
  /** Private addresses are allowed, and plain HTTP on this machine itself. */
  readonly private: boolean
}

/** A request that was not made or not answered in full; the message names the reason and no content. */
export class OutboundError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'OutboundError'
  }
}

export interface OutboundRequest {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
}

/**
 * Asks another server: one of the named origins, over TLS, at a public address that is checked when it is connected to, so
 * that a name cannot change in between. Redirects are not followed; an answer has 10 seconds and 1 MB. Rejects with `OutboundError`.
 */
export async function askOutside(
  rules: OutboundRules,
  address: string,
  { method, headers, body }: OutboundRequest,
  resolve: LookupFunction = systemLookup,
): Promise<Response> {
  const url = permitted(rules, address)
  const lookup = checkedLookup(rules, url.protocol === 'http:', resolve)
  const request = url.protocol === 'http:' ? plainRequest : tlsRequest
  return new Promise((done, fail) => {
    const refuse = (error: Error) =>
      fail(
        error instanceof OutboundError
          ? error
          : new OutboundError(`${url.host} does not answer`, { cause: error }),
      )
    const signal = AbortSignal.timeout(ANSWER_MS)
    const asked = request(url, { method, headers, agent: false, lookup, signal }, (answer) => {
      const pieces: Buffer[] = []
      let length = 0
      answer.on('data', (piece: Buffer) => {
        length += piece.length
        if (length > ANSWER_BYTES) asked.destroy(new OutboundError(`${url.host} answers more than 1 MB`))
        else pieces.push(piece)
      })
      answer.once('error', refuse)
      answer.once('end', () => {
        const status = answer.statusCode ?? 500
        const empty = status === 204 || status === 304
        const kept = Object.entries(answer.headers).flatMap(([name, value]) =>
          value === undefined ? [] : [value].flat().map((one): [string, string] => [name, one]),
        )
        done(new Response(empty ? null : Buffer.concat(pieces), { status, headers: kept }))
      })
    })
    asked.once('error', refuse)
    asked.end(body)
  })
}

function permitted(rules: OutboundRules, address: string): URL {
  if (!URL.canParse(address)) throw new OutboundError('that is no address')
  const url = new URL(address)
  if (!rules.origins.includes(url.origin))
    throw new OutboundError(`${url.origin} is not one that may be asked`)
  if (url.username !== '' || url.password !== '')
    throw new OutboundError('an address with a password is not asked')
  const plain = url.protocol === 'http:' && rules.private
  if (url.protocol !== 'https:' && !plain) throw new OutboundError(`${url.origin} is not asked without TLS`)
  // Written as a number it is not looked up.
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0) refuseAddress(rules, plain, host)
  return url
}

/** A lookup that gives only addresses that may be connected to, and fails where a name has another one, too. */
function checkedLookup(rules: OutboundRules, plain: boolean, resolve: LookupFunction): LookupFunction {
  return (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, found) => {
      const addresses = typeof found === 'string' ? [{ address: found, family: isIP(found) }] : found
      if (error) return done(error, [])
      try {
        for (const { address } of addresses) refuseAddress(rules, plain, address)
      } catch (refusal) {
        return done(refusal instanceof Error ? refusal : new OutboundError('refused'), [])
      }
      const [first] = addresses
      if (!first) return done(new OutboundError(`${host} has no address`), [])
      if (options.all) done(null, addresses)
      else done(null, first.address, first.family)
    })
  }
}

function refuseAddress(rules: OutboundRules, plain: boolean, address: string): void {
  const allowed = plain ? isLoopback(address) : rules.private || isPublic(address)
  if (!allowed) throw new OutboundError('it lies at an address that is not asked')
}
