import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { packageRoot } from '../../src/settings.ts'

/** Licences that ask for no more than their text and the names of the authors. */
const ALLOWED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'Unlicense',
  'Zlib',
])

/** Whether a package under this SPDX expression may ship; unknown words are refused. */
export function mayShip(expression: string): boolean {
  const bare = expression.replace(/^\((.*)\)$/, '$1')
  if (/[()]/.test(bare)) return false
  return bare.split(/ OR /i).some((choice) => choice.split(/ AND /i).every((one) => ALLOWED.has(one.trim())))
}

export function isCopyleft(expression: string): boolean {
  return /\b[AL]?GPL\b/i.test(expression)
}

export interface LockedPackage {
  readonly name: string
  readonly version: string
  /** SPDX; empty: nobody says. */
  readonly licence: string
  /** It is installed where Padan runs. */
  readonly ships: boolean
}

const lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
    }),
  ),
})

/** Every package of package-lock.json, those of other machines too. */
export function lockedPackages(): readonly LockedPackage[] {
  const { packages } = lock.parse(readJson('package-lock.json'))
  return Object.entries(packages).flatMap(([path, { version = '', license, dev, devOptional }]) => {
    if (path === '') return []
    const name = path.split('node_modules/').at(-1) ?? ''
    return [{ name, version, licence: license ?? licenceIn(path), ships: !dev && !devOptional }]
  })
}

const manifest = z.object({
  license: z.string().optional(),
  licenses: z.array(z.object({ type: z.string() })).optional(),
})

/** What the package itself says: npm's lock does not know the plural of years ago. */
function licenceIn(path: string): string {
  const file = join(path, 'package.json')
  if (!existsSync(join(packageRoot(), file))) return ''
  const { license, licenses = [] } = manifest.parse(readJson(file))
  return license ?? licenses.map(({ type }) => type).join(' OR ')
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(join(packageRoot(), file), 'utf8'))
}

const direct = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
})

/** Names of the packages that package.json asks for. */
export function directPackages(): readonly string[] {
  const { dependencies, devDependencies } = direct.parse(readJson('package.json'))
  return [...Object.keys(dependencies), ...Object.keys(devDependencies)]
}
