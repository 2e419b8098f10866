/** Text that is HTML already. */
export interface Markup {
  readonly html: string
}

type Part = string | number | Markup | readonly Markup[]

const ENTITY: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
])

/** A piece of HTML; everything put into it is escaped unless it is markup itself. Attribute values need quotes. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { html: strings.reduce((html, string, index) => html + written(parts[index - 1] ?? '') + string) }
}

function written(part: Part): string {
  if (typeof part === 'number') return `${part}`
  if (typeof part === 'string') return part.replaceAll(/[&<>"']/g, (character) => ENTITY.get(character) ?? '')
  if ('html' in part) return part.html
  return part.map((each) => each.html).join('')
}
