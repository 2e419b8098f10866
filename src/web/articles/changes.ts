import type { Original } from '../../desk/originals.ts'
import { CHANGES_CHOICES, type ChangesBy } from '../../exchange/parts/docx-changes.ts'
import { SOURCES } from '../../exchange/sources/index.ts'
import type { PersonContext } from '../context.ts'
import { page, type Reply } from '../reply.ts'
import type { NewArticleBody } from './input.ts'

/** A file as it came in, or as the page about its tracked changes sends it again. */
export function fileOf({ request, body }: PersonContext<NewArticleBody>) {
  if (request.file) return request.file
  return body.upload === '' ? undefined : { buffer: Buffer.from(body.upload, 'base64'), originalname: '' }
}

/** Who changed the text of a file, where that has to be asked about; a program that says nothing takes it as it reads now. */
export async function askedAbout(
  { api, body, house }: PersonContext<NewArticleBody>,
  original: Original,
): Promise<readonly ChangesBy[]> {
  if (api || body.changes !== undefined || !SOURCES.get(original.format)?.settled) return []
  const read = await house.desk.work.run('readSource', original)
  return (read.ok && read.changes) || []
}

/** The page that asks; it holds the file, if that is not too large to be sent once more as text. */
export function changesPage(
  c: PersonContext<NewArticleBody>,
  { bytes }: Original,
  by: readonly ChangesBy[],
): Reply {
  const { title, project, pair } = c.body
  const upload = Buffer.from(bytes).toString('base64')
  return page('articles/changes', {
    values: { title, project, pair: `${pair.source}-${pair.target}` },
    upload: upload.length <= c.house.settings.limits.articleBytes ? upload : null,
    by,
    count: by.reduce((sum, { count }) => sum + count, 0),
    choices: CHANGES_CHOICES,
  })
}
