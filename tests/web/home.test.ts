import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { Articles } from '../../src/desk/articles.ts'
import { folded } from '../../src/web/home/page.ts'
import { addPerson, nextOperation, openHouse, type TestHouse } from './house.ts'
import { signedInVisitor, textOf } from './visitor.ts'

let house: TestHouse
let worked = ''
let untouched = ''
beforeAll(async () => {
  house = await openHouse()
  await addPerson(house, 'boss', 'administrator')
  await addPerson(house, 'chief', 'coordinator')
  await addPerson(house, 'rini', 'reviewer')
  await addPerson(house, 'tina', 'translator')
  for (const entry of (await house.desk.workspace()).articles.values())
    if (entry.sample === 'worked') worked = entry.id
    else untouched = entry.id
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

describe('my work', () => {
  it('of a reviewer: what was returned and what waits for review, each with its link', async () => {
    const page = await home('rini')
    expect(page).toContain(`href="/articles/${worked}?status=returned"`)
    expect(page).toContain(`href="/articles/${worked}/reviews"`)
    expect(textOf(page)).toMatch(/1 returned segment .* 10 segments to review/)
  })

  it('of a translator: no reviews', async () => {
    const page = await home('tina')
    expect(page).toContain(`href="/articles/${worked}?status=returned"`)
    expect(page).not.toContain('/reviews"')
  })

  it('has an article once it is begun, until nothing is left of it', async () => {
    const task = `<li>\\s*<a href="/articles/${untouched}"`
    expect(await home('tina')).not.toMatch(new RegExp(task))
    const actor = { person: 'p1', role: 'translator', twoPerson: 'off' } as const
    const { state } = await house.desk.articles.load(untouched)
    const segment = state.order[0] ?? 0
    const command = { type: 'revise', segment, text: 'January', state: 'translated', base: null } as const
    await house.desk.articles.act(
      untouched,
      { operation: nextOperation(), request: 'x', by: 'p1' },
      command,
      actor,
    )
    const page = await home('tina', '', 'id')
    expect(page).toMatch(new RegExp(task))
    expect(textOf(page)).toContain('17 segmen belum diterjemahkan')
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
      expect(await text('chief')).toContain('Paste or upload the first with “New article”')
      expect(await text('tina')).toContain('A coordinator of this project adds them')
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
})
