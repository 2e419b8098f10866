import { align } from '../core/alignment/align.ts'
import type { Bead } from '../core/alignment/sentences.ts'
import type { Edit } from '../core/alignment/words/effect.ts'
import type { Occurrence, ReadText, Varied } from '../core/alignment/words/renderings.ts'
import type { FoundLinks, TextPair } from '../core/alignment/words/segment.ts'
import type { SegmentRange } from '../core/article/event.ts'
import { type Paired, pairSegments, type Standing } from '../core/article/pairing.ts'
import { type AuthoredSpan, authorship, type Descent } from '../core/revision/authorship.ts'
import { edits, withoutEdits } from '../core/revision/edits.ts'
import type { Span } from '../core/revision/follow.ts'
import { type Measure, measure } from '../core/revision/measure.ts'
import { type Presentation, present } from '../core/revision/present.ts'
import { type Trial, tryRules } from '../core/segmentation/own/trial.ts'
import type { SegmentationLanguage } from '../core/segmentation/segment.ts'
import { countWords } from '../core/text/words.ts'
import type { BilingualDocument } from '../exchange/document.ts'
import type { ChangesChoice } from '../exchange/parts/docx-changes.ts'
import type { Deflated } from '../exchange/parts/zip.ts'
import { isPacked, isTable } from '../exchange/readers/index.ts'
import { SOURCES } from '../exchange/sources/index.ts'
import { pageOfPasted } from '../exchange/sources/pasted.ts'
import { PO_SOURCE, rebuildPo } from '../exchange/sources/po.ts'
import type { ReadSource, SourceFault, SourceFormat } from '../exchange/sources/source-file.ts'
import { textsOf } from '../exchange/sources/texts.ts'
import { rebuildXliff, XLIFF_SOURCES } from '../exchange/sources/xliff.ts'
import { type Decoded, decodeText } from './decode.ts'
import * as files from './files.ts'
import * as linking from './linking.ts'
import type { Packed } from './packed.ts'
import { type ParsedJson, parseJson } from './parse-json.ts'
import * as searching from './searching.ts'
import * as segmenting from './segmenting.ts'

/** Two texts to compare. */
export interface Pair {
  readonly before: string
  readonly after: string
}

/** `format`: name of one of `SOURCES`. */
interface SourceInput {
  readonly format: string
  readonly bytes: Uint8Array
}

