import type { ProjectRules } from '../segmentation/own/rules.ts'
import type { Demand, Repeats, Role, TwoPerson } from './event.ts'
import type { WordList } from './word-list.ts'

/** What may be asked of the workspace. */
export type WorkspaceCommand =
  /** With `administrator`, or as a member of a project with a role. */
  | {
      readonly type: 'addPerson'
      readonly name: string
      readonly login: string
      readonly administrator?: boolean
      readonly membership?: { readonly project: string; readonly role: Role }
    }
  | { readonly type: 'renamePerson'; readonly person: string; readonly name: string }
  | { readonly type: 'removePerson'; readonly person: string }
  | { readonly type: 'changeAdministrator'; readonly person: string; readonly administrator: boolean }
  | { readonly type: 'demandSecondFactor'; readonly of: Demand }
  | { readonly type: 'addProject'; readonly name: string; readonly by: string }
  | {
      readonly type: 'changeProject'
      readonly project: string
      readonly name: string
      readonly brief: string
      readonly style: string
      readonly twoPerson: TwoPerson
      /** Without it, it stays as it is. */
      readonly repeats?: Repeats
    }
  /** Role null: no longer a member. */
  | {
      readonly type: 'changeMember'
      readonly project: string
      readonly person: string
      readonly role: Role | null
    }
  /** Replaces the project's own rules of segmentation. */
  | { readonly type: 'changeSegmentation'; readonly project: string; readonly rules: ProjectRules }
  /** Replaces the project's list of words; with `base`, the list as it was, what others listed since stays. */
  | {
      readonly type: 'changeWords'
      readonly project: string
      readonly words: WordList
      readonly base?: WordList
    }
  /** `word`: a line, as `readWords` reads it. */
  | { readonly type: 'addWord'; readonly project: string; readonly word: string }
  | {
      readonly type: 'addArticle'
      readonly article: string
      readonly project: string
      readonly title: string
      readonly sample?: 'untouched' | 'worked'
      readonly bilingual?: true
      readonly original?: string
    }
  | { readonly type: 'renameArticle'; readonly article: string; readonly title: string }
  | { readonly type: 'archiveArticle'; readonly article: string; readonly archived: boolean }
  /** `until`: ISO 8601, UTC. */
  | { readonly type: 'binArticle'; readonly article: string; readonly until: string }
  /** Out of the bin of that project alone. */
  | { readonly type: 'recoverArticle'; readonly article: string; readonly project: string }
  /** For good, out of the bin. */
  | { readonly type: 'deleteArticle'; readonly article: string }
  /** Deletes for good what is in the bin of any project and whose time is over. `now`: ISO 8601, UTC. */
  | { readonly type: 'emptyBin'; readonly now: string }
  | {
      readonly type: 'addAlignment'
      readonly alignment: string
      readonly project: string
      readonly title: string
    }
  | { readonly type: 'deleteAlignment'; readonly alignment: string }

export type WorkspaceCommandOf<T extends WorkspaceCommand['type']> = Extract<WorkspaceCommand, { type: T }>
