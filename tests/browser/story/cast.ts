import type { Locator } from 'playwright-core'
import { eventually } from '../editor.ts'
import type { Stage, Visitor } from '../stage.ts'
import type { Material } from './material.ts'

/** Who acts in the story, and on what. */
export interface Story {
  readonly stage: Stage
  readonly material: Material
  /** Made the first account; coordinates. */
  readonly ana: Visitor
  /** The translator. */
  readonly sari: Visitor
  /** The reviewer. */
  readonly budi: Visitor
  /** Id of the article that the coordinator pasted. */
  readonly article: string
}

/** A link or button by the key of its text. */
export function link(
  { page, t }: Visitor,
  key: string,
  values: Readonly<Record<string, unknown>> = {},
): Locator {
  return page.getByRole('link', { name: t(key, values), exact: true })
}

export function button(
  { page, t }: Visitor,
  key: string,
  values: Readonly<Record<string, unknown>> = {},
): Locator {
  return page.getByRole('button', { name: t(key, values), exact: true })
}

export function field(
  { page, t }: Visitor,
  key: string,
  values: Readonly<Record<string, unknown>> = {},
): Locator {
  return page.getByLabel(t(key, values), { exact: true })
}

/** Submits a form and waits for the page that the server answers with. */
export async function submit({ page }: Visitor, control: Locator): Promise<void> {
  const answered = page.waitForEvent('domcontentloaded')
  await control.click()
  await answered
}

/** Waits for a heading, the mark of a page. */
export async function heading({ page }: Visitor, text: string): Promise<void> {
  await eventually(() => page.locator('h1').textContent()).toBe(text)
}
