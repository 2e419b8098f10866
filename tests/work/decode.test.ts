import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/work/decode.ts'

const utf8 = (text: string) => Buffer.from(text, 'utf8')
const withBom = (text: string) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8(text)])
const utf16le = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
const utf16be = (text: string) => Buffer.from(utf16le(text)).swap16()

const readable = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => !/[\0\uFEFF]/.test(text))

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8],
    ['UTF-8 with a byte order mark', withBom],
    ['UTF-16 LE', utf16le],
    ['UTF-16 BE', utf16be],
  ])('gives back any text from %s, without its mark', (_, encode) => {
    fc.assert(
      fc.property(readable, (text) => {
        expect(decodeText(encode(text))).toEqual({ ok: true, text })
      }),
    )
  })

  it('names the first byte that is wrong, wherever it stands', () => {
    fc.assert(
      fc.property(fc.nat(300_000), (at) => {
        const bytes = Buffer.alloc(300_010, 'a')
        bytes[at] = 0xff
        bytes[at + 1] = 0x41
        expect(decodeText(bytes)).toEqual(
          at === 0
            ? expect.objectContaining({ code: 'bad_encoding' })
            : { ok: false, code: 'bad_encoding', offset: at, line: 1 },
        )
      }),
      { numRuns: 40 },
    )
  })

  it.each([
    ['nothing', Buffer.alloc(0), 'empty_file'],
    ['a byte order mark alone', withBom(''), 'empty_file'],
    ['a NUL', utf8('a\0b'), 'binary_file'],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'binary_file'],
    ['a cut UTF-8 letter', utf8('é').subarray(0, 1), 'bad_encoding'],
    ['half a UTF-16 unit', Buffer.from([0xff, 0xfe, 0x41]), 'bad_encoding'],
    ['a lone UTF-16 surrogate', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]), 'bad_encoding'],
    ['Latin-1', Buffer.from('café', 'latin1'), 'bad_encoding'],
    ['XML that says it is UTF-16', utf8('<?xml version="1.0" encoding="UTF-16"?><a/>'), 'bad_encoding'],
  ])('refuses %s', (_, bytes, code) => {
    expect(decodeText(bytes)).toMatchObject({ ok: false, code })
  })
})
