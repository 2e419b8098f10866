import { z } from 'zod'
import type { Right } from '../core/workspace/rights.ts'
import type {
  AlignmentContext,
  ArticleContext,
  OpenContext,
  PersonContext,
  ProjectContext,
} from './context.ts'
import type { Reply } from './reply.ts'

/** Who may come in at all; ids in the path that are not his to see are 404, a role that does not suffice 403. */
export type Scope =
  | { readonly kind: 'open' }
  /** `unproven`: even while a second factor is demanded of him and he has none. */
  | { readonly kind: 'person'; readonly unproven?: boolean }
  | { readonly kind: 'administrator' }
  /** `:id` is a project. */
  | { readonly kind: 'project'; readonly right: Right }
  /** `:id` is an article, or something of one (`<article>.<n>`). */
  | { readonly kind: 'article'; readonly right: Right }
  /** `:id` is an alignment. */
  | { readonly kind: 'alignment'; readonly right: Right }

/** `api`: JSON under /api. `page`: what people open. `both`: one handler for a form and for /api. */
export type Surface = 'api' | 'page' | 'both'

interface Common<B, Q> {
  readonly method: 'get' | 'post'
  /** Without /api. */
  readonly path: string
  readonly surface: Surface
  /** One English sentence for the API description. */
  readonly summary: string
  /** Of the body without `operation`, which every POST may carry. */
  readonly body?: z.ZodType<B>
  readonly query?: z.ZodType<Q>
  /** What the API answers on success. */
  readonly answer?: { readonly status: number; readonly schema: z.ZodType }
}

/** A route with its types folded away: what the app mounts and the API description lists. */
export interface Route {
  readonly method: 'get' | 'post'
  readonly path: string
  readonly surface: Surface
  readonly summary: string
  readonly scope: Scope
  readonly body: z.ZodType
  readonly query: z.ZodType
  readonly answer?: { readonly status: number; readonly schema: z.ZodType }
  readonly handle: (context: Arriving) => Promise<Reply>
}

/** A request with whatever its scope let it have; body and query still unparsed. */
export type Arriving =
  | { readonly scope: 'open'; readonly context: OpenContext }
  | { readonly scope: 'person'; readonly context: PersonContext }
  | { readonly scope: 'project'; readonly context: ProjectContext }
  | { readonly scope: 'article'; readonly context: ArticleContext }
  | { readonly scope: 'alignment'; readonly context: AlignmentContext }

type Handler<C> = (context: C) => Reply | Promise<Reply>

export function openRoute<B = unknown, Q = unknown>(
  spec: Common<B, Q> & { readonly handle: Handler<OpenContext<B, Q>> },
): Route {
  return route(spec, { kind: 'open' }, (arriving, parsed) => spec.handle({ ...arriving.context, ...parsed }))
}

export function personRoute<B = unknown, Q = unknown>(
  spec: Common<B, Q> & {
    readonly handle: Handler<PersonContext<B, Q>>
    readonly administrator?: boolean
    readonly unproven?: boolean
  },
): Route {
  const { unproven = false } = spec
  const scope: Scope = spec.administrator ? { kind: 'administrator' } : { kind: 'person', unproven }
  return route(spec, scope, (arriving, parsed) => {
    if (arriving.scope !== 'person') throw new Error(`${spec.path} was reached without a person`)
    return spec.handle({ ...arriving.context, ...parsed })
  })
}

export function projectRoute<B = unknown, Q = unknown>(
  spec: Common<B, Q> & { readonly right: Right; readonly handle: Handler<ProjectContext<B, Q>> },
): Route {
  return route(spec, { kind: 'project', right: spec.right }, (arriving, parsed) => {
    if (arriving.scope !== 'project') throw new Error(`${spec.path} was reached without a project`)
    return spec.handle({ ...arriving.context, ...parsed })
  })
}

export function articleRoute<B = unknown, Q = unknown>(
  spec: Common<B, Q> & { readonly right: Right; readonly handle: Handler<ArticleContext<B, Q>> },
): Route {
  return route(spec, { kind: 'article', right: spec.right }, (arriving, parsed) => {
    if (arriving.scope !== 'article') throw new Error(`${spec.path} was reached without an article`)
    return spec.handle({ ...arriving.context, ...parsed })
  })
}

export function alignmentRoute<B = unknown, Q = unknown>(
  spec: Common<B, Q> & { readonly right: Right; readonly handle: Handler<AlignmentContext<B, Q>> },
): Route {
  return route(spec, { kind: 'alignment', right: spec.right }, (arriving, parsed) => {
    if (arriving.scope !== 'alignment') throw new Error(`${spec.path} was reached without an alignment`)
    return spec.handle({ ...arriving.context, ...parsed })
  })
}

const anything: z.ZodType = z.unknown()

function route<B, Q>(
  spec: Common<B, Q>,
  scope: Scope,
  handle: (arriving: Arriving, parsed: { body: B; query: Q }) => Reply | Promise<Reply>,
): Route {
  const { method, path, surface, summary } = spec
  const body: z.ZodType = spec.body ?? anything
  const query: z.ZodType = spec.query ?? anything
  const parseBody = parser(spec.body)
  const parseQuery = parser(spec.query)
  return {
    method,
    path,
    surface,
    summary,
    scope,
    body,
    query,
    ...(spec.answer ? { answer: spec.answer } : {}),
    async handle(arriving) {
      const parsed = { body: parseBody(arriving.context.body), query: parseQuery(arriving.context.query) }
      return handle(arriving, parsed)
    },
  }
}

// A route without a schema declares its body as `unknown`, so that nothing can be read from it.
function parser<T>(schema: z.ZodType<T> | undefined): (value: unknown) => T {
  const used: z.ZodType<T> = schema ?? z.custom<T>(() => true)
  return (value) => used.parse(value)
}
