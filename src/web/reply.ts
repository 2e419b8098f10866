import type { Response } from 'express'
import type { Refusal } from '../core/refusal.ts'

/** What a handler answers; `send.ts` alone turns it into HTTP. */
export type Reply =
  | { readonly kind: 'json'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'page'; readonly status: number; readonly view: string; readonly model: object }
  /** 303 See Other to a path of our own. */
  | { readonly kind: 'redirect'; readonly to: string }
  | {
      readonly kind: 'file'
      readonly name: string
      readonly mediaType: string
      /** Bytes may be given chunk by chunk; texts too, as they come. */
      readonly content: string | Uint8Array | readonly Uint8Array[] | AsyncIterable<string>
    }
  | {
      readonly kind: 'refusal'
      readonly refusal: Refusal
      readonly more?: object
      readonly page?: { view: string; model: object }
    }
  | { readonly kind: 'stream'; readonly open: (response: Response) => Promise<void> }

export function json(body: unknown, status = 200): Reply {
  return { kind: 'json', status, body }
}

/** `view` is a path below views/, without `.ejs`. */
export function page(view: string, model: object, status = 200): Reply {
  return { kind: 'page', status, view, model }
}

export function redirect(to: string): Reply {
  return { kind: 'redirect', to }
}

/**
 * Something was refused: an error object to programs (with `more` beside it), to people the page given, or else a plain
 * page with the sentence and a way back. Nothing was changed.
 */
export function refused(
  refusal: Refusal,
  more: { readonly json?: object; readonly page?: { view: string; model: object } } = {},
): Reply {
  return {
    kind: 'refusal',
    refusal,
    ...(more.json ? { more: more.json } : {}),
    ...(more.page ? { page: more.page } : {}),
  }
}

/** One record was made: JSON to programs, and to people the page that shows it. */
export function made(api: boolean, body: object, to: string, status = 201): Reply {
  return api ? json(body, status) : redirect(to)
}
