import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { packageRoot } from '../../src/settings.ts'
import { makeFirstAccount, samplesOf } from './api.ts'
import { openEditor } from './editor.ts'
import { BARE_PAGES, enter, makeWorld, PAGES } from './every-page.ts'
import { galleryOf, type Shot } from './gallery.ts'
import { openStage, type Stage } from './stage.ts'

const USAGE = `npm run screenshots [-- [FOLDER] [--only WORDS] [--readme]]
  FOLDER   where the pictures and their index.html go; .screenshots without it
  --only   pages with these words in their name alone
  --readme the picture of the README alone, where it belongs`

const LANGUAGES = ['id', 'en'] as const
const SCHEMES = ['light', 'dark'] as const
const WIDTHS = [1440, 1024, 390] as const
const HEIGHT = 900
/** Rows out of sight at first are painted one frame later. */
const PAINTED = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))'
/** A long page on a busy machine takes a while. */
const SHOT_MS = 60_000

const { folder, only, readme, help } = wishesOf(process.argv.slice(2))
if (help) process.stdout.write(`${USAGE}\n`)
else if (readme) await onStage(shootReadme)
else await shootAll()

async function onStage(shoot: (stage: Stage) => Promise<void>): Promise<void> {
  const stage = await openStage()
  try {
    await shoot(stage)
  } finally {
    await stage.close()
  }
}

/** Every page in both languages and themes at each width. */
async function shootAll(): Promise<void> {
  await mkdir(folder, { recursive: true })
  const shots: Shot[] = []
  await onStage((stage) => shootBare(stage, shots))
  // A server for each: after some refused sign-ins it lets nobody in from here, and what one page does is in the next picture.
  for (const language of LANGUAGES)
    for (const colorScheme of SCHEMES)
      await onStage((stage) => shootPages(stage, language, colorScheme, shots))
  await writeFile(join(folder, 'index.html'), galleryOf(shots))
  const failed = shots.filter((shot) => shot.failed !== '')
  for (const shot of failed) process.stderr.write(`${shot.file}: ${shot.failed}\n`)
  process.stdout.write(`${shots.length} pictures: ${join(folder, 'index.html')}\n`)
  if (failed.length > 0) process.exitCode = 1
}

async function shootPages(
  stage: Stage,
  language: (typeof LANGUAGES)[number],
  colorScheme: (typeof SCHEMES)[number],
  shots: Shot[],
): Promise<void> {
  const world = await makeWorld(stage)
  const visitors = await enter(stage, language, { colorScheme, viewport: { width: 1440, height: HEIGHT } })
  for (const { name, as, open } of PAGES) {
    const page = visitors.get(as)?.page
    if (!page || !name.includes(only)) continue
    for (const width of WIDTHS) {
      await page.context().setOffline(false)
      await page.setViewportSize({ width, height: HEIGHT })
      const failed = await open(page, world).then(
        () => '',
        (error: unknown) => String(error),
      )
      const shot = { name: `${name} (${as})`, language, colorScheme, width, failed }
      await page.evaluate(PAINTED)
      await page.screenshot({ path: join(folder, fileOf(shot)), fullPage: true, timeout: SHOT_MS })
      shots.push({ ...shot, file: fileOf(shot) })
    }
  }
}

/** Of a server that has no account yet. */
async function shootBare(stage: Stage, shots: Shot[]): Promise<void> {
  for (const language of LANGUAGES)
    for (const colorScheme of SCHEMES) {
      const { page, context } = await stage.visit(language, { colorScheme })
      for (const path of BARE_PAGES) {
        const name = `without an account, ${path || 'home'}`
        if (!name.includes(only)) continue
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: HEIGHT })
          await page.goto(path === 'setup' ? (stage.server.setup ?? '') : `/${path}`)
          const shot = { name, language, colorScheme, width, failed: '' }
          await page.screenshot({ path: join(folder, fileOf(shot)), fullPage: true, timeout: SHOT_MS })
          shots.push({ ...shot, file: fileOf(shot) })
        }
      }
      await context.close()
    }
}

/** The worked sample at a returned segment. */
async function shootReadme(stage: Stage): Promise<void> {
  const ana = await stage.visit('en', { colorScheme: 'light' })
  await makeFirstAccount(ana, stage.server)
  const { worked } = await samplesOf(ana.context)
  await openEditor(ana.page, worked, 15)
  await ana.page.locator('#target:focus').waitFor()
  await ana.page.screenshot({ path: join(packageRoot(), 'tests/browser/readme.png') })
}

function fileOf({ name, language, colorScheme, width }: Omit<Shot, 'file'>): string {
  return `${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.${language}.${colorScheme}.${width}.png`
}

function wishesOf(words: readonly string[]) {
  const at = words.indexOf('--only')
  const plain = words.filter((word, index) => !word.startsWith('--') && (at < 0 || index !== at + 1))
  return {
    folder: resolve(plain[0] ?? join(packageRoot(), '.screenshots')),
    only: at < 0 ? '' : (words[at + 1] ?? ''),
    readme: words.includes('--readme'),
    help: words.includes('--help'),
  }
}
