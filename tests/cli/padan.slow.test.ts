import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { foldWorkspace } from '../../src/core/workspace/evolve.ts'
import { Accounts, MADE_PASSWORD_DAYS } from '../../src/desk/accounts.ts'
import { isWorkspaceLine } from '../../src/desk/articles.ts'
import { isLocalSignInOpen } from '../../src/desk/local-sign-in.ts'
import { OneTimeLinks } from '../../src/desk/one-time-links.ts'
import { bytesOf } from '../../src/desk/second-factor/base32.ts'
import { SecondFactors } from '../../src/desk/second-factor/second-factors.ts'
import { codeOf, stepAt } from '../../src/desk/second-factor/totp.ts'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import { inserted, paragraph, run, wordFile } from '../exchange/sources/word.ts'
import { padan } from './padan.ts'

const SAMPLE = 'db/samples/article.id.txt'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'padan-cli-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('padan segment', () => {
  it('prints exactly the 18 segments of the sample, a blank line between paragraphs', async () => {
    const { code, out } = await padan(folder, ['segment', SAMPLE])
    expect(code).toBe(0)
    expect(out).toBe(`${(await readFile(SAMPLE, 'utf8')).split('\n').join('\n\n')}\n`)
    expect(out.split('\n').filter((line) => line !== '')).toHaveLength(18)
  })

  it('gives offsets into the text as JSON', async () => {
    const text = 'Dr. Budi datang. Ia duduk.\n\n  Lalu pergi.  '
    const { out } = await padan(folder, ['segment', '--json'], text)
    const list: { paragraph: number; start: number; end: number; text: string }[] = JSON.parse(out)
    expect(list.map((one) => one.text)).toEqual(['Dr. Budi datang.', 'Ia duduk.', 'Lalu pergi.'])
    expect(list.map((one) => one.paragraph)).toEqual([0, 0, 1])
    for (const one of list) expect(text.slice(one.start, one.end)).toBe(one.text)
  })

  it('streams JSON lines', async () => {
    const lines = [
      { id: 7, text: 'Satu. Dua.' },
      { id: 'x', text: '' },
    ]
    const { out } = await padan(
      folder,
      ['segment', '--jsonl'],
      lines.map((line) => JSON.stringify(line)).join('\n'),
    )
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { id: 7, segments: ['Satu.', 'Dua.'] },
      { id: 'x', segments: [] },
    ])
  })

  it('applies the rules of an SRX file, and refuses a bad one with line and reason', async () => {
    const file = join(folder, 'rules.srx')
    const good = await readFile('tests/fixtures/srx/omegat-like.srx', 'utf8')
    await writeFile(file, good)
    const text = 'Ia pergi. lalu pulang.'
    expect((await padan(folder, ['segment', '--rules', file], text)).out).toBe('Ia pergi.\nlalu pulang.\n')
    const explained = await padan(folder, ['segment', '--rules', file, '--explain'], text)
    expect(explained.out).toContain('project:')
    const looking = await padan(folder, ['segment', '--rules', file, '--language', 'en'], text)
    expect([looking.code, looking.out]).toEqual([1, ''])
    expect(looking.err).toContain('rules.srx, line 18: the rule cannot be used (unsupported (?<=)')
    await writeFile(file, good.slice(0, 900))
    const cut = await padan(folder, ['segment', '--rules', file], text)
    expect(cut.code).toBe(1)
    expect(cut.err).toMatch(/rules\.srx, line \d+: /)
    expect((await padan(folder, ['segment', '--rules', join(folder, 'none')], text)).code).toBe(1)
  })

  it('explains each place with the rule that decided', async () => {
    const { out } = await padan(folder, ['segment', '--explain'], 'Prof. Wang hadir. Ia senang.')
    const rows = out
      .trim()
      .split('\n')
      .map((line) => line.split('\t'))
    expect(rows.map(([at, what]) => [at, what])).toEqual([
      ['5', 'keep'],
      ['17', 'split'],
      ['28', 'split'],
    ])
    for (const row of rows) expect(row[2]).toMatch(/^[a-z-]+$/)
  })

  it.each([
    ['a broken JSON line', ['segment', '--jsonl'], '{"id":1}\n', 1, 'line 1'],
    ['a file that is not there', ['segment', '/nowhere.txt'], '', 1, 'ENOENT'],
    ['a binary file', ['segment'], 'a\0b', 1, 'not a text file'],
    ['an unknown option', ['segment', '--loud'], '', 2, '--loud'],
    ['an unknown language', ['segment', '--language', 'xx'], '', 2, 'xx'],
    ['an unknown command', ['sing'], '', 2, 'sing'],
    ['no command', [], '', 2, 'usage'],
  ])('says on one line what is wrong with %s', async (_, args, input, code, word) => {
    const ran = await padan(folder, args, input)
    expect(ran.code).toBe(code)
    expect(ran.err).toContain(word)
    expect(ran.out).toBe('')
  })
})

