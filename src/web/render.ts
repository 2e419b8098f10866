import type { Request, Response } from 'express'
import { enterConfirms } from '../core/commands/mapping.ts'
import { stretches } from '../core/revision/signs.ts'
import { nameOf } from '../core/workspace/state.ts'
import { newOperation } from '../desk/operation.ts'
import { NEWSROOM_ZONE } from './account/zones.ts'
import type { OpenContext } from './context.ts'
import { shownKeys } from './keys/shown.ts'

/** What every view gets beside its own model. Views read locals as `l.…` only. */
export function pageLocals(context: OpenContext, response: Response, model: object): object {
  const { t, language, formats, person, preferences, workspace } = context
  const path = pathOf(context.request)
  return {
    t,
    language,
    formats,
    person,
    look: preferences,
    newsroomZone: NEWSROOM_ZONE,
    /** Name of a person for an id; a fixed word for the system. */
    name: (id: string) => nameOf(workspace, id) || t('common:someone'),
    /** A new operation for a form, so that sending it twice does it once. */
    operation: newOperation,
    /** A changed text in stretches, so that signs which nobody sees, or which alone were changed, are seen and named. */
    stretches,
    keys: shownKeys(preferences.keys, t),
    enterConfirms: enterConfirms(preferences.keys),
    path,
    otherLanguage: linkWith(path, 'lng', language === 'id' ? 'en' : 'id'),
    /** The same page in another layout of differences. */
    layoutLink: (layout: string) => linkWith(path, 'layout', layout),
    nonce: response.locals.nonce,
    settings: {},
    ...model,
  }
}

/** The page's own address; after a form that was refused, that of the page it stood on. */
function pathOf(request: Request): string {
  return request.method === 'GET' ? request.originalUrl : backOf(request)
}

/** The page to go back to: where the person came from, if that was ours. */
export function backOf(request: Request): string {
  const from = request.get('referer')
  if (from === undefined || !URL.canParse(from)) return '/'
  const url = new URL(from)
  return url.host === request.get('host') ? `${url.pathname}${url.search}` : '/'
}

function linkWith(path: string, name: string, value: string): string {
  const [, place = '/', query = ''] = /^\/*(\/[^?#]*)\??([^#]*)/.exec(path) ?? []
  const wanted = new URLSearchParams(query)
  wanted.set(name, value)
  return `${place}?${wanted}`
}
