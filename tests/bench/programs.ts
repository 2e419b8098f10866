import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type PlainBead, range } from './gale-church.ts'

/** A word of the source and one of the target, by number. */
export interface WordLink {
  readonly source: number
  readonly target: number
}

interface Tokens {
  readonly source: readonly string[]
  readonly target: readonly string[]
}

/** Other people's aligners of words, by name; each is there only where its programs are. */
export function wordAligners(): ReadonlyMap<
  string,
  (pairs: readonly Tokens[]) => readonly (readonly WordLink[])[]
> {
  const found = new Map<string, (pairs: readonly Tokens[]) => readonly (readonly WordLink[])[]>()
  if (has('fast_align') && has('atools')) found.set('fast_align', fastAlign)
  if (has('eflomal-align') && has('atools')) found.set('eflomal', eflomal)
  return found
}

/** hunalign without a dictionary; undefined where it is not installed. */
export function hunalign():
  | ((source: readonly string[], target: readonly string[]) => readonly PlainBead[])
  | undefined {
  if (!has('hunalign')) return undefined
  return (source, target) =>
    inFolder((folder) => {
      const [none, from, to] = ['none.dic', 'source', 'target'].map((name) => join(folder, name))
      writeFileSync(none ?? '', '')
      writeFileSync(from ?? '', lines(source))
      writeFileSync(to ?? '', lines(target))
      return beadsOfLadder(
        run('hunalign', ['-utf', none ?? '', from ?? '', to ?? '']),
        source.length,
        target.length,
      )
    })
}

/** Both directions, then joined as its manual says. */
function fastAlign(pairs: readonly Tokens[]): readonly (readonly WordLink[])[] {
  return inFolder((folder) => {
    const file = join(folder, 'pairs')
    writeFileSync(
      file,
      lines(pairs.map(({ source, target }) => `${source.join(' ')} ||| ${target.join(' ')}`)),
    )
    const ways = [[], ['-r']].map((more, index) => {
      const way = join(folder, `way${index}`)
      writeFileSync(way, run('fast_align', ['-i', file, '-d', '-o', '-v', ...more]))
      return way
    })
    return joined(ways)
  })
}

function eflomal(pairs: readonly Tokens[]): readonly (readonly WordLink[])[] {
  return inFolder((folder) => {
    const [source, target, forth, back] = ['s', 't', 'forth', 'back'].map((name) => join(folder, name))
    writeFileSync(source ?? '', lines(pairs.map((pair) => pair.source.join(' '))))
    writeFileSync(target ?? '', lines(pairs.map((pair) => pair.target.join(' '))))
    run('eflomal-align', [
      '-s',
      source ?? '',
      '-t',
      target ?? '',
      '--model',
      '3',
      '-f',
      forth ?? '',
      '-r',
      back ?? '',
    ])
    return joined([forth ?? '', back ?? ''])
  })
}

function joined([forth = '', back = '']: readonly string[]): readonly (readonly WordLink[])[] {
  return linksOfPharaoh(run('atools', ['-i', forth, '-j', back, '-c', 'grow-diag-final-and']))
}

/** Lines of `i-j`. */
export function linksOfPharaoh(text: string): readonly (readonly WordLink[])[] {
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) =>
      [...line.matchAll(/(\d+)-(\d+)/g)].map(([, source, target]) => {
        return { source: Number(source), target: Number(target) }
      }),
    )
}

/** hunalign's ladder: a line a rung, source and target sentences before it, and a score; a bead lies between two rungs. */
export function beadsOfLadder(text: string, sources: number, targets: number): readonly PlainBead[] {
  const rungs = text
    .trim()
    .split('\n')
    .map((line) => line.split('\t').map(Number))
    .map(([source = 0, target = 0]) => ({ source, target }))
  const all = [{ source: 0, target: 0 }, ...rungs, { source: sources, target: targets }]
  return all.slice(1).flatMap((rung, index): readonly PlainBead[] => {
    const before = all[index] ?? rung
    const bead: PlainBead = [range(before.source, rung.source), range(before.target, rung.target)]
    return bead[0].length + bead[1].length > 0 ? [bead] : []
  })
}

/** Whether a program is on the PATH. */
export function has(program: string): boolean {
  try {
    execFileSync('which', [program], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function run(program: string, args: readonly string[]): string {
  return execFileSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1 << 28,
  })
}

function lines(all: readonly string[]): string {
  return `${all.map((one) => one.replaceAll('\n', ' ')).join('\n')}\n`
}

function inFolder<Result>(use: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'padan-aligners-'))
  try {
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
