import { expect, test } from 'vitest'
import { json } from '../../src/exchange/json.ts'
import { CHOICES, documentOf, fileText, hardDocument } from './documents.ts'

test.each(CHOICES)('gives the whole document back: %o', (choice) => {
  const document = hardDocument(choice)
  const { format, formatVersion, tool, ...back } = JSON.parse(fileText(json, document))
  expect({ format, formatVersion, tool: tool.name }).toEqual({
    format: 'padan-bilingual',
    formatVersion: 1,
    tool: 'Padan',
  })
  const previous = choice.only === 'approved' ? { previous: null } : {}
  const segments = document.segments.map((segment) => ({ ...segment, ...previous }))
  expect(back).toEqual({ ...document, segments })
})

test.each([
  ['every trap', hardDocument({ title: '"segments": []\n  "segments": []' })],
  ['no segments', documentOf([])],
])('is to the letter what JSON.stringify makes of it: %s', (_, document) => {
  const written = fileText(json, document)
  expect(written).toBe(`${JSON.stringify(JSON.parse(written), null, 2)}\n`)
  expect(JSON.parse(written)).toMatchObject({ title: document.title, segments: document.segments })
})
