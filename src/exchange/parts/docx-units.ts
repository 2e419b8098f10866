import { type Run, runXml } from './docx-runs.ts'
import { type Piece, type Unit, unitOf, writtenBack } from './pieces.ts'
import { carried } from './xml.ts'

/** `format`: of the text inside a pair; undefined: as round it. */
type WordPiece = Piece & { readonly format?: string }

/** A paragraph of Word: what of it is translated, and the formatting that most of it has. */
export interface WordUnit {
  readonly unit: Unit<WordPiece>
  readonly base: string
}

/** The text of a paragraph with other formatting than the most of it, links and the like as atoms; undefined: no text. */
export function wordUnitOf(runs: readonly Run[]): WordUnit | undefined {
  const base = usual(outside(runs)) ?? usual(runs) ?? ''
  const pieces: WordPiece[] = []
  let [outer, here] = [base, base]
  let format: object | undefined
  const close = () => {
    if (format) pieces.push({ kind: 'close', markup: '', pair: format })
    format = undefined
    here = outer
  }
  for (const [index, run] of runs.entries()) {
    if (run.kind === 'open' || run.kind === 'close') {
      close()
      outer = run.kind === 'open' ? (usual(inside(runs, index)) ?? base) : base
      here = outer
      pieces.push({ ...run, ...(run.kind === 'open' ? { format: outer } : {}) })
      continue
    }
    // A tab or picture goes with the formatting it stands in, whatever its own.
    if (run.kind === 'text' && run.format !== here && run.text.trim() !== '') {
      close()
      if (run.format !== outer) {
        format = {}
        here = run.format
        pieces.push({ kind: 'open', markup: '', pair: format, format: here })
      }
    }
    pieces.push(run.kind === 'text' ? { ...run, markup: textXml(run.format, run.text) } : run)
  }
  close()
  const unit = unitOf<WordPiece>(pieces)
  if (!unit) return undefined
  const wrapping = unit.before.findLast((piece) => piece.kind === 'open' && piece.format !== undefined)
  return { unit, base: wrapping?.format ?? base }
}

/** The paragraph's runs with another text. `language`: tag of the text, as Word writes it. */
export function wordXml({ unit, base }: WordUnit, text: string, language: string): string {
  const formats = [base]
  const written = writtenBack(unit, text).map((part) => {
    if (typeof part === 'string') return textXml(inLanguage(formats.at(-1) ?? base, language), part)
    if (part.kind === 'open') formats.push(part.format ?? formats.at(-1) ?? base)
    if (part.kind === 'close') formats.pop()
    return part.markup
  })
  const edge = (pieces: readonly WordPiece[]) => pieces.map(({ markup }) => markup)
  return [...edge(unit.before), ...written, ...edge(unit.after)].join('')
}

function textXml(format: string, text: string): string {
  return runXml(format, `<w:t xml:space="preserve">${carried(text, 'w:t')}</w:t>`)
}

function inLanguage(format: string, language: string): string {
  const said = `<w:lang w:val="${language}"/>`
  return format === '' ? `<w:rPr>${said}</w:rPr>` : format.replace(/<\/w:rPr>$/, `${said}</w:rPr>`)
}

/** What the text has where nothing is marked: the plainest formatting that a quarter of it has. */
function usual(runs: readonly Run[]): string | undefined {
  const counts = new Map<string, number>()
  let sum = 0
  for (const run of runs) {
    if (run.kind !== 'text') continue
    const { length } = run.text.trim()
    counts.set(run.format, (counts.get(run.format) ?? 0) + length)
    sum += length
  }
  const often = [...counts].filter(([, count]) => count * 4 >= sum)
  return often.toSorted(([a], [b]) => a.length - b.length)[0]?.[0]
}

/** Runs that stand in no pair. */
function outside(runs: readonly Run[]): readonly Run[] {
  let depth = 0
  return runs.filter(({ kind }) => {
    depth += kind === 'open' ? 1 : kind === 'close' ? -1 : 0
    return depth === 0
  })
}

function inside(runs: readonly Run[], at: number): readonly Run[] {
  const opened = runs[at]
  const end = runs.findIndex(
    (run) => run.kind === 'close' && opened?.kind === 'open' && run.pair === opened.pair,
  )
  return runs.slice(at + 1, end)
}
