import { join } from 'node:path'
import type { Request, RequestHandler } from 'express'
import i18next, { type i18n } from 'i18next'
import Backend from 'i18next-fs-backend'
import type { Language } from '../context.ts'
import { cookieName } from './session.ts'

export const LANGUAGES: readonly Language[] = ['en', 'id']

/** One file a noun in locales/<language>. */
export const NAMESPACES = [
  'common',
  'errors',
  'home',
  'articles',
  'tour',
  'segments',
  'warnings',
  'words',
  'revisions',
  'decisions',
  'marks',
  'assignments',
  'versions',
  'exports',
  'projects',
  'people',
  'invitations',
  'audit',
  'segmentation',
  'sessions',
  'account',
  'second-factor',
  'commands',
  'sources',
  'returns',
  'comments',
  'inbox',
  'feedback',
  'closures',
  'queue',
  'quality',
  'output',
  'authorship',
  'reading',
  'history',
  'restorations',
  'alignments',
  'links',
  'renderings',
  'search',
  'replacements',
  'bin',
  'keys',
] as const

export async function openLanguages(root: string): Promise<i18n> {
  const languages = i18next.createInstance()
  await languages.use(Backend).init({
    backend: { loadPath: join(root, 'locales/{{lng}}/{{ns}}.json') },
    supportedLngs: [...LANGUAGES],
    preload: [...LANGUAGES],
    fallbackLng: 'en',
    ns: [...NAMESPACES],
    defaultNS: 'common',
    // EJS escapes what it prints; twice would show.
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  return languages
}

export function isLanguage(value: unknown): value is Language {
  return value === 'id' || value === 'en'
}

export const LANGUAGE_COOKIE = 'language'

/**
 * `?lng=` is remembered in a cookie; only known codes get past this point, so nothing a visitor writes reaches i18next
 * (an unknown name such as `toString` ends a default i18next server, reliability.md F7).
 */
export function languageGuard(secure: boolean): RequestHandler {
  return (request, response, next) => {
    const asked = request.query.lng
    if (isLanguage(asked))
      response.cookie(cookieName(LANGUAGE_COOKIE, secure), asked, {
        ...languageCookie(secure),
        maxAge: 365 * 24 * 60 * 60 * 1000,
      })
    next()
  }
}

/** How it is kept, and taken back. */
export function languageCookie(secure: boolean) {
  return { httpOnly: true, sameSite: 'lax', secure, path: '/' } as const
}

/** `?lng=`, then the cookie that it left in this browser, then the person's own setting, then what the browser prefers, then English. */
export function languageOf(request: Request, preferred: Language | ''): Language {
  const asked = request.query.lng
  if (isLanguage(asked)) return asked
  const cookie = new RegExp(`(?:^|;\\s*)(?:__Host-)?${LANGUAGE_COOKIE}=(id|en)(?:;|$)`).exec(
    request.get('cookie') ?? '',
  )?.[1]
  if (isLanguage(cookie)) return cookie
  if (preferred !== '') return preferred
  const accepted = request.acceptsLanguages([...LANGUAGES])
  return isLanguage(accepted) ? accepted : 'en'
}
