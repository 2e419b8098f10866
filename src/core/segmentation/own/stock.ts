import { english } from '../en/table.ts'
import { indonesian } from '../id/table.ts'
import type { AbbreviationClass } from '../language.ts'
import type { SegmentationLanguage } from '../segment.ts'
import { type BreakRule, literal } from './shapes.ts'

const LEXICONS = { id: indonesian.lexicon, en: english.lexicon } as const

const CLOSING = `["'”’»)\\]]*`
const OPENING = `["'“‘«(\\[]*`
const ENDS = '[.!?…‼⁇⁈⁉。！？｡]+'

/** What follows an abbreviation that ends its sentence: a word that opens sentences, as a pattern. */
export function startersOf(language: SegmentationLanguage): string {
  const { starters, starterNames } = LEXICONS[language]
  const plain = [...starters].filter((word) => !starterNames.has(word)).toSorted()
  return `\\s+${OPENING}(?:${plain.map(literal).join('|')})\\b`
}

/**
 * The built-in rules as far as SRX can say them, for other tools: what stands beside a place and nothing else. Never
 * used here.
 */
export function languageRules(language: SegmentationLanguage): readonly BreakRule[] {
  const { abbreviations, letterLabels } = LEXICONS[language]
  const starters = startersOf(language)
  const no = (before: string, after: string): BreakRule => ({ break: false, before, after })
  const yes = (before: string, after: string): BreakRule => ({ break: true, before, after })
  const any = (...kinds: readonly AbbreviationClass[]): string => {
    const words = [...abbreviations].filter(([, kind]) => kinds.includes(kind)).map(([word]) => literal(word))
    return `\\b(?:${words.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|')})\\.`
  }
  const labels = [...letterLabels].toSorted().map(literal).join('|')
  const dotted = '\\b\\p{Lu}\\p{Ll}{0,3}(?:\\.\\p{Lu}\\p{Ll}{0,3})+\\.'
  return [
    no('^\\s*\\(?(?:\\d{1,3}(?:\\.\\d{1,2}){0,3}|\\p{L}|[IVXLivxl]{1,6})\\.', '\\s'),
    no(`${ENDS}${CLOSING}`, `\\s+${OPENING}\\p{Ll}`),
    no(`${ENDS}${CLOSING}`, '\\s+[-–—,;:]'),
    no(any('title'), '\\s'),
    no(any('reference'), '\\s+(?:\\d|\\(|[IVXLC]{2,}\\b)'),
    yes(`,\\s${any('degree')}`, '\\s+\\p{Lu}\\p{Ll}+\\s'),
    yes(any('suffix', 'degree'), starters),
    no(any('suffix', 'degree'), '\\s'),
    yes(any('list'), `\\s+["'“‘«]*\\p{Lu}`),
    no(any('list'), '\\s'),
    yes(`\\b(?:${labels})\\s\\p{Lu}\\.`, '\\s'),
    yes('\\b\\p{Lu}\\.', starters),
    no('\\b\\p{Lu}\\.', '\\s'),
    yes(dotted, starters),
    no(dotted, '\\s'),
    yes(`${ENDS}${CLOSING}`, '\\s'),
  ]
}
