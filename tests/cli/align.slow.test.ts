import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { padan } from './padan.ts'

let folder = ''
let source = ''
let target = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'padan-align-'))
  source = join(folder, 'a.id.txt')
  target = join(folder, 'a.en.txt')
  await writeFile(
    source,
    'Banjir melanda Jakarta pada 12 Januari. Sedikitnya 1.500 warga mengungsi.\nHujan < 5\tjam.\n',
  )
  await writeFile(
    target,
    'Floods hit Jakarta on January 12, and at least 1,500 residents took refuge.\nRain < 5 hours.\n',
  )
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('padan align', () => {
  it('prints a bead a line, its sentences joined, as tab-separated values', async () => {
    const { code, out } = await padan(folder, ['align', source, target, '--to', 'tsv'])
    expect(code).toBe(0)
    const rows = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'))
    expect(rows.map((row) => row.slice(1))).toEqual([
      [
        'Banjir melanda Jakarta pada 12 Januari. Sedikitnya 1.500 warga mengungsi.',
        'Floods hit Jakarta on January 12, and at least 1,500 residents took refuge.',
      ],
      ['Hujan < 5 jam.', 'Rain < 5 hours.'],
    ])
    for (const [score] of rows) expect(Number(score)).toBeGreaterThan(0.5)
  })

  it('gives sentences and the numbers of each bead as JSON', async () => {
    const { out } = await padan(folder, ['align', source, target, '--to', 'json'])
    const read: { source: string[]; target: string[]; beads: { source: number[]; target: number[] }[] } =
      JSON.parse(out)
    expect(read.source[2]).toBe('Hujan < 5\tjam.')
    expect(read.beads.map((bead) => [bead.source, bead.target])).toEqual([
      [[0, 1], [0]],
      [[2], [1]],
    ])
  })

  it('writes a TMX of the beads', async () => {
    const { code, out } = await padan(folder, ['align', source, target, '--to', 'tmx'])
    expect(code).toBe(0)
    expect(out.match(/<tu /g)).toHaveLength(2)
    expect(out).toContain('<tuv xml:lang="en">')
    expect(out).toContain('<seg>Rain &lt; 5 hours.</seg>')
  })

  it('takes an English source with its Indonesian translation', async () => {
    const { out } = await padan(folder, ['align', target, source, '--to', 'json', '--language', 'en'])
    const { beads }: { beads: { source: number[]; target: number[] }[] } = JSON.parse(out)
    expect(beads.map((bead) => [bead.source, bead.target])).toEqual([
      [[0], [0, 1]],
      [[1], [2]],
    ])
  })

  it('answers each line of JSON by itself', async () => {
    const lines = [
      { id: 'x', source: ['Hujan turun 5 jam.', 'Wang pulang.'], target: ['Wang went home.'] },
      { id: 2, source: [], target: ['One.'] },
      { id: 3, source: [], target: [] },
    ]
    const { code, out } = await padan(
      folder,
      ['align', '--jsonl'],
      lines.map((line) => JSON.stringify(line)).join('\n'),
    )
    expect(code).toBe(0)
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers).toMatchObject([
      {
        id: 'x',
        beads: [
          [[0], []],
          [[1], [0]],
        ],
      },
      { id: 2, beads: [[[], [0]]] },
      { id: 3, beads: [] },
    ])
  })

  it('refuses in one line', async () => {
    const empty = join(folder, 'empty.txt')
    await writeFile(empty, ' \n')
    const bell = join(folder, 'bell.txt')
    await writeFile(bell, 'Satu.\nDua\u0007.')
    const rows: [readonly string[], string, number, string][] = [
      [['align', source, empty, '--to', 'tsv'], '', 1, 'empty.txt holds no text'],
      [['align', empty, target, '--to', 'tsv'], '', 1, 'empty.txt holds no text'],
      [['align', bell, target, '--to', 'tmx'], '', 1, 'line 2, character U+0007'],
      [['align', source, '/nowhere.txt', '--to', 'tsv'], '', 1, 'ENOENT'],
      [['align', source, '--to', 'tsv'], '', 2, 'expected 2'],
      [['align', source, target], '', 2, '--to is one of tsv, tmx, json'],
      [['align', source, target, '--to', 'doc'], '', 2, '--to is one of'],
      [['align', source, target, '--to', 'tsv', '--language', 'fr'], '', 2, 'not fr'],
      [['align', '--jsonl', source], '', 2, 'expected 0'],
      [['align', '--jsonl'], '{"id":1,"source":["a"]}', 1, 'line 1 is not'],
      [['align', '--jsonl'], '\n{"id":1', 1, 'line 2 is not'],
    ]
    for (const [args, input, code, message] of rows) {
      const ran = await padan(folder, args, input)
      expect([ran.code, ran.err]).toEqual([code, expect.stringContaining(message)])
    }
  })
})
