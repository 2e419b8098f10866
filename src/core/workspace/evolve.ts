import type { Line, LineMeta } from '../history.ts'
import type { WorkspaceEvent, WorkspaceEventOf } from './event.ts'
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
    case 'personRemoved':
      return removePerson(state, event.person)
    case 'administratorChanged':
      return changePerson(state, event.person, { administrator: event.administrator })
    case 'secondFactorDemanded':
      return { ...state, secondFactor: event.of }
    case 'projectAdded': {
      const { project: id, name } = event
      const project: Project = {
        id,
        name,
        brief: '',
        style: '',
        twoPerson: 'off',
        repeats: 'draft',
        members: new Map(),
      }
      return {
        ...state,
        projects: withEntry(state.projects, id, project),
        projectsEver: state.projectsEver + 1,
      }
    }
    case 'projectChanged': {
      const { name, brief, style, twoPerson, repeats = 'draft' } = event
      return changeProject(state, event.project, { name, brief, style, twoPerson, repeats })
    }
    case 'memberChanged': {
      const members = new Map(state.projects.get(event.project)?.members)
      if (event.role === null) members.delete(event.person)
      else members.set(event.person, event.role)
      return changeProject(state, event.project, { members })
    }
    case 'segmentationChanged':
      return { ...state, segmentation: withEntry(state.segmentation, event.project, event.rules) }
    case 'projectWordsChanged':
      return { ...state, words: withEntry(state.words, event.project, event.words) }
    case 'articleAdded': {
      const { article: id, project, title, sample = null, bilingual = false, original = null } = event
      const entry = { id, project, title, archived: false, sample, bilingual, original, addedAt: meta.at }
      return { ...state, articles: withEntry(state.articles, id, entry) }
    }
    case 'articleRenamed':
      return changeArticle(state, event.article, { title: event.title })
    case 'articleArchived':
      return changeArticle(state, event.article, { archived: event.archived })
    case 'articleBinned':
      return binArticle(state, event, meta)
    case 'articleRecovered':
      return recoverArticle(state, event.article)
    case 'articleDeleted': {
      const { articles, bin } = state
      // Before there was a bin, articles were deleted where they stood.
      if (!articles.has(event.article) && !bin.has(event.article)) return state
      return { ...state, articles: without(articles, event.article), bin: without(bin, event.article) }
    }
    case 'alignmentAdded': {
      const { alignment: id, project, title } = event
      const entry = { id, project, title, addedAt: meta.at }
      return { ...state, alignments: withEntry(state.alignments, id, entry) }
    }
    case 'alignmentDeleted': {
      if (!state.alignments.has(event.alignment)) return state
      return { ...state, alignments: without(state.alignments, event.alignment) }
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

function without<T>(map: ReadonlyMap<string, T>, key: string): ReadonlyMap<string, T> {
  const rest = new Map(map)
  rest.delete(key)
  return rest
}

function removePerson(state: WorkspaceState, person: string): WorkspaceState {
  if (!state.people.has(person)) return state
  const projects = [...state.projects].map(
    ([id, project]) => [id, { ...project, members: without(project.members, person) }] as const,
  )
  return {
    ...state,
    people: without(state.people, person),
    former: withEntry(state.former, person, `Former member ${state.former.size + 1}`),
    projects: new Map(projects),
  }
}

function binArticle(
  state: WorkspaceState,
  { article, until }: WorkspaceEventOf<'articleBinned'>,
  { by, at }: LineMeta,
): WorkspaceState {
  const entry = state.articles.get(article)
  if (!entry) return state
  const bin = withEntry(state.bin, article, { ...entry, binned: { by, at, until } })
  return { ...state, articles: without(state.articles, article), bin }
}

function recoverArticle(state: WorkspaceState, article: string): WorkspaceState {
  const binned = state.bin.get(article)
  if (!binned) return state
  const { binned: _, ...entry } = binned
  return { ...state, articles: withEntry(state.articles, article, entry), bin: without(state.bin, article) }
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
