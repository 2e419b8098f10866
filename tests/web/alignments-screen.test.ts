import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paragraph, run, wordFile } from '../exchange/sources/word.ts'
import { type Cast, type Human, openCast } from './story.ts'

const SOURCE = [
  'Banjir melanda Jakarta',
  'Banjir melanda Jakarta pada 12 Januari 2021. Sedikitnya 1.500 warga mengungsi ke sekolah.',
  '“Kami membutuhkan selimut,” kata Siti Aminah, 43 tahun. Hujan belum berhenti hingga Kamis malam.',
  'Presiden Joko Widodo meninjau lokasi. Bantuan senilai Rp5 miliar tiba pada 15 Januari.',
].join('\n\n')
const TARGET = [
  'Floods hit Jakarta',
  'Floods hit Jakarta on January 12, 2021, and at least 1,500 residents took refuge in schools.',
  '“We need blankets,” said Siti Aminah, 43.',
  'President Joko Widodo visited the site. Aid worth Rp5 billion arrived on January 15. Thieves stole a bicycle.',
].join('\n\n')

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.house.close())

async function started(more: object = {}): Promise<string> {
  const body = { source: SOURCE, target: TARGET, ...more }
  const { status, json } = await cast.coordinator.api('POST', '/api/projects/j1/alignments', body)
  expect(status).toBe(201)
  return json.id
}

const look = async (id: string, query = '') =>
  (await cast.translator.api('GET', `/api/alignments/${id}${query}`)).json

interface Span {
  start: number
  end: number
}
const shapes = (beads: { source: Span; target: Span }[]) =>
  beads.map(({ source, target }) => `${source.end - source.start}-${target.end - target.start}`).join(' ')

