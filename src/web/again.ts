import type { OpenContext } from './context.ts'
import { EDGE_STATUS, type EdgeCode, type EdgeDetails, EdgeError } from './refusals.ts'
import { page, type Reply } from './reply.ts'
import { sentence } from './send.ts'

/**
 * What was sent cannot be taken: people get the form once more, with what they typed and the sentence at its field;
 * programs get the error alone (thrown, as everywhere at the edge).
 */
export function again(
  context: OpenContext,
  code: EdgeCode,
  details: EdgeDetails,
  form: { readonly view: string; readonly model: object },
): Reply {
  if (context.api) throw new EdgeError(code, details)
  const error = { code, message: sentence(context.t, code, details), ...details }
  return page(form.view, { ...form.model, error }, EDGE_STATUS[code])
}
