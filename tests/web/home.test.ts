import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { Articles } from '../../src/desk/articles.ts'
import { folded } from '../../src/web/home/rows.ts'
import { addPerson, nextOperation, openHouse, type TestHouse } from './house.ts'
import { signedInVisitor, textOf } from './visitor.ts'

let house: TestHouse
let worked = ''
beforeAll(async () => {
  house = await openHouse()
  await addPerson(house, 'boss', 'administrator')
  await addPerson(house, 'chief', 'coordinator')
  await addPerson(house, 'rini', 'reviewer')
  await addPerson(house, 'tina', 'translator')
  for (const entry of (await house.desk.workspace()).articles.values())
    if (entry.sample === 'worked') worked = entry.id
})
afterAll(() => house.close())

async function importArticle(title: string, project = 'j1'): Promise<string> {
  const ask = { operation: nextOperation(), request: title, by: 'p1' }
  const pair = { source: 'id', target: 'en' }
  const made = await house.desk.importArticle(ask, {
    title,
    text: 'Satu kalimat. Dua kalimat.',
    project,
    pair,
  })
  if (!made.ok) throw new Error(made.refusal.code)
  return made.article
}

async function administer(command: Parameters<TestHouse['desk']['administer']>[1]): Promise<void> {
  const acted = await house.desk.administer(
    { operation: nextOperation(), request: 'x', by: 'system' },
    command,
  )
  if (!acted.ok) throw new Error(acted.refusal.code)
}

async function home(login: string, query = '', language = 'en'): Promise<string> {
  const page = await (await signedInVisitor(house, login, language)).get(`/${query}`)
  expect(page.status).toBe(200)
  return page.text
}

/** The part of the home page that says what waits. */
function workIn(page: string): string {
  return page.slice(page.indexOf('id="work"'), page.indexOf('<section aria-labelledby="project-'))
}

async function write(
  article: string,
  by: string,
  place: number,
  state: 'draft' | 'translated',
): Promise<void> {
  const { order, segments } = (await house.desk.articles.load(article)).state
  const segment = order[place - 1] ?? 0
  const base = segments.get(segment)?.last ?? null
  const command = { type: 'revise', segment, text: `Text ${nextOperation()}`, state, base } as const
  const actor = { person: by, role: 'translator', twoPerson: 'off' } as const
  const ask = { operation: nextOperation(), request: 'x', by }
  const acted = await house.desk.articles.act(article, ask, command, actor)
  if (!acted.ok) throw new Error(acted.refusal.code)
}

async function idOf(login: string): Promise<string> {
  const people = [...(await house.desk.workspace()).people.values()]
  return people.find((one) => one.login === login)?.id ?? ''
}

