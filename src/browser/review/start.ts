import { fill, find, findAll, textsOf } from '../dom.ts'
import { notesHere } from '../unsent/notes.ts'
import { bindKeys, explainKeys } from './keys.ts'
import { beside, itemsOf, refresh, send } from './page.ts'
import { selectedWords } from './selection.ts'

/** The review by keys alone: a decision is sent without leaving the page, and the focus goes on to the next text. */
export function startReview(root: HTMLElement): void {
  const texts = textsOf(root.dataset.texts)
  /** The text from which Shift+X chooses. */
  let anchor = ''
  bindKeys(root, {
    next: (item) => moved(beside(root, item, 1)),
    previous: (item) => moved(beside(root, item, -1)),
    approve: (item) => approve(item),
    return: (item) => mark(item, true) || opened(item, '[data-command="return"]'),
    mark: (item) => mark(item, false),
    edit: (item) => followed(item, '[data-command="edit"]'),
    comment: (item) => followed(item, '[data-command="comment"]'),
    choose(item) {
      anchor = item.id
      const box = find(item, '[name="revisions"]', HTMLInputElement)
      return choose([item], box ? !box.checked : true)
    },
    'choose-run': (item) => choose(between(item), true),
  })
  root.addEventListener('submit', (event) => {
    const form = event.target
    const item = form instanceof HTMLFormElement ? form.closest('.review-item') : null
    if (!(form instanceof HTMLFormElement) || !(item instanceof HTMLElement)) return
    event.preventDefault()
    void decide(form, item)
  })
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('[data-command="mark"]') : null
    const item = link?.closest('.review-item')
    if (item instanceof HTMLElement && mark(item, true)) event.preventDefault()
  })
  explainKeys(root)
  const begun = location.hash === '' ? undefined : itemsOf(root).find(({ id }) => `#${id}` === location.hash)
  begun?.focus()

  function approve(item: HTMLElement): boolean {
    const button = find(item, '[data-command="approve"]', HTMLButtonElement)
    if (!button?.disabled) button?.form?.requestSubmit(button)
    else opened(item, '[data-command="explain"]')
    return true
  }

  /** To the form for marks, with the words that are selected; `needed`: not without. */
  function mark(item: HTMLElement, needed: boolean): boolean {
    const words = selectedWords(item)
    const link = find(item, '[data-command="mark"]', HTMLAnchorElement)
    if (!link || (needed && !words)) return false
    location.href = words ? `${link.href}&${words}` : link.href
    return true
  }

  function between(item: HTMLElement): readonly HTMLElement[] {
    const items = itemsOf(root)
    const here = items.indexOf(item)
    const there = items.findIndex(({ id }) => id === anchor)
    return there < 0 ? [item] : items.slice(Math.min(here, there), Math.max(here, there) + 1)
  }

  function choose(items: readonly HTMLElement[], on: boolean): boolean {
    for (const item of items) {
      const box = find(item, '[name="revisions"]', HTMLInputElement)
      if (box) box.checked = on
    }
    const chosen = findAll(root, '[name="revisions"]', HTMLInputElement).filter(({ checked }) => checked)
    say(fill(texts.get('chosen') ?? '', { count: chosen.length }))
    return true
  }

  async function decide(form: HTMLFormElement, item: HTMLElement): Promise<void> {
    const place = itemsOf(root).indexOf(item)
    const refusal = await send(form).catch((error: unknown) => {
      if (error instanceof TypeError) return texts.get('offline') ?? ''
      throw error
    })
    if (refusal !== undefined) return alarm(fill(texts.get('refused') ?? '', { message: refusal }))
    alarm('')
    notesHere()?.sent(form)
    const { id } = item
    await refresh()
    notesHere()?.show(root)
    explainKeys(root)
    const items = itemsOf(root)
    // A mark that was withdrawn leaves the text where it is; one that was decided gives its place to the next.
    const next = items.find((one) => one.id === id) ?? items[place] ?? items[0]
    if (next) next.focus()
    else find(root, '#review-end', HTMLElement)?.focus()
    const number = find(next ?? root, 'h2', HTMLElement)?.textContent?.trim() ?? ''
    say(
      next ? fill(texts.get('now') ?? '', { segment: number, left: items.length }) : (texts.get('end') ?? ''),
    )
  }

  function say(sentence: string): void {
    const place = find(root, '#review-said', HTMLElement)
    if (place) place.textContent = sentence
  }

  function alarm(sentence: string): void {
    const place = find(root, '#review-alert', HTMLElement)
    if (!place) return
    place.hidden = sentence === ''
    place.textContent = sentence
  }
}

function moved(item: HTMLElement | undefined): boolean {
  item?.focus()
  return item !== undefined
}

function followed(item: HTMLElement, selector: string): boolean {
  const link = find(item, selector, HTMLAnchorElement)
  link?.click()
  return link !== undefined
}

/** Opens a form and goes to its first field. */
function opened(item: HTMLElement, selector: string): boolean {
  const details = find(item, selector, HTMLElement)?.closest('details')
  if (!details) return false
  details.open = true
  find(details, 'select, textarea', HTMLElement)?.focus()
  return true
}
