import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStage, type Stage } from './stage.ts'
import {
  addPerson,
  changeKind,
  describeWork,
  makeAccount,
  pasteArticle,
  signInByForm,
  uploadArticle,
} from './story/beginning.ts'
import type { Story } from './story/cast.ts'
import { approveTogetherAndUndo, deleteSample, renameAndArchive } from './story/ending.ts'
import { exportAll } from './story/exporting.ts'
import { compareVersions, nameVersion, restoreFirst } from './story/history.ts'
import { FROM_ENGLISH, FROM_INDONESIAN } from './story/material.ts'
import {
  decideAgain,
  decideByKeys,
  findWaiting,
  forbidOwnText,
  reword,
  rewriteReturned,
} from './story/reviewing.ts'
import { meetInOneSegment, seeEachOther } from './story/together.ts'
import { addSentence, openFromHome, translateByKeys } from './story/translating.ts'

const FIRST = 'Draf pertama'
const SECOND = 'To client'

describe.each([
  { language: 'en', material: FROM_INDONESIAN },
  { language: 'id', material: FROM_ENGLISH },
] as const)('the whole story with pages in $language', ({ language, material }) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage()
  })
  afterAll(() => stage?.close())

  it('goes from the printed link to exported, reviewed text', { timeout: 180_000 }, async () => {
    const [ana, sari, budi] = await Promise.all([
      stage.visit(language),
      stage.visit(language),
      stage.visit(language),
    ])
    const step = teller(language)
    await step('the first account', () => makeAccount(ana, stage.server.setup ?? ''))
    await step('a file of UTF-16', () => uploadArticle(ana))
    const article = await step('a pasted article', () => pasteArticle(ana, material))
    const story: Story = { stage, material, ana, sari, budi, article }
    await step('what a segment is', () => changeKind(ana, article))
    await step('address, deadline, brief, style', () => describeWork(ana, article))
    const asSari = await step('a translator is added', () => addPerson(ana, 'Sari', 'translator'))
    const asBudi = await step('a reviewer is added', () => addPerson(ana, 'Budi', 'reviewer'))
    await step('the translator signs in', () => signInByForm(sari, asSari))
    await step('the reviewer signs in', () => signInByForm(budi, asBudi))
    await step('from home to the article', () => openFromHome(story))
    await step('translation by keys', () => translateByKeys(story))
    await step('a sentence without a source', () => addSentence(story))
    await step('a first version', () => nameVersion(story, FIRST))
    await step('a confirmed text is reworded', () => reword(story, 3))
    await step('what waits for review', () => findWaiting(story))
    await step('decisions by keys', () => decideByKeys(story))
    await step('a returned text is rewritten', () => rewriteReturned(story))
    await step('the rewritten text is approved', () => decideAgain(story))
    await step('own text', () => forbidOwnText(story))
    await step('a second version', () => nameVersion(story, SECOND))
    await step('history and restoring', () => restoreFirst(story))
    await step('comparing versions', () => compareVersions(story, FIRST, SECOND))
    await step('export', () => exportAll(story))
    await step('two at once', () => seeEachOther(story))
    await step('two in one segment', () => meetInOneSegment(story))
    await step('approving together', () => approveTogetherAndUndo(story))
    await step('renaming and archiving', () => renameAndArchive(story))
    await step('the sample is deleted', () => deleteSample(story))
    for (const { complaints } of [ana, sari, budi]) expect(complaints).toEqual([])
  })
})

/** Names the step in which the story broke. */
function teller(language: string) {
  return async <T>(name: string, act: () => Promise<T>): Promise<T> => {
    try {
      return await act()
    } catch (error) {
      if (error instanceof Error) error.message = `${name} (${language}): ${error.message}`
      throw error
    }
  }
}
