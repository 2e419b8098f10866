import type { Request } from 'express'
import { type Refusal, refuse } from '../core/refusal.ts'
import { may } from '../core/workspace/rights.ts'
import {
  actorIn,
  EMPTY_WORKSPACE,
  type Person,
  type WorkspaceState,
  withFormerNames,
} from '../core/workspace/state.ts'
import { digestInSteps, newOperation, requestDigest } from '../desk/operation.ts'
import { isExpired, type Token } from '../desk/token.ts'
import { StorageError } from '../store/store.ts'
import { DEFAULT_PREFERENCES, readPreferences } from './account/preferences.ts'
import type { OpenContext } from './context.ts'
import { formatsFor } from './format.ts'
import type { House } from './house.ts'
import { isApi } from './middleware/body.ts'
import { languageOf } from './middleware/language.ts'
import { translatorOf } from './middleware/translator.ts'
import { EdgeError } from './refusals.ts'
import type { Arriving, Scope } from './route.ts'
import { lacksSecondFactor } from './second-factor/demand.ts'

const OPERATION = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
/** Whose request it is: a page that was opened by somebody else sends nothing under the name of who is signed in now. */
const PERSON = 'padan-person'
/** Public ids: an article, or something of one. */
const ARTICLE_ID = /^([a-z0-9]{1,40})(?:\.([1-9][0-9]{0,9}))?$/

/** Lets a request in as far as its scope allows: signed in, the record there for this person, the right to do it. */
export async function arrive(
  house: House,
  request: Request,
  scope: Scope,
): Promise<
  Arriving | { readonly scope: 'refused'; readonly context: OpenContext; readonly refusal: Refusal }
> {
  const context = await openContext(house, request)
  if (scope.kind === 'open') return { scope: 'open', context }
  const { person, workspace } = context
  if (person === null) throw new EdgeError('signed_out')
  if ((request.get(PERSON) ?? person.id) !== person.id) throw new EdgeError('other_person')
  const signedIn = { ...context, person }
  const unproven = scope.kind === 'person' && scope.unproven
  if (!unproven && (await lacksSecondFactor(signedIn))) throw new EdgeError('second_factor_needed')
  if (scope.kind === 'person') return { scope: 'person', context: signedIn }
  if (scope.kind === 'administrator')
    return person.administrator
      ? { scope: 'person', context: signedIn }
      : { ...refused('forbidden'), context }
  const id = String(request.params.id ?? '')
  if (scope.kind === 'project') {
    const found = projectFor(workspace, person, id)
    if (!found) return { ...refused('not_found'), context }
    if (!may(found.actor.role, scope.right)) return { ...refused('forbidden'), context }
    return { scope: 'project', context: { ...signedIn, ...found } }
  }
  if (scope.kind === 'alignment') {
    const aligned = workspace.alignments.get(id)
    const found = aligned && projectFor(workspace, person, aligned.project)
    if (!aligned || !found) return { ...refused('not_found'), context }
    if (!may(found.actor.role, scope.right)) return { ...refused('forbidden'), context }
    const { state: alignment, head } = await house.desk.alignments.load(id)
    return { scope: 'alignment', context: { ...signedIn, ...found, aligned, alignment, head } }
  }
  const [, article = '', number = '0'] = ARTICLE_ID.exec(id) ?? []
  const entry = workspace.articles.get(article)
  const found = entry && projectFor(workspace, person, entry.project)
  if (!entry || !found) return { ...refused('not_found'), context }
  if (!may(found.actor.role, scope.right)) return { ...refused('forbidden'), context }
  const { state, head } = await house.desk.articles.load(article)
  const ref = Number(number)
  return { scope: 'article', context: { ...signedIn, ...found, entry, article: state, head, ref } }
}

/** The request without regard to what it asks for. */
export async function openContext(house: House, request: Request): Promise<OpenContext> {
  const workspace = await house.desk.workspace()
  const token = await tokenOf(house, request)
  const person = personOf(request, workspace, token)
  const preferences = person
    ? await readPreferences(house.desk.store.records, person.id)
    : DEFAULT_PREFERENCES
  const taken = takeOperation(request.body)
  const digest = await digestInSteps(...askedIn(request, person, taken.body, await filesDigest(request)))
  return contextOf(house, request, { workspace, person, token, preferences, ...taken, digest })
}

