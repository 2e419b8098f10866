import { mustBeWhole } from '../desk/backup/arrival.ts'
import type { Counts } from '../desk/backup/format.ts'
import { partsOf } from '../desk/backup/parts.ts'
import { writeBackup } from '../desk/backup/write.ts'
import { parse, words } from './arguments.ts'
import { type Command, print, withPlace } from './command.ts'
import { aboutFile } from './input.ts'

export const backupCommand: Command = {
  usage: 'backup FILE',
  run(args, terminal) {
    const [file = ''] = words(parse(args, {}).positionals, 1)
    return withPlace(terminal, 'read', async ({ store, name }) => {
      await mustBeWhole(store, name)
      const counts = await aboutFile(file, () => writeBackup(file, partsOf(store), new Date().toISOString()))
      await print(terminal.stdout, `${file} holds ${countsText(counts)} of ${name}\n`)
    })
  },
}

export function countsText({ histories, lines, records }: Counts): string {
  return `${histories} histories, ${lines} lines, ${records} records`
}
