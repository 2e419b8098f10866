/** What a body of JSON holds: an object or a list, as express takes it. */
export type ParsedJson = { readonly ok: true; readonly value: object } | { readonly ok: false }

/** Reads UTF-8, with a byte order mark or without. */
export function parseJson(bytes: Uint8Array): ParsedJson {
  const { buffer, byteOffset, length } = bytes
  const text = Buffer.from(buffer, byteOffset, length)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ok: true, value } : { ok: false }
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false }
    throw error
  }
}
