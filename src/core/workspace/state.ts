import { NO_RULES, type ProjectRules } from '../segmentation/own/rules.ts'
import type { Demand, Repeats, Role, TwoPerson } from './event.ts'
import { type Actor, may, type Right } from './rights.ts'
import { NO_WORDS, type WordList } from './word-list.ts'

export interface Person {
  readonly id: string
  readonly name: string
  /** Empty: cannot sign in. */
  readonly login: string
  readonly administrator: boolean
}

export interface Project {
  readonly id: string
  readonly name: string
  readonly brief: string
  readonly style: string
  readonly twoPerson: TwoPerson
  readonly repeats: Repeats
  readonly members: ReadonlyMap<string, Role>
}

/** An article as the catalogue knows it; its text is in a history of its own. */
export interface CatalogueEntry {
  readonly id: string
  readonly project: string
  readonly title: string
  readonly archived: boolean
  readonly sample: 'untouched' | 'worked' | null
  /** It came with its translation, in a bilingual file. */
  readonly bilingual: boolean
  /** The kind of file that it came in, which is kept beside its history; null: a plain text. */
  readonly original: string | null
  readonly addedAt: string
}

/** An article in the bin of its project. */
export interface BinnedArticle extends CatalogueEntry {
  readonly binned: {
    readonly by: string
    readonly at: string
    /** ISO 8601, UTC: when it goes for good by itself. */
    readonly until: string
  }
}

/** An alignment as the catalogue knows it; its texts and beads are in a history of its own. */
export interface AlignmentEntry {
  readonly id: string
  readonly project: string
  readonly title: string
  readonly addedAt: string
}

export interface WorkspaceState {
  readonly people: ReadonlyMap<string, Person>
  /** Of those who were removed: what stands in place of their names, in English unless somebody says it in another language. */
  readonly former: ReadonlyMap<string, string>
  readonly projects: ReadonlyMap<string, Project>
  /** Those in the bin are not among them. In order of addition, or of coming back out of the bin. */
  readonly articles: ReadonlyMap<string, CatalogueEntry>
  /** In order of going there. */
  readonly bin: ReadonlyMap<string, BinnedArticle>
  /** In order of addition. */
  readonly alignments: ReadonlyMap<string, AlignmentEntry>
  /** Number of people and projects ever added: the next ids. */
  readonly peopleEver: number
  readonly projectsEver: number
  /** Own rules of segmentation, by project; projects without any are not in it. */
  readonly segmentation: ReadonlyMap<string, ProjectRules>
  /** Lists of words, by project; projects without one are not in it. */
  readonly words: ReadonlyMap<string, WordList>
  /** Who has to sign in with a second factor. */
  readonly secondFactor: Demand
}

export const EMPTY_WORKSPACE: WorkspaceState = {
  people: new Map(),
  former: new Map(),
  projects: new Map(),
  articles: new Map(),
  bin: new Map(),
  alignments: new Map(),
  peopleEver: 0,
  projectsEver: 0,
  segmentation: new Map(),
  words: new Map(),
  secondFactor: 'nobody',
}

/** A project's own rules of segmentation. */
export function rulesOfProject(state: WorkspaceState, project: string): ProjectRules {
  return state.segmentation.get(project) ?? NO_RULES
}

/** A project's list of words; the same list is the same object. */
export function wordsOfProject(state: WorkspaceState, project: string): WordList {
  return state.words.get(project) ?? NO_WORDS
}

/** The project that an article goes to when none is named: the first. */
export function defaultProject(state: WorkspaceState): Project | undefined {
  return state.projects.values().next().value
}

export function personByLogin(state: WorkspaceState, login: string): Person | undefined {
  const wanted = normalLogin(login)
  if (wanted === '') return undefined
  for (const person of state.people.values()) if (person.login === wanted) return person
  return undefined
}

/** Logins are compared without regard to case and to look-alike forms of a letter (NFKC). */
export function normalLogin(login: string): string {
  return login.normalize('NFKC').trim().toLowerCase()
}

/** Whether an account that can sign in exists: until then the set-up page is open. */
export function hasAccount(state: WorkspaceState): boolean {
  for (const person of state.people.values()) if (person.login !== '') return true
  return false
}

/** The person as one who acts in a project; undefined when the project is not his to see. */
export function actorIn(state: WorkspaceState, person: string, project: string): Actor | undefined {
  const who = state.people.get(person)
  const where = state.projects.get(project)
  if (!who || !where) return undefined
  const role = who.administrator ? 'administrator' : where.members.get(person)
  return role && { person, role, twoPerson: where.twoPerson }
}

/** Projects in which a person has a right, in order of addition. */
export function projectsWith(state: WorkspaceState, person: string, right: Right): readonly Project[] {
  return [...state.projects.values()].filter((project) => {
    const actor = actorIn(state, person, project.id)
    return actor !== undefined && may(actor.role, right)
  })
}

/** The name to show for the one who did something; empty for the system and for people unknown. */
export function nameOf(state: WorkspaceState, person: string): string {
  return state.people.get(person)?.name ?? state.former.get(person) ?? ''
}

/** The same workspace with other words for those who were removed, told by their number from 1 in order of removal. */
export function withFormerNames(state: WorkspaceState, say: (number: number) => string): WorkspaceState {
  const former = new Map([...state.former.keys()].map((person, index) => [person, say(index + 1)]))
  return { ...state, former }
}
