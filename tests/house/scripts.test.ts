import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { packageRoot } from '../../src/settings.ts'

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')))

const tests = readdirSync(join(packageRoot(), 'tests'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => `tests/${name}`)

describe('npm run test:security', () => {
  const named = (scripts['test:security'] ?? '').split(' ').filter((word) => /^tests\/(?!vitest)/.test(word))

  it.each(named.map((name) => [name]))('runs %s, which is there', (name) => {
    expect(tests.filter((file) => file.includes(name))).not.toEqual([])
  })

  it('has the table of rights, the bad input, the sessions, the licences and the stored script in it', () => {
    for (const suite of ['rights', 'bad-input', 'sessions', 'house', 'stored-script'])
      expect(named.some((name) => name.includes(suite))).toBe(true)
  })
})
