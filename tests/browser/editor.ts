import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { PATIENCE } from './stage.ts'

/** Opens an article in the editor, at a segment where one is named, and waits until its script runs. */
export async function openEditor(page: Page, article: string, segment?: number): Promise<void> {
  await page.goto(`/articles/${article}${segment === undefined ? '' : `?segment=${segment}`}`)
  await live(page)
}

export async function live(page: Page, timeout = PATIENCE): Promise<void> {
  await page.locator('#editor[data-live]').waitFor({ timeout })
}

export function row(page: Page, number: number): Locator {
  return page.locator(`tr.row[data-number="${number}"]`)
}

export function box(page: Page): Locator {
  return page.locator('#target')
}

// Code for the page is a string: the DOM's names are not for tests, which run in Node.
const FOCUS = `(() => {
  const active = document.activeElement
  const number = active?.closest('tr.row')?.getAttribute('data-number')
  if (active?.id === 'target') return 'box ' + number
  if (active?.matches('tr.row')) return 'row ' + number
  return (active?.localName ?? 'nothing') + ' ' + (active?.id || active?.textContent.trim().slice(0, 40))
})()`

/** What has the focus: `box 3` is the text box of segment 3, `row 3` its row, else element and name. */
export function focus(page: Page): Promise<string> {
  return page.evaluate(FOCUS)
}

export async function hasFocus(wanted: Locator): Promise<boolean> {
  return (await wanted.and(wanted.page().locator(':focus')).count()) === 1
}

/** Waits until a question has the answer that is expected. */
export function eventually<T>(ask: () => Promise<T> | T, timeout = PATIENCE) {
  return expect.poll(ask, { timeout, interval: 40 })
}

export async function statusBecomes(
  page: Page,
  number: number,
  status: string,
  timeout = PATIENCE,
): Promise<void> {
  await eventually(() => row(page, number).getAttribute('data-status'), timeout).toBe(status)
}

/** Waits until all that was typed is acknowledged. */
export async function saved(page: Page): Promise<void> {
  await page.locator('#save-state[data-state="saved"]').waitFor()
}

/** Presses Tab until the focus is on it; the mouse is never used. */
export async function tabTo(page: Page, wanted: Locator, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await hasFocus(wanted)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} never comes to ${wanted}`)
}
