import type { CarriedRow } from '../core/article/command.ts'
import type { LanguagePair, SegmentRange } from '../core/article/event.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import { rulesOfProject } from '../core/workspace/state.ts'
import type { ChangesChoice } from '../exchange/parts/docx-changes.ts'
import { baseOf } from '../exchange/parts/language.ts'
import type { ReturnFault } from '../exchange/readers/returned.ts'
import type { ReadSource, SourceFault } from '../exchange/sources/source-file.ts'
import { PARAGRAPH } from '../exchange/sources/texts.ts'
import { turn } from '../turn.ts'
import type { SentFile, Undecoded } from '../work/files.ts'
import { listOf } from '../work/packed.ts'
import { type Desk, type Imported, languageOf } from './desk.ts'
import type { Ask } from './history.ts'
import { articleObstacle, type NewArticle, segmentsObstacle } from './import.ts'
import type { Original } from './originals.ts'

/**
 * A bilingual file that belongs to no article here becomes one: its segments as they are, its translations as drafts, in
 * the languages that it names; where it names none, in those of `article`. XLIFF and PO are kept as they came, so that it can go out
 * again with the translations in it. Whole or not there at all.
 */
export async function importBilingual(
  desk: Desk,
  ask: Ask,
  article: Omit<NewArticle, 'text'>,
  file: SentFile,
): Promise<Imported | Undecoded> {
  const read = await desk.work.run('readNew', file)
  if ('undecoded' in read) return read
  if (!read.ok) return { ok: false, refusal: read.refusal ?? unreadable(read) }
  const { text, source, target, original } = read
  const ranges = await listOf<SegmentRange>(read.ranges)
  const pair = pairOf(source, target, article.pair)
  if (!pair) return refuse('languages_unknown', { field: 'file', values: { source, target } })
  const wrong = (await articleObstacle(text, desk.limits)) ?? segmentsObstacle(ranges, desk.limits)
  if (wrong) return { ok: false, refusal: { ...wrong, field: 'file' } }
  const entered = { ...article, text, pair, bilingual: true as const, ...(original ? { original } : {}) }
  return desk.enterArticle(ask, entered, ranges, await listOf<CarriedRow>(read.rows), 'import')
}

/**
 * A file that is one article, with its layout: its paragraphs are segmented as those of a text are, and the file itself is
 * kept, without tracked changes, so that it can go out again in the other language. Whole or not there at all. `changes`:
 * what becomes of those; accepted where nothing is said. `field`: where the file was given.
 */
export async function importSource(
  desk: Desk,
  ask: Ask,
  {
    changes = 'accepted',
    ...article
  }: Omit<NewArticle, 'text'> & { readonly changes?: ChangesChoice | undefined },
  given: Original,
  field = 'file',
): Promise<Imported> {
  const { read, original } = await readSettled(desk, given, changes)
  if (!read.ok) return { ok: false, refusal: unreadableSource(read, field) }
  const text = await joined(read.units)
  // Others get their turn between the steps: in 10 MB each takes some 20 ms.
  await turn()
  const wrong = await articleObstacle(text, desk.limits)
  if (wrong) return { ok: false, refusal: { ...wrong, field } }
  await turn()
  const rules = rulesOfProject(await desk.workspace(), article.project)
  const found = await desk.work.run('segment', { text, language: languageOf(article.pair.source), rules })
  const unfit = segmentsObstacle(found, desk.limits)
  if (unfit) return { ok: false, refusal: { ...unfit, field } }
  const ranges = found.map((range) => ({ ...range, kind: read.units[range.paragraph]?.kind ?? range.kind }))
  const title = article.title.trim() || read.title
  await turn()
  return desk.enterArticle(ask, { ...article, title, text, original }, ranges)
}

/** Paragraphs that are put together before others get their turn. */
const PORTION = 1_000

async function joined(units: readonly { readonly text: string }[]): Promise<string> {
  let whole = ''
  for (let from = 0; from < units.length; from += PORTION) {
    const portion = units.slice(from, from + PORTION).map(({ text }) => text)
    whole += (from === 0 ? '' : PARAGRAPH) + portion.join(PARAGRAPH)
    await turn()
  }
  return whole
}

async function readSettled(
  { work }: Desk,
  original: Original,
  choice: ChangesChoice,
): Promise<{ readonly read: ReadSource; readonly original: Original }> {
  const read = await work.run('readSource', original)
  if (!read.ok || !read.changes) return { read, original }
  const settled = { ...original, bytes: await work.run('settle', { ...original, choice }) }
  return { read: await work.run('readSource', settled), original: settled }
}

/** What was copied from a web page or a word processor, as HTML: an article whose file is that page. */
export async function importPasted(
  desk: Desk,
  ask: Ask,
  article: Omit<NewArticle, 'text'>,
  pasted: string,
): Promise<Imported> {
  const page = await desk.work.run('pageOf', { pasted, language: article.pair.source })
  if ('ok' in page) return { ok: false, refusal: unreadableSource(page, 'html') }
  return importSource(desk, ask, article, { format: 'html', bytes: page }, 'html')
}

/** Why a file with a layout cannot be read, as whoever sent it is told. */
export function unreadableSource({ code, message, line }: SourceFault, field: string): Refusal {
  return refuse(code, { field, ...(line > 0 ? { line } : {}), values: { message } }).refusal
}

/** Why a bilingual file cannot be read, as whoever sent it is told. */
export function unreadable({ message, line, column }: ReturnFault): Refusal {
  return refuse('return_unreadable', { field: 'file', line, values: { message, line, column } }).refusal
}

/** A file that names one language goes to the other; undefined: not between ours. */
function pairOf(source: string, target: string, otherwise: LanguagePair): LanguagePair | undefined {
  const [from, to] = [baseOf(source), baseOf(target)]
  if (from === '' && to === '') return otherwise
  const pairs: readonly LanguagePair[] = [
    { source: 'id', target: 'en' },
    { source: 'en', target: 'id' },
  ]
  return pairs.find((pair) => (from === '' || from === pair.source) && (to === '' || to === pair.target))
}
