import { BlockList, isIP } from 'node:net'

const IPV4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const

// Those that carry an IPv4 address inside (mapped, compatible, NAT64, Teredo, 6to4) are ways round the list above.
const IPV6 = [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const

// One list a family: to a list of both, every IPv4 address is one that is mapped into IPv6.
const special4 = new BlockList()
for (const [network, bits] of IPV4) special4.addSubnet(network, bits, 'ipv4')
const special6 = new BlockList()
for (const [network, bits] of IPV6) special6.addSubnet(network, bits, 'ipv6')

/** Whether an address is one of the internet at large (IANA's registries of special-purpose addresses); text that is no address is not. */
export function isPublic(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !special4.check(address, 'ipv4')
  return family === 6 && !special6.check(address, 'ipv6')
}

/** Whether it is this machine itself. */
export function isLoopback(address: string): boolean {
  return isIP(address) === 4 ? /^127\./.test(address) : address === '::1'
}
