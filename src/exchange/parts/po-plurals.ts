import { baseOf } from './language.ts'

/** How each language counts, as gettext wants it said of every file. */
const PLURALS: ReadonlyMap<string, string> = new Map([
  ['en', 'nplurals=2; plural=(n != 1);'],
  ['id', 'nplurals=1; plural=0;'],
])

/** Undefined: not known here. */
export function pluralForms(language: string): string | undefined {
  return PLURALS.get(baseOf(language))
}

/** More than any language has. */
const MOST = 6

/** How many forms a file has for what is counted: by its own header, else by its language, else one and many. */
export function formsOf(headers: Readonly<Record<string, string>>): number {
  return countIn(headers['Plural-Forms']) ?? countIn(pluralForms(headers.Language ?? '')) ?? 2
}

function countIn(header: string | undefined): number | undefined {
  const found = Number(/nplurals\s*=\s*(\d{1,2})/.exec(header ?? '')?.[1])
  return found >= 1 && found <= MOST ? found : undefined
}
