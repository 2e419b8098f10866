import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openProvider, type TestProvider } from '../oidc/provider.ts'
import { addMember, makeFirstAccount, send, signIn } from './api.ts'
import { authenticator } from './authenticator.ts'
import { faultsOf, tooWideAt } from './checks.ts'
import { box, eventually, openEditor, saved } from './editor.ts'
import { type RunningServer, startServer } from './server.ts'
import { openStage, PASSWORD, type Stage, type Visitor } from './stage.ts'
import { button, field, heading, link, submit } from './story/cast.ts'

let stage: Stage
let ana: Visitor
beforeAll(async () => {
  stage = await openStage()
  ana = await stage.visit('en')
  await makeFirstAccount(ana, stage.server)
})
afterAll(() => stage?.close())

describe('two-step sign-in', () => {
  it('is set up, asked for and taken off without a script', async () => {
    await addMember(ana, 'sari', 'translator')
    const sari = await stage.visit('id', { javaScriptEnabled: false })
    const { page, t } = sari
    await signIn(sari, 'sari')
    await page.goto('/account')
    await submit(sari, link(sari, 'second-factor:account.open'))
    await field(sari, 'account:currentPassword').fill(PASSWORD)
    await submit(sari, button(sari, 'second-factor:show'))
    expect(await page.locator('svg.qr').getAttribute('aria-label')).toBe(t('second-factor:scan.qr'))
    const app = authenticator(await page.locator('#secret').inputValue())
    await page.locator('#confirmations-code').fill(app.next())
    await submit(sari, button(sari, 'second-factor:scan.submit'))
    await heading(sari, t('second-factor:codes.title'))
    const [recovery = ''] = await page.locator('.recovery-codes code').allInnerTexts()
    expect(await tooWideAt(page, [1440, 390, 320])).toEqual([])
    await submit(sari, button(sari, 'common:signOut'))
    await field(sari, 'sessions:login').fill('sari')
    await field(sari, 'sessions:password').fill(PASSWORD)
    await submit(sari, button(sari, 'sessions:submit'))
    await heading(sari, t('second-factor:ask.title'))
    expect(await tooWideAt(page, [1440, 390, 320])).toEqual([])
    await field(sari, 'second-factor:code').fill('12')
    await submit(sari, button(sari, 'sessions:submit'))
    expect(await page.locator('#code-error').innerText()).toBe(t('errors:wrong_code'))
    await field(sari, 'second-factor:code').fill(app.next())
    await submit(sari, button(sari, 'sessions:submit'))
    await heading(sari, t('home:title'))
    await page.goto('/account/second-factor')
    expect(await tooWideAt(page, [1440, 390, 320])).toEqual([])
    await page.locator('#removals-code').fill(recovery)
    await submit(sari, button(sari, 'second-factor:removal.submit'))
    await heading(sari, t('second-factor:title'))
    expect(await page.locator('#removals-code').count()).toBe(0)
    expect(sari.complaints).toEqual([])
    await sari.context.close()
  })

  it('is asked for in place, where a session ends while one types', async () => {
    await addMember(ana, 'budi', 'translator')
    const budi = await stage.visit('en')
    const { page, t } = budi
    await signIn(budi, 'budi')
    await page.goto('/account/second-factor')
    await field(budi, 'account:currentPassword').fill(PASSWORD)
    await submit(budi, button(budi, 'second-factor:show'))
    const app = authenticator(await page.locator('#secret').inputValue())
    await page.locator('#confirmations-code').fill(app.next())
    await submit(budi, button(budi, 'second-factor:scan.submit'))
    await heading(budi, t('second-factor:codes.title'))
    expect([await faultsOf(page), await tooWideAt(page, [1440, 390, 320])]).toEqual([[], []])
    await page.goto('/account/second-factor')
    expect([await faultsOf(page), await tooWideAt(page, [1440, 390, 320])]).toEqual([[], []])
    const { id } = await send(ana.context, '/articles', { title: '', text: 'Banjir surut.\nWarga pulang.' })
    await openEditor(page, id, 1)
    await send(budi.context, '/sessions/closures', {})
    await box(page).fill('The flood recedes.')
    const dialog = page.locator('#sign-in')
    await dialog.waitFor()
    expect(await dialog.locator('#sign-in-code').isVisible()).toBe(false)
    await dialog.locator('#sign-in-password').fill(PASSWORD)
    await page.keyboard.press('Enter')
    await dialog.locator('#sign-in-code').waitFor()
    await eventually(() => page.evaluate('document.activeElement.id')).toBe('sign-in-code')
    await page.keyboard.type('12')
    await page.keyboard.press('Enter')
    await eventually(() => dialog.locator('.error').innerText()).toBe(t('errors:wrong_code'))
    expect(await faultsOf(page)).toEqual([])
    await dialog.locator('#sign-in-code').fill(app.next())
    await page.keyboard.press('Enter')
    await saved(page)
    expect(await dialog.count()).toBe(0)
    expect(await box(page).inputValue()).toBe('The flood recedes.')
    await send(budi.context, '/sessions/closures', {})
    await page.goto('/sessions/new')
    await field(budi, 'sessions:login').fill('budi')
    await field(budi, 'sessions:password').fill(PASSWORD)
    await submit(budi, button(budi, 'sessions:submit'))
    await heading(budi, t('second-factor:ask.title'))
    expect([await faultsOf(page), await tooWideAt(page, [1440, 390, 320])]).toEqual([[], []])
    expect(budi.complaints).toEqual([])
    await budi.context.close()
  })
})