interface Kinds {
  segment: {
    input: segmenting.SegmentInput
    output: readonly SegmentRange[]
  }
  /** A corrected source: its segments, and which of those that stand now each one was. */
  resegment: {
    input: segmenting.SegmentInput & { readonly before: string; readonly standing: readonly Standing[] }
    output: readonly Paired[]
  }
  /** What rules would do to a text; the rules have to compile. */
  trial: { input: segmenting.SegmentInput; output: Trial }
  /** The sentences of two texts in beads; `language` is the source's. */
  align: {
    input: {
      readonly source: readonly string[]
      readonly target: readonly string[]
      readonly language: SegmentationLanguage
    }
    output: readonly Bead[]
  }
  /** The words of each pair of texts and which translate each other. */
  link: {
    input: linking.Asked & { readonly texts: readonly TextPair[] }
    output: readonly FoundLinks[]
  }
  /** The source words whose rendering each edit changed. */
  effects: {
    input: linking.Asked & { readonly edits: readonly Edit[] }
    output: readonly (readonly Span[])[]
  }
  /** How each place of these texts that has the words of `phrase`, in any form, renders them. */
  renderings: {
    input: linking.Asked & { readonly texts: readonly ReadText[]; readonly phrase: string }
    output: readonly Occurrence[]
  }
  /** The words of these texts that are rendered in several ways. */
  varied: { input: linking.Asked & { readonly texts: readonly ReadText[] }; output: readonly Varied[] }
  /** Where words, or a pattern, stand in each of these texts, and the texts with others in their place. */
  findTexts: { input: searching.SearchInput; output: readonly searching.Places[] }
  replaceTexts: {
    input: searching.SearchInput & { readonly replacement: string }
    output: readonly string[]
  }
  /** What pairs of texts teach, as `Learned` packs it. */
  learn: { input: Pick<linking.Asked, 'pair'> & { readonly texts: readonly TextPair[] }; output: string }
  /** A bilingual file that came back; its rows are `ReturnedRow`, as many as there are. */
  readReturn: { input: files.SentFile; output: files.PackedReturn }
  /** The same of an article that was made of an XLIFF file. */
  readBack: { input: files.BackInput; output: files.PackedReturn }
  /** Whether a package is a table with translations, not a document to be translated. */
  isTable: { input: Uint8Array; output: boolean }
  /** A bilingual file that becomes an article. */
  readNew: { input: files.SentFile; output: files.PackedNew }
  /** The text of a plain text file; the value of JSON. */
  decode: { input: Uint8Array; output: Decoded }
  parseJson: { input: Uint8Array; output: ParsedJson }
  /** A page of what was pasted from one. */
  pageOf: { input: { readonly pasted: string; readonly language: string }; output: Uint8Array | SourceFault }
  /** A file that an article comes in, and the same with the article's translations. */
  readSource: { input: SourceInput; output: ReadSource }
  /** The same file without tracked changes. */
  settle: { input: SourceInput & { readonly choice: ChangesChoice }; output: Uint8Array }
  rebuild: { input: SourceInput & files.PackedDocument; output: Uint8Array }
  compare: { input: readonly Pair[]; output: readonly Presentation[] }
  /** The later text without these of its changes; null: there is no change of such a number. */
  choose: { input: Pair & { readonly rejected: readonly number[] }; output: string | null }
  /** Who wrote what of each of these texts. */
  authorship: {
    input: { readonly descents: readonly (readonly Descent[])[]; readonly language: string }
    output: readonly (readonly AuthoredSpan[])[]
  }
  /** Each pair as people read it and how far it is apart, and the words of texts that are the same on both sides. */
  contrast: {
    input: { readonly pairs: readonly Pair[]; readonly same: readonly string[] }
    output: {
      readonly differences: readonly Presentation[]
      readonly measures: readonly Measure[]
      readonly same: number
    }
  }
  /** Two points of an article as a file. */
  writeComparison: {
    input: files.ComparisonInput
    output: Uint8Array
  }
  /** The same as it lies in a zip file. */
  deflate: { input: files.WriteInput; output: Deflated }
  write: {
    input: files.WriteInput
    /** UTF-8, or a package; chunk by chunk. */
    output: readonly Uint8Array[]
  }
}

export type JobName = keyof Kinds
export type JobInput<N extends JobName> = Kinds[N]['input']
export type JobOutput<N extends JobName> = Kinds[N]['output']

/**
 * Work on what people sent that may take long. `inline` says when an input is so small that a worker costs more than
 * the work; the limits are sizes at which the work stays well under 50 ms on two cores.
 */
export interface Job<N extends JobName> {
  /** `report` is told now and then how far the work is, 0 to 1, by jobs that know. */
  run(input: JobInput<N>, report?: (done: number) => void): JobOutput<N>
  inline(input: JobInput<N>): boolean
  /** What of the input its worker gets instead of a copy, so that nobody here has it any more. */
  gives?(input: JobInput<N>): Packed
}