describe('the screen of an alignment', () => {
  const form = async (who: Human, id: string, fields: Record<string, string>) =>
    who.page('POST', `/alignments/${id}/changes`, {
      head: String((await look(id)).head),
      bead: '0',
      until: '1',
      side: 'source',
      sentence: '0',
      ...fields,
    })

  test.each<[string, Record<string, string>, string]>([
    ['merge', { bead: '2' }, '1-1 2-1 2-1 1-1 1-1 0-1'],
    ['split', { bead: '1', cutSource: '2', cutTarget: '1' }, '1-1 1-0 1-1 1-1 1-0 1-1 1-1 0-1'],
    ['up', { bead: '1' }, '2-1 1-1 1-1 1-0 1-1 1-1 0-1'],
    ['down', { bead: '1' }, '1-1 1-1 2-1 1-0 1-1 1-1 0-1'],
    ['unlink', { bead: '2' }, '1-1 2-1 1-0 0-1 1-0 1-1 1-1 0-1'],
    ['link', { side: 'target', sentence: '5', far: '7' }, '1-1 2-1 1-1 1-0 1-1 0-1 1-1'],
  ])('takes %s as a plain form', async (act, fields, shape) => {
    const id = await started()
    const answer = await form(cast.translator, id, { act, ...fields })
    expect([answer.status, answer.location]).toEqual([303, `/alignments/${id}`])
    expect(shapes((await look(id)).beads)).toBe(shape)
    const { undoable } = await look(id)
    const undone = await cast.reviewer.page('POST', `/alignments/${id}/reversals`, { reverts: undoable })
    expect(undone.status).toBe(303)
    expect(shapes((await look(id)).beads)).toBe('1-1 2-1 1-1 1-0 1-1 1-1 0-1')
  })

  test('cuts a sentence where the line break stands, joins it again, and does again what was undone', async () => {
    const id = await started()
    const before = await look(id)
    const [whole] = before.beads[0].sourceSentences
    const at = whole.indexOf(' ') + 1
    const text = `${whole.slice(0, at)}\r\n${whole.slice(at)}`
    const cut = await form(cast.translator, id, { act: 'cut', text })
    expect(cut.status).toBe(303)
    expect((await look(id)).beads[0].sourceSentences).toEqual([whole.slice(0, at).trim(), whole.slice(at)])
    const edited = await form(cast.translator, id, { act: 'cut', text: 'Other\nwords' })
    expect([edited.status, edited.text.includes('It cannot be cut there.')]).toEqual([422, true])
    await form(cast.translator, id, { act: 'join' })
    expect((await look(id)).beads).toEqual(before.beads)
    const take = async (which: 'undoable' | 'redoable') => {
      const page = await cast.reviewer.page('POST', `/alignments/${id}/reversals`, {
        reverts: (await look(id))[which],
      })
      expect(page.status).toBe(303)
      return (await look(id)).beads[0].sourceSentences.length
    }
    expect([
      await take('undoable'),
      await take('undoable'),
      await take('redoable'),
      await take('redoable'),
    ]).toEqual([2, 1, 2, 1])
    expect((await look(id)).redoable).toBeNull()
  })

  test('takes marks for a run of pairs, edits and the rest anew', async () => {
    const id = await started()
    await form(cast.translator, id, { act: 'accept', until: '3' })
    await form(cast.translator, id, { act: 'clear', bead: '1', until: '2' })
    await form(cast.translator, id, { act: 'review', bead: '4', until: '5' })
    await form(cast.translator, id, { act: 'leave', bead: '6', until: '7' })
    await form(cast.translator, id, { act: 'edit', sentence: '0', text: 'Banjir di Jakarta' })
    expect((await form(cast.translator, id, { act: 'realign' })).status).toBe(303)
    const { beads } = await look(id)
    expect(beads[0]).toMatchObject({ origin: 'confirmed', sourceSentences: ['Banjir di Jakarta'] })
    expect(beads[1].origin).not.toBe('confirmed')
    expect(beads[2].origin).toBe('confirmed')
  })

  test('shows what both sides share, what is doubtful, and the tools for one sentence', async () => {
    const id = await started()
    const { status, text } = await cast.translator.page('GET', `/alignments/${id}?at=target:1`)
    expect(status).toBe(200)
    expect(text).toContain('<mark>2021</mark>')
    expect(text).toContain('<mark>1.500</mark>')
    expect(text).toContain('<mark>1,500</mark>')
    expect(text).toContain('Pair 2 · English, sentence 2')
    expect(text.match(/data-doubtful/g)).toHaveLength(2)
    const lost = await cast.translator.page('GET', `/alignments/${id}?at=target:999`)
    expect(lost.text).toContain('Pair 1 · Indonesian, sentence 1')
    const list = await cast.translator.page('GET', '/projects/j1/alignments')
    expect(list.text).toContain(`href="/alignments/${id}"`)
    expect(list.text).not.toContain('/projects/j1/alignments/new')
  })

  test('is for members, and finishing for coordinators', async () => {
    const id = await started()
    for (const path of [`/alignments/${id}`, '/projects/j1/alignments'])
      expect((await cast.stranger.page('GET', path)).status).toBe(404)
    expect((await cast.translator.page('GET', '/projects/j1/alignments/new')).status).toBe(403)
    const finish = `/alignments/${id}/articles/new`
    expect((await cast.translator.page('GET', finish)).text).not.toContain('Make an article')
    expect((await cast.coordinator.page('GET', finish)).text).toContain('2 pairs are still doubtful')
    const fields = { head: '1', title: 'Banjir' }
    const refused = await cast.translator.page('POST', `/alignments/${id}/articles`, fields)
    expect(refused.status).toBe(403)
    const made = await cast.coordinator.page('POST', `/alignments/${id}/articles`, fields)
    expect(made.location).toMatch(/^\/articles\/[a-z0-9]{12}$/)
    const gone = await cast.coordinator.page('POST', `/alignments/${id}/deletions`, {})
    expect(gone.location).toBe('/projects/j1/alignments')
  })

  test.each<[string, Record<string, string>, number]>([
    ['an act that there is not', { act: 'guess' }, 422],
    ['a bead that there is not', { act: 'merge', bead: '77' }, 404],
    ['a number that is none', { act: 'merge', bead: 'x' }, 422],
    ['a head that is old', { act: 'unlink', bead: '1', head: '0' }, 409],
    ['a sentence without text', { act: 'edit', text: ' ' }, 422],
    ['a far sentence that there is not', { act: 'link', far: '99' }, 404],
  ])('refuses %s, and changes nothing', async (_, fields, status) => {
    const id = await started()
    expect((await form(cast.translator, id, fields)).status).toBe(status)
    expect((await look(id)).head).toBe(1)
  })
})

