import { findAll } from '../dom.ts'
import { fieldsOf, post } from '../forms.ts'

/** Parts of the page that follow what was decided; the rest stays as it is. */
const LIVING = ['#review-list', '.progress', '#returned']

export function itemsOf(root: HTMLElement): readonly HTMLElement[] {
  return findAll(root, '.review-item', HTMLElement)
}

/** The text at some places from this one; undefined at the ends. */
export function beside(root: HTMLElement, item: HTMLElement, by: number): HTMLElement | undefined {
  const items = itemsOf(root)
  return items[items.indexOf(item) + by]
}

/** Sends a form as the browser would; the sentence of a refusal, or undefined where it was taken. */
export function send(form: HTMLFormElement): Promise<string | undefined> {
  return post(form.action, fieldsOf(form))
}

/** Reads the page again and takes from it what lives. */
export async function refresh(): Promise<void> {
  const answer = await fetch(location.href)
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  for (const selector of LIVING) {
    const here = document.querySelector(selector)
    const fresh = page.querySelector(selector)
    if (here && fresh) here.replaceChildren(...fresh.childNodes)
  }
}
