import type { TFunction } from 'i18next'

/** What the browser says while somebody types: locales/<language>/segments.json under `typing`. */
const TYPING_TEXTS = [
  'placeables',
  'placeablesOpen',
  'noPlaceables',
  'used',
  'suggestions',
  'signsOn',
  'signsOff',
  'filled',
  'listed',
  'selectFirst',
  'notListed',
  'repeatFrom',
  ...['standsApart', 'spread', 'spreadKept', 'spreadUndo', 'spreadUndone', 'apart', 'joined'],
  ...['list', 'link', 'rendering', 'name', 'phrase', 'word'].map((from) => `from.${from}`),
  ...['tag', 'address', 'date', 'time', 'money', 'number', 'short', 'name'].map((kind) => `kind.${kind}`),
]

/** By `typing.…`; the browser fills them in. */
export function typingTexts(t: TFunction): Readonly<Record<string, string>> {
  return Object.fromEntries(
    TYPING_TEXTS.map((key) => [`typing.${key}`, t(`segments:typing.${key}`, { skipInterpolation: true })]),
  )
}
