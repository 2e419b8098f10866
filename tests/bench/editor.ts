import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { packageRoot } from '../../src/settings.ts'
import { makeFirstAccount, send } from '../browser/api.ts'
import { openStage, type Stage, type Visitor } from '../browser/stage.ts'
import { bareOf, confirm, type Kept, kept, openWhole, type, usable, WATCH } from './editor/page.ts'
import { ms, printTable, quantile } from './figures.ts'

const MANY = 10_000
const FEW = 100
const OPENINGS = 5
/** Keys are typed in turns, here and in a bare page, so that what else the machine does weighs on both. */
const TURNS = 6
const KEYS = 25
const FIRST = 101
const CONFIRMED = 1_000
const PART = 200

type Line = readonly [what: string, measured: string, limit: string, holds: boolean]

/**
 * The editor with 10,000 segments in real Chromium, beside a page with the same rows and no script at all: on a machine
 * that does other things, too, it is the ratio that counts.
 */
export async function benchEditor(): Promise<void> {
  const stage = await openStage()
  try {
    const ana = await stage.visit('en')
    await makeFirstAccount(ana, stage.server)
    await ana.context.addInitScript(WATCH)
    ana.context.setDefaultTimeout(120_000)
    const many = await made(ana, MANY)
    const few = await made(ana, FEW)
    print('what is sent', await sizes())
    print('opening', await openings(ana, few, many))
    print('typing', await typing(ana, many))
    print('confirming', await confirming(stage, ana, many))
  } finally {
    await stage.close()
  }
}

function print(title: string, lines: readonly Line[]): void {
  const rows = lines.map(([what, measured, limit, holds]) => [
    what,
    measured,
    limit,
    limit === '' ? '' : holds ? 'yes' : 'NO',
  ])
  const head = ['what', 'measured', 'limit', 'holds']
  printTable(`The editor with ${MANY.toLocaleString('en')} segments, in Chromium: ${title}`, [head, ...rows])
}

async function made({ context }: Visitor, count: number): Promise<string> {
  const lines = Array.from({ length: count }, (_, n) => `Kalimat ke-${n + 1} ada di sini, di desa itu.`)
  const { id } = await send(context, '/articles', { title: `${count}`, text: lines.join('\n') })
  return id
}

async function sizes(): Promise<readonly Line[]> {
  const size = async (name: string) =>
    gzipSync(await readFile(join(packageRoot(), 'dist/browser', name))).length / 1_000
  const [script, styles] = [await size('app.js'), await size('app.css')]
  return [
    ['script, compressed', `${script.toFixed(1)} kB`, '90 kB', script <= 90],
    ['styles, compressed', `${styles.toFixed(1)} kB`, '20 kB', styles <= 20],
  ]
}

async function openings({ page }: Visitor, few: string, many: string): Promise<readonly Line[]> {
  const times: { readonly few: number[]; readonly many: number[] } = { few: [], many: [] }
  for (let round = 0; round <= OPENINGS; round += 1) {
    const short = await usable(page, `/articles/${few}?segment=5`)
    const long = await usable(page, `/articles/${many}?segment=5`)
    // The first of each fills caches.
    if (round > 0) times.few.push(short)
    if (round > 0) times.many.push(long)
  }
  const [short, long] = [quantile(times.few, 0.5), quantile(times.many, 0.5)]
  const ratio = long / short
  return [
    [`first segment usable, ${FEW} segments`, ms(short), '', true],
    [`first segment usable, ${MANY} segments`, ms(long), '1,000 ms', long <= 1_000],
    ['the same, times that of 100', ratio.toFixed(2), '1.5', ratio <= 1.5],
  ]
}

async function typing({ context, page }: Visitor, article: string): Promise<readonly Line[]> {
  const began = performance.now()
  await openWhole(page, `/articles/${article}?segment=5`)
  const whole = performance.now() - began
  const bare = await context.newPage()
  const body = await bareOf(page)
  await bare.route('**/bare', (route) => route.fulfill({ contentType: 'text/html', body }))
  await bare.goto('/bare')
  const paint: { readonly ours: number[]; readonly bare: number[] } = { ours: [], bare: [] }
  const script: number[] = []
  let shift = 0
  for (let turn = 0; turn < TURNS; turn += 1) {
    const ours = await type(await inBox(page), KEYS)
    const theirs = await type(await inBox(bare), KEYS)
    paint.ours.push(...ours.paint)
    paint.bare.push(...theirs.paint)
    script.push(...ours.script)
    shift += ours.shift
  }
  await bare.close()
  const ratio = quantile(paint.ours, 0.5) / quantile(paint.bare, 0.5)
  const [late, lateBare] = [quantile(paint.ours, 0.95), quantile(paint.bare, 0.95)]
  const own = quantile(script, 0.95)
  return [
    ['all rows there', ms(whole), '', true],
    ['key to paint, bare page: middle', ms(quantile(paint.bare, 0.5)), '', true],
    ['key to paint: middle', ms(quantile(paint.ours, 0.5)), '', true],
    ['the same, times that of the bare page', ratio.toFixed(2), '1.3', ratio <= 1.3],
    ['key to paint, bare page: p95', ms(lateBare), '', true],
    ['key to paint: p95', ms(late), '32 ms', late <= 32],
    ['own handlers for a key: middle', ms(quantile(script, 0.5)), '', true],
    ['own handlers for a key: p95', ms(own), '4 ms', own <= 4],
    ['layout shift while typing', shift.toFixed(4), '0', shift === 0],
  ]
}

/** The box is empty and has the focus: one line of text does not make it grow. */
async function inBox(page: Page): Promise<Page> {
  await page.bringToFront()
  await page.locator('#target').fill('')
  await page.locator('#target').focus()
  return page
}

async function confirming({ server }: Stage, ana: Visitor, article: string): Promise<readonly Line[]> {
  const { context, page } = ana
  await openWhole(page, `${server.url}/articles/${article}?segment=${FIRST}`)
  await page.locator('#target').focus()
  const cdp = await context.newCDPSession(page)
  const times: number[] = []
  const memory: Kept[] = []
  for (let done = 1; done <= CONFIRMED; done += 1) {
    // With its own number, or the editor would ask first.
    await page.keyboard.insertText(`Sentence ${FIRST + done - 1} is here, in that village.`)
    times.push(await confirm(page))
    if (done % PART === 0) memory.push(await kept(cdp))
  }
  const [, second, , , last] = memory
  const grown = ((last?.objects ?? 0) / (second?.objects ?? 0) - 1) * 100
  const mb = (value: number | undefined) => (value ?? Number.NaN).toFixed(2)
  const late = quantile(times, 0.95)
  return [
    ['confirm to caret in the next box: middle', ms(quantile(times, 0.5)), '', true],
    ['confirm to caret in the next box: p95', ms(late), '100 ms', late <= 100],
    [
      `heap after ${PART * 2}, ${CONFIRMED} confirmed`,
      `${mb(second?.objects)}, ${mb(last?.objects)} MB (${grown.toFixed(1)} %)`,
      '5 %',
      grown <= 5,
    ],
    ['beside it, the script as compiled', `${mb(second?.code)}, ${mb(last?.code)} MB`, '', true],
  ]
}
