import { member, textMember } from '../dom.ts'

export interface MadeFile {
  readonly name: string
  readonly content: Blob
}

/**
 * A file that the server makes meanwhile: it tells how far it is (0 to 1) line by line, then its name and size, and then the file.
 * Throws `TypeError` where the answer ends before the file does, as `fetch` does where there is none.
 */
export async function fileIn(answer: Response, progress: (done: number) => void): Promise<MadeFile> {
  const reader = answer.body?.getReader()
  const next = async (): Promise<Uint8Array<ArrayBuffer>> => {
    const read = await reader?.read()
    if (!read || read.done) throw new TypeError('the answer ended before the file')
    return read.value
  }
  let rest = new Uint8Array()
  for (;;) {
    const end = rest.indexOf(10)
    if (end < 0) {
      rest = joined([rest, await next()])
      continue
    }
    const told: unknown = JSON.parse(new TextDecoder().decode(rest.subarray(0, end)))
    rest = rest.subarray(end + 1)
    const name = textMember(told, 'file')
    if (name === '') {
      progress(Number(member(told, 'done') ?? 0))
      continue
    }
    const parts = [rest]
    const size = Number(member(told, 'size'))
    for (let came = rest.length; came < size; ) {
      const part = await next()
      parts.push(part)
      came += part.length
    }
    return { name, content: new Blob(parts, { type: textMember(told, 'mediaType') }) }
  }
}

function joined(parts: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
