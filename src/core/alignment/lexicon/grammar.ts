import { stemIndonesian } from '../../text/stem.ts'
import { stemEnglish } from '../../text/stem-en.ts'
import { lexicon } from './lexicon.ts'

interface Grammar {
  readonly id: ReadonlySet<string>
  readonly en: ReadonlySet<string>
}

/** English words of grammar that are no equivalent of an Indonesian one by themselves. */
const MORE = 'a an the be is are was were been being am do does did done have has had having it its'
/** What says no is never mere grammar. */
const NO: ReadonlySet<string> = new Set('tidak tak belum bukan tanpa jangan not no never without'.split(' '))

let built: Grammar | undefined

/** Whether a stem is that of a word of grammar (yang, untuk, the, of), which says little by itself. */
export function isGrammar(stem: string, language: string): boolean {
  built ??= build()
  return built[language.startsWith('en') ? 'en' : 'id'].has(stem)
}

function build(): Grammar {
  const entries = lexicon().entries.filter(({ pos }) => pos === 'f')
  const single = (word: string) => !word.includes(' ')
  const strong = (stem: string) => !NO.has(stem)
  const heads = entries.map(({ head }) => head).filter(single)
  const english = entries.flatMap(({ equivalents }) => equivalents).filter(single)
  return {
    id: new Set(['-nya', ...heads.map(stemIndonesian).filter(strong)]),
    en: new Set(["'s", ...[...english, ...MORE.split(' ')].map(stemEnglish).filter(strong)]),
  }
}
