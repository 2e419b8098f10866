import { flagsAt, TERMINATOR } from './characters.ts'

/** What a segment is in its article; everything but `body` may be set by hand as well. */
export type SegmentKind = 'title' | 'deck' | 'byline' | 'caption' | 'body'

/** Where a segment stands in its article. */
export interface SegmentPlace {
  /** Counts the non-empty paragraphs from 0, as `SourceRange.paragraph` does. */
  readonly paragraph: number
  /** Whether it is the first segment of the article. */
  readonly first: boolean
}

/** A headline of 20 words is rare, one of 160 code units rarer; longer first lines are leads without a full stop. */
const LONGEST_TITLE = 160
const LONGEST_BYLINE = 100

const CAPTION =
  /^[([]?\s*(?:keterangan\s+(?:foto|gambar)|foto|gambar\s+ilustrasi|ilustrasi|caption|photo|image|picture)\s*[:：]/iu
const BYLINE =
  /^(?:(?:penulis|editor|reporter|pewarta|penerjemah|penyunting|laporan|written by|reported by|translated by)\s*[:：]|oleh\s*[:：]\s*\S)/iu
const BY_NAME = /^(?:oleh|by)\s+\p{Lu}/iu
const MONTH =
  'januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember|january|february|march|may|june|july|august|october|december|jan|feb|mar|apr|jun|jul|agu|agt|aug|sep|sept|okt|oct|nov|des|dec'
const DAY =
  "senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
const DATE = new RegExp(
  `^(?:(?:${DAY}),?\\s+)?[(]?(?:\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{1,2}\\s+(?:${MONTH})\\.?,?\\s+\\d{4}|(?:${MONTH})\\.?\\s+\\d{1,2},?\\s+\\d{4}|\\d{4}-\\d{2}-\\d{2})`,
  'iu',
)
/** JAKARTA, KOMPAS.com – …; Jakarta (ANTARA) - …; BEIJING — … */
const DATELINE = /^\p{Lu}[\p{L}\p{N}.\s,()/]{1,50}\s?(?:--|[-–—])\s/u

/**
 * A careful guess at what a segment is; wrong guesses cost more than missed ones, so all else is `body`, and `deck` is
 * never guessed. `text` is the segment, `place` where it stands; a title is asked of the first segment only when the
 * caller knows that its paragraph holds no other (a second sentence in it makes the line a lead).
 */
export function kindOf(text: string, place: SegmentPlace): SegmentKind {
  if (CAPTION.test(text)) return 'caption'
  if (text.length <= LONGEST_BYLINE && isByline(text)) return 'byline'
  return isTitle(text, place) ? 'title' : 'body'
}

function isByline(text: string): boolean {
  if (BYLINE.test(text)) return true
  // "Oleh karena itu, …" opens a sentence; a name has capitals throughout and no full stop after it.
  return BY_NAME.test(text) && text.split(/\s+/u).length <= 8 && !/\s\p{Ll}{4,}|[.!?]$/u.test(text.slice(5))
}

function isTitle(text: string, { paragraph, first }: SegmentPlace): boolean {
  if (!first || paragraph !== 0 || text.length > LONGEST_TITLE || !/\p{L}/u.test(text)) return false
  if (/[,;:]$/u.test(text) || DATE.test(text) || isDateline(text)) return false
  const last = text.replace(/[)\]"”’»']+$/u, '')
  return (flagsAt(last, last.length - 1) & TERMINATOR) === 0
}

/** A place before a dash is a dateline when a sentence follows; in `Ekonomi - Harapan Baru` no word is small. */
function isDateline(text: string): boolean {
  const place = DATELINE.exec(text)?.[0]
  if (place === undefined) return false
  return /\p{Lu}{2,}|\.com|\(|,/u.test(place) || /\s\p{Ll}{2,}.*\s\p{Ll}{2,}/u.test(text.slice(place.length))
}
