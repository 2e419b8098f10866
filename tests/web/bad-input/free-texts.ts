import { z } from 'zod'
import { schemaOf } from '../../../src/web/openapi/schema.ts'
import { ROUTES } from '../../../src/web/routes.ts'

const object = z.record(z.string(), z.unknown())
const list = z.array(z.unknown())

/** Every field in which a request may bring any text at all: `POST /articles title`, `GET /articles/:id/search q`. */
export const FREE_TEXTS: readonly string[] = ROUTES.flatMap((route) => {
  const schema = schemaOf(route.method === 'post' ? route.body : route.query, 'input')
  return [...new Set(freeIn(schema, ''))].map(
    (field) => `${route.method.toUpperCase()} ${route.path} ${field}`,
  )
})

function freeIn(schema: unknown, at: string): readonly string[] {
  const given = object.catch({}).parse(schema)
  const choices = list.safeParse(given.anyOf ?? given.oneOf ?? given.allOf)
  if (choices.success) return choices.data.flatMap((one) => freeIn(one, at))
  if (given.type === 'string')
    return ['enum', 'const', 'format', 'pattern'].some((word) => word in given) ? [] : [at]
  if (given.type === 'array') {
    const items = [given.items, ...list.catch([]).parse(given.prefixItems)]
    return items.flatMap((one) => freeIn(one, `${at}[]`))
  }
  return Object.entries(object.catch({}).parse(given.properties)).flatMap(([name, one]) =>
    freeIn(one, at === '' ? name : `${at}.${name}`),
  )
}
