import { fill, find, member, textsOf } from '../dom.ts'

const LINES = ['mentions', 'replies', 'returned', 'waiting'] as const

type Counts = Readonly<Record<(typeof LINES)[number], number>>

/** How long to wait before a stream that was ended is opened again. Milliseconds. */
const AGAIN = 4_000

/**
 * Keeps the count in the head true. A browser opens few connections to one server, so of all its pages one listens and tells
 * the others; where pages cannot agree on one (plain http), each listens while it is in sight.
 */
export function startInbox(link: HTMLElement): void {
  const show = shower(link)
  const channel = new BroadcastChannel(`padan-inbox-${link.dataset.person ?? ''}`)
  channel.addEventListener('message', ({ data }) => show(countsOf(data)))
  const hear = (data: unknown): void => {
    channel.postMessage(data)
    show(countsOf(data))
  }
  if ('locks' in navigator)
    void navigator.locks.request(`padan-inbox-${link.dataset.person ?? ''}`, () => {
      listen(hear)
      // Held until the page goes; then the next one listens.
      return new Promise(() => {})
    })
  else listenInSight(hear)
}

/** Listens, and comes again after an end; the function given back ends it. */
function listen(hear: (data: unknown) => void): () => void {
  let stream: EventSource
  let timer: number | undefined
  const open = (): void => {
    stream = new EventSource('/api/inbox/events')
    const again = (): void => {
      stream.close()
      timer = window.setTimeout(open, AGAIN)
    }
    stream.addEventListener('counts', (event) => hear(JSON.parse(event.data)))
    stream.addEventListener('bye', again)
    stream.addEventListener('error', () => {
      // Otherwise the browser itself tries again.
      if (stream.readyState === EventSource.CLOSED) again()
    })
  }
  open()
  return () => {
    clearTimeout(timer)
    stream.close()
  }
}

function listenInSight(hear: (data: unknown) => void): void {
  let end: (() => void) | undefined
  const change = (): void => {
    end?.()
    end = document.visibilityState === 'visible' ? listen(hear) : undefined
  }
  document.addEventListener('visibilitychange', change)
  change()
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
