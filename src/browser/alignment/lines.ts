import { member, textMember } from '../dom.ts'

/** What becomes of work that is told line by line: where it led, the sentence of a refusal, or the page of one. */
export type Told =
  | { readonly kind: 'done'; readonly to: string }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'page'; readonly html: string }

/** Sends a form and hears how far the work is, 0 to 1; rejects as `fetch` does, also when it is told to stop. */
export async function sendAndHear(
  action: string,
  body: FormData | URLSearchParams,
  signal: AbortSignal,
  progress: (done: number) => void,
): Promise<Told> {
  const headers = { accept: 'application/x-ndjson' }
  const answer = await fetch(action, { method: 'POST', body, headers, signal })
  if (!answer.ok) return { kind: 'page', html: await answer.text() }
  for await (const line of linesOf(answer)) {
    const told: unknown = JSON.parse(line)
    const [to, sentence] = [textMember(told, 'to'), textMember(member(told, 'error'), 'message')]
    if (sentence !== '') return { kind: 'refused', sentence }
    if (to !== '') return { kind: 'done', to }
    progress(Number(member(told, 'done') ?? 0))
  }
  throw new TypeError('the answer ended before the work')
}

async function* linesOf(answer: Response): AsyncGenerator<string> {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    const lines = (rest + read.value).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
}

/** A share as a percentage in the page's language. */
export function asShare(done: number): string {
  return new Intl.NumberFormat(document.documentElement.lang, { style: 'percent' }).format(done)
}
