import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { linesOfDictionary } from '../core/alignment/lexicon/dictionary.ts'
import { extendLexicon } from '../core/alignment/lexicon/lexicon.ts'
import {
  DictionaryError,
  type DictionaryFiles,
  readDictd,
  readStarDict,
} from '../exchange/dictionaries/articles.ts'

/** Bytes of a file once it is unpacked. */
const LARGEST = 256 * 1024 * 1024

const unpack = promisify(gunzip)

/** A dictionary that cannot be used: which, and why. */
export class UnusableDictionary extends Error {}

/**
 * Reads the dictionary that an administrator named by its `.index` (dictd) or `.ifo` (StarDict) file; the others lie beside
 * it, packed or not. Gives what it adds to the lexicon, as `extendLexicon` takes it. Throws `UnusableDictionary`.
 */
export async function readDictionary(path: string): Promise<string> {
  const [, base = '', ending = ''] = /^(.+)\.(index|ifo)$/.exec(path) ?? []
  try {
    if (ending === '')
      throw new DictionaryError('name the .index file of a dictd or the .ifo file of a StarDict dictionary')
    const endings = ending === 'index' ? ['index', 'dict'] : ['ifo', 'idx', 'dict']
    const files: DictionaryFiles = new Map(await Promise.all(endings.map((one) => fileAt(base, one))))
    return linesOfDictionary(ending === 'index' ? readDictd(files) : readStarDict(files))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new UnusableDictionary(`the dictionary ${path} cannot be used: ${why}`, { cause: error })
  }
}

/** Adds a dictionary to the lexicon of this process, before anything is aligned in it. Throws `UnusableDictionary`. */
export async function useDictionary(path: string): Promise<void> {
  extendLexicon(await readDictionary(path))
}

/** A file, or what is packed in the one of its name with `.dz` or `.gz`: both are gzip (dictzip(1)). */
async function fileAt(base: string, ending: string): Promise<readonly [ending: string, bytes: Uint8Array]> {
  for (const packed of ['', '.dz', '.gz']) {
    const bytes = await readFile(`${base}.${ending}${packed}`).catch(missing)
    if (bytes) return [ending, packed === '' ? bytes : await unpack(bytes, { maxOutputLength: LARGEST })]
  }
  throw new DictionaryError(`${base}.${ending} is missing`)
}

function missing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
  return undefined
}
