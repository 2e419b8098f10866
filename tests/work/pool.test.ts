import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { packageRoot } from '../../src/settings.ts'
import { askedBy } from '../../src/work/asker.ts'
import { JOBS } from '../../src/work/jobs.ts'
import { openWork, WORK_LIMITS, WorkEndedError, WorkLimitError } from '../../src/work/pool.ts'
import { WorkFullError } from '../../src/work/turns.ts'

const THREAD = join(packageRoot(), 'dist/work/thread.js')
const big = 'Ini sebuah kalimat yang biasa saja. '.repeat(60_000)

const work = openWork(THREAD)
afterAll(() => work.close())

describe('work', () => {
  it('gives in a thread what it gives in place', async () => {
    const input = { text: big.slice(0, 200_000), language: 'id' } as const
    expect(JOBS.segment.inline(input)).toBe(false)
    expect(await work.run('segment', input)).toEqual(JOBS.segment.run(input))
  })

  it('does small work in place, so that it costs no thread', async () => {
    const input = { text: 'Satu. Dua.', language: 'id' } as const
    expect(JOBS.segment.inline(input)).toBe(true)
    expect(await work.run('segment', input)).toHaveLength(2)
  })

  it('leaves the event loop free while a thread works', async () => {
    const order: string[] = []
    const job = work.run('segment', { text: big, language: 'id' }).then(() => order.push('job'))
    await new Promise<void>((done) => setImmediate(done))
    order.push('somebody else')
    await job
    expect(order).toEqual(['somebody else', 'job'])
  })

  it('ends a job that takes too long, and works on', async () => {
    const impatient = openWork(THREAD, { ...WORK_LIMITS, milliseconds: 1 })
    await expect(impatient.run('segment', { text: big, language: 'id' })).rejects.toBeInstanceOf(
      WorkLimitError,
    )
    await impatient.close()
    expect(await work.run('segment', { text: 'Satu. Dua.', language: 'id' })).toHaveLength(2)
  })

  it('ends a job that takes too much memory, and works on', async () => {
    const poor = openWork(THREAD, { ...WORK_LIMITS, threads: 1, megabytes: 12 })
    const pairs = Array.from({ length: 100_000 }, (_, index) => ({
      before: `a${index} b c`,
      after: `a b${index} c`,
    }))
    await expect(poor.run('compare', pairs)).rejects.toBeInstanceOf(WorkLimitError)
    expect(await poor.run('segment', { text: 'Satu. Dua.', language: 'id' })).toHaveLength(2)
    await poor.close()
  })

  it('counts the time of a job from when it begins, not from when it was asked for', async () => {
    const text = big.slice(0, 400_000)
    const alone = openWork(THREAD, { ...WORK_LIMITS, threads: 1 })
    const began = performance.now()
    await alone.run('segment', { text, language: 'id' })
    // With the start of its thread.
    const one = performance.now() - began
    await alone.close()
    const strict = openWork(THREAD, { ...WORK_LIMITS, threads: 1, milliseconds: Math.ceil(3 * one) })
    const jobs = Array.from({ length: 25 }, () => strict.run('segment', { text, language: 'id' }))
    expect(await Promise.all(jobs)).toHaveLength(25)
    await strict.close()
  })

  it('gives lists that come in portions whole', async () => {
    const paragraphs = Array.from({ length: 1_200 }, (_, n) => `<p>Kalimat ${n}. Lagi “${n}”.</p>`)
    const bytes = new TextEncoder().encode(paragraphs.join(''))
    const page = { format: 'html', bytes } as const
    expect(JOBS.readSource.inline(page)).toBe(false)
    expect(await work.run('readSource', page)).toEqual(JOBS.readSource.run(page))
    expect(JOBS.readSource.run(page)).toMatchObject({ ok: true, units: { length: 1_200 } })
    const empty = { format: 'html', bytes: new TextEncoder().encode(`<p>${' '.repeat(5_000)}</p>`) }
    expect(await work.run('readSource', empty)).toEqual(JOBS.readSource.run(empty))
  })

  it('does one person’s work while another has more waiting than there are threads', async () => {
    const order: string[] = []
    const job = (person: string, name: string, text: string) =>
      askedBy(person, () => work.run('segment', { text, language: 'id' })).then(() => order.push(name))
    // A thread that has to start first takes longer than some of them.
    const names = Array.from({ length: 10 }, (_, n) => `a${n}`)
    const first = names.map((name) => job('a', name, big))
    await job('b', 'b', big.slice(0, 100_000))
    expect(order).not.toContain('a9')
    await Promise.all(first)
    expect(order.filter((name) => name !== 'b')).toEqual(names)
  })

  it('refuses what comes while too much of one person waits', async () => {
    const narrow = openWork(THREAD, { ...WORK_LIMITS, threads: 1, waiting: 1 })
    const job = () => askedBy('a', () => narrow.run('segment', { text: big, language: 'id' }))
    const taken = [job(), job()]
    await expect(job()).rejects.toBeInstanceOf(WorkFullError)
    expect((await Promise.all(taken)).map(({ length }) => length)).toEqual([60_000, 60_000])
    await narrow.close()
  })

  it('tells a job that ended with the server from one that failed, and takes no more', async () => {
    const ending = openWork(THREAD)
    const job = ending.run('segment', { text: big, language: 'id' })
    const told = expect(job).rejects.toBeInstanceOf(WorkEndedError)
    const more = ['a', 'a'].map((person) =>
      askedBy(person, () => ending.run('segment', { text: big, language: 'id' })),
    )
    const waiting = Promise.all(more.map((one) => expect(one).rejects.toBeInstanceOf(WorkEndedError)))
    await ending.close()
    await told
    await waiting
    await expect(ending.run('segment', { text: big, language: 'id' })).rejects.toBeInstanceOf(WorkEndedError)
  })

  const texts = {
    source: Array.from({ length: 2000 }, (_, n) => `Warga desa nomor ${n} mengungsi pada 1${n}.`),
    target: Array.from({ length: 2000 }, (_, n) => `Residents of village number ${n} fled in 1${n}.`),
    language: 'id',
  } as const

  it('tells how far an alignment is, from a thread', async () => {
    const seen: number[] = []
    const beads = await work.run('align', texts, { progress: (done) => seen.push(done) })
    expect(beads).toHaveLength(2000)
    expect(seen.length).toBeGreaterThan(10)
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  })

  it('ends an alignment that nobody waits for any more, and works on', async () => {
    const stop = new AbortController()
    const job = work.run('align', texts, {
      signal: stop.signal,
      progress: () => stop.abort(new Error('given up')),
    })
    await expect(job).rejects.toThrow('given up')
    await expect(work.run('align', texts, { signal: stop.signal })).rejects.toThrow('given up')
    expect(await work.run('segment', { text: 'Satu. Dua.', language: 'id' })).toHaveLength(2)
  })
})