describe('padan on a workspace', () => {
  it('imports, lists and exports an article', async () => {
    const imported = await padan(folder, ['import', SAMPLE, '--title', 'Wang dan Tileuberdi'])
    expect(imported.code).toBe(0)
    const id = imported.out.trim()
    const listed = await padan(folder, ['articles'])
    expect(listed.out).toBe(`${id}\tNewsroom\t0/18\tWang dan Tileuberdi\n`)
    const exported = await padan(folder, ['export', id, '--format', 'xliff12'])
    expect(exported.out.match(/<trans-unit /g)).toHaveLength(18)
    const table = await padan(folder, ['export', id, '--format', 'csv', '--separator', 'semicolon'])
    expect(table.out).toContain('"number";"id"')
    expect((await padan(folder, ['export', id, '--format', 'csv', '--separator', 'x'])).code).toBe(2)
    const bare = await padan(folder, ['export', id, '--format', 'csv', '--bom', 'no'])
    expect([table.out[0], bare.out[0]]).toEqual(['\ufeff', '"'])
    expect((await padan(folder, ['export', id, '--format', 'csv', '--bom', 'x'])).code).toBe(2)
    const untouched = await padan(folder, ['export', id, '--format', 'text', '--untranslated', 'plain'])
    expect(untouched.out).toBe(await readFile(SAMPLE, 'utf8'))
    const file = join(folder, 'out.json')
    await padan(folder, ['export', id, '--format', 'json', '-o', file])
    expect(JSON.parse(await readFile(file, 'utf8')).segments).toHaveLength(18)
  })

  it.each([
    [[], 'Dua orang.'],
    [['--changes', 'rejected'], 'Tiga orang.'],
  ])('imports a Word file with tracked changes and %j', async (options, source) => {
    const file = join(folder, 'a.docx')
    const former = '<w:del w:id="2" w:author="Sari"><w:r><w:delText>Tiga</w:delText></w:r></w:del>'
    await writeFile(file, wordFile(paragraph(former + inserted('Sari', run('Dua')) + run(' orang.'))))
    const imported = await padan(folder, ['import', file, ...options])
    const exported = await padan(folder, ['export', imported.out.trim(), '--format', 'json'])
    expect(JSON.parse(exported.out).segments).toMatchObject([{ source }])
    expect((await padan(folder, ['import', file, '--changes', 'maybe'])).code).toBe(2)
  })

  it('imports a bilingual file with its translations, and what it exported itself', async () => {
    const memory = join(folder, 'memory.tmx')
    await writeFile(
      memory,
      '<!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header srclang="id"/><body><tu><tuv xml:lang="id"><seg>Satu.</seg></tuv><tuv xml:lang="en"><seg>One.</seg></tuv></tu></body></tmx>',
    )
    const imported = await padan(folder, ['import', memory])
    expect(imported.code).toBe(0)
    const out = join(folder, 'out.xlf')
    await padan(folder, ['export', imported.out.trim(), '--format', 'xliff12', '-o', out])
    const again = await padan(folder, ['import', out, '--title', 'Again'])
    const exported = await padan(folder, ['export', again.out.trim(), '--format', 'json'])
    expect(JSON.parse(exported.out).segments).toMatchObject([
      { source: 'Satu.', target: 'One.', status: 'draft' },
    ])
  })

  it('imports a bilingual file in the languages that it names', async () => {
    const file = join(folder, 'en.xlf')
    await writeFile(
      file,
      '<xliff version="1.2"><file source-language="en-GB" target-language="ind"><body><trans-unit id="1"><source>One.</source><target state="final">Satu.</target></trans-unit></body></file></xliff>',
    )
    const imported = await padan(folder, ['import', file])
    expect([imported.code, imported.err]).toEqual([0, ''])
    const exported = await padan(folder, ['export', imported.out.trim(), '--format', 'json'])
    expect(JSON.parse(exported.out)).toMatchObject({
      source: 'en',
      target: 'id',
      segments: [{ source: 'One.', target: 'Satu.', status: 'draft' }],
    })
  })

  it('adds people and makes tokens; a password is printed only when none was given', async () => {
    const made = await padan(folder, ['user', 'add', 'sari', '--role', 'translator'])
    expect(made.out).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}\n$/)
    const given = await padan(
      folder,
      ['user', 'add', 'budi', '--role', 'admin', '--password-stdin'],
      'sangat rahasia sekali\n',
    )
    expect(given).toEqual({ code: 0, out: '', err: '' })
    const token = await padan(folder, ['token', 'budi'])
    expect(token.out).toMatch(/^padan_[\w-]{43}\n$/)
    const reader = await padan(folder, ['token', 'budi', '--scope', 'read', '--days', '30'])
    expect(reader.out).toMatch(/^padan_[\w-]{43}\n$/)
    const store = await openLowdbStore(folder)
    const acts = (await store.read('audit')).map(({ by, events }) => ({ by, events }))
    await store.close()
    const said = (act: string) => expect.objectContaining({ type: 'audited', act, from: 'command' })
    expect(acts).toEqual([
      { by: 'system', events: [said('personAdded'), said('memberChanged')] },
      { by: 'system', events: [said('personAdded'), said('administratorMade')] },
      { by: 'system', events: [said('tokenMade')] },
      { by: 'system', events: [said('tokenMade')] },
    ])
    for (const wrong of [
      ['--scope', 'all'],
      ['--days', '31'],
    ])
      expect((await padan(folder, ['token', 'budi', ...wrong])).code).toBe(2)
    const again = await padan(folder, ['user', 'add', 'SARI', '--role', 'reviewer'])
    expect(again.code).toBe(1)
    expect(again.err).toContain('name_taken')
  })

  it.each([
    ['an empty article', ['import', 'EMPTY'], 'empty_article'],
    ['an unknown article', ['export', 'nothere', '--format', 'text'], 'nothere'],
    ['an unknown project', ['import', SAMPLE, '--project', 'Nowhere'], 'Nowhere'],
    ['a token for nobody', ['token', 'nobody'], 'nobody'],
  ])('refuses %s', async (_, args, word) => {
    const empty = join(folder, 'empty.txt')
    await writeFile(empty, ' \n ')
    const ran = await padan(
      join(folder, 'data'),
      args.map((arg) => (arg === 'EMPTY' ? empty : arg)),
    )
    expect(ran.code).toBe(1)
    expect(ran.err.trim().split('\n')).toHaveLength(1)
    expect(ran.err).toContain(word)
  })

  it('reads beside a running server, and is refused to write there, naming who holds it', async () => {
    await padan(folder, ['import', SAMPLE, '--title', 'A'])
    const store = await openLowdbStore(folder)
    try {
      expect((await padan(folder, ['articles'])).out).toContain('\tA\n')
      const refused = await padan(folder, ['import', SAMPLE])
      expect(refused.code).toBe(1)
      expect(refused.err).toContain(String(process.pid))
    } finally {
      await store.close()
    }
  })
})

