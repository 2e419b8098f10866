import type { Page } from 'playwright-core'
import { inserted, paragraph, run, wordFile } from '../exchange/sources/word.ts'
import { addMember, makeFirstAccount, revisionsOf, samplesOf, segmentsOf, send, signIn } from './api.ts'
import { box, openEditor } from './editor.ts'
import { PASSWORD, type Stage } from './stage.ts'

/** What the pages are about; the same in every language and theme. */
export interface World {
  /** The sample: nothing done; everything done, 15 returned. */
  readonly untouched: string
  readonly worked: string
  /** An article from English into Indonesian, one segment translated. */
  readonly swapped: string
  /** Segment 4 of the worked sample and its oldest and newest revision. */
  readonly segment: string
  readonly oldest: string
  readonly newest: string
  /** Of four pairs, one of them doubtful. */
  readonly alignment: string
  /** Address of the page that an invitation opens. */
  readonly invitation: string
}

type Role = 'administrator' | 'translator' | 'in no project' | 'nobody'

/** A page as somebody sees it. */
export interface PageCase {
  readonly name: string
  readonly as: Role
  open(page: Page, world: World): Promise<unknown>
  /** Scrolls to where no bar stands half over a button, which axe would take for too small; again at each width. */
  place?(page: Page): Promise<unknown>
}

/** Makes the people and the articles. */
export async function makeWorld(stage: Stage): Promise<World> {
  const ana = await stage.visit()
  await makeFirstAccount(ana, stage.server)
  const { untouched, worked } = await samplesOf(ana.context)
  await addMember(ana, 'tono', 'translator')
  await send(ana.context, '/people', { name: 'Luna', login: 'luna', password: PASSWORD })
  const text = 'Coffee farmers turn to shade trees\nPrices rose again on Tuesday.\n'
  const { id: swapped } = await send(ana.context, '/articles', { title: '', text, pair: 'en-id' })
  const [first] = await segmentsOf(ana.context, swapped)
  await send(ana.context, `/segments/${first?.id}/revisions`, {
    text: 'Petani kopi',
    state: 'translated',
    base: null,
  })
  const details = { title: 'Bensin & solar', address: 'https://news.example/1', deadline: '2021-02-03' }
  await send(ana.context, `/articles/${untouched}/details`, details)
  await send(ana.context, '/projects/j1/details', { brief: 'For readers abroad.', style: 'Short words.' })
  const segment = (await segmentsOf(ana.context, worked))[3]?.id ?? ''
  const revisions = await revisionsOf(ana.context, segment)
  await send(ana.context, `/segments/${segment}/comments`, { text: '@tono Is this the price of now?' })
  const { id: alignment } = await send(ana.context, '/projects/j1/alignments', {
    source: 'Banjir melanda Jakarta pada 12 Januari. Warga mengungsi. Hujan belum berhenti. Pencuri datang.',
    target: 'Floods hit Jakarta on 12 January. Residents fled. The rain has not stopped.',
  })
  const account = await (await ana.context.request.get('/api/account')).json()
  // Some of them long overdue, the active one of most pages among them.
  const assignment = { person: account.id, from: 3, to: 9, due: '2021-02-03' }
  await send(ana.context, `/articles/${worked}/assignments`, assignment)
  const guest = { name: 'Wulan', login: 'wulan', project: 'j1', role: 'reviewer' }
  const { link } = await send(ana.context, '/invitations', guest)
  const { pathname, search } = new URL(link ?? '')
  await ana.context.close()
  return {
    alignment,
    invitation: pathname + search,
    untouched,
    worked,
    swapped,
    segment,
    oldest: revisions.at(-1)?.id ?? '',
    newest: revisions[0]?.id ?? '',
  }
}

/** A page for each role, signed in. */
export async function enter(stage: Stage, ...[language, options]: Parameters<Stage['visit']>) {
  const roles = [
    ['administrator', 'ana'],
    ['translator', 'tono'],
    ['in no project', 'luna'],
    ['nobody', ''],
  ] as const
  const visitors = await Promise.all(
    roles.map(async ([role, login]) => {
      const visitor = await stage.visit(language, options)
      if (login !== '') await signIn(visitor, login)
      return [role, visitor] as const
    }),
  )
  return new Map<Role, (typeof visitors)[number][1]>(visitors)
}

/** Pages of a server that has no account yet, by their path; the set-up's is the one that was printed. */
export const BARE_PAGES = ['', 'setup', 'setup?token=wrong'] as const

