import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addPerson, client, openHouse, type TestHouse } from './house.ts'
import { signedInVisitor, textOf } from './visitor.ts'

let house: TestHouse
let count = 0
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

/** A new person for each test, so that none depends on another. */
async function newcomer(language = 'en') {
  count += 1
  const login = `keys${count}`
  const { token } = await addPerson(house, login, 'reviewer')
  return { api: client(house, token), visitor: await signedInVisitor(house, login, language) }
}

type Api = Awaited<ReturnType<typeof newcomer>>['api']

async function keysOf(api: Api): Promise<ReadonlyMap<string, string>> {
  const { json } = await api('GET', '/api/account/keys')
  const keys: readonly { readonly name: string; readonly chord: string }[] = json.keys
  return new Map(keys.map(({ name, chord }) => [name, chord]))
}

const set = (key: string, chord: string) => ({ key, chord })

describe('my keys', () => {
  it('begin as they come, and nothing of them is written into pages', async () => {
    const { api, visitor } = await newcomer()
    const { json } = await api('GET', '/api/account/keys')
    expect(json).toMatchObject({ preset: 'default', letters: 'on', enter: 'preset' })
    expect(json.keys).toContainEqual({
      name: 'approve',
      scope: 'row',
      places: ['editor', 'review'],
      chord: 'A',
      own: false,
    })
    expect((await visitor.get('/account/keys')).text).toContain('<body>')
  })

  it('can be those of memoQ, on every page', async () => {
    const { api, visitor } = await newcomer()
    const saved = await visitor.post('/account/keys', { preset: 'memoq', letters: 'on', enter: 'preset' })
    expect([saved.status, saved.to]).toEqual([303, '/account/keys'])
    expect((await keysOf(api)).get('next-unfinished')).toBe('Ctrl+G')
    const { text } = await visitor.get('/')
    expect(text).toMatch(/<body data-keys="{[^"]*&#34;next-unfinished&#34;:&#34;Ctrl\+G&#34;/)
    const page = textOf((await visitor.get('/account/keys')).text)
    expect(page).toContain(
      'Ctrl+Shift+S Copy the source into the translation; with words of it selected, only these, to the caret: it opens the browser’s developer tools',
    )
  })

  it('change one at a time, and are shown where they work', async () => {
    const { api, visitor } = await newcomer()
    const saved = await visitor.post('/account/keys/changes', {
      key: 'confirm',
      chord: 'ctrl + j',
      act: 'set',
    })
    expect([saved.status, saved.to]).toEqual([303, '/account/keys?changed=confirm#key-confirm'])
    expect(textOf((await visitor.get(saved.to)).text)).toContain('saved Ctrl+J')
    const { json } = await api('GET', '/api/articles')
    const editor = await visitor.get(`/articles/${json.articles[0].id}`)
    expect(editor.text).toMatch(/<tr data-help="confirm">.*<kbd>Ctrl\+J<\/kbd><\/td>/)
    expect(editor.text).toContain('Ctrl+J confirms')
    await api('POST', '/api/account/keys/changes', set('choose', 'Q'))
    const review = await visitor.get(`/articles/${json.articles[0].id}/reviews`)
    expect(textOf(review.text)).toContain('Q Choose the segment')
    await api('POST', '/api/account/keys/changes', set('back', 'B'))
    const past = await visitor.get(`/articles/${json.articles[0].id}/history`)
    expect(past.text).toMatch(/id="back"[^>]*aria-keyshortcuts="B"/)
  })

  it('are taken away and set back', async () => {
    const { api, visitor } = await newcomer()
    await visitor.post('/account/keys/changes', { key: 'save', chord: 'Ctrl+S', act: 'clear' })
    expect((await keysOf(api)).get('save')).toBe('')
    await api('POST', '/api/account/keys/changes', set('confirm', 'Ctrl+S'))
    const refused = await api('POST', '/api/account/keys/changes', { key: 'save', act: 'reset' })
    expect([refused.status, refused.json.error.code]).toEqual([422, 'key_taken'])
    await api('POST', '/api/account/keys/changes', { act: 'reset-all' })
    const keys = await keysOf(api)
    expect([keys.get('save'), keys.get('confirm')]).toEqual(['Ctrl+S', 'Ctrl+Enter'])
  })

  it('of single letters can be off', async () => {
    const { api } = await newcomer()
    const answer = await api('POST', '/api/account/keys', { letters: 'off' })
    expect([answer.status, answer.json.letters]).toEqual([201, 'off'])
    const keys = await keysOf(api)
    expect(['approve', 'next-row', 'alignment-accept', 'older-base'].map((name) => keys.get(name))).toEqual([
      '',
      '',
      '',
      '',
    ])
    expect([keys.get('next'), keys.get('alignment-link')]).toEqual(['Alt+ArrowDown', 'Space'])
  })

  it('outlast a change of language and theme, and those outlast a change of keys', async () => {
    const { api } = await newcomer()
    await api('POST', '/api/account/keys', { preset: 'omegat' })
    await api('POST', '/api/account/preferences', { theme: 'dark' })
    await api('POST', '/api/account/keys/changes', set('help', 'F2'))
    expect((await keysOf(api)).get('help')).toBe('F2')
    expect((await api('GET', '/api/account/keys')).json.preset).toBe('omegat')
    expect((await api('GET', '/api/account')).json).toMatchObject({ theme: 'dark' })
  })

  it('are one person’s own', async () => {
    const [mine, theirs] = [await newcomer(), await newcomer()]
    await mine.api('POST', '/api/account/keys/changes', set('confirm', 'F9'))
    expect((await keysOf(theirs.api)).get('confirm')).toBe('Ctrl+Enter')
  })

  it.each([
    ['a chord that browsers keep', set('confirm', 'Ctrl+T'), 'key_reserved', 'chord', 'browsers keep it'],
    ['one that is another’s', set('confirm', 'Ctrl+S'), 'key_taken', 'chord', 'Save the draft now'],
    ['a letter in the text box', set('confirm', 'J'), 'key_reserved', 'chord', 'typed into the text box'],
    ['no chord', set('confirm', 'Hyper+J'), 'key_unreadable', 'chord', 'Write it like'],
    ['a key that is not there', set('toString', 'F9'), 'key_unknown', 'key', 'no such key in the list'],
    ['too long a chord', set('confirm', 'x'.repeat(41)), 'bad_input', 'chord', ''],
    ['another act', { ...set('confirm', 'F9'), act: 'drop' }, 'bad_input', 'act', ''],
    ['a field more', { ...set('confirm', 'F9'), person: 'p1' }, 'bad_input', undefined, ''],
  ])('refuse %s', async (_, body, code, field, words) => {
    const { api } = await newcomer()
    const answer = await api('POST', '/api/account/keys/changes', body)
    expect([answer.status, answer.json.error.code]).toEqual([422, code])
    if (field) expect(answer.json.error.field).toBe(field)
    expect(answer.json.error.message).toContain(words)
    expect((await keysOf(api)).get('confirm')).toBe('Ctrl+Enter')
  })

  it('say at the field what is wrong, and keep what was typed', async () => {
    const { visitor } = await newcomer('id')
    const { status, text } = await visitor.post('/account/keys/changes', {
      key: 'confirm',
      chord: 'Ctrl+Shift+C',
      act: 'set',
    })
    expect(status).toBe(422)
    expect(text).toMatch(/id="chord-confirm"[^>]*value="Ctrl\+Shift\+C"[^>]*aria-invalid="true"/)
    expect(textOf(text)).toContain('tidak dapat dipakai: tombol itu membuka alat pengembang peramban')
  })

  it('refuse a set that needs a key of one’s own, naming both', async () => {
    const { api, visitor } = await newcomer()
    await api('POST', '/api/account/keys/changes', set('save', 'F9'))
    const { status, text } = await visitor.post('/account/keys', { preset: 'memoq' })
    expect(status).toBe(422)
    expect(textOf(text)).toContain(
      '“F9” would be the key of two commands: “Save the draft now” and “Insert the next',
    )
    expect((await api('GET', '/api/account/keys')).json.preset).toBe('default')
  })
})
