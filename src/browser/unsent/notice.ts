import { Tabs } from './tabs.ts'
import { Texts, type Unsent } from './texts.ts'

/** Says on any other page in which articles something waits that no open page is going to send; opening one sends it. */
export async function startNotice(notice: HTMLElement): Promise<void> {
  const person = notice.dataset.person ?? ''
  const tabs = new Tabs(person)
  const left = await new Texts(person, tabs.name, () => {}).left()
  const gone = await tabs.gone(left.map(({ tab }) => tab))
  const articles = new Map<string, Unsent[]>()
  for (const text of left) {
    const [article = ''] = text.segment.split('.')
    if (gone.has(text.tab)) articles.set(article, [...(articles.get(article) ?? []), text])
  }
  for (const [article, texts] of articles) notice.append(linkTo(article, texts))
  notice.hidden = articles.size === 0
}

function linkTo(article: string, texts: readonly Unsent[]): HTMLAnchorElement {
  const link = document.createElement('a')
  const [first] = texts
  link.href = `/articles/${article}?segment=${first?.number ?? 1}`
  link.textContent = `${first?.title ?? article} (${texts.length})`
  return link
}