export const PAGES: readonly PageCase[] = [
  at('sign-in', 'nobody', () => '/'),
  {
    name: 'sign-in, refused',
    as: 'nobody',
    async open(page) {
      await page.goto('/sessions/new')
      await page.locator('#login').fill('nobody')
      await page.locator('#password').fill('wrong')
      await page.keyboard.press('Enter')
      await page.locator('[role="alert"]').waitFor()
    },
  },
  at('home', 'administrator', () => '/'),
  at('home, nothing found', 'administrator', () => '/?q=zzz'),
  at('home, archive', 'administrator', () => '/?archived=1'),
  at('home, in no project', 'in no project', () => '/'),
  at('new article', 'administrator', () => '/articles/new'),
  {
    name: 'new article, refused',
    as: 'administrator',
    async open(page) {
      await page.goto('/articles/new')
      await submitPlainly(page, 'form.form')
    },
  },
  {
    name: 'new article, a file with tracked changes',
    as: 'administrator',
    async open(page) {
      await page.goto('/articles/new')
      await page.locator('#file').setInputFiles({
        name: 'berita.docx',
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(
          wordFile(paragraph(inserted('Sari', run('Gempa di Palu')) + inserted('', run('.')))),
        ),
      })
      await submitPlainly(page, 'form.form')
      await page.locator('#changes-accepted').waitFor()
    },
  },
  editor('editor, an active returned segment', 'administrator', ({ worked }) => [worked, 15]),
  editor('editor, a segment in review', 'administrator', ({ worked }) => [worked, 4]),
  editor('editor, nothing done', 'translator', ({ untouched }) => [untouched]),
  editor('editor, English to Indonesian', 'translator', ({ swapped }) => [swapped, 1]),
  {
    name: 'editor, list of what goes over from the source',
    as: 'translator',
    async open(page, { untouched }) {
      await openEditor(page, untouched, 3)
      await box(page).focus()
      await page.keyboard.press('Control+,')
      await page.locator('#choices').waitFor()
    },
  },
  {
    name: 'editor, warnings in the panel',
    as: 'translator',
    async open(page, { worked }) {
      await openEditor(page, worked, 5)
      await page.keyboard.press('Alt+q')
      await page.locator('#warnings .warnings, #warnings .empty').waitFor()
    },
  },
  {
    name: 'editor, concordance in the panel',
    as: 'translator',
    async open(page, { worked }) {
      await openEditor(page, worked, 5)
      await page.keyboard.press('Control+k')
      await page.locator('#concordance-q').fill('Tiongkok')
      await page.keyboard.press('Enter')
      await page.locator('#concordance .rendering, #concordance .empty').first().waitFor()
    },
  },
  at('warnings', 'translator', ({ worked }) => `/articles/${worked}/warnings`),
  at(
    'warnings, nothing done',
    'translator',
    ({ untouched }) => `/articles/${untouched}/warnings?kind=untranslated`,
  ),
  at('word list', 'translator', () => '/projects/j1/words'),
  at('editor, nothing found', 'administrator', ({ worked }) => `/articles/${worked}?q=zzz`),
  dialog('editor, list of shortcuts', 'Control+/', '#help'),
  dialog('editor, go to', 'Control+g', '#go-to'),
  {
    name: 'a stale save, without a script',
    as: 'administrator',
    async open(page, { worked }) {
      await openEditor(page, worked, 5)
      await page.evaluate(`document.querySelector('#target-form [name="base"]').value = ''`)
      await page.evaluate(`document.querySelector('#target-form textarea').value = 'Mine.'`)
      await submitPlainly(page, '#target-form')
    },
  },
  {
    name: 'editor, two changed one segment',
    as: 'administrator',
    open: (page, { worked }) => conflictAt(page, worked, 6),
    place: centred('.conflict'),
  },
  {
    name: 'editor, both texts put together',
    as: 'administrator',
    async open(page, { worked }) {
      await conflictAt(page, worked, 9)
      await page.locator('.conflict [data-choice="merge"]').click()
      await page.locator('.conflict [data-choice="merged"]').waitFor()
    },
    place: centred('#mark-words'),
  },
  {
    name: 'editor, offline',
    as: 'administrator',
    async open(page, { worked }) {
      await openEditor(page, worked, 7)
      // The route stays: one that is taken off while a page loads may leave a request of that page waiting for good.
      let away = true
      await page.route('**/segments/**', (route) => (away ? route.abort() : route.fallback()))
      await box(page).fill('Not sent yet.')
      await page.keyboard.press('Alt+ArrowDown')
      await page.locator('#save-state[data-state="offline"]').waitFor()
      page.once('framenavigated', () => {
        away = false
      })
    },
  },
  {
    name: 'editor, signed out',
    as: 'administrator',
    async open(page, { worked }) {
      await openEditor(page, worked, 8)
      // The others of these pages need the session.
      const error = { code: 'other_person', message: 'Somebody else.' }
      await page.route(
        '**/api/segments/*/revisions',
        (route) => route.fulfill({ status: 401, json: { error } }),
        { times: 1 },
      )
      await box(page).fill('Not sent yet.')
      await page.locator('#sign-in').waitFor()
    },
    place: centred('#mark-words'),
  },
  at('review', 'administrator', ({ worked }) => `/articles/${worked}/reviews`),
  at('review, nothing waits', 'administrator', ({ untouched }) => `/articles/${untouched}/reviews`),
  {
    name: 'approved together, then undone',
    as: 'administrator',
    async open(page, { worked }) {
      await page.goto(`/articles/${worked}/reviews`)
      await page.locator('#bulk button').first().click()
      await page.locator('form[action$="/decisions"] button').click()
      await page.locator('form[action$="/reversals"] button').click()
      await page.locator('main [role="status"]').waitFor()
    },
  },
  {
    name: 'a decision that was not kept',
    as: 'administrator',
    async open(page, { oldest, worked }) {
      await page.goto(`/articles/${worked}/reviews`)
      await page.evaluate(`(() => {
        const form = document.querySelector('.review-item details form')
        form.action = '/revisions/${oldest}/decisions'
        form.elements.note.value = 'Too late.'
      })()`)
      await submitPlainly(page, '.review-item details form')
    },
  },
  at(
    'before several are approved',
    'administrator',
    ({ worked }) => `/articles/${worked}/decisions/new?outcome=approved`,
  ),
  at(
    'before several are returned',
    'administrator',
    ({ worked }) => `/articles/${worked}/decisions/new?outcome=returned`,
  ),
  {
    name: 'marks of a segment',
    as: 'administrator',
    async open(page, { segment, newest }) {
      const made = { side: 'target', start: 0, end: 3, code: 'style', severity: 'minor', note: 'Why?' }
      await send(page.context(), `/revisions/${newest}/marks`, made)
      await page.goto(`/segments/${segment}/marks?then=review`)
    },
  },
  at('history', 'translator', ({ segment }) => `/segments/${segment}/revisions`),
  ...(['inline', 'side', 'result'] as const).map((layout) =>
    at(
      `history, compared ${layout}`,
      'administrator',
      ({ segment, oldest, newest }) =>
        `/segments/${segment}/revisions?from=${oldest}&to=${newest}&layout=${layout}`,
    ),
  ),
  at('comments of a segment', 'translator', ({ segment }) => `/segments/${segment}/comments`),
  at('comments of an article', 'administrator', ({ worked }) => `/articles/${worked}/comments`),
  at('comments of an article, none', 'translator', ({ untouched }) => `/articles/${untouched}/comments`),
  {
    name: 'a comment, refused',
    as: 'administrator',
    async open(page, { segment }) {
      await page.goto(`/segments/${segment}/comments`)
      await page.locator('#comment-new').evaluate((details) => details.setAttribute('open', ''))
      await page.locator('#comment-text').fill('Ask @nobody')
      await submitPlainly(page, '#comment-new form')
    },
  },
  {
    name: 'editor, all acts of a segment',
    as: 'administrator',
    async open(page, { worked }) {
      await openEditor(page, worked, 4)
      await page.locator('#segment-more > summary').click()
    },
    place: centred('#segment-more'),
  },
  {
    name: 'editor, a comment begun',
    as: 'administrator',
    async open(page, { worked }) {
      await openEditor(page, worked, 4)
      await page.keyboard.press('Alt+m')
      await page.locator('#comment-text').waitFor()
    },
    place: centred('#segment-more'),
  },
  {
    name: 'editor, segments with the same source, one of them apart',
    as: 'administrator',
    async open(page) {
      const text = Array.from({ length: 3 }, () => 'Hujan turun.').join('\n')
      const { id } = await send(page.context(), '/articles', { title: '', text })
      const rain = { text: 'It rained.', state: 'translated', base: null }
      await send(page.context(), `/segments/${id}.1/revisions`, rain)
      await send(page.context(), `/segments/${id}.3/separations`, { apart: true })
      await openEditor(page, id, 2)
      await page.locator('#repeat-all').waitFor()
    },
    place: centred('#repeats'),
  },
  at('inbox', 'translator', () => '/inbox'),
  at('inbox, empty', 'in no project', () => '/inbox'),
  at('feedback', 'translator', () => '/feedback'),
  at('feedback, empty', 'in no project', () => '/feedback'),
  at('who wrote an article', 'translator', ({ worked }) => `/articles/${worked}/authorship`),
  at('who wrote an article, nobody', 'translator', ({ untouched }) => `/articles/${untouched}/authorship`),
  at('who wrote a segment', 'administrator', ({ segment }) => `/segments/${segment}/authorship`),
  at('words of a segment', 'translator', ({ segment }) => `/segments/${segment}/links`),
  at('words of a segment, to be read', 'administrator', ({ segment }) => `/segments/${segment}/links`),
  at('renderings', 'translator', ({ worked }) => `/articles/${worked}/renderings`),
  at('renderings of a word', 'translator', ({ worked }) => `/articles/${worked}/renderings?q=Tiongkok`),
  at('renderings of nothing', 'translator', ({ untouched }) => `/articles/${untouched}/renderings?q=x`),
  at('search', 'translator', ({ untouched }) => `/articles/${untouched}/search`),
  at('search, found', 'translator', ({ worked }) => `/articles/${worked}/search?q=kazakhstan&wholeWord=1`),
  at('search, nothing found', 'translator', ({ worked }) => `/articles/${worked}/search?q=zzz`),
  at('search, refused', 'translator', ({ worked }) => `/articles/${worked}/search?q=a(&pattern=1`),
  {
    ...at(
      'what a replacement changes',
      'translator',
      ({ worked }) => `/articles/${worked}/replacements/new?q=the%20&replacement=THE%20`,
    ),
    place: atTheEnd,
  },
  at(
    'a replacement that empties texts',
    'translator',
    ({ worked }) => `/articles/${worked}/replacements/new?q=.%2B&pattern=1`,
  ),
  at(
    'a replacement of nothing',
    'translator',
    ({ untouched }) => `/articles/${untouched}/replacements/new?q=zzz&replacement=x`,
  ),
  {
    name: 'replaced',
    as: 'administrator',
    async open(page, { worked }) {
      await page.goto(`/articles/${worked}/replacements/new?q=Kazakhstan&replacement=Kazakhstan%20`)
      await page.locator('#replace').click()
      await page.locator('#replaced').waitFor()
      // The page stays, the other pages get their texts back.
      const reverts = await page.locator('[name="reverts"]').inputValue()
      await send(page.context(), `/articles/${worked}/reversals`, { reverts })
    },
  },
  ...(['target', 'both', 'source'] as const).map((side) =>
    at(`reading view, ${side}`, 'translator', ({ swapped }) => `/articles/${swapped}/reading?side=${side}`),
  ),
  at('reading view', 'translator', ({ worked }) => `/articles/${worked}/reading?side=both`),
  at('versions', 'translator', ({ worked }) => `/articles/${worked}/versions`),
  at('versions, none', 'administrator', ({ untouched }) => `/articles/${untouched}/versions`),
  ...(['inline', 'side', 'result'] as const).map((layout) =>
    at(
      `comparison ${layout}`,
      'administrator',
      ({ worked }) => `/articles/${worked}/comparison?layout=${layout}`,
    ),
  ),
  at('comparison, no version', 'administrator', ({ untouched }) => `/articles/${untouched}/comparison`),
  at(
    'comparison, filtered',
    'administrator',
    ({ worked }) => `/articles/${worked}/comparison?from=import&kind=changed&kind=status&differs=words`,
  ),
  at(
    'comparison, never exported',
    'administrator',
    ({ untouched }) => `/articles/${untouched}/comparison?from=exported`,
  ),
  at('history of an article', 'translator', ({ worked }) => `/articles/${worked}/history?at=30`),
  at('history of an article, now', 'administrator', ({ worked }) => `/articles/${worked}/history`),
  at(
    'what a restoration changes',
    'translator',
    ({ worked }) => `/articles/${worked}/restorations/new?to=30`,
  ),
  at(
    'a restoration of nothing',
    'administrator',
    ({ untouched }) => `/articles/${untouched}/restorations/new?to=import`,
  ),
  at('export', 'translator', ({ worked }) => `/articles/${worked}/exports`),
  at('article settings', 'administrator', ({ worked }) => `/articles/${worked}/settings`),
  at('who translates what', 'administrator', ({ worked }) => `/articles/${worked}/assignments`),
  at('who translates what, who may not say', 'translator', ({ worked }) => `/articles/${worked}/assignments`),
  at('who translates what, nobody yet', 'administrator', ({ swapped }) => `/articles/${swapped}/assignments`),
  at('close the article', 'administrator', ({ worked }) => `/articles/${worked}/closures`),
  at('close the article, who may not', 'translator', ({ worked }) => `/articles/${worked}/closures`),
  at('quality of an article', 'administrator', ({ worked }) => `/articles/${worked}/quality`),
  at('quality of an article, its translator', 'translator', ({ worked }) => `/articles/${worked}/quality`),
  at('my quality', 'administrator', () => '/quality'),
  ...[1, 2, 3, 4].map((step) =>
    at(`tour, step ${step}`, 'translator', ({ untouched }) => `/articles/${untouched}?tour=${step}`),
  ),
  at('words done', 'administrator', () => '/output?by=week'),
  at('words done, nothing', 'translator', () => '/output?from=2020-01-01&to=2020-01-31'),
  at('queue', 'administrator', () => '/queue'),
  at('queue, nothing waits', 'in no project', () => '/queue'),
  at('split a segment', 'translator', ({ segment }) => `/segments/${segment}/splits/new?at=9&target=9`),
  at('bring a file back', 'translator', ({ worked }) => `/articles/${worked}/returns/new`),
  at('update the source', 'administrator', ({ worked }) => `/articles/${worked}/sources/new`),
  {
    name: 'what an update of the source changes',
    as: 'administrator',
    async open(page, { worked }) {
      await page.goto(`/articles/${worked}/sources/new`)
      const text = await page.locator('#text').inputValue()
      await page.locator('#text').fill(`Pembuka yang baru.\n\n${text.replace(/ [a-z]+\./, ' baru.')}`)
      await submitPlainly(page, 'main form.form')
      await page.locator('#counts').waitFor()
    },
  },
  at('projects', 'administrator', () => '/projects'),
  at('a project, its coordinator', 'administrator', () => '/projects/j1'),
  at('a project, a translator', 'translator', () => '/projects/j1'),
  at('bin, empty', 'administrator', () => '/projects/j1/bin'),
  {
    name: 'bin',
    as: 'administrator',
    async open(page) {
      const { id } = await send(page.context(), '/articles', { title: 'Buang', text: 'Satu.' })
      await send(page.context(), `/articles/${id}/deletions`, {})
      await page.goto('/projects/j1/bin')
      await page
        .locator('main details')
        .first()
        .evaluate((details) => details.setAttribute('open', ''))
    },
  },
  at('an export of several articles', 'translator', () => '/projects/j1/exports'),
  at('alignments', 'administrator', () => '/projects/j1/alignments'),
  at('align two texts', 'administrator', () => '/projects/j1/alignments/new'),
  {
    name: 'align two texts, refused',
    as: 'administrator',
    async open(page) {
      await page.goto('/projects/j1/alignments/new')
      await submitPlainly(page, '#new-alignment')
    },
  },
  at('an alignment', 'administrator', ({ alignment }) => `/alignments/${alignment}`),
  {
    name: 'an alignment, its boxes open',
    as: 'translator',
    async open(page, { alignment }) {
      await page.goto(`/alignments/${alignment}?at=target:1`)
      await page.evaluate(`document.querySelectorAll('#tools details').forEach((one) => { one.open = true })`)
    },
  },
  at('finish an alignment', 'administrator', ({ alignment }) => `/alignments/${alignment}/articles/new`),
  at('people', 'administrator', () => '/people'),
  at('a person', 'administrator', () => '/people/p1'),
  {
    name: 'a new password',
    as: 'administrator',
    async open(page) {
      await page.goto('/people')
      await page.locator('form[action="/people"] [name="name"]').fill('Somebody new')
      await page.locator('form[action="/people"] [name="login"]').fill(`new${Date.now()}`)
      await page.keyboard.press('Enter')
      await page.locator('#made-password').waitFor()
    },
  },
  {
    name: 'a new token',
    as: 'administrator',
    async open(page) {
      await page.goto('/account')
      await page.locator('#tokens-label').fill('Script')
      await page.keyboard.press('Enter')
      await page.locator('#secret').waitFor()
    },
  },
  at('account', 'translator', () => '/account'),
  at('two-step sign-in', 'translator', () => '/account/second-factor'),
  {
    name: 'two-step sign-in, offered, and a code that does not fit',
    as: 'translator',
    async open(page) {
      await page.goto('/account/second-factor')
      await page.locator('#offers-password').fill(PASSWORD)
      await page.keyboard.press('Enter')
      await page.locator('.qr').waitFor()
      await page.locator('#confirmations-code').fill('12')
      await page.keyboard.press('Enter')
      await page.locator('#confirmations-code-error').waitFor()
    },
  },
  at('keys', 'translator', () => '/account/keys'),
  {
    name: 'keys, one refused',
    as: 'administrator',
    async open(page) {
      await send(page.context(), '/account/keys', { preset: 'omegat' })
      await page.goto('/account/keys')
      await page.locator('#key-go-to summary').click()
      await page.locator('#chord-go-to').fill('Ctrl+T')
      await page.keyboard.press('Enter')
      await page.locator('#chord-go-to-error').waitFor()
      await send(page.context(), '/account/keys', { preset: 'default' })
    },
  },
  at('a person', 'administrator', () => '/people/p1'),
  at('invitations', 'administrator', () => '/invitations'),
  {
    name: 'an invitation, refused',
    as: 'administrator',
    async open(page) {
      await page.goto('/invitations')
      await submitPlainly(page, 'form[action="/invitations"]')
    },
  },
  {
    name: 'a new invitation',
    as: 'administrator',
    async open(page) {
      await page.goto('/invitations')
      await page.locator('form[action="/invitations"] [name="name"]').fill('A guest')
      await page.locator('form[action="/invitations"] [name="login"]').fill(`guest${Date.now()}`)
      await page.keyboard.press('Enter')
      await page.locator('#link').waitFor()
    },
  },
  at('an invitation, opened', 'nobody', ({ invitation }) => invitation),
  at('half of an invitation', 'nobody', ({ invitation }) => invitation.slice(0, -5)),
  at('audit', 'administrator', () => '/audit'),
  at('audit, nothing fits', 'administrator', () => '/audit?kind=deletions'),
  at('not allowed', 'translator', ({ worked }) => `/articles/${worked}/settings`),
  at('not found', 'administrator', () => '/articles/zzzzzzzzzzzz'),
]

