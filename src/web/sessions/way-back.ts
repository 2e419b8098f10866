const LOCAL = /^\/(?![/\\])/

/**
 * Where to go after signing in: a path of our own origin, else the home page. Resolved as a browser does it, because
 * `/\tevil.example`, `/..//evil.example` and their kin look local and are not.
 */
export function wayBack(to: string | undefined, origin: string): string {
  if (to === undefined || !LOCAL.test(to) || !URL.canParse(to, origin)) return '/'
  const url = new URL(to, origin)
  const path = `${url.pathname}${url.search}${url.hash}`
  return url.origin === origin && LOCAL.test(path) ? path : '/'
}
