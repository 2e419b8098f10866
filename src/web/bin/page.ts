import {
  type BinnedArticle,
  nameOf,
  type Person,
  type Project,
  type WorkspaceState,
} from '../../core/workspace/state.ts'

/** What lies in the bin of a project, what goes next first. */
export function binOf(workspace: WorkspaceState, project: string): readonly BinnedArticle[] {
  return [...workspace.bin.values()]
    .filter((entry) => entry.project === project)
    .toSorted((a, b) => (a.binned.until < b.binned.until ? -1 : 1))
}

export function binJson(workspace: WorkspaceState, project: string) {
  return binOf(workspace, project).map(({ id, title, binned: { by, at, until } }) => {
    return { id, title, by: { id: by, name: nameOf(workspace, by) }, at, until }
  })
}

/** `failed`: the article whose typed title was refused. */
export function binPage(workspace: WorkspaceState, person: Person, project: Project, failed = '') {
  return {
    current: 'projects',
    project: { id: project.id, name: project.name },
    articles: binOf(workspace, project.id),
    mayDelete: person.administrator,
    failed,
  }
}
