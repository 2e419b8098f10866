/** Longest name, with language and extension; code units. */
const LONGEST = 80

/**
 * A file name that every system takes: ASCII letters, digits, - and _ of the title, then language and extension. The
 * language keeps it off the names that Windows reserves (`con`, `nul`, `lpt1` …).
 */
export function fileName(title: string, article: string, language: string, extension: string): string {
  const end = `-${safe(language)}.${extension}`
  const start = safe(title)
    .slice(0, LONGEST - end.length)
    .replace(/[-_]+$/, '')
  return (start === '' ? `article-${article}` : start) + end
}

/** The same names, each told from those before it by a number where a system that knows no case would take them for one. */
export function distinctNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const [, stem = '', end = ''] = /^(.*)(-[^-]*\.[^.]*)$/.exec(name) ?? []
    let found = name
    for (let number = 2; taken.has(found.toLowerCase()); number += 1) {
      const mark = `-${number}`
      found = stem.slice(0, LONGEST - end.length - mark.length) + mark + end
    }
    taken.add(found.toLowerCase())
    return found
  })
}

function safe(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9_]+/g, '-')
    .replace(/^[-_]+|[-_]+$/g, '')
}