describe('my work', () => {
  it('of a reviewer: what was returned and what waits for review, straight at its place', async () => {
    const page = workIn(await home('rini'))
    expect(page).toMatch(
      new RegExp(`href="/articles/${worked}\\?status=returned&amp;segment=\\d+#segment-\\d+"`),
    )
    expect(page).toMatch(new RegExp(`href="/articles/${worked}/reviews#segment-\\d+"`))
    expect(textOf(page)).toMatch(
      /Returned to you 1 .* 1 returned segment .* To review 1 .* 10 segments to review/,
    )
  })

  it('of a translator: no reviews', async () => {
    const page = workIn(await home('tina'))
    expect(page).toContain(`href="/articles/${worked}?status=returned`)
    expect(page).not.toMatch(/\/reviews|#waiting|#changed/)
  })

  it('has what somebody begun, for him alone and until nothing is left of it', async () => {
    const id = await importArticle('Setengah jadi')
    const tina = await idOf('tina')
    expect(workIn(await home('tina'))).not.toContain(id)
    await write(id, tina, 1, 'draft')
    const page = workIn(await home('tina', '', 'id'))
    expect(page).toMatch(new RegExp(`href="/articles/${id}\\?segment=1#segment-\\d+"`))
    expect(textOf(page)).toMatch(/Setengah jadi Lanjutkan di segmen 1 · 1 draf/)
    expect(workIn(await home('rini'))).not.toContain(id)
    await write(id, tina, 1, 'translated')
    expect(textOf(workIn(await home('tina')))).toMatch(/Setengah jadi Go on at segment 2 ·/)
    await write(id, tina, 2, 'translated')
    expect(workIn(await home('tina'))).not.toContain(id)
    expect(textOf(workIn(await home('rini')))).toMatch(/Setengah jadi 2 segments to review/)
  })

  it('leaves what somebody else took up to him, unless there are drafts of one’s own', async () => {
    const [id, drafted] = [await importArticle('Diteruskan'), await importArticle('Draf saya')]
    const tina = await idOf('tina')
    await write(id, tina, 1, 'translated')
    await write(drafted, tina, 1, 'draft')
    expect(workIn(await home('tina'))).toContain(id)
    for (const article of [id, drafted]) await write(article, await idOf('rini'), 2, 'draft')
    const page = workIn(await home('tina'))
    expect(page).not.toContain(id)
    expect(page).toContain(drafted)
  })

  it('says what was approved and then changed to those who review', async () => {
    const id = await importArticle('Berubah lagi')
    await write(id, await idOf('tina'), 1, 'translated')
    const { revisions } = (await house.desk.articles.load(id)).state
    const revision = revisions.length - 1
    const rini = await idOf('rini')
    const actor = { person: rini, role: 'reviewer', twoPerson: 'off' } as const
    const command = { type: 'review', revision, outcome: 'approved', reasons: [], note: '' } as const
    const ask = { operation: nextOperation(), request: 'x', by: rini }
    expect((await house.desk.articles.act(id, ask, command, actor)).ok).toBe(true)
    await write(id, await idOf('tina'), 1, 'translated')
    expect(textOf(workIn(await home('rini')))).toMatch(
      /Approved, then changed .*Berubah lagi 1 segment changed/,
    )
  })

  it('counts comments that name one and are not read', async () => {
    const id = await importArticle('Ramai dibahas')
    const segment = (await house.desk.articles.load(id)).state.order[0] ?? 0
    const chief = await signedInVisitor(house, 'chief')
    const sent = await chief.post(`/segments/${id}.${segment}/comments`, { text: '@rini Please look.' })
    expect(sent.status).toBe(303)
    const page = workIn(await home('rini'))
    expect(textOf(page)).toMatch(/Unread comments 1 Ramai dibahas 1 comment for you/)
    expect(page).toContain('href="/inbox#inbox-notes"')
  })

  it('folds what is more than five of a kind', async () => {
    const tina = await idOf('tina')
    for (let number = 1; number <= 6; number += 1)
      await write(await importArticle(`Banyak ${number}`), tina, 1, 'draft')
    const page = workIn(await home('tina'))
    expect(textOf(page)).toMatch(/Banyak 6 .*Banyak 5 .*\d more articles/)
    expect(page.indexOf('<details>')).toBeLessThan(page.indexOf('Banyak 1'))
  })
})

describe('projects and their articles', () => {
  it('show progress, words and the last change by whom', async () => {
    const text = textOf(await home('tina'))
    expect(text).toMatch(/worked copy\) sample \d+% translated, \d+% approved .* Budi Hartono/)
    expect(text).toContain('Articles of Newsroom')
  })

  it('show only projects that are mine, and a button only where I coordinate', async () => {
    await administer({ type: 'addProject', name: 'Secret desk', by: 'system' })
    const secret = [...(await house.desk.workspace()).projects.values()].find(
      ({ name }) => name === 'Secret desk',
    )
    await importArticle('Rahasia besar', secret?.id)
    expect(await home('chief')).toContain('href="/articles/new?project=j1"')
    expect(await home('tina')).not.toContain('/articles/new')
    expect(await home('chief')).not.toMatch(/Secret desk|Rahasia/)
    expect(await home('boss')).toMatch(/Secret desk[\s\S]*Rahasia besar/)
    expect(await home('chief', '?q=rahasia')).not.toContain('Rahasia besar')
  })

  it('say when a deadline has passed', async () => {
    const id = await importArticle('Terlambat')
    const actor = { person: 'p1', role: 'coordinator', twoPerson: 'off' } as const
    const command = { type: 'changeDetails', address: '', deadline: '2020-01-31' } as const
    await house.desk.articles.act(id, { operation: nextOperation(), request: 'x', by: 'p1' }, command, actor)
    expect(textOf(await home('tina'))).toMatch(/Terlambat .* 31 Jan 2020 overdue/)
  })

  it('keep archived ones behind a link', async () => {
    const id = await importArticle('Sudah lama')
    await administer({ type: 'archiveArticle', article: id, archived: true })
    const page = await home('tina')
    expect(page).not.toContain('Sudah lama')
    expect(page).toContain('href="/?archived=1"')
    const archive = await home('tina', '?archived=1')
    expect(archive).toContain('Sudah lama')
    expect(archive).not.toContain('(worked copy)')
  })

  it('escape what people named them', async () => {
    await importArticle('<script>alert(1)</script> & "x"')
    const page = await home('tina')
    expect(page).not.toContain('<script>alert')
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#34;x&#34;')
  })
})

