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

function safe(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9_]+/g, '-')
    .replace(/^[-_]+|[-_]+$/g, '')
}
