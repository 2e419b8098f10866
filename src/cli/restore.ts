import { copyInto } from '../desk/backup/copy.ts'
import { checkBackup, partsIn } from '../desk/backup/read.ts'
import { parse, words } from './arguments.ts'
import { countsText } from './backup.ts'
import { type Command, print, withPlace } from './command.ts'
import { aboutFile } from './input.ts'

export const restoreCommand: Command = {
  usage: 'restore FILE',
  async run(args, terminal) {
    const [file = ''] = words(parse(args, {}).positionals, 1)
    // All of the file is read and found right before anything is written.
    const counts = await aboutFile(file, () => checkBackup(file))
    await withPlace(terminal, 'write', async ({ store, name }) => {
      await copyInto(store, name, `the backup ${counts.sha256}`, partsIn(file))
      await print(terminal.stdout, `${name} holds ${countsText(counts)} of ${file}\n`)
    })
  },
}
