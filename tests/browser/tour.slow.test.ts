import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMember, makeFirstAccount, signIn } from './api.ts'
import { faultsOf } from './checks.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
  const ana = await stage.visit()
  await makeFirstAccount(ana, stage.server)
  for (const login of ['tari', 'toni']) await addMember(ana, login, 'reviewer')
  await ana.context.close()
})
afterAll(() => stage?.close())

const step = (number: number) => `#tour[data-step="${number}"]`

describe('the tour', () => {
  it('goes by keys from the home page through its steps, and ends in the text box', async () => {
    const tari = await stage.visit('id', { viewport: { width: 390, height: 844 } })
    await signIn(tari, 'tari')
    const { page, context, complaints } = tari
    await page.goto('/')
    await page.locator('#tour-offer button.primary').focus()
    await page.keyboard.press('Enter')
    for (const number of [1, 2, 3, 4]) {
      await page.locator(`${step(number)} h2:focus`).waitFor()
      expect(await faultsOf(page)).toEqual([])
      if (number === 4) break
      await page.locator('#tour-next').focus()
      await page.keyboard.press('Enter')
    }
    await page.locator('#tour-leave').focus()
    await page.keyboard.press('Enter')
    await page.locator('#target:focus').waitFor()
    expect(await page.locator('#tour').count()).toBe(0)
    expect(new URL(page.url()).search).toBe('')
    await page.goto('/')
    expect(await page.locator('#tour-offer').count()).toBe(0)
    expect(complaints).toEqual([])
    await context.close()
  })

  it('is left at any step with Escape, holds nobody, and is found again in the menu', async () => {
    const toni = await stage.visit('en')
    await signIn(toni, 'toni')
    const { page, context } = toni
    await page.goto('/')
    await page.locator('#tour-offer button.primary').click()
    await page.locator('#tour-next').click()
    await page.locator(`${step(2)} h2:focus`).waitFor()
    await page.locator('#target').fill('Typed meanwhile.')
    await page.keyboard.press('Escape')
    await page.locator('#tour').waitFor({ state: 'detached' })
    expect(await page.locator('#target').inputValue()).toBe('Typed meanwhile.')
    await page.locator('#save-state[data-state="saved"]').waitFor()
    await page.locator('#more > summary').click()
    await page.locator('#tour-open').click()
    await page.locator(`${step(1)} h2:focus`).waitFor()
    await context.close()
  })
})