describe('the rest, aligned anew', () => {
  const realign = async (id: string, head: number, signal?: AbortSignal) =>
    fetch(`${cast.house.url}/alignments/${id}/changes`, {
      method: 'POST',
      headers: { authorization: `Bearer ${cast.coordinator.token}`, accept: 'application/x-ndjson' },
      body: new URLSearchParams({
        head: String(head),
        bead: '0',
        until: '1',
        side: 'source',
        sentence: '0',
        act: 'realign',
      }),
      ...(signal ? { signal } : {}),
    })

  test('tells how far it is to a page that asks, or why it was refused', async () => {
    const id = await started()
    await cast.coordinator.api('POST', `/api/alignments/${id}/changes`, {
      head: 1,
      change: { type: 'merge', bead: 2 },
    })
    const lines = async (answer: Response) =>
      (await answer.text())
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    const told = await lines(await realign(id, 2))
    expect(told[0]).toEqual({ done: 0 })
    expect(told.at(-1)).toEqual({ to: `/alignments/${id}` })
    expect(shapes((await look(id)).beads)).toBe('1-1 2-1 1-1 1-0 1-1 1-1 0-1')
    const refused = await lines(await realign(id, 1))
    expect(refused.at(-1)).toMatchObject({ error: { code: 'stale_alignment' } })
  })

  test('is stopped by whoever goes away, and then nothing was changed', async () => {
    const many = (word: string) =>
      Array.from({ length: 3_000 }, (_, n) => `${word} ${n * 7} ${n % 13}.`).join('\n')
    const id = await started({ source: many('Kalimat'), target: many('Sentence') })
    const stop = new AbortController()
    const answer = await realign(id, 1, stop.signal)
    const reader = answer.body?.getReader()
    await reader?.read()
    stop.abort()
    await reader?.read().catch(() => undefined)
    // The same work again takes as long: had the first gone on, it would have been there before and made this one stale.
    const again = await cast.coordinator.api('POST', `/api/alignments/${id}/changes`, {
      head: 1,
      change: { type: 'realign' },
    })
    expect(again.status).toBe(201)
  })
})

describe('two texts as a form', () => {
  const send = (fields: Record<string, string | Blob>, accept = 'text/html') => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    const headers = { authorization: `Bearer ${cast.coordinator.token}`, accept }
    const url = `${cast.house.url}/projects/j1/alignments`
    return fetch(url, { method: 'POST', body, headers, redirect: 'manual' })
  }

  test('may each be a file', async () => {
    const answer = await send({ source: '', sourceFile: new Blob([SOURCE]), target: TARGET, targetFile: '' })
    expect(answer.status).toBe(303)
    const seen = await look(answer.headers.get('location')?.split('/').at(-1) ?? '')
    expect(shapes(seen.beads)).toBe('1-1 2-1 1-1 1-0 1-1 1-1 0-1')
  })

  test('may each be a file with a layout, of which the text is taken', async () => {
    const word = wordFile(
      paragraph(run('Gempa di ') + run('Palu', '<w:b/>')) + paragraph(run('Dua orang tewas.')),
    )
    const answer = await send({
      sourceFile: new File([Uint8Array.from(word)], 'a.docx'),
      targetFile: new File(
        ['<!doctype html><h1>Earthquake in <b>Palu</b></h1><p>Two people died.'],
        'b.html',
      ),
    })
    expect(answer.status).toBe(303)
    const { beads } = await look(answer.headers.get('location')?.split('/').at(-1) ?? '')
    expect(
      beads.map((bead: Record<string, unknown>) => [bead.sourceSentences, bead.targetSentences]),
    ).toEqual([
      [['Gempa di Palu'], ['Earthquake in Palu']],
      [['Dua orang tewas.'], ['Two people died.']],
    ])
  })

  test('tell how far the work is to a page that asks, or why it was refused', async () => {
    const lines = 'application/x-ndjson'
    const read = async (answer: Response) =>
      (await answer.text())
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    const told = await read(await send({ source: SOURCE, target: TARGET }, lines))
    expect(told[0]).toEqual({ done: 0 })
    expect(told.at(-1)).toEqual({ to: expect.stringMatching(/^\/alignments\/[a-z0-9]{12}$/) })
    const refused = await read(await send({ source: SOURCE, target: ' ' }, lines))
    expect(refused.at(-1)).toMatchObject({ error: { code: 'empty_article', field: 'target' } })
  })

  test.each<[string, Record<string, string | Blob>, number]>([
    ['a file and a text', { source: SOURCE, sourceFile: new Blob(['a']), target: TARGET }, 422],
    [
      'half a Word file',
      {
        sourceFile: new File([Uint8Array.from(wordFile(paragraph(run('a'))).slice(0, -30))], 'a.docx'),
        target: TARGET,
      },
      422,
    ],
    ['a file of bytes', { sourceFile: new Blob(['%PDF-1.4']), target: TARGET }, 415],
    ['an empty text', { source: SOURCE, target: '' }, 422],
  ])('refuse %s and keep what was typed', async (_, fields, status) => {
    const answer = await send(fields)
    expect(answer.status).toBe(status)
    const page = await answer.text()
    expect(page).toContain('role="alert"')
    for (const [name, value] of Object.entries(fields))
      if (name === 'target' && typeof value === 'string') expect(page).toContain(value.slice(0, 18))
  })
})
