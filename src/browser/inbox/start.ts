import { fill, find, member, textsOf } from '../dom.ts'
import { eventsFor } from '../events/shared.ts'

const LINES = ['mentions', 'replies', 'returned', 'waiting'] as const

type Counts = Readonly<Record<(typeof LINES)[number], number>>

/** Keeps the count in the head true. */
export function startInbox(link: HTMLElement): void {
  const show = shower(link)
  eventsFor(link.dataset.person ?? '').onCounts((data) => show(countsOf(data)))
}

/** Writes the counts; what has grown is said once, politely. */
function shower(link: HTMLElement): (counts: Counts) => void {
  const texts = textsOf(link.dataset.texts)
  const number = new Intl.NumberFormat(document.documentElement.lang === 'id' ? 'id-ID' : 'en-GB')
  const line = (key: (typeof LINES)[number], counts: Counts): string =>
    fill(texts.get(key) ?? '', { count: number.format(counts[key]) })
  let known = countsOf(JSON.parse(link.dataset.counts ?? '{}'))
  const tooltip = (counts: Counts): void => {
    const lines = LINES.filter((key) => counts[key] > 0).map((key) => line(key, counts))
    link.title = lines.length > 0 ? lines.join('\n') : (texts.get('none') ?? '')
  }
  tooltip(known)
  return (counts) => {
    const grown = LINES.filter((key) => counts[key] > known[key]).map((key) => line(key, counts))
    known = counts
    const total = LINES.reduce((sum, key) => sum + counts[key], 0)
    const sign = find(link, '#inbox-count', HTMLElement)
    if (sign) {
      sign.hidden = total === 0
      if (sign.lastChild) sign.lastChild.textContent = number.format(total)
    }
    tooltip(counts)
    const news = document.getElementById('inbox-news')
    if (news && grown.length > 0)
      news.textContent = fill(texts.get('grown') ?? '', { lines: grown.join(', ') })
  }
}

function countsOf(data: unknown): Counts {
  const count = (key: string): number => {
    const found = member(data, key)
    return typeof found === 'number' ? found : 0
  }
  return {
    mentions: count('mentions'),
    replies: count('replies'),
    returned: count('returned'),
    waiting: count('waiting'),
  }
}
