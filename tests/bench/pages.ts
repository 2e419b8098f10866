import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startAlignment } from '../../src/desk/align.ts'
import { packageRoot } from '../../src/settings.ts'
import { addPerson, nextOperation, openHouse, type TestHouse } from '../web/house.ts'
import { ms, printTable, quantile } from './figures.ts'
import { article } from './prose.ts'

const ROUNDS = 40

/** The time to open an article page of 18 and of 2,000 segments, and alignments of as many pairs, beside a page that reads nothing. */
export async function benchPages(): Promise<void> {
  const house = await openHouse()
  try {
    const { token } = await addPerson(house, 'bench', 'coordinator')
    const sample = await readFile(join(packageRoot(), 'db/samples/article.id.txt'), 'utf8')
    const rows: string[][] = [['page', 'p50', 'p99', 'bytes', 'to /healthz']]
    const floor = await measure(`${house.url}/healthz`, token)
    rows.push(['/healthz (floor)', ms(floor.p50), ms(floor.p99), String(floor.bytes), '1.0'])
    for (const count of [18, 2_000]) {
      const id = await importOf(house, sample, count)
      const page = await measure(`${house.url}/articles/${id}`, token)
      rows.push([
        `article of ${count} segments`,
        ms(page.p50),
        ms(page.p99),
        String(page.bytes),
        (page.p50 / floor.p50).toFixed(1),
      ])
    }
    for (const count of [100, 1_000, 10_000]) {
      const id = await alignmentOf(house, count)
      const page = await measure(`${house.url}/alignments/${id}?at=source:${count / 2}`, token)
      rows.push([
        `alignment of ${count} pairs`,
        ms(page.p50),
        ms(page.p99),
        String(page.bytes),
        (page.p50 / floor.p50).toFixed(1),
      ])
    }
    printTable(`Opening a page (${ROUNDS} rounds each, one client, same machine)`, rows)
  } finally {
    await house.close()
  }
}

async function importOf(house: TestHouse, sample: string, count: number): Promise<string> {
  const lines = sample.trim().split('\n')
  const text = Array.from({ length: count }, (_, index) => `${index} ${lines[index % lines.length]}`).join(
    '\n',
  )
  const operation = nextOperation()
  const ask = { operation, request: operation, by: 'system' }
  const pair = { source: 'id', target: 'en' }
  const imported = await house.desk.importArticle(ask, { title: `Bench ${count}`, text, project: 'j1', pair })
  if (!imported.ok) throw new Error(`the article of ${count} was refused: ${imported.refusal.code}`)
  return imported.article
}

async function alignmentOf(house: TestHouse, count: number): Promise<string> {
  const words = article(count * 11, 7)
    .replace(/[.\n]/g, '')
    .split(' ')
  const lines = Array.from({ length: count }, (_, n) => `${n} ${words.slice(n * 10, n * 10 + 10).join(' ')}.`)
  const text = lines.join('\n')
  const operation = nextOperation()
  const ask = { operation, request: operation, by: 'system' }
  const pair = { source: 'id', target: 'en' }
  const given = {
    title: `Bench ${count}`,
    source: text,
    target: text,
    project: 'j1',
    pair,
  }
  const made = await startAlignment(house.desk, ask, given)
  if (!made.ok) throw new Error(`the alignment of ${count} was refused: ${made.refusal.code}`)
  return made.alignment
}

async function measure(url: string, token: string): Promise<{ p50: number; p99: number; bytes: number }> {
  const times: number[] = []
  let bytes = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now()
    const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } })
    const body = await response.arrayBuffer()
    times.push(performance.now() - start)
    if (response.status !== 200) throw new Error(`${url} answered ${response.status}`)
    bytes = body.byteLength
  }
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99), bytes }
}
