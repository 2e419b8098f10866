import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { segment } from '../../../src/core/segmentation/segment.ts'

const article = readFileSync(new URL('../../../db/samples/article.id.txt', import.meta.url), 'utf8')

test('every line of the sample article is one segment', () => {
  const texts = segment(article).map(({ start, end }) => article.slice(start, end))
  expect(texts).toEqual(article.split('\n').map((line) => line.trim()))
  expect(texts).toHaveLength(18)
})
