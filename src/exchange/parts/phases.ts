import type { DocumentSegment, Stamp } from '../document.ts'
import { element, type XmlElement } from './xml.ts'

export type Process = 'translation' | 'review'

interface Phase {
  readonly name: string
  readonly process: Process
  readonly person: string
  /** When the person last did it. */
  readonly at: string
}

/** Who did what, as XLIFF 1.2 phases: one for each person and process, in order of first appearance. */
export class Phases {
  readonly #found = new Map<string, Phase>()

  constructor(segments: Iterable<DocumentSegment>) {
    for (const { changed, decided, target } of segments) {
      if (target === null) continue
      this.#add('translation', changed)
      this.#add('review', decided)
    }
  }

  /** The phase-name of what a person did; undefined for nobody. */
  nameOf(process: Process, stamp: Stamp | null): string | undefined {
    return stamp ? this.#found.get(keyOf(process, stamp))?.name : undefined
  }

  /** The phase-group, or nothing where nobody did anything: the schema refuses an empty one. */
  elements(tool: string): readonly XmlElement[] {
    const phases = [...this.#found.values()].map((phase) =>
      element('phase', {
        'phase-name': phase.name,
        'process-name': phase.process,
        'tool-id': tool,
        date: phase.at,
        'contact-name': phase.person,
      }),
    )
    return phases.length > 0 ? [element('phase-group', {}, phases)] : []
  }

  #add(process: Process, stamp: Stamp | null): void {
    if (!stamp) return
    const key = keyOf(process, stamp)
    const known = this.#found.get(key)
    const name = known?.name ?? `${process}-${this.#found.size + 1}`
    const at = known && known.at > stamp.at ? known.at : stamp.at
    this.#found.set(key, { name, process, person: stamp.name, at })
  }
}

function keyOf(process: Process, stamp: Stamp): string {
  return `${process} ${stamp.name}`
}
