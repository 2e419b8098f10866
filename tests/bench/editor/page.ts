import type { CDPSession, Page } from 'playwright-core'
import { z } from 'zod'

/*
 * What is measured inside the page, with its own clock: how long the way there is does not count. Code for the page is a
 * string, since the DOM's names are not known here.
 */

/**
 * Put into every page before its own script. `window.bench` has, in milliseconds: `usable`, when the box took text first;
 * `keys`, for each key the time from its event to the paint after it; `script`, for each the time that handlers took.
 */
export const WATCH = `(() => {
  const bench = window.bench = { usable: 0, keys: [], script: [], shift: 0, confirmed: 0 }
  new MutationObserver((_, watch) => {
    if (!document.querySelector('#editor[data-live]')) return
    bench.usable = performance.now()
    watch.disconnect()
  }).observe(document, { attributes: true, attributeFilter: ['data-live'], subtree: true })
  // Called before a paint: the time once that is done.
  const afterwards = (done) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => done(performance.now())
    port2.postMessage(0)
  }
  const painted = (done) => requestAnimationFrame(() => afterwards(done))
  const began = new Map()
  for (const type of ['keydown', 'beforeinput', 'input', 'keyup']) {
    window.addEventListener(type, () => began.set(type, performance.now()), true)
    window.addEventListener(type, () => {
      if (type === 'keydown') bench.script.push(0)
      if (bench.script.length > 0) bench.script[bench.script.length - 1] += performance.now() - began.get(type)
    })
  }
  window.addEventListener('keydown', (event) => {
    if (event.key === 'Control') return
    if (!event.ctrlKey) return painted((now) => bench.keys.push(now - event.timeStamp))
    const before = document.querySelector('tr[aria-current]')
    const look = () => {
      const row = document.querySelector('tr[aria-current]')
      const there = row !== before && document.activeElement?.id === 'target' && row.contains(document.activeElement)
      if (there) afterwards((now) => { bench.confirmed = now - event.timeStamp })
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  }, true)
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) bench.shift += value
  }).observe({ type: 'layout-shift', buffered: false })
})()`

const WHOLE = `document.querySelector('#editor[data-whole]') !== null`

/** Waits until something is so in the page, looked at before each paint. */
async function until(page: Page, is: string): Promise<void> {
  await page.evaluate(
    `new Promise((done) => { const look = () => (${is}) ? done() : requestAnimationFrame(look); look() })`,
  )
}

export async function openWhole(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await until(page, WHOLE)
}

/** When the box could be typed into, from the start of the way there. Milliseconds. */
export async function usable(page: Page, path: string): Promise<number> {
  await page.goto(path)
  await until(page, 'window.bench.usable > 0')
  return page.evaluate('window.bench.usable')
}

export interface Keys {
  readonly paint: readonly number[]
  readonly script: readonly number[]
  /** Layout shift of all that moved, also where the browser would forgive it as an answer to a key. */
  readonly shift: number
}

/** Types so many letters into the box, each after the one before was painted. */
export async function type(page: Page, count: number): Promise<Keys> {
  await page.evaluate('Object.assign(window.bench, { keys: [], script: [], shift: 0 })')
  for (let typed = 1; typed <= count; typed += 1) {
    await page.keyboard.press('abcdefgh'[typed % 8] ?? 'a')
    await until(page, `window.bench.keys.length >= ${typed}`)
  }
  const { keys, script, shift } = await page.evaluate('window.bench').then(figures)
  return { paint: keys, script, shift }
}

/** What stands round the box has come, and the browser has nothing to do: nobody writes a sentence sooner. */
const AT_REST = `new Promise((done) => {
  const look = () => document.querySelector('#editing[data-loading]') ? setTimeout(look, 10) : requestIdleCallback(done)
  look()
})`

/** Confirms the text in the box; the time until the caret is in the next one and painted. Milliseconds. */
export async function confirm(page: Page): Promise<number> {
  await page.evaluate(AT_REST)
  await page.evaluate('window.bench.confirmed = 0')
  await page.keyboard.press('Control+Enter')
  await until(page, 'window.bench.confirmed > 0')
  return page.evaluate('window.bench.confirmed')
}

/** The page as it stands, without any script. */
export async function bareOf(page: Page): Promise<string> {
  return (await page.content()).replace(/<script.*?<\/script>/gs, '')
}

const snapshot = z.object({
  snapshot: z.object({
    meta: z.object({ node_fields: z.array(z.string()), node_types: z.array(z.unknown()) }),
  }),
  nodes: z.array(z.number()),
})
const kinds = z.array(z.string())

/** What of the engine's heap is kept after all that can go went, in MB. */
export interface Kept {
  /** What scripts made and hold. */
  readonly objects: number
  /** What the engine made of the script itself: it compiles more of it, and better, the longer it runs. */
  readonly code: number
}

/** Of the page's own heap; what the browser holds beside it, as the document, is left out. */
export async function kept(cdp: CDPSession): Promise<Kept> {
  const parts: string[] = []
  const take = ({ chunk }: { chunk: string }) => parts.push(chunk)
  cdp.on('HeapProfiler.addHeapSnapshotChunk', take)
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  cdp.off('HeapProfiler.addHeapSnapshotChunk', take)
  const { nodes, snapshot: told } = snapshot.parse(JSON.parse(parts.join('')))
  const fields = told.meta.node_fields
  const [types] = told.meta.node_types
  const names = kinds.parse(types)
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')]
  let [objects, code] = [0, 0]
  for (let at = 0; at < nodes.length; at += fields.length) {
    const name = names[nodes[at + type] ?? 0]
    const bytes = nodes[at + size] ?? 0
    if (name === 'code') code += bytes
    else if (name !== 'native' && name !== 'synthetic') objects += bytes
  }
  return { objects: objects / 1e6, code: code / 1e6 }
}

interface Figures {
  readonly keys: readonly number[]
  readonly script: readonly number[]
  readonly shift: number
}

function figures(given: unknown): Figures {
  const from: Partial<Figures> = typeof given === 'object' && given !== null ? given : {}
  return { keys: from.keys ?? [], script: from.script ?? [], shift: from.shift ?? Number.NaN }
}
