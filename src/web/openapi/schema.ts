import { z } from 'zod'
import type { Route } from '../route.ts'

export type JsonObject = Readonly<Record<string, unknown>>

const object = z.record(z.string(), z.unknown())
const alternatives = z.array(object)
const OPERATION = {
  type: 'string',
  format: 'uuid',
  description: 'Names this request; the same one sent again is done once and answered the same.',
}

/** JSON Schema of what a schema takes (`input`) or gives; what JSON Schema cannot say is left open. */
export function schemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonObject {
  const { $schema: _, ...rest } = object.parse(z.toJSONSchema(schema, { io, unrepresentable: 'any' }))
  return rest
}

/** The body of a POST by media type: its schema, and `operation`, which every POST may carry. */
export function bodyOf(route: Route): JsonObject {
  const json = { 'application/json': { schema: withOperation(schemaOf(route.body, 'input')) } }
  const upload = UPLOADS.get(route.path)
  return upload ? { ...json, 'multipart/form-data': { schema: upload } } : json
}

/** What middleware/body.ts lets in as a file, and where. */
const UPLOADS: ReadonlyMap<string, JsonObject> = new Map([
  ['/articles', uploadWith({ title: { type: 'string' }, project: { type: 'string' } })],
  ['/articles/:id/sources', uploadWith({ head: { type: 'integer' }, preview: { type: 'boolean' } })],
  ['/articles/:id/returns', uploadWith({ head: { type: 'integer' }, preview: { type: 'boolean' } })],
  [
    '/projects/:id/segmentation/imports',
    uploadWith({
      language: { type: 'string', enum: ['id', 'en'] },
      mode: { type: 'string', enum: ['add', 'replace'] },
    }),
  ],
])

function uploadWith(fields: JsonObject): JsonObject {
  const file = { type: 'string', contentMediaType: 'application/octet-stream' }
  return { type: 'object', properties: { ...fields, file, operation: OPERATION }, required: ['file'] }
}

function withOperation(schema: JsonObject): JsonObject {
  for (const key of ['anyOf', 'oneOf'] as const) {
    const given = alternatives.safeParse(schema[key])
    if (given.success) return { ...schema, [key]: given.data.map(withOperation) }
  }
  if (schema.type !== undefined && schema.type !== 'object') return schema
  const properties = object.catch({}).parse(schema.properties)
  return { ...schema, type: 'object', properties: { ...properties, operation: OPERATION } }
}
