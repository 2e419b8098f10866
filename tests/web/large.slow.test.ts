import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addPerson, client, openHouse, type TestHouse } from './house.ts'

const MB = 1024 * 1024

let house: TestHouse
let ask: ReturnType<typeof client>
let token = ''

beforeAll(async () => {
  house = await openHouse()
  const person = await addPerson(house, 'ani', 'coordinator')
  token = person.token
  ask = client(house, token)
})
afterAll(() => house.close())

/** Text of about `size` code units: the sample's sentences, each line numbered so that no two are alike. */
async function longText(size: number, separator: string): Promise<string> {
  const lines = (await readFile('db/samples/article.id.txt', 'utf8')).trim().split('\n')
  const parts: string[] = []
  for (let length = 0, index = 0; length < size; index += 1) {
    const line = `${index} ${lines[index % lines.length]}`
    parts.push(line)
    length += line.length + separator.length
  }
  return parts.join(separator)
}

async function sourceOf(id: string): Promise<readonly string[]> {
  const sources: string[] = []
  for (let after = 0; ; ) {
    const { json } = await ask('GET', `/api/articles/${id}/segments?limit=1000&after=${after}`)
    if (json.segments.length === 0) return sources
    for (const segment of json.segments) {
      sources.push(segment.source)
      after = segment.number
    }
  }
}

describe('large articles', () => {
  it('takes 10 MB whole, and answers others meanwhile', async () => {
    const text = await longText(10 * MB, '\n')
    const order: string[] = []
    const imported = ask('POST', '/api/articles', { title: 'Besar', text }).then((answer) => {
      order.push('import')
      return answer
    })
    await ask('GET', '/api/articles')
    order.push('somebody else')
    const { status, json } = await imported
    expect(status).toBe(201)
    expect(order).toEqual(['somebody else', 'import'])
    const exported = await ask('GET', `/api/articles/${json.id}/export?format=text&untranslated=source`)
    expect(exported.status).toBe(200)
    const { json: article } = await ask('GET', `/api/articles/${json.id}`)
    expect(article.counts.segments).toBeGreaterThan(40_000)
    const page = await ask('GET', `/articles/${json.id}`)
    expect(page.status).toBe(200)
    expect(page.text.length).toBeLessThan(2 * MB)
  })

  it('takes a line of 1 MB, cut where it must be', async () => {
    const line = await longText(MB, ' ')
    const { status, json } = await ask('POST', '/api/articles', { title: 'Satu baris', text: line })
    expect(status).toBe(201)
    const sources = await sourceOf(json.id)
    expect(sources.join(' ')).toBe(line)
    for (const source of sources) expect(source.length).toBeLessThanOrEqual(10_000)
  })

  it('cuts a word of 100,000 letters and keeps every letter', async () => {
    const word = 'é'.repeat(100_000)
    const { json } = await ask('POST', '/api/articles', { title: 'Kata', text: word })
    expect((await sourceOf(json.id)).join('')).toBe(word)
  })

  it('refuses more than 12 MB with 413, and keeps nothing of it', async () => {
    const before = await house.desk.store.histories()
    const { status, json } = await ask('POST', '/api/articles', {
      title: 'Terlalu besar',
      text: 'a '.repeat(6.5 * MB),
    })
    expect(status).toBe(413)
    expect(json.error.code).toMatch(/too_l/)
    expect(await house.desk.store.histories()).toEqual(before)
  })

  it('takes a 10 MB file as an upload', async () => {
    const form = new FormData()
    form.set('title', 'Berkas')
    form.set('file', new Blob([await longText(10 * MB, '\r\n')]), 'besar.txt')
    const response = await fetch(`${house.url}/api/articles`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: form,
    })
    expect(response.status).toBe(201)
  })
})
