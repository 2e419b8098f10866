import { find } from '../dom.ts'
import type { Row } from './rows.ts'
import type { Screen } from './screen.ts'
import { locale } from './voice.ts'

/** Says below the list and in the address which row is active. */
export function showPlace({ root, voice }: Screen, row: Row): void {
  history.replaceState(null, '', addressOf(row))
  const place = find(root, '#place', HTMLElement)
  if (place) place.textContent = voice.text('place', placeOf(row, root))
}

function placeOf(row: Row, root: HTMLElement): { number: string; total: string } {
  const format = new Intl.NumberFormat(locale())
  return { number: format.format(row.number), total: format.format(Number(root.dataset.total)) }
}

function addressOf(row: Row): string {
  const url = new URL(location.href)
  url.searchParams.set('segment', String(row.number))
  url.searchParams.delete('lng')
  url.searchParams.delete('done')
  url.hash = row.element.id
  return `${url.pathname}${url.search.replaceAll('%2C', ',')}${url.hash}`
}
