/** The language of a tag without region and script, in lower case; older codes of Indonesian and English are ours. */
export function baseOf(tag: string): string {
  const [base = ''] = tag.toLowerCase().split(/[-_]/)
  return base === 'in' || base === 'ind' ? 'id' : base === 'eng' ? 'en' : base
}

const WORD: Readonly<Record<string, string>> = { id: 'id-ID', en: 'en-US' }

/** A language as Word knows it, which has no spelling for one without a country. */
export function wordLanguage(tag: string): string {
  return WORD[tag] ?? tag
}
