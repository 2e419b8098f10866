import { packageRoot } from '../../src/settings.ts'
import type { Language } from '../../src/web/context.ts'
import { openLanguages } from '../../src/web/middleware/language.ts'

export type { Language }
export type Texts = (key: string, values?: Readonly<Record<string, unknown>>) => string

const languages = openLanguages(packageRoot())

/** Texts of the pages by their key, `t('segments:confirm')`; a key that is not there is an error. */
export async function textsIn(language: Language): Promise<Texts> {
  const loaded = await languages
  const t = loaded.getFixedT(language)
  return (key, values = {}) => {
    if (!loaded.exists(key, { ...values, lng: language }))
      throw new Error(`There is no text ${key} in ${language}`)
    return t(key, values)
  }
}
