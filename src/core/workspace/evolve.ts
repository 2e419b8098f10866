import type { Line, LineMeta } from '../history.ts'
import type { WorkspaceEvent } from './event.ts'
import {
  type CatalogueEntry,
  EMPTY_WORKSPACE,
  type Person,
  type Project,
  type WorkspaceState,
} from './state.ts'

/** The only place that changes the workspace's state. Total: events about unknown things change nothing. */
export function evolveWorkspace(
  state: WorkspaceState,
  event: WorkspaceEvent,
  meta: LineMeta,
): WorkspaceState {
  switch (event.type) {
    case 'personAdded': {
      const person = { id: event.person, name: event.name, login: event.login, administrator: false }
      return {
        ...state,
        people: withEntry(state.people, event.person, person),
        peopleEver: state.peopleEver + 1,
      }
    }
    case 'personRenamed':
      return changePerson(state, event.person, { name: event.name })
    case 'administratorChanged':
      return changePerson(state, event.person, { administrator: event.administrator })
    case 'projectAdded': {
      const { project: id, name } = event
      const project: Project = { id, name, brief: '', style: '', twoPerson: 'off', members: new Map() }
      return {
        ...state,
        projects: withEntry(state.projects, id, project),
        projectsEver: state.projectsEver + 1,
      }
    }
    case 'projectChanged': {
      const { name, brief, style, twoPerson } = event
      return changeProject(state, event.project, { name, brief, style, twoPerson })
    }
    case 'memberChanged': {
      const members = new Map(state.projects.get(event.project)?.members)
      if (event.role === null) members.delete(event.person)
      else members.set(event.person, event.role)
      return changeProject(state, event.project, { members })
    }
    case 'segmentationChanged':
      return { ...state, segmentation: withEntry(state.segmentation, event.project, event.rules) }
    case 'articleAdded': {
      const { article: id, project, title, sample = null, bilingual = false, original = null } = event
      const entry = { id, project, title, archived: false, sample, bilingual, original, addedAt: meta.at }
      return { ...state, articles: withEntry(state.articles, id, entry) }
    }
    case 'articleRenamed':
      return changeArticle(state, event.article, { title: event.title })
    case 'articleArchived':
      return changeArticle(state, event.article, { archived: event.archived })
    case 'articleDeleted': {
      if (!state.articles.has(event.article)) return state
      const articles = new Map(state.articles)
      articles.delete(event.article)
      return { ...state, articles }
    }
    case 'alignmentAdded': {
      const { alignment: id, project, title } = event
      const entry = { id, project, title, addedAt: meta.at }
      return { ...state, alignments: withEntry(state.alignments, id, entry) }
    }
    case 'alignmentDeleted': {
      if (!state.alignments.has(event.alignment)) return state
      const alignments = new Map(state.alignments)
      alignments.delete(event.alignment)
      return { ...state, alignments }
    }
  }
}

export function foldWorkspace(
  lines: readonly Line<WorkspaceEvent>[],
  from: WorkspaceState = EMPTY_WORKSPACE,
): WorkspaceState {
  let state = from
  for (const line of lines) for (const event of line.events) state = evolveWorkspace(state, event, line)
  return state
}

function withEntry<T>(map: ReadonlyMap<string, T>, key: string, value: T): ReadonlyMap<string, T> {
  return new Map(map).set(key, value)
}

function changePerson(state: WorkspaceState, id: string, change: Partial<Person>): WorkspaceState {
  const person = state.people.get(id)
  return person ? { ...state, people: withEntry(state.people, id, { ...person, ...change }) } : state
}

function changeProject(state: WorkspaceState, id: string, change: Partial<Project>): WorkspaceState {
  const project = state.projects.get(id)
  return project ? { ...state, projects: withEntry(state.projects, id, { ...project, ...change }) } : state
}

function changeArticle(state: WorkspaceState, id: string, change: Partial<CatalogueEntry>): WorkspaceState {
  const entry = state.articles.get(id)
  return entry ? { ...state, articles: withEntry(state.articles, id, { ...entry, ...change }) } : state
}
