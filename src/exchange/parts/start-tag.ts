/** A start tag with an attribute of this local name set: in its place, if there is one with whatever prefix, else last. */
export function withAttribute(tag: string, name: string, value: string): string {
  const there = new RegExp(`(\\s(?:[\\w.-]+:)?${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`)
  if (there.test(tag)) return tag.replace(there, (_, before: string) => `${before}"${value}"`)
  return tag.replace(/\s*\/?>$/, (end) => ` ${name}="${value}"${end.trim()}`)
}

export function withoutAttribute(tag: string, name: string): string {
  return tag.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), '')
}

/** `<x:target a="b"/>` → `<x:target a="b">` and `</x:target>` */
export function openedTag(tag: string): readonly [open: string, close: string] {
  const [, name = ''] = /^<([^\s/>]+)/.exec(tag) ?? []
  return [tag.replace(/\s*\/>$/, '>'), `</${name}>`]
}
