/** The language of a tag without region and script, in lower case; older codes of Indonesian and English are ours. */
export function baseOf(tag: string): string {
  const [base = ''] = tag.toLowerCase().split(/[-_]/)
  return base === 'in' || base === 'ind' ? 'id' : base === 'eng' ? 'en' : base
}
