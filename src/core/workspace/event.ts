import type { ProjectRules } from '../segmentation/own/rules.ts'
import type { WordList } from './word-list.ts'

/** What a person may do in one project. An administrator may do all of it everywhere. */
export type Role = 'translator' | 'reviewer' | 'coordinator'

export const ROLES: readonly Role[] = ['translator', 'reviewer', 'coordinator']

/** Who has to sign in with a second factor. `leaders`: coordinators and administrators. */
export type Demand = 'nobody' | 'leaders' | 'all'

export const DEMANDS: readonly Demand[] = ['nobody', 'leaders', 'all']

/** Facts about the workspace: people, projects, members, and the catalogue of articles. */
export type WorkspaceEvent =
  | {
      readonly type: 'personAdded'
      readonly person: string
      readonly name: string
      /** Empty: the person cannot sign in (the people of the worked sample). */
      readonly login: string
    }
  | { readonly type: 'personRenamed'; readonly person: string; readonly name: string }
  /** Name, sign-in and roles are gone; what he did stays, under a number in place of his name. */
  | { readonly type: 'personRemoved'; readonly person: string }
  | { readonly type: 'administratorChanged'; readonly person: string; readonly administrator: boolean }
  /** From now on they sign in with a second factor too, and those who have none set one up first. */
  | { readonly type: 'secondFactorDemanded'; readonly of: Demand }
  | { readonly type: 'projectAdded'; readonly project: string; readonly name: string }
  | {
      readonly type: 'projectChanged'
      readonly project: string
      readonly name: string
      /** What the project is about, for whom, how it should sound. */
      readonly brief: string
      /** House rules: names, spelling, dates, units. */
      readonly style: string
      readonly twoPerson: TwoPerson
      /** `off`: repeated segments are not filled. */
      readonly repeats?: 'off'
    }
  | {
      readonly type: 'memberChanged'
      readonly project: string
      readonly person: string
      readonly role: Role | null
    }
  /** The whole set; older ones stay in the history. Articles that are there are not changed. */
  | { readonly type: 'segmentationChanged'; readonly project: string; readonly rules: ProjectRules }
  /** The whole list; older ones stay in the history. */
  | { readonly type: 'projectWordsChanged'; readonly project: string; readonly words: WordList }
  | {
      readonly type: 'articleAdded'
      readonly article: string
      readonly project: string
      readonly title: string
      readonly sample?: 'untouched' | 'worked'
      /** It came with its translation, in a bilingual file. */
      readonly bilingual?: true
      /** The kind of file that it came in and can go out in, which is kept beside its history. */
      readonly original?: string
    }
  | { readonly type: 'articleRenamed'; readonly article: string; readonly title: string }
  | { readonly type: 'articleArchived'; readonly article: string; readonly archived: boolean }
  /** Into the bin of its project: out of sight, with all that it has, until somebody brings it back or it is deleted. */
  | {
      readonly type: 'articleBinned'
      readonly article: string
      /** ISO 8601, UTC: from then on it goes for good by itself. */
      readonly until: string
    }
  | { readonly type: 'articleRecovered'; readonly article: string }
  /** For good. */
  | { readonly type: 'articleDeleted'; readonly article: string }
  | {
      readonly type: 'alignmentAdded'
      readonly alignment: string
      readonly project: string
      readonly title: string
    }
  | { readonly type: 'alignmentDeleted'; readonly alignment: string }

export type WorkspaceEventOf<T extends WorkspaceEvent['type']> = Extract<WorkspaceEvent, { type: T }>

/**
 * Whether a text needs a second person. Light: whoever approves text of his own is warned, and the decision says so.
 * Strict: he may not, unless he coordinates and gives a reason.
 */
export type TwoPerson = 'off' | 'light' | 'strict'

/** Whether what is confirmed goes, as a draft, to untranslated segments with the same source. */
export type Repeats = 'draft' | 'off'
