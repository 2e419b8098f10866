import type { Refusal } from '../../core/refusal.ts'
import { withoutAtoms } from '../../core/text/atoms.ts'
import { unreadableSource } from '../../desk/import-file.ts'
import { sourceOf } from '../../exchange/sources/index.ts'
import { PARAGRAPH } from '../../exchange/sources/texts.ts'
import type { ProjectContext } from '../context.ts'
import type { EdgeCode, EdgeDetails } from '../refusals.ts'
import type { NewAlignmentInput } from './input.ts'

export type Given =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'both'; readonly field: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'undecoded'; readonly code: EdgeCode; readonly details: EdgeDetails }

/** One side of an alignment as it was pasted or uploaded; of a file with a layout its text. */
export async function givenText(
  { request, body, api, house }: ProjectContext<NewAlignmentInput>,
  side: 'source' | 'target',
): Promise<Given> {
  const typed = api ? body[side] : body[side].replaceAll('\r\n', '\n')
  const field = `${side}File`
  const files: readonly Express.Multer.File[] = Object.values(request.files ?? {}).flat()
  const file = files.find(({ fieldname }) => fieldname === field)
  if (!file) return { kind: 'text', text: typed }
  if (typed.trim() !== '') return { kind: 'both', field }
  const source = sourceOf(file.buffer, file.originalname)
  if (source) {
    const read = await house.desk.work.run('readSource', { format: source.format, bytes: file.buffer })
    if (!read.ok) return { kind: 'refused', refusal: unreadableSource(read, field) }
    return { kind: 'text', text: read.units.map(({ text }) => withoutAtoms(text)).join(PARAGRAPH) }
  }
  const decoded = await house.desk.work.run('decode', file.buffer)
  if (decoded.ok) return { kind: 'text', text: decoded.text }
  const { code, offset, line } = decoded
  const place = code === 'bad_encoding' ? { line, values: { offset } } : {}
  return { kind: 'undecoded', code, details: { field, ...place } }
}
