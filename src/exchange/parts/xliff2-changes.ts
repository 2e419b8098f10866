import { breaks, core, named, within } from './xliff2-tree.ts'
import type { ReadElement } from './xml-reader.ts'

/**
 * What the change tracking extension asks beside its schema: each list of revisions is of one element in `host`, by its id
 * where there are several, and each item is its content or an attribute that it has, once in a revision.
 */
export function checkChanges(track: ReadElement, host: ReadElement): void {
  for (const revisions of track.children.filter(named('revisions'))) {
    const [appliesTo = '', ref] = [revisions.attributes.get('appliesTo'), revisions.attributes.get('ref')]
    const all = within(host)
    const candidates = all.filter(named(appliesTo))
    const found = ref === undefined ? undefined : all.find(({ attributes }) => attributes.get('id') === ref)
    if (ref !== undefined && !found)
      breaks(revisions, `ref “${ref.slice(0, 40)}” names nothing beside the changes`)
    if (found && found.name !== appliesTo && !isText(appliesTo))
      breaks(revisions, `ref “${ref?.slice(0, 40)}” names no <${appliesTo.slice(0, 40)}>`)
    const several = candidates.length > 1 && candidates.some(({ attributes }) => attributes.has('id'))
    if (ref === undefined && several)
      breaks(revisions, `changes of one <${appliesTo.slice(0, 40)}> of several without ref`)
    const changed = isText(appliesTo) ? undefined : (found ?? candidates[0])
    for (const revision of revisions.children.filter(named('revision'))) itemsOf(revision, changed)
  }
}

/** A text has no id: what names it is that of its segment. */
function isText(name: string): boolean {
  return name === 'source' || name === 'target'
}

function itemsOf(revision: ReadElement, changed: ReadElement | undefined): void {
  const seen = new Set<string>()
  for (const item of revision.children) {
    const property = item.attributes.get('property') ?? ''
    if (seen.has(property)) breaks(item, `the property ${property.slice(0, 40)} twice in a revision`)
    seen.add(property)
    if (property !== 'content' && changed && !changed.attributes.has(property))
      breaks(item, `the property ${property.slice(0, 40)}, which <${changed.name}> does not have`)
    if (core(item).length > 0 && property !== 'content')
      breaks(item, 'elements in an item that is an attribute')
  }
}
