import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { SYSTEM } from '../core/history.ts'
import type { WorkspaceState } from '../core/workspace/state.ts'
import { packedDocument } from '../desk/document.ts'
import { ensureProject } from '../desk/first-start.ts'
import { importBilingual, importSource } from '../desk/import-file.ts'
import { newOperation } from '../desk/operation.ts'
import { SEPARATORS, UNTRANSLATED } from '../exchange/document.ts'
import { outgoing, WRITERS } from '../exchange/index.ts'
import { CHANGES_CHOICES } from '../exchange/parts/docx-changes.ts'
import { isBilingual } from '../exchange/readers/index.ts'
import { sourceOf } from '../exchange/sources/index.ts'
import { parse, words } from './arguments.ts'
import { type Command, CommandRefused, print, UsageError, withDesk } from './command.ts'
import { noText, readBytes, textIn } from './input.ts'
import { refusalLine } from './refusal.ts'

export const articlesCommand: Command = {
  usage: 'articles',
  run(args, terminal) {
    words(parse(args, {}).positionals, 0)
    return withDesk(terminal, 'read', async (desk) => {
      const workspace = await desk.workspace()
      for (const { id, title, project } of workspace.articles.values()) {
        const { state } = await desk.articles.load(id)
        const { translated, approved } = state.tally
        const done = `${translated.segments + approved.segments}/${state.order.length}`
        await print(
          terminal.stdout,
          `${id}\t${workspace.projects.get(project)?.name ?? ''}\t${done}\t${title}\n`,
        )
      }
    })
  },
}

export const importCommand: Command = {
  usage: `import FILE [--project ID-OR-NAME] [--title TITLE] [--changes ${CHANGES_CHOICES.join('|')}]`,
  async run(args, terminal) {
    const { values, positionals } = parse(args, {
      project: { type: 'string' },
      title: { type: 'string' },
      changes: { type: 'string', default: 'accepted' },
    })
    const [file = ''] = words(positionals, 1)
    const changes = CHANGES_CHOICES.find((one) => one === values.changes)
    if (!changes) throw new UsageError(`--changes is one of ${CHANGES_CHOICES.join(', ')}`)
    const bytes = await readBytes(file)
    await withDesk(terminal, 'write', async (desk) => {
      const table = await desk.work.run('isTable', bytes)
      const source = table ? undefined : sourceOf(bytes, file)
      const text = table || source ? '' : textIn(bytes, file)
      const first = await ensureProject(desk)
      const project =
        values.project === undefined ? first : projectCalled(await desk.workspace(), values.project)
      const title = values.title ?? basename(file).replace(/\.[a-z]{1,5}$/i, '')
      const operation = newOperation()
      const pair = { source: 'id', target: 'en' }
      const ask = { operation, request: operation, by: SYSTEM }
      const article = { title, text, project, pair }
      const imported = source
        ? await importSource(desk, ask, { ...article, changes }, { format: source.format, bytes })
        : table || isBilingual(text, file)
          ? await importBilingual(desk, ask, article, table ? bytes : text)
          : await desk.importArticle(ask, article)
      if ('undecoded' in imported) throw noText(imported.undecoded, file)
      if (!imported.ok) throw new CommandRefused(`${file} was not imported: ${refusalLine(imported.refusal)}`)
      await print(terminal.stdout, `${imported.article}\n`)
    })
  },
}

/** `original`: the file that the article came in, translated; `table`: another name of the one for Word; `zip`: a file of each. */
const FORMATS = ['original', 'table', 'zip', ...WRITERS.keys()]

export const exportCommand: Command = {
  usage: `export ARTICLE --format ${FORMATS.join('|')} [--only all|approved] [--untranslated ${UNTRANSLATED.join('|')}] [--separator ${SEPARATORS.join('|')}] [--bom yes|no] [-o FILE]`,
  async run(args, terminal) {
    const { values, positionals } = parse(args, {
      format: { type: 'string' },
      only: { type: 'string', default: 'all' },
      untranslated: { type: 'string', default: 'source' },
      separator: { type: 'string', default: 'comma' },
      bom: { type: 'string', default: 'yes' },
      output: { type: 'string', short: 'o' },
    })
    const [article = ''] = words(positionals, 1)
    const { format = '', only, bom, output } = values
    if (!FORMATS.includes(format)) throw new UsageError(`--format is one of ${FORMATS.join(', ')}`)
    if (only !== 'all' && only !== 'approved') throw new UsageError('--only is all or approved')
    if (bom !== 'yes' && bom !== 'no') throw new UsageError('--bom is yes or no')
    const untranslated = UNTRANSLATED.find((one) => one === values.untranslated)
    if (!untranslated) throw new UsageError(`--untranslated is one of ${UNTRANSLATED.join(', ')}`)
    const separator = SEPARATORS.find((one) => one === values.separator)
    if (!separator) throw new UsageError(`--separator is one of ${SEPARATORS.join(', ')}`)
    await withDesk(terminal, 'read', async (desk) => {
      const workspace = await desk.workspace()
      if (!workspace.articles.has(article)) throw new CommandRefused(`there is no article ${article}`)
      const { state } = await desk.articles.load(article)
      const file = outgoing(format)
      const history = file?.history ?? false
      const options = { only, untranslated, history } as const
      const packed = await packedDocument(workspace, article, state, options, desk.now())
      const original = format === 'original' ? await desk.originals.read(article) : undefined
      if (format === 'original' && !original) throw new CommandRefused(`${article} came as a plain text`)
      const content = original
        ? await desk.work.run('rebuild', { ...packed, ...original })
        : await desk.work.run('write', {
            ...packed,
            format: file?.format ?? format,
            options: { separator, mark: bom === 'yes' },
          })
      const chunks = content instanceof Uint8Array ? [content] : content
      if (output !== undefined) await writeFile(output, chunks)
      else for (const chunk of chunks) await print(terminal.stdout, chunk)
    })
  },
}

function projectCalled(workspace: WorkspaceState, wanted: string): string {
  for (const { id, name } of workspace.projects.values()) if (id === wanted || name === wanted) return id
  throw new CommandRefused(`there is no project ${wanted}`)
}
