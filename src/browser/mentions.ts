import { findAll, textMember } from './dom.ts'

interface Choice {
  readonly name: string
  readonly handle: string
}

/** Names shown at once. */
const SHOWN = 8

/** Behind an @ the members of the project are offered; without a script the name is typed out. */
export function startMentions(): void {
  document.addEventListener('input', (event) => {
    if (event.target instanceof HTMLTextAreaElement && event.target.form?.matches('.comment-form'))
      offer(event.target)
  })
  document.addEventListener('focusout', (event) => {
    if (event.target instanceof HTMLTextAreaElement) close(event.target)
  })
  document.addEventListener(
    'keydown',
    (event) => {
      const box = event.target
      if (!(box instanceof HTMLTextAreaElement) || !box.hasAttribute('aria-activedescendant')) return
      if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
      if (!press(box, event.key)) return
      event.preventDefault()
      event.stopPropagation()
    },
    true,
  )
}

/** What a key does while the list is open; false: nothing. */
function press(box: HTMLTextAreaElement, key: string): boolean {
  const options = optionsOf(box)
  const at = options.findIndex((option) => option.id === box.getAttribute('aria-activedescendant'))
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    const step = key === 'ArrowDown' ? 1 : options.length - 1
    mark(box, options, (at + step) % options.length)
  } else if (key === 'Enter' || key === 'Tab') {
    const chosen = options[at]
    if (chosen) take(box, chosen)
  } else if (key === 'Escape') close(box)
  else return false
  return true
}

function offer(box: HTMLTextAreaElement): void {
  const typed = typedName(box)
  const people = typed === undefined ? [] : choicesFor(box, typed)
  close(box)
  if (people.length === 0) return
  const list = document.createElement('ul')
  list.className = 'mention-list'
  list.id = `${box.id}-mentions`
  list.setAttribute('role', 'listbox')
  list.append(
    ...people.map((one, index) => {
      const option = document.createElement('li')
      option.id = `${list.id}-${index}`
      option.setAttribute('role', 'option')
      option.dataset.handle = one.handle
      option.textContent = one.handle === one.name ? one.name : `${one.name} (${one.handle})`
      // Before the box loses the focus, which would close the list.
      option.addEventListener('mousedown', (event) => {
        event.preventDefault()
        take(box, option)
      })
      return option
    }),
  )
  list.setAttribute('aria-label', box.labels[0]?.textContent ?? '')
  box.after(list)
  box.setAttribute('aria-autocomplete', 'list')
  box.setAttribute('aria-controls', list.id)
  mark(box, optionsOf(box), 0)
}

/** What stands between an @ and the caret, if it may be the beginning of a name. */
function typedName(box: HTMLTextAreaElement): string | undefined {
  const before = box.value.slice(Math.max(0, box.selectionStart - 60), box.selectionStart)
  return /(?:^|[^\p{L}\p{N}_.@/-])@([\p{L}\p{M}\p{N}. '-]*)$/u.exec(before)?.[1]
}

function choicesFor(box: HTMLTextAreaElement, typed: string): readonly Choice[] {
  const place = box.closest('[data-people]')
  const listed: unknown = place instanceof HTMLElement ? JSON.parse(place.dataset.people ?? '[]') : []
  const wanted = typed.toLowerCase()
  return (Array.isArray(listed) ? listed : [])
    .map((one: unknown) => ({ name: textMember(one, 'name'), handle: textMember(one, 'handle') }))
    .filter(({ name, handle }) =>
      [name, handle, ...name.split(' ').slice(1)].some((word) => word.toLowerCase().startsWith(wanted)),
    )
    .filter(({ handle }) => handle.toLowerCase() !== wanted)
    .slice(0, SHOWN)
}

function optionsOf(box: HTMLTextAreaElement): readonly HTMLElement[] {
  const list = document.getElementById(`${box.id}-mentions`)
  return list ? findAll(list, '[role="option"]', HTMLElement) : []
}

function mark(box: HTMLTextAreaElement, options: readonly HTMLElement[], at: number): void {
  for (const [index, option] of options.entries()) option.setAttribute('aria-selected', String(index === at))
  const marked = options[at]
  if (!marked) return
  box.setAttribute('aria-activedescendant', marked.id)
  marked.scrollIntoView({ block: 'nearest' })
}

// Through the browser's own editing, so that its undo takes the name out again.
function take(box: HTMLTextAreaElement, option: HTMLElement): void {
  const typed = typedName(box) ?? ''
  const end = box.selectionStart
  close(box)
  box.setSelectionRange(end - typed.length, end)
  const name = `${option.dataset.handle ?? ''} `
  if (!document.execCommand('insertText', false, name)) box.setRangeText(name, end - typed.length, end, 'end')
  close(box)
}

function close(box: HTMLTextAreaElement): void {
  document.getElementById(`${box.id}-mentions`)?.remove()
  for (const name of ['aria-activedescendant', 'aria-controls', 'aria-autocomplete'])
    box.removeAttribute(name)
}
