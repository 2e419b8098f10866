import { readSettings, type Settings } from '../settings.ts'
import type { PlaceReport } from '../store/store.ts'
import { parse, words } from './arguments.ts'
import { type Command, CommandRefused, print, type Terminal, withPlace } from './command.ts'
import { checkAddress } from './doctor/address.ts'
import { checkClock } from './doctor/clock.ts'
import { type Finding, fault, lineOf, reasonOf, warning } from './doctor/finding.ts'
import { checkFolder, checkPresence, checkSpace } from './doctor/folder.ts'
import { showLimits } from './doctor/limits.ts'
import { checkNode } from './doctor/node.ts'
import { databaseFindings, lockFinding, transportFinding } from './doctor/place.ts'
import { checkReach, checkStream } from './doctor/reach.ts'
import { readAll } from './input.ts'

/** Looks at a deployment and says what is well and what is not. Writes nothing; works beside a running server. */
export const doctorCommand: Command = {
  usage: 'doctor [--token-stdin]',
  async run(args, terminal) {
    const { values, positionals } = parse(args, { 'token-stdin': { type: 'boolean', default: false } })
    words(positionals, 0)
    const token = values['token-stdin'] ? (await readAll(terminal.stdin)).toString('utf8').trim() : null
    const counts = { ok: 0, warning: 0, fault: 0 }
    for await (const finding of examine(terminal, token)) {
      counts[finding.level] += 1
      await print(terminal.stdout, `${lineOf(finding)}\n`)
    }
    await print(terminal.stdout, `${counts.ok} ok, ${counts.warning} to look at, ${counts.fault} at fault\n`)
    if (counts.fault > 0) throw new CommandRefused(`not well: ${counts.fault} of the lines above`)
  },
}

async function* examine(terminal: Terminal, token: string | null): AsyncGenerator<Finding> {
  yield checkNode(process.versions.node)
  let settings: Settings
  try {
    settings = readSettings()
  } catch (error) {
    yield fault('settings', reasonOf(error), 'Correct it where the server gets its environment.')
    return
  }
  yield showLimits(settings.limits)
  const place = yield* settings.databaseUrl === null
    ? examineFolder(terminal, settings.data)
    : examineDatabase(terminal, settings.databaseUrl)
  yield* checkAddress(settings)
  const { publicUrl } = settings
  if (publicUrl === null) return
  yield* await checkReach(publicUrl, place?.kind === 'folder' && place.holder === null)
  if (token !== null) yield await checkStream(publicUrl, token)
  else
    yield warning('streams', 'not asked for', 'Make a token under Account, then: padan doctor --token-stdin')
}

async function* examineFolder(
  terminal: Terminal,
  folder: string,
): AsyncGenerator<Finding, PlaceReport | undefined> {
  const missing = await checkPresence(folder)
  if (missing) {
    yield missing
    return undefined
  }
  try {
    yield* await checkFolder(folder)
    yield await checkSpace(folder)
    const report = await terminal.examinePlace()
    if (report.kind === 'folder') yield lockFinding(report)
    yield await withPlace(terminal, 'read', ({ store }) => checkClock(store, new Date()))
    return report
  } catch (error) {
    yield fault('folder', reasonOf(error), 'Run this as the user that the server runs as.')
    return undefined
  }
}

async function* examineDatabase(
  terminal: Terminal,
  url: string,
): AsyncGenerator<Finding, PlaceReport | undefined> {
  try {
    yield transportFinding(url)
    const report = await terminal.examinePlace()
    if (report.kind === 'database') yield* databaseFindings(report, new Date())
    yield await withPlace(terminal, 'read', ({ store }) => checkClock(store, new Date()))
    return report
  } catch (error) {
    yield fault('database', reasonOf(error), 'Look at DATABASE_URL and whether the database runs.')
    return undefined
  }
}
