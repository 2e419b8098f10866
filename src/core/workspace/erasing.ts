import type { Line } from '../history.ts'
import type { WorkspaceEvent } from './event.ts'

/** A line without the names and logins of those who were removed; the same line where it has none. */
export function withoutNames(
  line: Line<WorkspaceEvent>,
  removed: { has(person: string): boolean },
): Line<WorkspaceEvent> {
  const events = line.events.map((event) =>
    'person' in event && removed.has(event.person) ? blank(event) : event,
  )
  return events.every((event, index) => event === line.events[index]) ? line : { ...line, events }
}

function blank(event: WorkspaceEvent): WorkspaceEvent {
  if (event.type === 'personAdded' && event.name + event.login !== '')
    return { ...event, name: '', login: '' }
  if (event.type === 'personRenamed' && event.name !== '') return { ...event, name: '' }
  return event
}
