import { mustBeWhole } from '../desk/backup/arrival.ts'
import { copyInto, digestsOf } from '../desk/backup/copy.ts'
import { partsOf } from '../desk/backup/parts.ts'
import { parse, words } from './arguments.ts'
import { type Command, CommandRefused, type Place, print, UsageError, withPlace } from './command.ts'

export const moveCommand: Command = {
  usage: 'move --from FOLDER-OR-URL --to URL-OR-FOLDER',
  async run(args, terminal) {
    const { values, positionals } = parse(args, { from: { type: 'string' }, to: { type: 'string' } })
    words(positionals, 0)
    const { from, to } = values
    if (from === undefined || to === undefined) throw new UsageError('both --from and --to are needed')
    // Opening a folder to write makes it: a misspelt one should not come to be.
    await withPlace(
      terminal,
      'read',
      async ({ store, name }) => {
        if ((await store.histories()).length === 0) throw new CommandRefused(`there is nothing in ${name}`)
        await mustBeWhole(store, name)
      },
      from,
    )
    // A folder is held for as long as it takes, so that no server saves into it behind our back.
    await withPlace(
      terminal,
      'write',
      (source) => withPlace(terminal, 'write', (target) => move(source, target), to),
      from,
    )

    async function move(source: Place, target: Place): Promise<void> {
      const moved = await copyInto(
        target.store,
        target.name,
        source.name,
        partsOf(source.store),
        async (arrived) => {
          // A database has no lock that keeps servers out.
          const now = await digestsOf(partsOf(source.store))
          for (const [name, { sha256 }] of now)
            if (arrived.get(name)?.sha256 !== sha256)
              throw new CommandRefused(`somebody wrote to ${name} meanwhile: stop all servers and move again`)
        },
      )
      for (const [name, { count, sha256 }] of moved)
        await print(terminal.stdout, `${name}\t${count}\t${sha256}\n`)
      await print(terminal.stdout, `${target.name} holds all of ${source.name}, which is unchanged\n`)
    }
  },
}
