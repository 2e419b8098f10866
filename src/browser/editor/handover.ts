import { findAll } from '../dom.ts'

type Field = HTMLTextAreaElement | HTMLSelectElement | HTMLInputElement

/**
 * Parts about the active row are replaced by newer ones of the same row: what was typed and chosen in them, what was
 * unfolded, and the focus go over. Call it before; call what it gives after. `lost`: the focus has nowhere to go.
 */
export function handOver(parts: () => readonly HTMLElement[], lost: () => void): () => void {
  const old = parts()
  const focused = old.some((part) => part.contains(document.activeElement)) ? document.activeElement : null
  const named = focused?.closest('[id]:not(#editing, #segment-panel)')
  const place = focused && named ? [...named.querySelectorAll(focused.localName)].indexOf(focused) : -1
  const caret = focused instanceof HTMLTextAreaElement ? [focused.selectionStart, focused.selectionEnd] : []
  const typed = old.flatMap((part) => fieldsIn(part)).filter(isChanged)
  const unfolded = old
    .flatMap((part) => findAll(part, 'details[id]', HTMLDetailsElement))
    .filter(({ open }) => open)
  return () => {
    for (const { id } of unfolded) byId(id, HTMLDetailsElement)?.setAttribute('open', '')
    for (const field of typed) if (!field.isConnected) takeOver(field)
    if (!focused || focused.isConnected) return
    const heir = byId(focused.id, HTMLElement) ?? sameIn(byId(named?.id ?? '', HTMLElement), focused, place)
    if (!heir) return lost()
    heir.focus({ preventScroll: true })
    if (heir instanceof HTMLTextAreaElement) heir.setSelectionRange(caret[0] ?? 0, caret[1] ?? 0)
  }
}

function fieldsIn(part: HTMLElement): readonly Field[] {
  return [
    ...findAll(part, 'textarea[id]', HTMLTextAreaElement),
    ...findAll(part, 'select[id]', HTMLSelectElement),
    ...findAll(part, 'input[id]', HTMLInputElement),
  ]
}

function isChanged(field: Field): boolean {
  if (!(field instanceof HTMLSelectElement)) return field.value !== field.defaultValue
  const given = [...field.options].find(({ defaultSelected }) => defaultSelected) ?? field.options[0]
  return field.value !== given?.value
}

function takeOver(field: Field): void {
  const heir = document.getElementById(field.id)
  if (isField(heir)) heir.value = field.value
}

/** What has no name of its own is known by its place in what has one: the line that unfolds a part, a link in a thread. */
function sameIn(
  named: HTMLElement | undefined,
  { localName }: Element,
  place: number,
): HTMLElement | undefined {
  return named && findAll(named, localName, HTMLElement)[place]
}

function isField(element: Element | null): element is Field {
  return (
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLInputElement
  )
}

function byId<T extends HTMLElement>(id: string, type: new () => T): T | undefined {
  const found = document.getElementById(id)
  return found instanceof type ? found : undefined
}

/**
 * What is new around the form comes in; the live form stays where it is in the page, since moving it would take the focus
 * out of the box.
 */
export function surround(
  editing: HTMLElement,
  form: HTMLFormElement,
  fresh: HTMLElement,
  freshForm: HTMLFormElement,
): void {
  for (const node of [...editing.childNodes]) if (node !== form) node.remove()
  let behind = false
  for (const node of [...fresh.childNodes]) {
    if (node === freshForm) behind = true
    else if (behind) editing.append(node)
    else form.before(node)
  }
}
