import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '../../src/settings.ts'

const SRC = join(packageRoot(), 'src')

/** What each room may import: other rooms, and packages (`*`: any; node: counts as a package). */
const ALLOWED: Readonly<
  Record<string, { readonly rooms: readonly string[]; readonly packages: readonly string[] }>
> = {
  core: { rooms: [], packages: ['diff'] },
  exchange: {
    rooms: ['core'],
    packages: ['@lezer/common', '@lezer/markdown', 'csv-parse', 'fflate', 'gettext-parser', 'parse5'],
  },
  'store.ts': { rooms: ['core'], packages: [] },
  store: { rooms: ['core', 'store.ts', 'turn.ts'], packages: ['*'] },
  work: { rooms: ['core', 'exchange', 'turn.ts'], packages: ['*'] },
  outbound: { rooms: [], packages: ['node:dns', 'node:http', 'node:https', 'node:net'] },
  desk: { rooms: ['core', 'exchange', 'work', 'store.ts', 'turn.ts'], packages: ['*'] },
  web: {
    rooms: ['core', 'exchange', 'work', 'desk', 'outbound', 'store.ts', 'settings.ts', 'turn.ts'],
    packages: ['*'],
  },
  cli: { rooms: ['core', 'exchange', 'work', 'desk', 'store.ts', 'settings.ts'], packages: ['*'] },
  browser: { rooms: ['core'], packages: [] },
  'cli.ts': { rooms: ['cli', 'desk', 'work', 'store', 'store.ts', 'settings.ts'], packages: ['*'] },
  'main.ts': { rooms: ['core', 'web', 'desk', 'work', 'store', 'store.ts', 'settings.ts'], packages: ['*'] },
  'settings.ts': { rooms: [], packages: ['*'] },
  'turn.ts': { rooms: [], packages: ['*'] },
}

function roomOf(file: string): string {
  const path = relative(SRC, file)
  if (path === join('store', 'store.ts')) return 'store.ts'
  return path.split('/')[0] ?? path
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join(SRC, name))

function importsOf(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/^(?:import|export)\b[^'"]*?from\s+'([^']+)'|^import '([^']+)'/gm)].map(
    (match) => match[1] ?? match[2] ?? '',
  )
}

describe('each room imports only what it may', () => {
  it.each(files.map((file) => [relative(SRC, file), file]))('%s', (_, file) => {
    const room = roomOf(file)
    const allowed = ALLOWED[room]
    expect(allowed, `no rule for ${room}`).toBeDefined()
    const wrong = importsOf(file).filter((name) => {
      if (!name.startsWith('.'))
        return !(
          allowed?.packages.includes('*') ||
          allowed?.packages.some((one) => name === one || name.startsWith(`${one}/`))
        )
      const target = roomOf(join(dirname(file), name))
      return target !== room && !allowed?.rooms.includes(target)
    })
    expect(wrong).toEqual([])
  })

  it('reads the environment in settings.ts alone', () => {
    const readers = files.filter((file) => /process\.env/.test(readFileSync(file, 'utf8')))
    expect(readers.map((file) => relative(SRC, file))).toEqual(['settings.ts'])
  })

  it('chooses the backend in main.ts and cli.ts alone', () => {
    const choosers = files.filter((file) => importsOf(file).some((name) => name.endsWith('/store/open.ts')))
    expect(choosers.map((file) => relative(SRC, file)).sort()).toEqual(['cli.ts', 'main.ts'])
    const backends = /\/store\/(lowdb|postgres)\//
    const others = files.filter(
      (file) => roomOf(file) !== 'store' && importsOf(file).some((name) => backends.test(name)),
    )
    expect(others.map((file) => relative(SRC, file))).toEqual([])
  })

  it('keeps files small: median under 100 lines, none over 300', () => {
    const sizes = files.map((file) => readFileSync(file, 'utf8').split('\n').length).sort((a, b) => a - b)
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(100)
    expect(sizes.at(-1)).toBeLessThanOrEqual(300)
  })
})

describe('views', () => {
  const views = readdirSync(join(packageRoot(), 'views'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ejs'))
    .map((name) => [name, readFileSync(join(packageRoot(), 'views', name), 'utf8')] as const)

  it.each(views)(
    '%s prints nothing unescaped but its parts, and has no inline script or style',
    (_, text) => {
      expect(text.match(/<%-(?!\s*include\()[^%]*%>/g) ?? []).toEqual([])
      expect(text).not.toMatch(/<script(?![^>]*\bsrc=)(?![^>]*application\/json)/)
      expect(text).not.toMatch(/\sstyle\s*=|<style|\son[a-z]+\s*=\s*["']/)
    },
  )
})
