import { find, findAll } from '../dom.ts'
import type { Activation } from './activation.ts'
import { Chunk, refOf } from './chunk.ts'
import { rowsIn, withLeft } from './rest.ts'
import type { Row } from './rows.ts'
import type { Screen } from './screen.ts'

/**
 * Segments came or went, or more became of them than can be told: groups and rows are made to agree with the server's, and
 * the row that is worked on is left alone. Rows that did not come with the page follow. Gives the page as the server shows
 * it now.
 */
export function rereadRows(screen: Screen, activation: Activation): Promise<Document> {
  return screen.rest.gather((since) => reread(screen, activation, since))
}

async function reread(screen: Screen, activation: Activation, since: number): Promise<Document> {
  const page = await screen.freshPage.read()
  const { root, progress, rows } = screen
  const before = new Set(rows.chunks.flatMap(({ refs }) => refs))
  const table = find(page, 'table.segments', HTMLElement)
  const rowCount = table?.getAttribute('aria-rowcount') ?? ''
  find(root, 'table.segments', HTMLElement)?.setAttribute('aria-rowcount', rowCount)
  root.dataset.total = find(page, '#editor', HTMLElement)?.dataset.total ?? ''
  regroup(screen, page, since)
  followCount(screen, page)
  activation.renumbered()
  screen.freshen()
  const tally = find(page, '.progress', HTMLElement)?.dataset.tally
  followFlags(screen, page)
  if (tally !== undefined) progress.replace(JSON.parse(tally))
  const { active, chunks } = rows
  const after = new Set(chunks.flatMap(({ refs }) => refs))
  const isNew = (row: Row): boolean => !before.has(refOf(row.id))
  if (active && !after.has(refOf(active.id))) activation.goneFrom(active, isNew)
  return page
}

/** How many segments there are, or how many of them match. */
function followCount({ root }: Screen, page: Document): void {
  const count = find(root, '#segment-count', HTMLElement)
  if (count) count.textContent = find(page, '#segment-count', HTMLElement)?.textContent ?? ''
}

/** How many segments have what the filter asks for: sources and threads stand elsewhere now. */
function followFlags({ root }: Screen, page: Document): void {
  for (const fresh of findAll(page, '.chips .chip[data-has]', HTMLElement)) {
    const chip = find(root, `.chips .chip[data-has="${fresh.dataset.has}"]`, HTMLElement)
    chip?.replaceChildren(...fresh.childNodes)
    if (chip?.parentElement) chip.parentElement.hidden = fresh.parentElement?.hidden === true
  }
}

/** Every row goes to the group that it is in now; the one with the row that is worked on does not move. */
function regroup({ root, rows, rest }: Screen, page: Document, since: number): void {
  const table = find(root, 'table.segments', HTMLTableElement)
  const groups = findAll(page, 'tbody.chunk', HTMLElement).filter(
    (group) => group.dataset.refs !== '' && (root.dataset.shown !== 'pages' || group.firstElementChild),
  )
  if (!table || groups.length === 0) return
  const active = rows.active
  const home = active?.element.parentElement ?? undefined
  const old = rows.chunks
  const came = rowsIn(page)
  const at = home ? placeOf(home, groups, active?.element) : -1
  const made = groups.map((group, n) => {
    const body = n === at && home ? home : document.createElement('tbody')
    body.className = 'chunk'
    for (const [name, value] of Object.entries(group.dataset)) body.dataset[name] = value
    return new Chunk(body)
  })
  for (const [n, { element }] of made.entries()) {
    if (element === home) continue
    if (n < at) home?.before(element)
    else table.append(element)
  }
  for (const chunk of made) {
    if (chunk.refs.some((ref) => came.has(ref))) rest.put(chunk, came, since)
    else adopt(chunk)
  }
  for (const { element } of old) if (element !== home) element.remove()
  rest.begin()

  /** Shows what there is of it, until the rest comes. */
  function adopt(chunk: Chunk): void {
    const here = chunk.refs.flatMap((ref) => rows.byRef(ref)?.element ?? [])
    if (here.length === 0 && chunk.element !== home) return
    const left =
      chunk.element === home && active && !here.includes(active.element) ? active.element : undefined
    chunk.show(left ? withLeft(here, left) : here, active?.element)
    chunk.element.dataset.stale = ''
  }
}

/** The group that the row which is worked on belongs to; where it is gone, the one of the nearest row before it. */
function placeOf(home: HTMLElement, groups: readonly HTMLElement[], active: HTMLElement | undefined): number {
  const refs = groups.map((group) => new Set(new Chunk(group).refs))
  for (let row: Element | null | undefined = active; row; row = row.previousElementSibling) {
    const ref = Number(/^segment-(\d+)$/.exec(row.id)?.[1])
    const at = refs.findIndex((one) => one.has(ref))
    if (at >= 0) return at
  }
  return home.previousElementSibling?.matches('tbody.chunk') ? refs.length - 1 : 0
}
