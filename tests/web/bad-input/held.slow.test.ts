import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Answer, file, MB, openStage, type Row, type Stage, segmentsOf, sourceOf } from './row.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.cast.house.close())

/** Somebody else who asks after it was sent is answered before it is. */
async function meanwhile(ask: Row['ask']): Promise<Answer> {
  const order: string[] = []
  const answer = ask(stage).finally(() => order.push('it'))
  await stage.cast.translator.api('GET', '/api/projects')
  order.push('somebody else')
  await answer
  expect(order).toEqual(['somebody else', 'it'])
  return answer
}

const page = (body: string) => file('a.html', () => `<!doctype html><body>${body}`)

test.each<readonly [string, string]>([
  ['T5: a line of 10 MB', 'Kata yang panjang sekali tanpa titik, '.repeat((10 * MB) / 38)],
  ['T6: five million full stops', '. '.repeat(5_000_000)],
])('%s comes in, cut where it must be, and holds nobody up', async (_, text) => {
  const answer = await meanwhile(file('a.txt', () => text))
  expect(answer.status, answer.text).toBe(201)
  expect(await sourceOf(stage, answer)).toBe(text)
  for (const { source } of await segmentsOf(stage, answer)) expect(source.length).toBeLessThanOrEqual(10_000)
})

test.each<readonly [string, Row['ask'], string]>([
  [
    'H2: elements that say that they close',
    page(`${'<b a/>'.repeat(20_000)}${'<i>x</b>'.repeat(2_000)}`),
    'file_too_complex',
  ],
  [
    'H5: a million attributes',
    page(`<p ${Array.from({ length: 1_000_000 }, (_, n) => `a${n}`).join(' ')}>`),
    'file_too_complex',
  ],
  [
    'C7: a quotation mark that is not closed for 11 MB',
    file('a.csv', () => `id,source,target\n1,"${'x'.repeat(11 * MB)}`),
    'return_unreadable',
  ],
])('%s is refused, and holds nobody up', async (_, ask, code) => {
  const answer = await meanwhile(ask)
  expect([answer.status, answer.code]).toEqual([422, code])
})
