import type { Page } from 'playwright-core'

/**
 * What of the page cannot be read because of its layout, one line a fault: wider than the window, text cut off by a box
 * or by the edge of the window, text upon other text.
 */
export async function layoutFaultsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(FAULTS)
}

const FAULTS = `(() => {
  const faults = []
  const root = document.documentElement
  if (root.scrollWidth > root.clientWidth) faults.push('page: ' + root.scrollWidth + ' in ' + root.clientWidth)

  const nameOf = (element) => element.localName + (element.id ? '#' + element.id : '') +
    [...element.classList].map((one) => '.' + one).join('')
  const quoted = (text) => JSON.stringify(text.trim().replace(/\\s+/g, ' ').slice(0, 40))
  const top = document.querySelector('dialog:modal') ?? document.body

  // What only screen readers are given is cut off on purpose.
  const hidden = (element) => {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return true
    for (let above = element; above; above = above.parentElement) {
      const style = getComputedStyle(above)
      if (style.clipPath === 'inset(50%)') return true
      if (above.localName === 'svg' || above.localName === 'option') return true
    }
    return false
  }
  // Bars that stay while the rest moves lie upon it for a while; what floats does so too.
  const layerOf = (element) => {
    for (let above = element; above; above = above.parentElement)
      if (['fixed', 'sticky'].includes(getComputedStyle(above).position) || above.role === 'listbox') return above
    return undefined
  }

  const runs = []
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (node.data.trim() === '' || ['SCRIPT', 'STYLE', 'TEXTAREA', 'NOSCRIPT'].includes(element.tagName)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1)
    if (boxes.length === 0 || hidden(element)) continue
    const clamped = element.closest('.history-text')?.getBoundingClientRect().bottom ?? Infinity
    // A letter's box is higher than the letter: accents and tails of lines may meet.
    const lines = boxes.map(({ left, right, top, height }) =>
      ({ left, right, top: top + height * 0.25, bottom: top + height * 0.75 })).filter(({ top }) => top < clamped)
    // A space at the end of a line may hang over.
    const slack = parseFloat(getComputedStyle(element).fontSize) * 0.35
    runs.push({ node, element, lines, slack, layer: layerOf(element) })
  }

  for (const { node, element, lines, slack } of runs) {
    const left = Math.min(...lines.map((line) => line.left))
    const right = Math.max(...lines.map((line) => line.right))
    const cutBy = (() => {
      for (let above = element; above && above !== root; above = above.parentElement) {
        const style = getComputedStyle(above)
        // What scrolls can be read, and what ends in dots says that there is more.
        if (['auto', 'scroll'].includes(style.overflowX) || style.webkitLineClamp !== 'none') return undefined
        const box = above.getBoundingClientRect()
        const clips = style.overflowX !== 'visible' && above !== document.body && style.display !== 'inline'
        if (clips && (left < box.left - 1 || right > box.right + slack) && style.textOverflow !== 'ellipsis') return nameOf(above)
        if (clips && style.overflowY !== 'auto' && lines.some((line) => line.top < box.top || line.bottom > box.bottom))
          return nameOf(above)
        const framed = style.borderLeftStyle !== 'none' && parseFloat(style.borderLeftWidth) > 0 && style.display !== 'inline'
        if (framed && (left < box.left - 1 || right > box.right + slack) && style.textOverflow !== 'ellipsis')
          return 'the frame of ' + nameOf(above)
      }
      return left < -1 || right > root.clientWidth + 1 ? 'the window' : undefined
    })()
    if (cutBy) faults.push('cut: ' + quoted(node.data) + ' in ' + nameOf(element) + ' by ' + cutBy)
  }

  const placed = runs.flatMap((run) => run.lines.map((line) => ({ ...line, run })))
    .sort((a, b) => a.top - b.top)
  const met = new Set()
  for (let i = 0; i < placed.length; i++)
    for (let j = i + 1; j < placed.length && placed[j].top < placed[i].bottom - 1; j++) {
      const [one, other] = [placed[i], placed[j]]
      if (one.run === other.run || one.run.layer !== other.run.layer) continue
      if (Math.min(one.right, other.right) - Math.max(one.left, other.left) < 3) continue
      const pair = quoted(one.run.node.data) + ' in ' + nameOf(one.run.element) + ' and ' +
        quoted(other.run.node.data) + ' in ' + nameOf(other.run.element)
      if (!met.has(pair)) faults.push('on each other: ' + pair)
      met.add(pair)
    }
  return faults
})()`