/** A request that comes while the store gives no answers: from nobody, to an empty house. */
export function contextWithoutStore(house: House, request: Request): OpenContext {
  const taken = takeOperation(request.body)
  return contextOf(house, request, {
    workspace: EMPTY_WORKSPACE,
    person: null,
    token: null,
    preferences: DEFAULT_PREFERENCES,
    ...taken,
    digest: requestDigest(...askedIn(request, null, taken.body, '')),
  })
}

/** What makes two requests the same. `files`: digest of those that came along. */
function askedIn(request: Request, person: Person | null, body: unknown, files: string): readonly unknown[] {
  return [person?.id ?? '', request.path.replace(/^\/api/, ''), body, files]
}

function contextOf(
  house: House,
  request: Request,
  {
    workspace,
    person,
    token,
    preferences,
    body,
    operation,
    digest,
  }: Pick<OpenContext, 'workspace' | 'person' | 'token' | 'preferences' | 'body'> & {
    readonly operation?: string
    readonly digest: string
  },
): OpenContext {
  const language = languageOf(request, preferences.language)
  const t = translatorOf(house.languages, language)
  return {
    house,
    request,
    api: isApi(request),
    language,
    t,
    formats: formatsFor(language, preferences.zone),
    workspace:
      workspace.former.size === 0
        ? workspace
        : withFormerNames(workspace, (number) => t('common:formerMember', { number })),
    person,
    token,
    preferences,
    body,
    query: withoutLanguage(request.query),
    ask: {
      operation: operation ?? newOperation(),
      request: digest,
      by: person?.id ?? '',
      from: addressOf(request),
    },
  }
}

/** An IPv4 address as people write it, where the system says it as one of IPv6. */
function addressOf(request: Request): string {
  return (request.ip ?? '').replace(/^::ffff:(?=\d+\.)/, '')
}

// `lng` belongs to every page and to no schema.
function withoutLanguage({ lng: _, ...query }: Request['query']): object {
  return query
}

/** The token that a program sent; one that is not good for this request is refused, never passed over. */
async function tokenOf({ accounts, desk }: House, request: Request): Promise<Token | null> {
  const secret = secretOf(request)
  if (secret === undefined) return null
  const token = await accounts.tokenOf(secret)
  if (!token) throw new EdgeError('signed_out')
  if (isExpired(token, desk.now())) throw new EdgeError('token_expired')
  if (token.scope === 'read' && request.method !== 'GET' && request.method !== 'HEAD')
    throw new EdgeError('token_read_only')
  return token
}

/** Notes that a token was of use; what is refused leaves no trace in the store. */
export async function noteTokenUse({ house, request, token }: OpenContext): Promise<void> {
  const secret = secretOf(request)
  if (!token || secret === undefined) return
  await house.accounts.noteUse(secret, token, house.desk.now()).catch(toleratesStorage)
}

/** The token of a program as it sent it; undefined: it sent none. */
export function secretOf(request: Request): string | undefined {
  return /^Bearer +(\S+)$/i.exec(request.get('authorization') ?? '')?.[1]
}

// Reading goes on where nothing can be written.
function toleratesStorage(error: unknown): void {
  if (!(error instanceof StorageError)) throw error
}

function personOf(request: Request, workspace: WorkspaceState, token: Token | null): Person | null {
  const id = token ? token.person : request.session?.person
  return id === undefined ? null : (workspace.people.get(id) ?? null)
}

/** Every POST may carry an operation; the rest is the body proper. */
function takeOperation(body: unknown): { body: unknown; operation?: string } {
  if (typeof body !== 'object' || body === null || Array.isArray(body) || !('operation' in body))
    return { body: body ?? {} }
  const { operation, ...rest } = body
  if (operation === '') return { body: rest }
  if (typeof operation !== 'string' || !OPERATION.test(operation))
    throw new EdgeError('bad_operation', { field: 'operation' })
  return { body: rest, operation: operation.toLowerCase() }
}

async function filesDigest(request: Request): Promise<string> {
  const several = Object.values(request.files ?? {}).flat()
  const files: readonly Express.Multer.File[] = request.file ? [request.file] : several
  return files.length > 0
    ? digestInSteps(...files.flatMap(({ fieldname, buffer }) => [fieldname, buffer]))
    : ''
}

function projectFor(workspace: WorkspaceState, person: Person, id: string) {
  const project = workspace.projects.get(id)
  const actor = actorIn(workspace, person.id, id)
  return project && actor && { project, actor }
}

function refused(code: 'not_found' | 'forbidden') {
  return { scope: 'refused' as const, ...refuse(code) }
}
