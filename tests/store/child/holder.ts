import { writeSync } from 'node:fs'
import { openLowdbStore } from '../../../src/store/lowdb/store.ts'

/* Takes the folder and keeps it until killed; tells `won`, or why not. */
const [folder = ''] = process.argv.slice(2)
try {
  const store = await openLowdbStore(folder, { onNotice: () => undefined })
  writeSync(1, 'won\n')
  setInterval(() => store, 60_000)
} catch (error) {
  writeSync(1, `${error instanceof Error ? `${error.name} ${error.message}` : String(error)}\n`)
}
