/** Word boundaries that people who revise prose do not see, and so must not cut at. */
interface Joint {
  /** Linear in the text: every quantifier is bounded or cannot overlap its neighbour. */
  readonly pattern: RegExp
  /** The match also hangs on what stands before it. */
  readonly before: boolean
  /** The match also hangs on what stands after it. */
  readonly after: boolean
}

const JOINTS: readonly Joint[] = [
  // 1.250,5 · 1,250.5 · 14.30 · 2:30 · 12/01/2022 · 1’000
  { pattern: /(?<=\p{Nd})[.,:/'’](?=\p{Nd})/gu, before: true, after: true },
  // orang-orang · well-known · 70-an · U.S.-led
  { pattern: /(?<=[\p{L}\p{M}\p{N}]|\p{L}\.\p{L}\.)[-‐‑](?=[\p{L}\p{N}])/gu, before: true, after: true },
  // names: Ma'ruf, O’Brien, ‘ayn; firms: AT&T; addresses: a@b; degrees: 30°C
  { pattern: /(?<=[\p{L}\p{M}])['’‘ʼ](?=\p{L})/gu, before: true, after: true },
  { pattern: /(?<=\p{Lu})&(?=\p{Lu})|(?<=[\p{L}\p{N}])@(?=[\p{L}\p{N}])/gu, before: true, after: true },
  { pattern: /(?<=\p{Nd})°(?=\p{L})/gu, before: true, after: true },
  // 12,5% · 5€ · Rp1.500,-
  { pattern: /(?<=\p{Nd})(?:[%‰°]|\p{Sc}(?!\p{Nd})|,-(?![\p{L}\p{N}]))/gu, before: true, after: false },
  // $96,000 · US$3.50 · Rp.5.000
  { pattern: /(?<!\p{L})(?:\p{Lu}{0,3}\p{Sc}|Rp\.)(?=\p{Nd})/gu, before: false, after: true },
  // -5 · +3,2
  { pattern: /(?<=^|[([])[-−+±](?=\p{Sc}?\p{Nd})/gu, before: false, after: true },
  // U.S. · p.m. · J.K. · S.H. · M.Hum. · Ph.D.
  {
    pattern: /(?<![\p{L}\p{N}])(?:(?:\p{L}\.){2,}|(?:\p{Lu}\p{Ll}{0,3}\.){2,})/gu,
    before: false,
    after: false,
  },
]

/** Offsets in `run` (UTF-16 code units) at which it must not be cut. `run` holds no white space. */
export function joints(run: string): ReadonlySet<number> {
  const inside = new Set<number>()
  for (const { pattern, before, after } of JOINTS) {
    for (const match of run.matchAll(pattern)) {
      const end = match.index + match[0].length
      for (let at = before ? match.index : match.index + 1; at < (after ? end + 1 : end); at++) inside.add(at)
    }
  }
  return inside
}
