/** A headword of a dictionary and all that is said of it, as the file has it. */
export interface DictionaryArticle {
  readonly head: string
  readonly text: string
}

/** The files of a dictionary, unpacked, by their endings: `index` and `dict` of dictd, `ifo`, `idx` and `dict` of StarDict. */
export type DictionaryFiles = ReadonlyMap<string, Uint8Array>

/** What these files say; thrown where they are no such dictionary. */
export class DictionaryError extends Error {}

/** More headwords than any dictionary of two languages has. */
export const MOST_ARTICLES = 500_000

const SIX_BITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const utf8 = new TextDecoder()

/**
 * A dictionary of dictd: lines `headword, tab, offset, tab, length`, the numbers in bytes, written as digits of base 64
 * with the highest first (dictfmt(1)). Entries about the dictionary itself (00database…) are passed over.
 */
export function readDictd(files: DictionaryFiles): readonly DictionaryArticle[] {
  const [index, dict] = [need(files, 'index'), need(files, 'dict')]
  const lines = utf8.decode(index).split('\n')
  if (lines.length > MOST_ARTICLES) throw new DictionaryError(`more than ${MOST_ARTICLES} headwords`)
  return lines.flatMap((line, at) => {
    if (line === '' || line.startsWith('00')) return []
    const [head = '', offset = '', length = ''] = line.split('\t')
    const [start, size] = [numberOf(offset), numberOf(length)]
    if (head === '' || start === undefined || size === undefined || start + size > dict.length)
      throw new DictionaryError(`line ${at + 1} of the index is not “headword, offset, length”`)
    return [{ head, text: utf8.decode(dict.subarray(start, start + size)) }]
  })
}

/**
 * A StarDict dictionary, version 2.4.2 or 3.0.0: `idx` holds headwords in UTF-8, each ended by a zero byte and followed by
 * offset and size, 32 bits each (64 for the offset with `idxoffsetbits=64`), highest byte first (StarDict's
 * doc/DICTFILE_FORMAT). Markup of articles (types g, h, x) is taken off.
 */
export function readStarDict(files: DictionaryFiles): readonly DictionaryArticle[] {
  const [ifo, idx, dict] = [need(files, 'ifo'), need(files, 'idx'), need(files, 'dict')]
  const about = utf8.decode(ifo)
  if (!about.startsWith("StarDict's dict ifo file")) throw new DictionaryError('no StarDict dictionary')
  const [, types = 'h'] = /^sametypesequence=(\w+)/m.exec(about) ?? []
  const marked = /[ghx]/.test(types)
  const wide = /^idxoffsetbits=64\r?$/m.test(about)
  const view = new DataView(idx.buffer, idx.byteOffset, idx.byteLength)
  const articles: DictionaryArticle[] = []
  for (let at = 0; at < idx.length; ) {
    const end = idx.indexOf(0, at)
    const behind = end + 1 + (wide ? 12 : 8)
    if (end < 0 || behind > idx.length || articles.length === MOST_ARTICLES)
      throw new DictionaryError(`the idx file is damaged at byte ${at}`)
    const start = wide ? Number(view.getBigUint64(end + 1)) : view.getUint32(end + 1)
    const size = view.getUint32(behind - 4)
    if (start + size > dict.length)
      throw new DictionaryError(`the idx file points past the dict file at byte ${at}`)
    const text = utf8.decode(dict.subarray(start, start + size))
    articles.push({ head: utf8.decode(idx.subarray(at, end)), text: marked ? withoutMarkup(text) : text })
    at = behind
  }
  return articles
}

function need(files: DictionaryFiles, ending: string): Uint8Array {
  const file = files.get(ending)
  if (!file) throw new DictionaryError(`the .${ending} file is missing`)
  return file
}

function numberOf(digits: string): number | undefined {
  if (digits === '' || digits.length > 6) return undefined
  let value = 0
  for (const digit of digits) {
    const worth = SIX_BITS.indexOf(digit)
    if (worth < 0) return undefined
    value = value * 64 + worth
  }
  return value
}

/** Line breaks stay, since they part translations from explanations. */
function withoutMarkup(text: string): string {
  return text
    .replaceAll(/<(?:br|p|div|li|tr)\b[^<>]{0,200}>/gi, '\n')
    .replaceAll(/<[^<>]{0,200}>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}
