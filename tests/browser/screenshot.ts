import { join } from 'node:path'
import { packageRoot } from '../../src/settings.ts'
import { makeFirstAccount, samplesOf } from './api.ts'
import { openEditor } from './editor.ts'
import { openStage } from './stage.ts'

// The picture in the README: the worked sample at a returned segment.
const stage = await openStage()
try {
  const ana = await stage.visit('en', { colorScheme: 'light' })
  await makeFirstAccount(ana, stage.server)
  const { worked } = await samplesOf(ana.context)
  await openEditor(ana.page, worked, 15)
  await ana.page.locator('#target:focus').waitFor()
  await ana.page.screenshot({ path: join(packageRoot(), 'tests/browser/readme.png') })
} finally {
  await stage.close()
}
