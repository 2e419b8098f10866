import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { WRITERS } from '../../src/exchange/index.ts'
import { TOOL } from '../../src/exchange/parts/tool.ts'
import { CHOICES, documentOf, fileText, hardDocument } from './documents.ts'

const FOLDER = new URL('../../src/exchange/', import.meta.url)
// SRX holds rules, and beads and comparisons are no articles.
const NO_FORMATS = ['beads.ts', 'comparison.ts', 'document.ts', 'index.ts', 'srx.ts']

test('there is a writer for each file of the folder, by its name, and no other', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts') && !NO_FORMATS.includes(name))
  expect(files.map((name) => name.slice(0, -3)).toSorted()).toEqual([...WRITERS.keys()].toSorted())
})

test('files name the version that package.json has', () => {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  expect(manifest).toMatchObject({ name: TOOL.id, version: TOOL.version })
})

describe.each([...WRITERS])('%s', (name, writer) => {
  test('says what it keeps and loses, and how the file is called', () => {
    expect(writer.format).toBe(name)
    expect(writer.extension).toMatch(/^[a-z]+$/)
    expect(writer.mediaType).toMatch(/^[a-z]+\/[a-z.+-]+(; charset=utf-8)?$/)
    expect(writer.conformance).toMatch(/Lost: .+\.$/)
    expect(writer.conformance.length).toBeGreaterThan(100)
  })

  test.each(CHOICES)('writes every trap, and the same again: %o', (choice) => {
    const document = hardDocument(choice)
    const written = fileText(writer, document)
    expect(written.isWellFormed()).toBe(true)
    expect(fileText(writer, document)).toBe(written)
  })

  test('an article without segments is a file all the same', () => {
    expect(fileText(writer, documentOf([]))).toEqual(expect.any(String))
  })

  test('approved only gives no previous text, and nothing that it began with', () => {
    const [first] = hardDocument().segments
    if (!first) throw new Error('no segment')
    const proposal = { text: 'Rahasia mesin', origin: 'machine' } as const
    const document = documentOf([{ ...first, previous: 'Rahasia lama', proposal }], { only: 'approved' })
    expect(fileText(writer, document)).not.toContain('Rahasia')
  })
})
