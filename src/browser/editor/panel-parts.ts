import { find, findAll } from '../dom.ts'
import { keep, readKept } from '../kept.ts'

/** Pixels: the panel is as wide as it is read best, and no wider than leaves room for the text. */
const NARROW = 300
const WIDE = 480
const STEP = 16

/** Parts of the panel stay folded or unfolded, and the panel as wide, as this person left them in this browser. */
export function bindParts(root: HTMLElement, person: string): void {
  const panel = find(root, '#panel', HTMLElement)
  if (!panel) return
  const name = `padan-parts-${person}`
  const left = new Map(
    (readKept(name) ?? '')
      .split(' ')
      .filter((one) => one !== '')
      .map((one): [string, boolean] => [one.slice(1), one.startsWith('+')]),
  )
  const parts = (): readonly HTMLDetailsElement[] => findAll(panel, 'details[data-part]', HTMLDetailsElement)
  const show = (): void => {
    for (const part of parts()) part.open = left.get(part.dataset.part ?? '') ?? part.open
  }
  panel.addEventListener(
    'toggle',
    ({ target }) => {
      if (!(target instanceof HTMLDetailsElement) || target.dataset.part === undefined) return
      left.set(target.dataset.part, target.open)
      keep(name, [...left].map(([part, open]) => `${open ? '+' : '-'}${part}`).join(' '))
    },
    true,
  )
  // They come anew with every segment.
  new MutationObserver(show).observe(panel, { childList: true, subtree: true })
  show()
  bindEdge(root, `padan-panel-${person}`)
}

/** The edge of the panel is drawn by the pointer or by arrow keys; a click goes from narrow to wide and back. */
function bindEdge(root: HTMLElement, name: string): void {
  const edge = find(root, '#panel-edge', HTMLElement)
  const body = find(root, '.editor-body', HTMLElement)
  if (!edge || !body) return
  const width = (): number => Number(edge.ariaValueNow)
  const set = (wanted: number, kept = true): void => {
    const pixels = Math.round(Math.min(WIDE, Math.max(NARROW, wanted)))
    edge.ariaValueNow = String(pixels)
    body.style.setProperty('--panel-width', `${pixels}px`)
    if (kept) keep(name, String(pixels))
  }
  const kept = Number(readKept(name) ?? Number.NaN)
  if (kept > 0) set(kept, false)
  edge.hidden = false
  edge.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: STEP, ArrowRight: -STEP, Home: NARROW - WIDE, End: WIDE - NARROW }[event.key]
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    set(width() + step)
  })
  let from: { readonly x: number; readonly width: number; moved: boolean } | undefined
  edge.addEventListener('pointerdown', (event) => {
    edge.setPointerCapture(event.pointerId)
    from = { x: event.clientX, width: width(), moved: false }
  })
  edge.addEventListener('pointermove', (event) => {
    if (!from) return
    from.moved ||= Math.abs(event.clientX - from.x) > 3
    if (from.moved) set(from.width + from.x - event.clientX)
  })
  edge.addEventListener('pointerup', () => {
    if (from?.moved === false) set(width() < (NARROW + WIDE) / 2 ? WIDE : NARROW)
    from = undefined
  })
}
