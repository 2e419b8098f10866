import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nextOperation } from './house.ts'
import { type Cast, openCast } from './story.ts'

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

const change = (id: string, head: number, asked: object, operation = nextOperation()) =>
  cast.translator.api('POST', `/api/alignments/${id}/changes`, { head, change: asked, operation })

interface Span {
  start: number
  end: number
}
const shapes = (beads: { source: Span; target: Span }[]) =>
  beads.map(({ source, target }) => `${source.end - source.start}-${target.end - target.start}`).join(' ')

describe('an alignment', () => {
  test('is made of two texts: segmented, aligned, with what is doubtful', async () => {
    const id = await started()
    const seen = await look(id)
    expect(seen).toMatchObject({
      title: 'Banjir melanda Jakarta',
      project: 'j1',
      pair: { source: 'id', target: 'en' },
      head: 1,
      undoable: null,
      counts: { beads: 7, confirmed: 0, doubtful: 2 },
    })
    expect(shapes(seen.beads)).toBe('1-1 2-1 1-1 1-0 1-1 1-1 0-1')
    expect(seen.beads[1]).toMatchObject({
      number: 1,
      sourceSentences: [
        'Banjir melanda Jakarta pada 12 Januari 2021.',
        'Sedikitnya 1.500 warga mengungsi ke sekolah.',
      ],
      confidence: 'good',
      origin: 'automatic',
      kept: true,
      doubts: [],
    })
    const doubtful = await look(id, '?doubtful=true')
    expect(doubtful.beads.map((bead: { number: number }) => bead.number)).toEqual([3, 6])
    const { beads } = await look(id, '?after=1&limit=2')
    expect(beads.map((bead: { number: number }) => bead.number)).toEqual([2, 3])
    const list = await cast.reviewer.api('GET', '/api/projects/j1/alignments')
    expect(list.json.alignments.map((one: { id: string }) => one.id)).toContain(id)
  })

  test('sent again is the same one', async () => {
    const operation = nextOperation()
    expect(await started({ operation })).toBe(await started({ operation }))
  })

  test('changes only as its reader saw it, once for each operation, and is undone step by step', async () => {
    const id = await started()
    const before = await look(id)
    const operation = nextOperation()
    const merge = { type: 'merge', bead: 2 }
    const merged = await change(id, 1, merge, operation)
    expect(merged).toMatchObject({ status: 201, json: { head: 2 } })
    expect(await change(id, 1, merge, operation)).toMatchObject({ status: 201, json: { head: 2 } })
    expect(shapes((await look(id)).beads)).toBe('1-1 2-1 2-1 1-1 1-1 0-1')
    expect(await change(id, 1, { type: 'unlink', bead: 0 })).toMatchObject({
      status: 409,
      json: { error: { code: 'stale_alignment' } },
    })
    const text = 'The rain had not stopped.'
    await change(id, 2, { type: 'edit', side: 'target', sentence: 2, text })
    const edited = await look(id)
    expect([edited.head, edited.beads[2].targetSentences]).toEqual([3, [text]])
    const undo = (reverts: string) =>
      cast.translator.api('POST', `/api/alignments/${id}/reversals`, { reverts })
    expect(await undo(operation)).toMatchObject({ status: 409, json: { error: { code: 'stale_alignment' } } })
    expect(await undo(edited.undoable)).toMatchObject({ status: 201, json: { head: 4 } })
    expect((await look(id)).undoable).toBe(operation)
    expect(await undo(operation)).toMatchObject({ status: 201, json: { head: 5 } })
    expect(await look(id)).toEqual({ ...before, head: 5, redoable: expect.any(String) })
    expect(await undo(operation)).toMatchObject({
      status: 409,
      json: { error: { code: 'stale_alignment' } },
    })
  })

  test('aligns the rest anew between beads that somebody confirmed', async () => {
    const id = await started()
    await change(id, 1, { type: 'merge', bead: 1 })
    await change(id, 2, { type: 'mark', from: 0, to: 1, mark: 'accepted' })
    const again = await change(id, 3, { type: 'realign' })
    expect(again).toMatchObject({ status: 201, json: { head: 4 } })
    const seen = await look(id)
    expect(shapes(seen.beads)).toBe('1-1 2-1 1-1 1-0 1-1 1-1 0-1')
    expect(seen.counts).toMatchObject({ confirmed: 1 })
    expect(seen.beads[0]).toMatchObject({ origin: 'confirmed', confidence: 'good' })
  })

  test.each<[string, string, string]>([
    ['the same text twice', SOURCE, SOURCE],
    ['a translation in reversed order', SOURCE, TARGET.split('\n\n').toReversed().join('\n\n')],
    [
      'one sentence beside a hundred',
      'Gempa di Palu.',
      Array.from({ length: 100 }, (_, n) => `Line ${n}.`).join('\n'),
    ],
    [
      'a hundred beside one',
      Array.from({ length: 100 }, (_, n) => `Baris ${n}.`).join('\n'),
      'An earthquake.',
    ],
  ])('of %s holds every sentence once, in order', async (_, source, target) => {
    const id = await started({ source, target })
    const { beads } = await look(id, '?limit=1000')
    for (const side of ['source', 'target']) {
      let at = 0
      for (const bead of beads) {
        expect(bead[side].start).toBe(at)
        at = bead[side].end
      }
      const sentences = beads.flatMap((bead: Record<string, string[]>) => bead[`${side}Sentences`])
      const text = side === 'source' ? source : target
      expect(sentences.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
    }
  })

  test('becomes an article: a segment a bead, drafts, and the source as it was', async () => {
    const id = await started({ title: 'Banjir' })
    await change(id, 1, { type: 'keep', from: 2, to: 3, kept: false })
    const { head } = await look(id)
    const body = { title: '', head, operation: nextOperation() }
    const made = await cast.coordinator.api('POST', `/api/alignments/${id}/articles`, body)
    expect(made.status).toBe(201)
    const repeated = await cast.coordinator.api('POST', `/api/alignments/${id}/articles`, body)
    expect(repeated.json).toEqual(made.json)
    const { desk } = cast.house
    const { state } = await desk.articles.load(made.json.id)
    expect(state.source).toBe(SOURCE)
    const { json } = await cast.translator.api('GET', `/api/articles/${made.json.id}/segments`)
    const rows = json.segments.map(
      (one: { source: string; target: string; status: string; kind: string }) => [
        one.source.slice(0, 12),
        one.target,
        one.status,
        one.kind,
      ],
    )
    expect(rows).toEqual([
      ['Banjir melan', 'Floods hit Jakarta', 'draft', 'title'],
      ['Banjir melan', TARGET.split('\n\n')[1], 'draft', expect.any(String)],
      ['“Kami membut', '', 'untranslated', 'body'],
      ['Hujan belum ', '', 'untranslated', 'body'],
      ['Presiden Jok', 'President Joko Widodo visited the site.', 'draft', 'body'],
      ['Bantuan seni', 'Aid worth Rp5 billion arrived on January 15.', 'draft', 'body'],
      ['', 'Thieves stole a bicycle.', 'draft', 'body'],
    ])
    expect(json.segments[1].bead).toMatchObject({ sources: 2, targets: 1, confirmed: false })
    const { json: history } = await cast.translator.api(
      'GET',
      `/api/segments/${made.json.id}.${state.order[1]}/revisions`,
    )
    expect(history.revisions[0]).toMatchObject({ origin: 'alignment' })
    expect((await cast.translator.api('GET', `/api/articles/${made.json.id}`)).json.title).toBe('Banjir')
  })

  test('goes out as TMX: pairs that are kept', async () => {
    const id = await started()
    await change(id, 1, { type: 'keep', from: 0, to: 1, kept: false })
    const { status, text } = await cast.translator.page('GET', `/alignments/${id}/export`)
    expect(status).toBe(200)
    expect(text.match(/<tu /g)).toHaveLength(4)
    expect(text).not.toContain('<seg>Floods hit Jakarta</seg>')
  })

  test.each<[string, object, number, string]>([
    ['no source', { source: ' \n', target: TARGET }, 422, 'empty_article'],
    ['no target', { source: SOURCE, target: '' }, 422, 'empty_article'],
    ['a control character', { source: 'a\u0007', target: TARGET }, 422, 'control_character'],
    ['a text that is too long', { source: 'a '.repeat(600_000), target: 'b' }, 422, 'too_long'],
    ['too many sentences', { source: 'A.\n'.repeat(20_001), target: 'b' }, 422, 'too_many_segments'],
    ['an unknown field', { source: 'a', target: 'b', text: 'c' }, 422, 'bad_input'],
  ])('refuses %s', async (_, body, status, code) => {
    const answer = await cast.coordinator.api('POST', '/api/projects/j1/alignments', body)
    expect([answer.status, answer.json.error.code]).toEqual([status, code])
  })

  test('of a title that is too long is refused, and nothing of it is kept', async () => {
    const before = await cast.house.desk.store.histories()
    const body = { title: 'x'.repeat(201), source: 'Satu.', target: 'One.' }
    const { status, json } = await cast.coordinator.api('POST', '/api/projects/j1/alignments', body)
    expect([status, json.error.code, json.error.field]).toEqual([422, 'too_long', 'title'])
    expect(await cast.house.desk.store.histories()).toEqual(before)
  })

  test.each(['/api/articles', '/api/projects/j1/alignments'])(
    'of an operation that was another one leaves nothing: POST %s',
    async (path) => {
      const operation = nextOperation()
      const named = { name: 'Satu lagi', login: `lagi${path.length}`, role: 'translator', operation }
      const person = await cast.coordinator.api('POST', '/api/projects/j1/people', named)
      expect(person.status).toBe(201)
      const before = await cast.house.desk.store.histories()
      const body = path === '/api/articles' ? { text: 'Satu.' } : { source: 'Satu.', target: 'One.' }
      const { status, json } = await cast.coordinator.api('POST', path, { ...body, operation })
      expect([status, json.error.code]).toEqual([422, 'operation_reused'])
      expect(await cast.house.desk.store.histories()).toEqual(before)
    },
  )

  test('refuses changes that cannot be, and changes nothing', async () => {
    const id = await started()
    const rows: [object, number, string][] = [
      [{ type: 'merge', bead: 6 }, 409, 'no_next_bead'],
      [{ type: 'merge', bead: 77 }, 404, 'not_found'],
      [{ type: 'split', bead: 0, source: 0, target: 0 }, 422, 'bad_cut'],
      [{ type: 'shift', bead: 3, side: 'target', to: 'up' }, 409, 'nothing_to_shift'],
      [{ type: 'edit', side: 'source', sentence: 0, text: ' ' }, 422, 'empty_sentence'],
      [{ type: 'guess' }, 422, 'bad_input'],
      [{ type: 'merge', bead: -1 }, 422, 'bad_input'],
    ]
    for (const [asked, status, code] of rows) {
      const answer = await change(id, 1, asked)
      expect([asked, answer.status, answer.json.error.code]).toEqual([asked, status, code])
    }
    expect((await look(id)).head).toBe(1)
  })

  test('is there for its project alone, and only for coordinators to make or delete', async () => {
    const id = await started()
    expect((await cast.stranger.api('GET', `/api/alignments/${id}`)).status).toBe(404)
    expect((await cast.translator.api('GET', '/api/alignments/none')).status).toBe(404)
    const texts = { source: SOURCE, target: TARGET }
    expect((await cast.translator.api('POST', '/api/projects/j1/alignments', texts)).status).toBe(403)
    const article = await cast.translator.api('POST', `/api/alignments/${id}/articles`, { head: 1 })
    expect(article.status).toBe(403)
    expect((await cast.translator.api('POST', `/api/alignments/${id}/deletions`, {})).status).toBe(403)
    expect((await cast.coordinator.api('POST', `/api/alignments/${id}/deletions`, {})).status).toBe(201)
    expect((await cast.coordinator.api('GET', `/api/alignments/${id}`)).status).toBe(404)
  })
})
