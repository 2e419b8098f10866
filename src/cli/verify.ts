import { verify } from '../desk/backup/verify.ts'
import { parse, words } from './arguments.ts'
import { type Command, CommandRefused, print, withPlace } from './command.ts'

export const verifyCommand: Command = {
  usage: 'verify [-v]',
  async run(args, terminal) {
    const { values, positionals } = parse(args, { verbose: { type: 'boolean', short: 'v', default: false } })
    words(positionals, 0)
    await withPlace(terminal, 'read', async ({ store, name }) => {
      const say = (text: string): Promise<void> => print(terminal.stdout, `${text}\n`)
      const sum = { histories: 0, lines: 0, records: 0, faults: 0 }
      for await (const finding of verify(store)) {
        if (finding.kind === 'fault') {
          sum.faults += 1
          await print(terminal.stderr, `${finding.what}\n`)
        } else if (finding.kind === 'note') await say(finding.what)
        else {
          const { count, sha256 } = finding.digest
          if (finding.kind === 'history') {
            sum.histories += 1
            sum.lines += count
          } else sum.records += count
          const what = finding.kind === 'history' ? 'lines' : 'records'
          if (values.verbose) await say(`${finding.name}\t${count} ${what}\t${sha256}`)
        }
      }
      const { histories, lines, records, faults } = sum
      await say(`${name}: ${histories} histories, ${lines} lines, ${records} records read`)
      if (faults > 0)
        throw new CommandRefused(
          `${name} is damaged (${faults} above). Put it aside; then: padan restore FILE`,
        )
    })
  },
}
