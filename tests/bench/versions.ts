import { setTimeout } from 'node:timers/promises'
import { addPerson, nextOperation, openHouse, type TestHouse } from '../web/house.ts'
import { ms, printTable, quantile } from './figures.ts'

const SEGMENTS = 200
const VERSIONS = 40
const REVISIONS = 10_000
const ROUNDS = 100
const RESTED_ROUNDS = 10

/** Milliseconds after which the threads of the pool have ended. */
const REST = 2_600

const WORDS =
  'the government said that farmers in the north would pay more for fuel this year while prices of rice fell again'.split(
    ' ',
  )

/** The time to compare any two versions of a long history, and to open any moment of it, through HTTP. */
export async function benchVersions(): Promise<void> {
  const house = await openHouse()
  try {
    const { id: person, token } = await addPerson(house, 'bench', 'coordinator')
    const article = await writeHistory(house, person)
    const { state, head } = await house.desk.articles.load(article)
    if (head !== 1 + REVISIONS + VERSIONS) throw new Error(`the history has ${head} lines`)
    const ids = state.versions.map(({ ref }) => `${article}.${ref}`)
    const any = (): string => ids[Math.floor(random() * ids.length)] ?? 'import'
    const moment = (): number => 1 + Math.floor(random() * head)
    const compared = (): string => `/api/articles/${article}/comparison?from=${any()}&to=${any()}`
    const measured = [
      ['the first comparison after a start', await measure(house, token, compared, 1)],
      ['any two versions, as JSON', await measure(house, token, compared, ROUNDS)],
      [
        'the same by somebody who reads in between',
        await measure(house, token, compared, RESTED_ROUNDS, REST),
      ],
      [
        'any version and now, as a page',
        await measure(house, token, () => `/articles/${article}/comparison?from=${any()}`, ROUNDS),
      ],
      [
        'the oldest and now',
        await measure(house, token, () => `/api/articles/${article}/comparison?from=${ids[0]}`, ROUNDS),
      ],
      [
        'any moment of the history, as a page',
        await measure(house, token, () => `/articles/${article}/history?at=${moment()}`, ROUNDS),
      ],
    ] as const
    const rows = measured.map(([what, { times, work }]) => [
      what,
      ms(Math.min(...times)),
      ms(quantile(times, 0.5)),
      ms(Math.max(...times)),
      ms(quantile(work, 0.5)),
    ])
    const size = `${SEGMENTS} segments, ${VERSIONS} versions, ${REVISIONS} revisions, ${head} lines`
    printTable(`Versions (${size}; ${ROUNDS} rounds each)`, [
      ['what', 'min', 'median', 'max', 'processor, median'],
      ...rows,
    ])
  } finally {
    await house.close()
  }
}

async function writeHistory(house: TestHouse, person: string): Promise<string> {
  const { articles } = house.desk
  const ask = () => ({ operation: nextOperation(), request: 'bench', by: person })
  const text = Array.from(
    { length: SEGMENTS },
    (_, index) => `Kalimat nomor ${index} tentang harga beras.`,
  ).join('\n')
  const pair = { source: 'id', target: 'en' }
  const imported = await house.desk.importArticle(ask(), { title: 'Bench', text, project: 'j1', pair })
  if (!imported.ok) throw new Error(`the article was refused: ${imported.refusal.code}`)
  const actor = { person, role: 'coordinator', twoPerson: 'off' } as const
  const last = new Map<number, { ref: number; words: string[] }>()
  for (let count = 1; count <= REVISIONS; count += 1) {
    const segment = 1 + Math.floor(random() * SEGMENTS)
    const words = changed(last.get(segment)?.words)
    const command = { type: 'revise', segment, text: `${words.join(' ')}.`, state: 'translated' } as const
    const acted = await articles.act(
      imported.article,
      ask(),
      { ...command, base: last.get(segment)?.ref ?? null },
      actor,
    )
    if (!acted.ok) throw new Error(`a revision was refused: ${acted.refusal.code}`)
    last.set(segment, { ref: acted.state.segments.get(segment)?.last ?? 0, words })
    if (count % (REVISIONS / VERSIONS) === 0)
      await articles.act(imported.article, ask(), { type: 'nameVersion', name: `version ${count}` }, actor)
  }
  return imported.article
}

/** A sentence of 25 words, of which about three become others each time. */
function changed(words: readonly string[] = Array.from({ length: 25 }, word)): string[] {
  const others = words.map((one) => (random() < 0.12 ? word() : one))
  // The same text again would be no revision.
  return others.join(' ') === words.join(' ') ? changed(words) : others
}

function word(): string {
  return WORDS[Math.floor(random() * WORDS.length)] ?? ''
}

let seed = 20_261_125

/** The same history and the same pairs on every run (mulberry32). */
function random(): number {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
}

/** Milliseconds on the clock, and of all processors together: those say the same on a busy machine. */
async function measure(house: TestHouse, token: string, path: () => string, rounds: number, rest = 0) {
  const times: number[] = []
  const work: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    await setTimeout(rest)
    const address = house.url + path()
    const used = process.cpuUsage()
    const start = performance.now()
    const response = await fetch(address, { headers: { authorization: `Bearer ${token}` } })
    await response.arrayBuffer()
    times.push(performance.now() - start)
    const { user, system } = process.cpuUsage(used)
    work.push((user + system) / 1_000)
    if (response.status !== 200) throw new Error(`${address} answered ${response.status}`)
  }
  return { times, work }
}
