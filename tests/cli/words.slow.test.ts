import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { padan } from './padan.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'padan-words-'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  return rm(folder, { recursive: true, force: true })
})

const words = (args: readonly string[], input: string) => padan(folder, ['words', ...args], input)

describe('padan words', () => {
  it('prints a line of links for each line of tokens, an empty one for an empty one', async () => {
    const { code, out } = await words(
      ['--pharaoh'],
      'polisi menangkap dua orang . ||| police arrested two people .\n\nharga naik ||| prices rose\n',
    )
    expect(code).toBe(0)
    expect(out).toBe('0-0 1-1 2-2 3-3 4-4\n\n0-0 1-1\n')
  })

  it('knows the words of the dictionary that the settings name, and refuses one that is none', async () => {
    const index = join(folder, 'd.index')
    await writeFile(index, 'water\tA\tL\nzorp\tL\tL\n')
    await writeFile(join(folder, 'd.dict'), 'water\nair\n\nzorp\nblimbu')
    const asked = 'polisi melihat blimbu di gunung kranggan ||| frob gave police saw zorp\n'
    expect((await words(['--pharaoh'], asked)).out).not.toContain('2-4')
    vi.stubEnv('PADAN_DICTIONARY', index)
    const { code, out } = await words(['--pharaoh'], asked)
    expect([code, out.includes('2-4')]).toEqual([0, true])
    await rm(join(folder, 'd.dict'))
    const refused = await words(['--pharaoh'], asked)
    expect([refused.code, refused.out]).toEqual([1, ''])
    expect(refused.err).toContain(`the dictionary ${index} cannot be used`)
  })

  it('learns words that it does not know from pairs, plain or zipped, by token or as running text', async () => {
    const pairs = [
      ['blimbu itu merah', 'the zorp is red'],
      ['anak melihat blimbu', 'a child sees a zorp'],
      ['dua blimbu tidur', 'two zorp sleep'],
      ['blimbu makan nasi', 'a zorp eats rice'],
    ]
    const lines = (mark: string) => pairs.map((pair) => pair.join(mark)).join('\n')
    const file = join(folder, 'pairs')
    const asked = 'kemarin polisi melihat blimbu ||| yesterday police saw a zorp\n'
    for (const content of [lines(' ||| '), lines('\t'), gzipSync(lines('\t'))]) {
      await writeFile(file, content)
      const { code, out } = await words(['--pharaoh', '--train', file], asked)
      expect(code).toBe(0)
      expect(out.trim().split(' ')).toEqual(['0-0', '1-1', '2-2', '3-4'])
    }
  })

  it.each([
    [['--pharaoh'], 'no marks here\n', 1, /line 1 is not/],
    [['--pharaoh'], 'a ||| b\nc ||| d ||| e\n', 1, /line 2 is not/],
    [['--pharaoh'], `${'a '.repeat(1_001)}||| b\n`, 1, /line 1 has more than 1000 tokens/],
    [['--pharaoh', '--train', 'nowhere'], 'a ||| b\n', 1, /nowhere cannot be used/],
    [[], 'a ||| b\n', 2, /--pharaoh/],
    [['--pharaoh', 'file'], 'a ||| b\n', 2, /argument/],
  ])('refuses %j with one clear line', async (args, input, expected, line) => {
    const { code, err } = await words(args, input)
    expect(code).toBe(expected)
    expect(err).toMatch(line)
  })
})
