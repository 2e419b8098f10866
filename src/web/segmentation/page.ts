import { cleanRules, type ProjectRules } from '../../core/segmentation/own/rules.ts'
import type { Trial } from '../../core/segmentation/own/trial.ts'
import type { WorkspaceState } from '../../core/workspace/state.ts'
import { type RefusedRule, SRX_CONFORMANCE } from '../../exchange/srx.ts'
import type { ProjectContext } from '../context.ts'
import { articlesOf } from '../projects/page.ts'

/** Rows for new exceptions at the end of the form. */
const BLANK_ROWS = 3

/** What happened with the rules that are shown, beside what is kept. */
export interface Shown {
  readonly rules: ProjectRules
  /** The article to try them on. */
  readonly article?: string
  readonly trial?: Trial
  /** Language of the article tried. */
  readonly language?: string
  /** Rules of a file that were not taken. */
  readonly refused?: readonly RefusedRule[]
  readonly taken?: number
  readonly saved?: boolean
}

const VIEW = 'segmentation/show'

export function segmentationPage(c: ProjectContext, shown: Shown) {
  const rules = cleanRules(shown.rules)
  const lines = (ends: 'never' | 'starter') =>
    rules.abbreviations.filter((one) => one.ends === ends).map(({ text }) => text)
  const blank = { before: '', after: '', kind: 'text', break: true } as const
  const articles = triable(c.workspace, c.project.id)
  const model = {
    current: 'projects',
    project: { id: c.project.id, name: c.project.name },
    never: lines('never'),
    starter: lines('starter'),
    exceptions: [...rules.exceptions, ...Array.from({ length: BLANK_ROWS }, () => blank)],
    articles,
    article: shown.article ?? articles.at(-1)?.id ?? '',
    trial: shown.trial ?? null,
    trialLanguage: shown.language ?? 'id',
    nameOf: (name: string) => nameOfRule(c, rules, name),
    refused: shown.refused ?? null,
    taken: shown.taken ?? 0,
    saved: shown.saved ?? false,
    conformance: SRX_CONFORMANCE,
  }
  return { view: VIEW, model }
}

/** Articles of the project that rules can be tried on, in order of addition. */
function triable(workspace: WorkspaceState, project: string) {
  return articlesOf(workspace, project)
    .filter(({ archived }) => !archived)
    .map(({ id, title }) => ({ id, title }))
}

/** What people call `project:<n>`: the rule itself. */
function nameOfRule(c: ProjectContext, { abbreviations, exceptions }: ProjectRules, name: string): string {
  const index = Number(name.replace('project:', '')) - 1
  const short = abbreviations[index]
  if (short) return c.t(`segmentation:rule.${short.ends}`, { text: `${short.text}.` })
  const exception = exceptions[index - abbreviations.length]
  if (!exception) return name
  const number = index - abbreviations.length + 1
  return c.t(`segmentation:rule.${exception.break ? 'break' : 'keep'}`, { number })
}
