import type { Demand, WorkspaceEvent } from '../workspace/event.ts'
import type { AuditAct, AuditFact } from './event.ts'

const DEMAND_ACTS: Readonly<Record<Demand, AuditAct>> = {
  all: 'secondFactorDemandedOfAll',
  leaders: 'secondFactorDemandedOfLeaders',
  nobody: 'secondFactorDemandedOfNobody',
}

/** What events of the workspace's history have that the audit keeps. `title`: of the article or alignment that it is about. */
export function factsOf(events: readonly WorkspaceEvent[], title = ''): readonly AuditFact[] {
  return events.flatMap((event) => factOf(event, title) ?? [])
}

function factOf(event: WorkspaceEvent, title: string): AuditFact | undefined {
  switch (event.type) {
    case 'personAdded':
    case 'personRenamed':
    case 'personRemoved':
      return { act: event.type, person: event.person }
    case 'administratorChanged': {
      const act = event.administrator ? 'administratorMade' : 'administratorEnded'
      return { act, person: event.person }
    }
    case 'secondFactorDemanded':
      return { act: DEMAND_ACTS[event.of] }
    case 'memberChanged': {
      const { person, project, role } = event
      if (role === null) return { act: 'memberRemoved', person, project }
      return { act: 'memberChanged', person, project, role }
    }
    case 'articleBinned':
    case 'articleRecovered':
    case 'articleDeleted':
      return { act: event.type, article: event.article, title }
    case 'alignmentDeleted':
      return { act: event.type, alignment: event.alignment, title }
    default:
      return undefined
  }
}
