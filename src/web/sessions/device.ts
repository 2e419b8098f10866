/** A browser and the system it runs on, as people call them; empty: not known. */
export interface Device {
  readonly browser: string
  readonly system: string
}

// In this order: most browsers also name those that they want to be taken for.
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?(?:iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOPiOS\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\bUCBrowser\//, 'UC Browser'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bHeadlessChrome\/|\bCriOS\/|\bChromium\//, 'Chrome'],
  [/\bVersion\/[\d.]+.*\bSafari\//, 'Safari'],
  [/^curl\//, 'curl'],
]

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bLinux\b|\bX11\b/, 'Linux'],
]

/** What a browser's `User-Agent` says of it. It is what somebody sent: good for telling one's own devices apart, no more. */
export function deviceOf(agent: string): Device {
  return { browser: firstIn(BROWSERS, agent), system: firstIn(SYSTEMS, agent) }
}

function firstIn(table: readonly (readonly [RegExp, string])[], agent: string): string {
  return table.find(([sign]) => sign.test(agent))?.[1] ?? ''
}