describe('padan rescue', () => {
  it('gives a new password, ends all that the account is used with, and opens sign-in by password for a day', async () => {
    await padan(
      folder,
      ['user', 'add', 'ayu', '--role', 'admin', '--password-stdin'],
      'correct horse battery',
    )
    const store = await openLowdbStore(folder)
    const factors = new SecondFactors(store.records)
    const people = foldWorkspace((await store.read('workspace')).filter(isWorkspaceLine)).people
    const id = [...people.values()].find(({ login }) => login === 'ayu')?.id ?? ''
    const secret = bytesOf(await factors.offer(id, new Date()))
    expect(await factors.confirm(id, codeOf(secret, stepAt(new Date())), new Date())).toBe(true)
    const token = await new Accounts(store.records).makeToken(id, 'stolen', new Date())
    for (const [key, person] of [
      ['stolen', id],
      ['other', 'p0'],
    ] as const) {
      await store.records.put('session', key, { person, since: Date.now(), cookie: { originalMaxAge: null } })
      await store.records.put('session-use', key, { used: Date.now() })
    }
    const reset = { kind: 'reset', by: 'p0', operation: randomUUID(), person: id } as const
    await new OneTimeLinks(store.records).make(reset, new Date())
    await store.close()

    const { code, out } = await padan(folder, ['rescue', 'AYU'])
    expect([code, out]).toEqual([0, expect.stringMatching(/^\w{5}(-\w{5}){3}\n$/)])

    const after = await openLowdbStore(folder)
    const accounts = new Accounts(after.records)
    expect(await accounts.passwordIsRight(id, out.trim())).toBe(true)
    const ends = Date.parse((await accounts.passwordEnds(id)) ?? '')
    expect((ends - Date.now()) / 86_400_000).toBeCloseTo(MADE_PASSWORD_DAYS, 1)
    expect(await new SecondFactors(after.records).since(id)).toBeNull()
    expect(await new Accounts(after.records).tokenOf(token)).toBeUndefined()
    for (const kind of ['session', 'session-use'])
      expect((await after.records.list(kind)).map(({ key }) => key)).toEqual(['other'])
    expect(await new OneTimeLinks(after.records).open(new Date())).toEqual([])
    const soon = (hours: number) => new Date(Date.now() + hours * 3_600_000)
    expect(await Promise.all([1, 25].map((hours) => isLocalSignInOpen(after.records, soon(hours))))).toEqual([
      true,
      false,
    ])
    const acts = (await after.read('audit')).flatMap(({ events }) => events)
    expect(acts.slice(-3)).toMatchObject([
      { act: 'passwordReset', person: id, from: 'command' },
      { act: 'secondFactorTakenOff' },
      { act: 'localSignInOpened' },
    ])
    await after.close()
    const nobody = await padan(folder, ['rescue', 'nobody'])
    expect([nobody.code, nobody.err]).toEqual([1, 'padan: there is no person with the login nobody\n'])
  })
})
