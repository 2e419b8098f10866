import { spawn } from 'node:child_process'
import { chmod, chown, cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packageRoot } from '../../src/settings.ts'

const ROOT = packageRoot()
const read = (name: string) => readFile(join(ROOT, '.deploy', name), 'utf8')

describe('the systemd unit', () => {
  let settings: ReadonlyMap<string, readonly string[]>
  beforeAll(async () => {
    const found = new Map<string, string[]>()
    for (const [, name = '', value = ''] of (await read('padan.service')).matchAll(/^(\w+)=(.*)$/gm))
      found.set(name, [...(found.get(name) ?? []), value])
    settings = found
  })

  it.each([
    ['User', 'padan'],
    ['Group', 'padan'],
    ['NoNewPrivileges', 'yes'],
    ['CapabilityBoundingSet', ''],
    ['AmbientCapabilities', ''],
    ['ProtectSystem', 'strict'],
    ['ProtectHome', 'yes'],
    ['PrivateTmp', 'yes'],
    ['PrivateDevices', 'yes'],
    ['ReadOnlyPaths', '/opt/padan'],
    ['StateDirectory', 'padan'],
    ['StateDirectoryMode', '0700'],
    ['UMask', '0077'],
    ['RestrictAddressFamilies', 'AF_INET AF_INET6 AF_UNIX'],
    ['RestrictNamespaces', 'yes'],
    ['RestrictSUIDSGID', 'yes'],
    ['Restart', 'on-failure'],
    ['WorkingDirectory', '/opt/padan'],
  ])('says %s=%s', (name, value) => {
    expect(settings.get(name)).toEqual([value])
  })

  it('keeps the data where it may write, and may write nowhere else', () => {
    expect(settings.get('Environment')).toContain('PADAN_DATA=/var/lib/padan')
    expect(settings.has('ReadWritePaths')).toBe(false)
  })

  it('gives the server longer to stop than it takes', () => {
    expect(Number(settings.get('TimeoutStopSec')?.[0])).toBeGreaterThan(10)
  })
})

interface Copy {
  readonly from: string
  readonly to: string
}

/** What the last stage of the container file takes from the checkout, or from the stage before. */
async function copies(): Promise<readonly Copy[]> {
  const last = (await read('Containerfile')).split(/^FROM /m).at(-1) ?? ''
  return [...last.matchAll(/^COPY (.+)$/gm)].flatMap(([, words = '']) => {
    const paths = words.split(' ').filter((word) => !word.startsWith('--'))
    const to = paths.at(-1) ?? ''
    return paths.slice(0, -1).map((path) => {
      const from = path.replace(/^\/app\//, '')
      return { from, to: to === './' ? from : to }
    })
  })
}

describe('the container', () => {
  it('has a user without rights, who owns nothing but the data', async () => {
    const file = await read('Containerfile')
    const stages = file.split(/^FROM /m).slice(1)
    expect(stages.at(-1)?.match(/^USER .+$/gm)).toEqual(['USER 10001:10001'])
    expect(file).not.toMatch(/--chown|^ADD /m)
    expect(stages.at(-1)).toMatch(/^RUN install -d -m 700 -o 10001 -g 10001 \/data$/m)
    for (const stage of stages) expect(stage).toMatch(/^docker\.io\/library\/node:\d+-slim/)
  })

  it('runs with a read-only root and no capabilities, for this machine alone', async () => {
    const file = await read('compose.yaml')
    for (const promise of [
      'user: "10001:10001"',
      'read_only: true',
      'cap_drop:\n      - ALL',
      'security_opt:\n      - no-new-privileges:true',
      'ports:\n      - "127.0.0.1:3000:3000"',
    ])
      expect(file).toContain(`    ${promise}\n`)
    expect(file).not.toMatch(/privileged|cap_add|docker\.sock/)
  })
})

/** Only root can take the rest of the disk away; the tests of a container run so, those of a person do not. */
describe.runIf(process.getuid?.() === 0 && process.platform === 'linux')('what the container copies', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'padan-container-'))
    await chmod(folder, 0o755)
    await mkdir(join(folder, 'data'))
    await chown(join(folder, 'data'), 65_534, 65_534)
    for (const { from, to } of await copies()) {
      await mkdir(join(folder, 'app', dirname(to)), { recursive: true })
      if (from === 'node_modules') await symlink(join(ROOT, from), join(folder, 'app', to))
      else await cp(join(ROOT, from), join(folder, 'app', to), { recursive: true })
    }
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('is enough to serve, as a user without rights on a read-only root', async () => {
    const data = join(folder, 'data')
    const server = spawn('unshare', ['-m', 'sh', '-c', READ_ONLY], {
      cwd: join(folder, 'app'),
      env: { ...process.env, DATA: data, PADAN_DATA: data, PORT: '0', HOST: '127.0.0.1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    server.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    const ended = new Promise<number | null>((done) => server.once('exit', done))
    const url = await new Promise<string>((resolve, reject) => {
      server.stdout.setEncoding('utf8').on('data', (text: string) => {
        const found = /^Padan listens on (\S+)$/m.exec(text)?.[1]
        if (found !== undefined) resolve(found)
      })
      server.once('exit', () => reject(new Error(`it ended: ${said}`)))
    })
    expect(said).toContain('Read-only file system')
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
    expect((await fetch(`${url}/assets/app.js`)).status).toBe(200)
    expect(await (await fetch(url)).text()).toContain('not set up yet')
    expect((await readdir(data)).length).toBeGreaterThan(2)
    server.kill('SIGTERM')
    expect(await ended).toBe(0)
  })
})

// The last `exec` keeps the process that gets the signal. The link is to a checkout that another user may read.
const READ_ONLY = `
mount --make-rprivate / && mount --bind "$DATA" "$DATA" && mount -o remount,ro,bind / || exit 9
touch /padan-was-here
exec setpriv --reuid=65534 --regid=65534 --clear-groups --no-new-privs --bounding-set=-all \
  ${process.execPath} --enable-source-maps dist/main.js`
