import { find } from './dom.ts'

/** What a form would send; files are left out. */
export function fieldsOf(form: HTMLFormElement, submitter?: HTMLElement | null): URLSearchParams {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form, submitter))
    if (typeof value === 'string') fields.append(name, value)
  return fields
}

/** Sends it as the browser would; the sentence of a refusal, or undefined where it was taken. */
export async function post(action: string, body: URLSearchParams): Promise<string | undefined> {
  const answer = await fetch(action, { method: 'POST', body, redirect: 'manual' })
  if (answer.type === 'opaqueredirect') return undefined
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  return find(page, '[role="alert"]', HTMLElement)?.textContent?.trim() ?? String(answer.status)
}