describe('sign-in at a provider of OpenID Connect', () => {
  let provider: TestProvider
  let server: RunningServer
  beforeAll(async () => {
    const port = await freePort()
    const publicUrl = `http://127.0.0.1:${port}`
    provider = await openProvider(publicUrl)
    const { issuer, clientId, clientSecret } = provider.settings()
    const settings = {
      PUBLIC_URL: publicUrl,
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: clientId,
      OIDC_CLIENT_SECRET: clientSecret,
      OIDC_NAME: 'Kantor',
      OIDC_ROLE_CLAIM: 'groups',
      OIDC_ROLES: 'it=administrator, *=translator',
      OIDC_PRIVATE: '1',
      LOCAL_SIGN_IN: '0',
    }
    server = await startServer({ port, settings })
  })
  afterAll(async () => {
    await server?.stop()
    await provider?.close()
  })

  it('leads there and back, in Chromium, with no password here', async () => {
    provider.people.set('sinta', { name: 'Sinta Dewi', preferred_username: 'sinta', groups: ['it'] })
    const sinta = await stage.visit('id', { baseURL: server.url })
    const { page, t } = sinta
    await page.goto('/projects')
    await heading(sinta, t('sessions:title'))
    expect(await page.locator('input[type="password"]').count()).toBe(0)
    expect(await faultsOf(page)).toEqual([])
    await submit(sinta, link(sinta, 'sessions:elsewhere', { name: 'Kantor' }))
    await page.locator('[name="login"]').fill('sinta')
    await page.locator('[name="password"]').fill('any')
    await page.locator('[type="submit"]').click()
    await page.locator('[name="prompt"][value="consent"]').waitFor({ state: 'attached' })
    await page.locator('[type="submit"]').click()
    await heading(sinta, t('projects:title'))
    expect(await page.locator('.site-person').innerText()).toBe('Sinta Dewi')
    await submit(sinta, button(sinta, 'common:signOut'))
    await heading(sinta, t('sessions:title'))
    await link(sinta, 'sessions:leave', { name: 'Kantor' }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    const ours = sinta.complaints.filter((complaint) => complaint.startsWith(server.url))
    expect(ours).toEqual([])
    await sinta.context.close()
  })
})

/** A port that nobody listens on just now. */
function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
