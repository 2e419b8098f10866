import { json } from '../reply.ts'
import { openRoute, type Route } from '../route.ts'
import { describeRoutes } from './describe.ts'

/** `routes` is asked for when a request comes: the list holds this route too. */
export function openapiRoutes(routes: () => readonly Route[]): readonly Route[] {
  return [
    openRoute({
      method: 'get',
      path: '/openapi.json',
      surface: 'api',
      summary: 'This description (OpenAPI 3.1), made from the schemas that parse the input.',
      handle: (c) => json(describeRoutes(routes(), c.house.settings.version)),
    }),
  ]
}
