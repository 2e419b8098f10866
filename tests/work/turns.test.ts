import { describe, expect, test } from 'vitest'
import { Turns, WorkFullError } from '../../src/work/turns.ts'

/** Jobs by name: whose they are, and how they go. */
function stage(threads: number, waiting = 100) {
  const turns = new Turns({ threads, waiting })
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const settled = () => new Promise<void>((resolve) => setImmediate(resolve))
  return {
    begun,
    turns,
    /** Asks for a turn; `name` begins with the letter of its person, `-` being nobody, and ends with `s` where it is short. */
    ask(name: string, signal?: AbortSignal) {
      const [letter = ''] = name
      const asked = { short: name.endsWith('s'), ...(signal ? { signal } : {}) }
      return turns.take(letter === '-' ? '' : letter, asked).then((end) => {
        begun.push(name)
        ends.set(name, end)
      })
    },
    async end(name: string) {
      ends.get(name)?.()
      await settled()
    },
    settled,
  }
}

/** Everything asked for at once, each ended as soon as it began: the order in which they begin. */
async function orderOf(threads: number, names: readonly string[]): Promise<readonly string[]> {
  const { ask, begun, end, settled } = stage(threads)
  for (const name of names) void ask(name)
  await settled()
  for (let n = 0; n < begun.length; n += 1) await end(begun[n] ?? '')
  return begun
}

describe('turns', () => {
  test.each([
    ['of one person are in his order', 1, 'a1 a2 a3', 'a1 a2 a3'],
    ['of two alternate, however many the first has', 1, 'a1 a2 a3 a4 b1 b2', 'a1 b1 a2 b2 a3 a4'],
    ['of three go round', 1, 'a1 a2 a3 b1 b2 c1', 'a1 b1 c1 a2 b2 a3'],
    ['of nobody count as of one more', 1, '-1 -2 -3 a1', '-1 a1 -2 -3'],
    ['on two threads go round as well', 2, 'a1 a2 a3 b1 b2 b3 c1', 'a1 b1 c1 a2 b2 a3 b3'],
  ])('%s', async (_, threads, asked, begun) => {
    expect(await orderOf(threads, asked.split(' '))).toEqual(begun.split(' '))
  })

  test('leave a thread for others, whatever one person has', async () => {
    const { ask, begun, end, settled } = stage(3)
    for (const name of ['a1', 'a2', 'a3', 'a4']) void ask(name)
    await settled()
    expect(begun).toEqual(['a1', 'a2'])
    await ask('b1')
    expect(begun).toEqual(['a1', 'a2', 'b1'])
    await end('b1')
    expect(begun).toEqual(['a1', 'a2', 'b1'])
    await end('a1')
    expect(begun).toEqual(['a1', 'a2', 'b1', 'a3'])
  })

  test('of short jobs pass the long ones of the same person that have to wait', async () => {
    const { ask, begun, end, settled } = stage(2)
    for (const name of ['a1', 'a2', 'a3s', 'a4s']) void ask(name)
    await settled()
    expect(begun).toEqual(['a1', 'a3s'])
    void ask('b1')
    await end('a3s')
    expect(begun).toEqual(['a1', 'a3s', 'b1'])
    await end('a1')
    expect(begun).toEqual(['a1', 'a3s', 'b1', 'a2'])
  })

  test('may all be of the server itself', async () => {
    const { ask, begun, settled } = stage(2)
    for (const name of ['-1', '-2', '-3']) void ask(name)
    await settled()
    expect(begun).toEqual(['-1', '-2'])
  })

  test('are not kept for whoever gave up, and an end that is told twice is one', async () => {
    const { ask, begun, end, settled, turns } = stage(1)
    const stop = new AbortController()
    await ask('a1')
    const given = ask('a2', stop.signal)
    const told = expect(given).rejects.toThrow('given up')
    void ask('a3')
    void ask('a4')
    stop.abort(new Error('given up'))
    await told
    await end('a1')
    await end('a1')
    expect(begun).toEqual(['a1', 'a3'])
    await expect(turns.take('b', { signal: stop.signal })).rejects.toThrow('given up')
    await end('a3')
    await settled()
    expect(begun).toEqual(['a1', 'a3', 'a4'])
  })

  test('beyond what one person may have waiting are refused; others are taken', async () => {
    const { ask, begun, end } = stage(1, 2)
    await ask('a1')
    for (const name of ['a2', 'a3']) void ask(name)
    await expect(ask('a4')).rejects.toMatchObject({ own: true })
    void ask('b1')
    await end('a1')
    await end('b1')
    expect(begun).toEqual(['a1', 'b1', 'a2'])
    void ask('a5')
    for (const name of ['a2', 'a3']) await end(name)
    expect(begun).toEqual(['a1', 'b1', 'a2', 'a3', 'a5'])
  })

  test('beyond what all may have waiting are refused, whoever asks', async () => {
    const { ask } = stage(1, 1)
    await ask('a1')
    for (const name of 'bcdefghi') void ask(`${name}1`)
    const late = ask('j1')
    await expect(late).rejects.toBeInstanceOf(WorkFullError)
    await expect(late).rejects.toMatchObject({ own: false })
  })

  test('of the server itself wait however many there are', async () => {
    const { ask, begun, end, settled } = stage(1, 1)
    for (const name of ['-1', '-2', '-3']) void ask(name)
    await settled()
    for (const name of ['-1', '-2']) await end(name)
    expect(begun).toEqual(['-1', '-2', '-3'])
  })

  test('end with the reason that is given', async () => {
    const { ask, turns } = stage(1)
    await ask('a1')
    const told = expect(ask('b1')).rejects.toThrow('over')
    turns.end(new Error('over'))
    await told
  })
})
