import { expect, test } from 'vitest'
import { json } from '../../src/exchange/json.ts'
import { CHOICES, hardDocument } from './documents.ts'

test.each(CHOICES)('gives the whole document back: %o', (choice) => {
  const document = hardDocument(choice)
  const { format, formatVersion, tool, ...back } = JSON.parse(json.write(document))
  expect({ format, formatVersion, tool: tool.name }).toEqual({
    format: 'padan-bilingual',
    formatVersion: 1,
    tool: 'Padan',
  })
  const previous = choice.only === 'approved' ? { previous: null } : {}
  const segments = document.segments.map((segment) => ({ ...segment, ...previous }))
  expect(back).toEqual({ ...document, segments })
})
