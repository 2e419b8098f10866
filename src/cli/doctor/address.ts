import { isIPv4 } from 'node:net'
import type { Settings } from '../../settings.ts'
import { type Finding, fault, ok, warning } from './finding.ts'

/** The address people type against where the server listens, and what follows for its cookies. */
export function checkAddress({ publicUrl, host }: Pick<Settings, 'publicUrl' | 'host'>): readonly Finding[] {
  return [publicFinding(publicUrl, host), listeningFinding(publicUrl, host)]
}

function publicFinding(publicUrl: string | null, host: string): Finding {
  const remedy = 'Put a proxy with TLS in front and set PUBLIC_URL to its https address.'
  if (publicUrl === null) {
    const says = 'PUBLIC_URL is not set: cookies are not Secure, passwords go unencrypted'
    return isLoopback(host) ? warning('address', says, remedy) : fault('address', says, remedy)
  }
  const { protocol, hostname, pathname } = new URL(publicUrl)
  if (pathname !== '/')
    return fault('address', `${publicUrl} has a path`, 'Give Padan a host name of its own.')
  if (protocol === 'https:') return ok('address', `${publicUrl}, cookies are Secure`)
  const says = `${publicUrl} is not https: cookies are not Secure, passwords go unencrypted`
  return isLoopback(hostname) ? warning('address', says, remedy) : fault('address', says, remedy)
}

function listeningFinding(publicUrl: string | null, host: string): Finding {
  if (isLoopback(host)) return ok('listening', `on ${host}, for this machine alone`)
  const says = `on ${host}: whoever reaches that passes by the proxy`
  if (publicUrl === null) return ok('listening', `on ${host}`)
  return warning('listening', says, 'Leave HOST at 127.0.0.1, or close the port to others.')
}

export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '')
  return bare === 'localhost' || bare === '::1' || (isIPv4(bare) && bare.startsWith('127.'))
}
