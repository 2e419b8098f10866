import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { packageRoot } from '../../src/settings.ts'
import { JOBS } from '../../src/work/jobs.ts'
import { openWork, WORK_LIMITS, WorkEndedError, WorkLimitError } from '../../src/work/pool.ts'

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

  it('tells a job that ended with the server from one that failed, and takes no more', async () => {
    const ending = openWork(THREAD)
    const job = ending.run('segment', { text: big, language: 'id' })
    const told = expect(job).rejects.toBeInstanceOf(WorkEndedError)
    await ending.close()
    await told
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
