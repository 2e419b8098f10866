import { z } from 'zod'
import { EDGE_STATUS } from '../refusals.ts'
import type { Route } from '../route.ts'
import { bodyOf, type JsonObject, schemaOf } from './schema.ts'

/** The API as OpenAPI 3.1, from the routes that the app mounts: what is not routed is not described. */
export function describeRoutes(routes: readonly Route[], version: string): JsonObject {
  const paths: Record<string, JsonObject> = {}
  for (const route of routes) {
    if (route.surface === 'page') continue
    const path = `/api${route.path.replace(/:([A-Za-z]+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [route.method]: operationOf(route) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Padan', version, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }, { cookie: [] }],
    paths,
    components: {
      schemas: { Error: schemaOf(errorAnswer, 'output') },
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description: 'An API token of the account page or `padan token`.',
        },
        cookie: {
          type: 'apiKey',
          in: 'cookie',
          name: 'padan',
          description: 'Of a browser that has signed in; over HTTPS it is called `__Host-padan`.',
        },
      },
    },
  }
}

/** Every error, of whatever kind; beside `error` a conflict may tell what is there now. */
export const errorAnswer = z.looseObject({
  error: z.strictObject({
    code: z.string(),
    message: z.string(),
    field: z.string().optional(),
    line: z.number().int().optional(),
  }),
})

function operationOf(route: Route): JsonObject {
  const post = route.method === 'post'
  return {
    summary: route.summary,
    operationId: `${route.method} ${route.path}`,
    ...(route.scope.kind === 'open' ? { security: [] } : {}),
    parameters: [...pathParameters(route), ...queryParameters(route)],
    ...(post ? { requestBody: { required: true, content: bodyOf(route) } } : {}),
    responses: { ...success(route), ...failures(route) },
  }
}

function pathParameters(route: Route): JsonObject[] {
  const article = route.scope.kind === 'article'
  const schema = { type: 'string', ...(article ? { pattern: '^[a-z0-9]{1,40}(\\.[1-9][0-9]{0,9})?$' } : {}) }
  return [...route.path.matchAll(/:([A-Za-z]+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema,
  }))
}

function queryParameters(route: Route): JsonObject[] {
  const schema = schemaOf(route.query, 'input')
  const properties = z.record(z.string(), z.unknown()).catch({}).parse(schema.properties)
  const required = z.array(z.string()).catch([]).parse(schema.required)
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: property,
  }))
}

function success(route: Route): JsonObject {
  if (!route.answer) return { 200: { description: 'Done' } }
  const { status, schema } = route.answer
  const content = { 'application/json': { schema: schemaOf(schema, 'output') } }
  return { [status]: { description: 'Done', content } }
}

const WORDS: Readonly<Record<number, string>> = {
  400: 'The request cannot be read',
  401: 'Signed out, a wrong login or password, or signed in as another person than the header `Padan-Person` names',
  403: 'The role does not allow it, or the request came from another site',
  404: 'There is no such thing, or it is not yours to see',
  409: 'Something else stands there now; nothing was changed',
  410: 'The one-time link was used or revoked, or has expired',
  413: 'Larger than is taken',
  415: 'Not JSON in UTF-8',
  422: 'Understood, but it cannot be done as asked; nothing was changed',
  429: 'Too many failed tries, requests or open streams; Retry-After says when to come again',
  503: 'The storage cannot take it now; nothing was kept',
}

function failures(route: Route): JsonObject {
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } }
  const statuses = statusesOf(route).map((status) => [status, { description: WORDS[status] ?? '', content }])
  return Object.fromEntries(statuses)
}

function statusesOf(route: Route): readonly number[] {
  const { method, path, scope } = route
  const post = method === 'post'
  const signIn = path === '/sessions'
  return [
    400,
    ...(scope.kind !== 'open' || signIn ? [401] : []),
    ...(post || (scope.kind !== 'open' && scope.kind !== 'person') ? [403] : []),
    ...(path.includes(':') || path === '/setup' ? [404] : []),
    ...(post && scope.kind !== 'open' ? [409] : []),
    ...(path === '/passwords' ? [EDGE_STATUS.link_used] : []),
    ...(post ? [413, 415] : []),
    ...(post || queryParameters(route).length > 0 ? [422] : []),
    EDGE_STATUS.too_fast,
    ...(post ? [EDGE_STATUS.storage_failed] : []),
  ]
}
