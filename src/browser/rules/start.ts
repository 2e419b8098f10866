import { find } from '../dom.ts'

/** Rest after typing before a trial is asked for, in milliseconds. */
const REST = 600

/** Tries the rules of a project as they are typed: the same page that the button gives, of which the trial is taken. */
export function startRules(form: HTMLFormElement): void {
  const button = find(form, 'button[formaction$="/trials"]', HTMLButtonElement)
  if (!button) return
  let waiting: ReturnType<typeof setTimeout> | undefined
  let running: AbortController | undefined
  const attempt = async (): Promise<void> => {
    running?.abort()
    const mine = new AbortController()
    running = mine
    const shown = document.getElementById('trial')
    shown?.setAttribute('aria-busy', 'true')
    try {
      const page = await ask(button.formAction, form, mine.signal)
      const fresh = page.getElementById('trial')
      if (fresh && running === mine) document.getElementById('trial')?.replaceWith(document.adoptNode(fresh))
    } catch (error) {
      // What is shown stays; the button still does it, and says what is wrong.
      if (!(error instanceof Error)) throw error
    } finally {
      document.getElementById('trial')?.removeAttribute('aria-busy')
    }
  }
  const soon = (): void => {
    clearTimeout(waiting)
    waiting = setTimeout(() => void attempt(), REST)
  }
  form.addEventListener('input', soon)
}

async function ask(address: string, form: HTMLFormElement, signal: AbortSignal): Promise<Document> {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
  const answer = await fetch(address, { method: 'POST', body, signal })
  return new DOMParser().parseFromString(await answer.text(), 'text/html')
}
