import type { Request } from 'express'
import type { TFunction } from 'i18next'
import type { AlignmentState } from '../core/alignment/history/state.ts'
import type { Ref } from '../core/article/event.ts'
import type { ArticleState } from '../core/article/state.ts'
import type { Actor } from '../core/workspace/rights.ts'
import type {
  AlignmentEntry,
  CatalogueEntry,
  Person,
  Project,
  WorkspaceState,
} from '../core/workspace/state.ts'
import type { Ask } from '../desk/history.ts'
import type { Token } from '../desk/token.ts'
import type { Preferences } from './account/preferences.ts'
import type { Formats } from './format.ts'
import type { House } from './house.ts'

/** A request as a handler sees it: who asks, in which language, for what; all of it parsed and checked. */
export interface OpenContext<B = unknown, Q = unknown> {
  readonly house: House
  readonly request: Request
  /** Asked by a program: the answer is JSON. */
  readonly api: boolean
  readonly language: Language
  readonly t: TFunction
  readonly formats: Formats
  readonly workspace: WorkspaceState
  readonly person: Person | null
  /** What a program came with; null: a browser's session, or nothing. */
  readonly token: Token | null
  readonly preferences: Preferences
  readonly body: B
  readonly query: Q
  /** The request as something to be done once, by this person. */
  readonly ask: Ask
}

export interface PersonContext<B = unknown, Q = unknown> extends OpenContext<B, Q> {
  readonly person: Person
}

export interface ProjectContext<B = unknown, Q = unknown> extends PersonContext<B, Q> {
  readonly project: Project
  readonly actor: Actor
}

export interface ArticleContext<B = unknown, Q = unknown> extends ProjectContext<B, Q> {
  readonly entry: CatalogueEntry
  readonly article: ArticleState
  /** Sequence number of the last line in `article`. */
  readonly head: number
  /** The number behind the dot of the id in the path; 0 where the path names the article itself. */
  readonly ref: Ref
}

export interface AlignmentContext<B = unknown, Q = unknown> extends ProjectContext<B, Q> {
  readonly aligned: AlignmentEntry
  readonly alignment: AlignmentState
  /** Sequence number of the last line in `alignment`. */
  readonly head: number
}

export type Language = 'id' | 'en'