/** Somebody else changes a segment while what is typed in it cannot be sent. */
async function conflictAt(page: Page, article: string, number: number): Promise<void> {
  await openEditor(page, article, number)
  const segment = (await segmentsOf(page.context(), article))[number - 1]
  await page.context().setOffline(true)
  await box(page).fill('Mine, of this moment.')
  await page.locator('#save-state[data-state="offline"]').waitFor()
  const theirs = {
    text: `Theirs, ${segment?.target}`.slice(0, 200),
    state: 'translated',
    base: segment?.revision,
  }
  await send(page.context(), `/segments/${segment?.id}/revisions`, theirs)
  await page.context().setOffline(false)
  await page.locator('.conflict').waitFor()
}

function at(name: string, as: Role, path: (world: World) => string): PageCase {
  return { name, as, open: (page, world) => page.goto(path(world)) }
}

function centred(selector: string): (page: Page) => Promise<void> {
  return (page) => page.locator(selector).evaluate((element) => element.scrollIntoView({ block: 'center' }))
}

async function atTheEnd(page: Page): Promise<void> {
  await page.evaluate('scrollTo(0, 1e6)')
}

function editor(
  name: string,
  as: Role,
  place: (world: World) => readonly [article: string, segment?: number],
): PageCase {
  return { name, as, open: (page, world) => openEditor(page, ...place(world)) }
}

function dialog(name: string, key: string, selector: string): PageCase {
  return {
    name,
    as: 'administrator',
    async open(page, { worked }) {
      await openEditor(page, worked, 15)
      await page.keyboard.press(key)
      await page.locator(`${selector}[open]`).waitFor()
    },
  }
}

/** Sends a form as a browser without scripts does. */
async function submitPlainly(page: Page, form: string): Promise<void> {
  const answered = page.waitForEvent('domcontentloaded')
  await page.evaluate(`HTMLFormElement.prototype.submit.call(document.querySelector('${form}'))`)
  await answered
}
