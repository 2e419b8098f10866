import { afterAll, beforeAll, expect, test } from 'vitest'
import { COMMANDS } from '../../src/core/commands/registry.ts'
import { type Cast, openCast, translate } from './story.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.house.close())

test('every command of the editor has a button, a link or an item of a menu', async () => {
  const made = await cast.coordinator.api('POST', '/api/articles', {
    title: 'Banjir',
    html: '<p><b>Banjir</b> mulai surut di kota itu.</p>'.repeat(4),
  })
  const article: string = made.json.id
  for (const number of [1, 2, 3, 4])
    await translate(cast.translator, `${article}.${number}`, `⟦1⟧Floods⟦/1⟧ fell in town ${number}.`)
  // Something changed, so that there is a difference to be shown another way.
  await translate(cast.translator, `${article}.1`, '⟦1⟧The floods⟦/1⟧ fell in town 1.')
  const { text } = await cast.reviewer.page('GET', `/articles/${article}?segment=1`)
  const controls = new Set(
    [...text.matchAll(/<(?:a|button|summary)[^>]* data-command="([^"]+)"/g)].map(([, id]) => id),
  )
  // A row itself is what `edit` is done on: a click in it, or Enter.
  const missing = COMMANDS.map(({ id }) => id).filter((id) => !controls.has(id))
  expect(missing).toEqual(['edit'])
})
