import { describe, expect, test } from 'vitest'
import { html } from '../../src/exchange/html.ts'
import { LABELS } from '../../src/exchange/parts/labels.ts'
import { documentOf, fileText, hardDocument, segmentOf } from './documents.ts'

const none = { target: null, status: 'untranslated' } as const

test('nothing is fetched and nothing runs', () => {
  const page = fileText(html, hardDocument({ title: '</title><script>alert(1)</script>' }))
  expect(page).not.toMatch(
    /<(?:script|link|img|iframe|object|base)\b|@import|url\(|\b(?:src|href|on\w+)\s*=\s*["']/i,
  )
  expect(page).toContain('<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title>')
  expect(page).toContain('@media print')
})

test('a row has number, both sides with their languages, and status', () => {
  const page = fileText(html, documentOf([segmentOf(1, { source: 'a < "b"', target: "c & 'd'" })]))
  expect(page).toContain(
    '<th scope="row">1</th>' +
      '<td class="text" lang="id" dir="auto">a &lt; &quot;b&quot;</td>' +
      '<td class="text" lang="en" dir="auto">c &amp; &#39;d&#39;</td>' +
      '<td class="status">translated</td>',
  )
})

describe('says what it holds', () => {
  const segments = [segmentOf(1), segmentOf(2, none), segmentOf(3, { target: '', omission: 'client' })]

  test('untranslated as source', () => {
    const page = fileText(html, documentOf(segments))
    expect(page).toContain(
      '<p>3 of 3 segments. All segments, whatever their status. A segment without a translation to give stands',
    )
    expect(page).toContain('<td class="text" lang="id" dir="auto">[id: Kalimat 2.]</td>')
    expect(page).toContain('translated, omitted on purpose, the client’s wish')
  })

  test('untranslated left out, approved only', () => {
    const page = fileText(html, documentOf(segments, { only: 'approved', untranslated: 'omit' }))
    expect(page).toContain(
      '<p>2 of 3 segments. Approved text only. Segments without a translation to give are left out (1).</p>',
    )
    expect(page).not.toContain('Kalimat 2.')
  })
})

test('takes its words in another language, and English for those that are missing', () => {
  const page = fileText(html, documentOf([segmentOf(1)]), {
    language: 'id',
    status: 'Status <b>',
    counts: '{shown}/{total}',
  })
  expect(page).toContain('<html lang="id">')
  expect(page).toContain('Status &lt;b&gt;')
  expect(page).toContain('<p>1/1. ')
  expect(page).toContain(LABELS.exported)
})
