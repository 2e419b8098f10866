import type { Rule } from '../language.ts'

const ENUMERATOR = /^(?:\d{1,3}(?:\.\d{1,2}){0,3}|\p{L}|[IVXLivxl]{1,6}|\d{1,2}\p{Ll}|\p{Ll}\d{1,2})$/u

/** Value of an enumerator in figures, 0 for any other token. */
export const enumeratorValue = (token: string): number => (/^\d{1,3}$/.test(token) ? Number(token) : 0)

/** `1. Buka aplikasi.`: the number or letter that opens an item stays with it. */
export const enumerator: Rule = {
  name: 'enumerator',
  decide: (place) =>
    place.marks === '.' &&
    place.span.end === place.span.runEnd &&
    place.atStart &&
    ENUMERATOR.test(place.token)
      ? 'keep'
      : undefined,
}

const HEADING =
  /^(?:bab|pasal|bagian|lampiran|langkah|tahap|babak|tabel|gambar|grafik|bagan|peta|foto|chapter|article|section|part|appendix|step|table|figure)$/iu

/** `Bab I. Pendahuluan`, `Tabel 3. Jumlah penduduk`: so does the number of a heading or a caption. */
export const headingNumber: Rule = {
  name: 'heading-number',
  decide: (place) =>
    place.marks === '.' &&
    place.span.end === place.span.runEnd &&
    place.span.run - place.span.from < 24 &&
    HEADING.test(place.before) &&
    ENUMERATOR.test(place.token)
      ? 'keep'
      : undefined,
}

/** `yaitu: 1. Foto 2. Kartu`: so does the first one after a colon, and each that counts on from it. */
export const inlineEnumerator: Rule = {
  name: 'inline-enumerator',
  decide(place) {
    if (place.marks !== '.' || place.span.end !== place.span.runEnd || !ENUMERATOR.test(place.token))
      return undefined
    if (/[:;]$/u.test(place.before) && /^(?:\d{1,2}|\p{L}|[IVXivx]+)$/u.test(place.token)) return 'keep'
    const value = enumeratorValue(place.token)
    return value > 1 && value === place.enumerated + 1 ? 'keep' : undefined
  },
}

/** `Peraturan No. XI. B. 02.00`: a number that goes on after a stop and a space. */
export const brokenReference: Rule = {
  name: 'broken-reference',
  decide: (place) =>
    place.marks === '.' &&
    /^(?:\d{1,3}|[IVXLC]+)$/.test(place.token) &&
    /^(?:No|no|Nomor|nomor|Pasal|Bab|butir)\.?$/.test(place.previous) &&
    /^(?:\p{L}|[IVXLC]+|\d+)$/u.test(place.word) &&
    place.text.charAt(place.span.opened + place.word.length) === '.'
      ? 'keep'
      : undefined,
}
