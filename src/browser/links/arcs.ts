import { find } from '../dom.ts'
import { lineOf, type Word, type Words } from './words.ts'

const SVG = 'http://www.w3.org/2000/svg'

/**
 * Draws the links as arcs from the source's words down to those of the target: solid what people said, dashed what was
 * found, thicker the surer. In a long text only those of the words that are lit.
 */
export function drawArcs(root: HTMLElement, words: Words, lit: ReadonlySet<Word>): void {
  const lines = lineOf(root)
  const picture = lines && find(lines, '.links-arcs', SVGSVGElement)
  if (!lines || !picture) return
  const frame = lines.getBoundingClientRect()
  const many = root.querySelector('.links-matrix') !== null
  const arcs = words.links.flatMap((link) => {
    const [from] = words.within('source', link.source)
    const to = words.within('target', link.target)[0]
    if (!from || !to) return []
    const on = lit.has(from) && lit.has(to)
    if (many && !on) return []
    const arc = document.createElementNS(SVG, 'path')
    const [start, end] = [from.element.getBoundingClientRect(), to.element.getBoundingClientRect()]
    const [x1, y1] = [start.left + start.width / 2 - frame.left, start.bottom - frame.top]
    const [x2, y2] = [end.left + end.width / 2 - frame.left, end.top - frame.top]
    const bend = (y2 - y1) / 2
    arc.setAttribute('d', `M ${x1} ${y1} C ${x1} ${y1 + bend}, ${x2} ${y2 - bend}, ${x2} ${y2}`)
    arc.setAttribute('stroke-width', String(0.75 + 1.25 * link.score))
    arc.setAttribute('class', 'links-arc')
    arc.dataset.state = link.state
    if (on) arc.dataset.lit = ''
    return [arc]
  })
  picture.replaceChildren(...arcs)
}