describe('search by title', () => {
  it.each([
    ['KERUSUHAN', true],
    ['kerusúhan', true],
    ['(worked', true],
    ['.*', false],
    ['(a+)+$', false],
    ['nothing of the kind', false],
  ])('%s finds: %s', async (words, found) => {
    const page = await home('tina', `?q=${encodeURIComponent(words)}`)
    expect(page.includes('(worked copy)')).toBe(found)
    expect(textOf(page)).toContain(`“${words}”`)
  })

  it.each([`?q=${'x'.repeat(5_000)}`, '?q=a&q=b', '?archived=maybe', '?q=%F0%9F%98%80'])(
    'makes the best of %s',
    async (query) => {
      expect(await home('tina', query)).toContain('<h1>')
    },
  )

  it('folds case and accents', () => {
    expect(folded('  Café ÉCLAIR ﬁn ')).toBe('cafe eclair fin')
  })
})

describe('empty states', () => {
  it('say what to do: nobody’s project, an empty project', async () => {
    const lonely = await openHouse({ samples: false })
    try {
      const ask = { operation: nextOperation(), request: 'x', by: 'system' }
      await lonely.desk.administer(ask, { type: 'addProject', name: 'Newsroom', by: 'system' })
      await addPerson(lonely, 'chief', 'coordinator')
      await addPerson(lonely, 'tina', 'translator')
      const outsider = await addPerson(lonely, 'omar', 'translator')
      const out = { type: 'changeMember', project: 'j1', person: outsider.id, role: null } as const
      await lonely.desk.administer({ ...ask, operation: nextOperation() }, out)
      const text = async (login: string) =>
        textOf((await (await signedInVisitor(lonely, login)).get('/')).text)
      expect(await text('chief')).toMatch(
        /Add the next article.*Paste or upload the first with “New article”/,
      )
      expect(await text('tina')).toMatch(
        /nothing of yours is half done.*A coordinator of this project adds them/,
      )
      await addPerson(lonely, 'rini', 'reviewer')
      expect(await text('rini')).toContain('What translators confirm comes here')
      expect(await text('omar')).toContain('You are not in a project yet')
    } finally {
      await lonely.close()
    }
  })
})

describe('cost', () => {
  it('opens no history: the page is made from summaries alone', async () => {
    await home('boss')
    const loads = vi.spyOn(Articles.prototype, 'load')
    await home('boss')
    expect(loads).not.toHaveBeenCalled()
    loads.mockRestore()
  })

  it('stays small with many articles: the others are behind a link', async () => {
    for (let number = 1; number <= 40; number += 1) await importArticle(`Arsip kota ${number}`)
    const page = await home('tina', '?q=arsip kota')
    expect(page.match(/<th scope="row">/g)).toHaveLength(30)
    expect(textOf(page)).toContain('All 40 articles of this project')
    expect(page).toContain('Arsip kota 40<')
    expect(page).not.toContain('Arsip kota 1<')
  })
})