export const JOBS: { readonly [N in JobName]: Job<N> } = {
  segment: { run: segmenting.segmentArticle, inline: (input) => segmenting.cost(input) < 50_000 },
  trial: {
    run: ({ text, language, rules }) => tryRules(text, language, segmenting.ready(rules)),
    inline: (input) => segmenting.cost(input) < 25_000,
  },
  resegment: {
    run: ({ before, standing, ...input }) =>
      pairSegments(before, standing, input.text, segmenting.segmentArticle(input), input.language),
    inline: ({ before, ...input }) => before.length + segmenting.cost(input) < 10_000,
  },
  align: {
    run: ({ source, target, language }, report) => align(source, target, language, report),
    // The first alignment reads the lexicon, which the server itself does not need.
    inline: ({ source, target }) => source.length === 0 || target.length === 0,
  },
  link: { run: linking.link, inline: ({ texts }) => texts.length === 0 },
  effects: { run: linking.effects, inline: ({ edits }) => edits.length === 0 },
  renderings: { run: linking.renderings, inline: ({ texts }) => texts.length === 0 },
  varied: { run: linking.varied, inline: ({ texts }) => texts.length === 0 },
  findTexts: { run: searching.findTexts, inline: searching.isShort },
  replaceTexts: { run: searching.replaceTexts, inline: searching.isShort },
  learn: { run: linking.learnFrom, inline: ({ texts }) => texts.length === 0 },
  compare: {
    run: (pairs) => pairs.map(({ before, after }) => present(before, after)),
    inline: (pairs) => pairs.reduce((sum, pair) => sum + pair.before.length + pair.after.length, 0) < 40_000,
  },
  choose: {
    run: ({ before, after, rejected }) => {
      const { count } = edits(before, after)
      if (rejected.some((edit) => edit > count)) return null
      return withoutEdits(before, after, new Set(rejected))
    },
    inline: ({ before, after }) => before.length + after.length < 5_000,
  },
  authorship: {
    run: ({ descents, language }) => descents.map((one) => authorship(one, language)),
    inline: ({ descents }) =>
      descents.flat().reduce((sum, { text, parents }) => sum + (parents.length > 0 ? text.length : 0), 0) <
      20_000,
  },
  // Both in one job: a thread that has to be started first costs more than either.
  contrast: {
    run: ({ pairs, same }) => ({
      differences: pairs.map(({ before, after }) => present(before, after)),
      measures: pairs.map(({ before, after }) => measure(before, after)),
      same: same.reduce((sum, text) => sum + countWords(text), 0),
    }),
    inline: ({ pairs, same }) =>
      pairs.reduce((sum, pair) => sum + pair.before.length + pair.after.length, 0) +
        same.reduce((sum, text) => sum + text.length, 0) <
      30_000,
  },
  decode: { run: decodeText, inline: (bytes) => bytes.length < 1_000_000 },
  parseJson: { run: parseJson, inline: (bytes) => bytes.length < 1_000_000 },
  pageOf: {
    run: ({ pasted, language }) => pageOfPasted(pasted, language),
    inline: ({ pasted }) => pasted.length < 4_000,
  },
  readSource: {
    run: ({ format, bytes }) => sourceFormat(format).read(bytes),
    inline: ({ bytes }) => bytes.length < 4_000,
  },
  settle: {
    run: ({ format, bytes, choice }) => sourceFormat(format).settled?.(bytes, choice) ?? bytes,
    inline: ({ bytes }) => bytes.length < 4_000,
  },
  rebuild: {
    run: ({ format, bytes, ...packed }) => rebuilt(format, bytes, files.documentOf(packed)),
    inline: ({ bytes }) => bytes.length < 4_000,
    gives: ({ segments }) => segments,
  },
  isTable: { run: isTable, inline: (bytes) => !isPacked(bytes) },
  readNew: { run: files.packedNew, inline: (file) => files.isSmall(file, 50_000) },
  readReturn: { run: files.packedReturn, inline: (file) => files.isSmall(file, 200_000) },
  writeComparison: {
    run: files.writeComparison,
    inline: ({ document }) => document.rows.length < 100,
  },
  readBack: {
    run: files.packedBack,
    inline: ({ file, original }) => file.length + original.length < 100_000,
    gives: ({ segments }) => segments,
  },
  deflate: {
    run: files.deflateDocument,
    inline: ({ segments }) => segments.length <= 1,
    gives: ({ segments }) => segments,
  },
  write: {
    run: files.writeDocument,
    inline: ({ segments }) => segments.length <= 1,
    gives: ({ segments }) => segments,
  },
}

function rebuilt(format: string, bytes: Uint8Array, document: BilingualDocument): Uint8Array {
  if (format === PO_SOURCE.format) return rebuildPo(bytes, document)
  if (XLIFF_SOURCES.has(format)) return rebuildXliff(bytes, document)
  return sourceFormat(format).rebuild(bytes, textsOf(document), document.target)
}

function sourceFormat(name: string): SourceFormat {
  const format = SOURCES.get(name)
  if (!format) throw new Error(`No kind of file is called ${name}`)
  return format
}
