#!/usr/bin/env node
import { join, resolve } from 'node:path'
import { alignCommand } from './cli/align.ts'
import { articlesCommand, exportCommand, importCommand } from './cli/articles.ts'
import { backupCommand } from './cli/backup.ts'
import { type Command, CommandRefused, type Place, type Terminal, UsageError } from './cli/command.ts'
import { doctorCommand } from './cli/doctor.ts'
import { moveCommand } from './cli/move.ts'
import { rescueCommand, tokenCommand, userCommand } from './cli/people.ts'
import { restoreCommand } from './cli/restore.ts'
import { segmentCommand } from './cli/segment.ts'
import { verifyCommand } from './cli/verify.ts'
import { wordsCommand } from './cli/words.ts'
import { mustBeWhole, PlaceError } from './desk/backup/arrival.ts'
import { Desk } from './desk/desk.ts'
import { UnusableDictionary, useDictionary } from './desk/dictionary.ts'
import { DATABASE_PROTOCOL, readSettings } from './settings.ts'
import { examinePlace } from './store/examine.ts'
import { type Home, nameOfHome, openStore } from './store/open.ts'
import { DamagedError, HeldError, StorageError } from './store/store.ts'
import { openWork, workLimitsOf } from './work/pool.ts'

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['segment', segmentCommand],
  ['words', wordsCommand],
  ['align', alignCommand],
  ['import', importCommand],
  ['articles', articlesCommand],
  ['export', exportCommand],
  ['user', userCommand],
  ['token', tokenCommand],
  ['rescue', rescueCommand],
  ['backup', backupCommand],
  ['restore', restoreCommand],
  ['verify', verifyCommand],
  ['move', moveCommand],
  ['doctor', doctorCommand],
])

const terminal: Terminal = {
  async readDictionary() {
    const { dictionary } = readSettings()
    if (dictionary !== null) await useDictionary(dictionary)
  },
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  async openDesk(access) {
    const { store, name } = await openPlace(access)
    try {
      await mustBeWhole(store, name)
    } catch (error) {
      await store.close()
      throw error
    }
    const { root, limits } = readSettings()
    const work = openWork(join(root, 'dist/work/thread.js'), workLimitsOf(limits.workers))
    return {
      desk: new Desk(store, work, undefined, limits),
      async close() {
        await work.close()
        await store.close()
      },
    }
  },
  openPlace,
  examinePlace: async () => examinePlace(readSettings()),
}

async function openPlace(access: 'read' | 'write', where?: string): Promise<Place> {
  const home = homeAt(where)
  return { store: await openStore(home, { readOnly: access === 'read' }), name: nameOfHome(home) }
}

/** The home that the settings name, or another one: a database where it has a database's address, else a folder. */
function homeAt(where?: string): Home {
  const settings = readSettings()
  if (where === undefined) return settings
  const [, protocol = ''] = /^(\w+):\/\//.exec(where) ?? []
  if (DATABASE_PROTOCOL.test(protocol)) return { ...settings, databaseUrl: where }
  return { ...settings, data: resolve(where), databaseUrl: null }
}

function usage(): string {
  return ['usage:', ...[...COMMANDS.values()].map((command) => `  padan ${command.usage}`), ''].join('\n')
}

/** Exit code: 0 done, 1 refused, 2 called wrongly. */
async function run([name = '', ...args]: readonly string[]): Promise<number> {
  if (name === '--help' || name === 'help') {
    process.stdout.write(usage())
    return 0
  }
  const command = COMMANDS.get(name)
  if (!command) {
    process.stderr.write(`padan: ${name === '' ? 'no command' : `no command ${name}`}\n${usage()}`)
    return 2
  }
  try {
    await command.run(args, terminal)
    return 0
  } catch (error) {
    return explainFailure(error, command)
  }
}

function explainFailure(error: unknown, command: Command): number {
  if (error instanceof UsageError) {
    process.stderr.write(`padan: ${error.message}\nusage: padan ${command.usage}\n`)
    return 2
  }
  const known = [CommandRefused, HeldError, DamagedError, StorageError, PlaceError, UnusableDictionary].some(
    (kind) => error instanceof kind,
  )
  if (!known) throw error
  process.stderr.write(`padan: ${error instanceof Error ? error.message : String(error)}\n`)
  return 1
}

// A reader that had enough (`| head`) is no fault.
process.stdout.on('error', (error) => process.exit('code' in error && error.code === 'EPIPE' ? 0 : 1))
process.exitCode = await run(process.argv.slice(2))
