import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Line } from '../../../src/core/history.ts'
import type { WorkspaceCommand } from '../../../src/core/workspace/command.ts'
import { decideWorkspace } from '../../../src/core/workspace/decide/index.ts'
import { withoutNames } from '../../../src/core/workspace/erasing.ts'
import type { WorkspaceEvent } from '../../../src/core/workspace/event.ts'
import { evolveWorkspace, foldWorkspace } from '../../../src/core/workspace/evolve.ts'
import { may, type Right } from '../../../src/core/workspace/rights.ts'
import {
  actorIn,
  defaultProject,
  EMPTY_WORKSPACE,
  hasAccount,
  nameOf,
  personByLogin,
  projectsWith,
  rulesOfProject,
  type WorkspaceState,
  withFormerNames,
} from '../../../src/core/workspace/state.ts'

class Office {
  state: WorkspaceState = EMPTY_WORKSPACE
  readonly lines: Line<WorkspaceEvent>[] = []

  do(command: WorkspaceCommand): readonly WorkspaceEvent[] | string {
    const decided = decideWorkspace(this.state, command)
    if (!decided.ok) return decided.refusal.code
    if (decided.events.length === 0) return decided.events
    const seq = this.lines.length + 1
    const line = { seq, operation: `${seq}`, request: '', by: 'p1', at: '2026-01-01', events: decided.events }
    this.lines.push(line)
    for (const event of decided.events) this.state = evolveWorkspace(this.state, event, line)
    return decided.events
  }
}

/** p1 administers; p2 translates in j1; articles a and b in j1. */
function office(): Office {
  const made = new Office()
  made.do({ type: 'addPerson', name: 'Ana', login: 'Ana', administrator: true })
  made.do({ type: 'addProject', name: 'News', by: 'p1' })
  made.do({
    type: 'addPerson',
    name: 'Budi',
    login: 'budi',
    membership: { project: 'j1', role: 'translator' },
  })
  made.do({ type: 'addArticle', article: 'a', project: 'j1', title: 'First' })
  made.do({ type: 'addArticle', article: 'b', project: 'j1', title: 'Second' })
  return made
}

const RULES = { abbreviations: [{ text: 'Kapt', ends: 'never' }], exceptions: [] } as const
const LOOKING_BACK = { before: '(?<=x)', after: '', kind: 'pattern', break: true } as const

const project = {
  type: 'changeProject',
  project: 'j1',
  name: 'News',
  brief: '',
  style: '',
  twoPerson: 'off',
} as const
const refusals: readonly (readonly [string, string, WorkspaceCommand])[] = [
  ['a person without a name', 'name_needed', { type: 'addPerson', name: ' \u200b', login: '' }],
  ['a name too long', 'too_long', { type: 'addPerson', name: 'x'.repeat(201), login: '' }],
  ['a login with a space', 'invalid', { type: 'addPerson', name: 'X', login: 'a b' }],
  ['a login that is taken, in capitals', 'name_taken', { type: 'addPerson', name: 'X', login: 'BUDI' }],
  [
    'a login that is taken, in wide letters',
    'name_taken',
    { type: 'addPerson', name: 'X', login: 'ｂｕｄｉ' },
  ],
  [
    'a role in no project',
    'not_found',
    { type: 'addPerson', name: 'X', login: 'x', membership: { project: 'j9', role: 'reviewer' } },
  ],
  ['a new name for nobody', 'not_found', { type: 'renamePerson', person: 'p9', name: 'X' }],
  ['a blank new name', 'name_needed', { type: 'renamePerson', person: 'p1', name: '' }],
  ['nobody administering', 'not_found', { type: 'changeAdministrator', person: 'p9', administrator: true }],
  [
    'the last administrator going',
    'last_administrator',
    { type: 'changeAdministrator', person: 'p1', administrator: false },
  ],
  ['the last administrator removed', 'last_administrator', { type: 'removePerson', person: 'p1' }],
  ['nobody removed', 'not_found', { type: 'removePerson', person: 'p9' }],
  ['a project without a name', 'name_needed', { type: 'addProject', name: '', by: 'p1' }],
  ['a project name that is taken', 'name_taken', { type: 'addProject', name: ' News ', by: 'p1' }],
  ['rules for no project', 'not_found', { type: 'changeSegmentation', project: 'j9', rules: RULES }],
  [
    'a rule that needs backtracking',
    'rule_unsupported',
    { type: 'changeSegmentation', project: 'j1', rules: { ...RULES, exceptions: [LOOKING_BACK] } },
  ],
  [
    'an abbreviation of two words',
    'abbreviation_unfit',
    {
      type: 'changeSegmentation',
      project: 'j1',
      rules: { ...RULES, abbreviations: [{ text: 'a b', ends: 'never' }] },
    },
  ],
  ['no such project', 'not_found', { ...project, project: 'j9' }],
  ['a brief too long', 'too_long', { ...project, brief: 'x'.repeat(10_001) }],
  [
    'a member of no project',
    'not_found',
    { type: 'changeMember', project: 'j9', person: 'p2', role: 'reviewer' },
  ],
  [
    'nobody as a member',
    'not_found',
    { type: 'changeMember', project: 'j1', person: 'p9', role: 'reviewer' },
  ],
  ['an article in no project', 'not_found', { type: 'addArticle', article: 'c', project: 'j9', title: 'X' }],
  [
    'an article without a title',
    'name_needed',
    { type: 'addArticle', article: 'c', project: 'j1', title: ' ' },
  ],
  ['a title for no article', 'not_found', { type: 'renameArticle', article: 'c', title: 'X' }],
  ['a blank title', 'name_needed', { type: 'renameArticle', article: 'a', title: '\n' }],
  ['archiving nothing', 'not_found', { type: 'archiveArticle', article: 'c', archived: true }],
  ['binning nothing', 'not_found', { type: 'binArticle', article: 'c', until: '2026-02-01' }],
  [
    'bringing back what is not in the bin',
    'not_found',
    { type: 'recoverArticle', article: 'a', project: 'j1' },
  ],
  ['deleting past the bin', 'not_found', { type: 'deleteArticle', article: 'a' }],
]

describe('what the workspace refuses', () => {
  test.each(refusals)('%s: %s', (_, code, command) => {
    const { state } = office()
    const decided = decideWorkspace(state, command)
    expect(decided).toMatchObject({ ok: false, refusal: { code } })
  })
})

const same: readonly (readonly [string, WorkspaceCommand])[] = [
  ['the same name', { type: 'renamePerson', person: 'p2', name: ' Budi ' }],
  ['the same right', { type: 'changeAdministrator', person: 'p1', administrator: true }],
  ['the same project', project],
  ['the same role', { type: 'changeMember', project: 'j1', person: 'p2', role: 'translator' }],
  ['an article that is there', { type: 'addArticle', article: 'a', project: 'j1', title: 'Other' }],
  ['the same title', { type: 'renameArticle', article: 'a', title: 'First' }],
  ['not archived already', { type: 'archiveArticle', article: 'a', archived: false }],
]

test.each(same)('writes nothing for what is so already: %s', (_, command) => {
  expect(office().do(command)).toEqual([])
})

const ids = fc.constantFrom('p1', 'p2', 'p3', 'p9')
const projects = fc.constantFrom('j1', 'j2', 'j9')
const articles = fc.constantFrom('a', 'b', 'c')
const names = fc.constantFrom('Ana', 'Budi', 'Citra', '', 'News', 'Sport')
const command: fc.Arbitrary<WorkspaceCommand> = fc.oneof(
  fc.record({
    type: fc.constant('addPerson'),
    name: names,
    login: fc.constantFrom('', 'ana', 'budi', 'citra', 'a b'),
  }),
  fc.record({ type: fc.constant('renamePerson'), person: ids, name: names }),
  fc.record({ type: fc.constant('changeAdministrator'), person: ids, administrator: fc.boolean() }),
  fc.record({ type: fc.constant('removePerson'), person: ids }),
  fc.record({ type: fc.constant('addProject'), name: names, by: ids }),
  fc.record({
    type: fc.constant('changeMember'),
    project: projects,
    person: ids,
    role: fc.constantFrom('translator', 'reviewer', null),
  }),
  fc.record({ type: fc.constant('addArticle'), article: articles, project: projects, title: names }),
  fc.record({ type: fc.constant('renameArticle'), article: articles, title: names }),
  fc.record({ type: fc.constant('archiveArticle'), article: articles, archived: fc.boolean() }),
  fc.record({ type: fc.constant('binArticle'), article: articles, until: fc.constantFrom('1', '3', '5') }),
  fc.record({ type: fc.constant('recoverArticle'), article: articles, project: projects }),
  fc.record({ type: fc.constant('deleteArticle'), article: articles }),
  fc.record({ type: fc.constant('emptyBin'), now: fc.constantFrom('2', '4') }),
)

describe('laws of the workspace', () => {
  test('replay equals live, and somebody always administers who can sign in', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 40, size: 'max' }), (commands) => {
        const made = office()
        for (const next of commands) made.do(next)
        expect(foldWorkspace(made.lines)).toEqual(made.state)
        const erased = made.lines.map((line) => withoutNames(line, made.state.former))
        expect(foldWorkspace(erased)).toEqual(made.state)
        const administrators = [...made.state.people.values()].filter(
          (one) => one.administrator && one.login !== '',
        )
        expect(administrators.length).toBeGreaterThan(0)
        const logins = [...made.state.people.values()]
          .map(({ login }) => login)
          .filter((login) => login !== '')
        expect(new Set(logins).size).toBe(logins.length)
      }),
    )
  })

  test('events about things that are not there change nothing', () => {
    const { state } = office()
    const meta = { seq: 9, by: 'p1', at: '2026-01-01' }
    const strangers: readonly WorkspaceEvent[] = [
      { type: 'personRenamed', person: 'p9', name: 'X' },
      { type: 'personRemoved', person: 'p9' },
      { type: 'administratorChanged', person: 'p9', administrator: true },
      { type: 'projectChanged', project: 'j9', name: 'X', brief: '', style: '', twoPerson: 'strict' },
      { type: 'memberChanged', project: 'j9', person: 'p1', role: 'reviewer' },
      { type: 'articleRenamed', article: 'c', title: 'X' },
      { type: 'articleArchived', article: 'c', archived: true },
      { type: 'articleBinned', article: 'c', until: '2026-02-01' },
      { type: 'articleRecovered', article: 'a' },
      { type: 'articleDeleted', article: 'c' },
    ]
    for (const stranger of strangers) expect(evolveWorkspace(state, stranger, meta)).toBe(state)
  })
})

describe('reading the workspace', () => {
  test('logins are found whatever their case and width; nobody has the empty one', () => {
    const { state } = office()
    expect(personByLogin(state, ' ANA ')?.id).toBe('p1')
    expect(personByLogin(state, '')).toBeUndefined()
    expect(hasAccount(state)).toBe(true)
    expect(hasAccount(EMPTY_WORKSPACE)).toBe(false)
  })

  test('an administrator acts everywhere, a member in his project, others nowhere', () => {
    const made = office()
    made.do({ type: 'addProject', name: 'Sport', by: 'nobody' })
    expect(actorIn(made.state, 'p1', 'j2')?.role).toBe('administrator')
    expect(actorIn(made.state, 'p2', 'j1')).toEqual({
      person: 'p2',
      role: 'translator',
      twoPerson: 'off',
    })
    expect(actorIn(made.state, 'p2', 'j2')).toBeUndefined()
    expect(projectsWith(made.state, 'p2', 'read').map(({ id }) => id)).toEqual(['j1'])
    expect(projectsWith(made.state, 'p2', 'coordinate')).toEqual([])
    expect(defaultProject(made.state)?.id).toBe('j1')
    expect(nameOf(made.state, 'p9')).toBe('')
  })

  test.each([
    ['translator', ['read', 'translate', 'export']],
    ['reviewer', ['read', 'translate', 'review', 'export']],
    ['coordinator', ['read', 'translate', 'review', 'export', 'coordinate']],
    ['administrator', ['read', 'translate', 'review', 'export', 'coordinate', 'administer']],
  ] as const)('a %s may %s', (role, rights) => {
    const all: readonly Right[] = ['read', 'translate', 'review', 'export', 'coordinate', 'administer']
    expect(all.filter((right) => may(role, right))).toEqual(rights)
  })
})

describe('a person who is removed', () => {
  test('leaves a number in place of his name, and no role, login or mention', () => {
    const made = office()
    made.do({ type: 'addPerson', name: 'Citra', login: 'citra', administrator: true })
    made.do({ type: 'removePerson', person: 'p2' })
    made.do({ type: 'removePerson', person: 'p1' })
    const { state } = made
    expect(['p1', 'p2', 'p3'].map((person) => nameOf(state, person))).toEqual([
      'Former member 2',
      'Former member 1',
      'Citra',
    ])
    expect(
      nameOf(
        withFormerNames(state, (number) => `Mantan ${number}`),
        'p1',
      ),
    ).toBe('Mantan 2')
    expect(personByLogin(state, 'budi')).toBeUndefined()
    expect(actorIn(state, 'p2', 'j1')).toBeUndefined()
    expect(state.projects.get('j1')?.members.has('p2')).toBe(false)
    expect(made.do({ type: 'renamePerson', person: 'p2', name: 'Budi' })).toBe('not_found')
    const member = { type: 'changeMember', project: 'j1', person: 'p2', role: 'reviewer' } as const
    expect(made.do(member)).toBe('not_found')
  })

  test('gives his login free, and never his id', () => {
    const made = office()
    made.do({ type: 'removePerson', person: 'p2' })
    made.do({ type: 'addPerson', name: 'Budi', login: 'budi' })
    expect(personByLogin(made.state, 'budi')?.id).toBe('p3')
  })

  test('has no name in any line afterwards, and others keep theirs', () => {
    const made = office()
    made.do({ type: 'renamePerson', person: 'p2', name: 'Budiman' })
    made.do({ type: 'removePerson', person: 'p2' })
    const erased = JSON.stringify(made.lines.map((line) => withoutNames(line, made.state.former)))
    expect(erased).not.toMatch(/budi/i)
    expect(erased).toMatch(/"name":"Ana","login":"ana"/)
  })
})

describe('the bin', () => {
  const bin = { type: 'binArticle', article: 'a', until: '2026-02-01T00:00:00.000Z' } as const

  test('takes an article out of sight and gives it back as it was', () => {
    const made = office()
    made.do({ type: 'archiveArticle', article: 'a', archived: true })
    const before = made.state.articles.get('a')
    made.do(bin)
    expect([...made.state.articles.keys()]).toEqual(['b'])
    expect(made.state.bin.get('a')?.binned).toEqual({ by: 'p1', at: '2026-01-01', until: bin.until })
    expect(made.do({ type: 'addArticle', article: 'a', project: 'j1', title: 'Again' })).toEqual([])
    expect(made.do({ type: 'renameArticle', article: 'a', title: 'Other' })).toBe('not_found')
    expect(made.do({ type: 'recoverArticle', article: 'a', project: 'j9' })).toBe('not_found')
    made.do({ type: 'recoverArticle', article: 'a', project: 'j1' })
    expect(made.state.articles.get('a')).toEqual(before)
    expect(made.state.bin.size).toBe(0)
  })

  test('is emptied of what has been there for its time, and of nothing else', () => {
    const made = office()
    made.do(bin)
    made.do({ ...bin, article: 'b', until: '2026-02-02T00:00:00.000Z' })
    expect(made.do({ type: 'emptyBin', now: '2026-01-31T23:59:59.999Z' })).toEqual([])
    expect(made.do({ type: 'emptyBin', now: bin.until })).toEqual([{ type: 'articleDeleted', article: 'a' }])
    expect([...made.state.bin.keys()]).toEqual(['b'])
  })

  test('was not there once: what was deleted then is deleted', () => {
    const meta = { seq: 9, by: 'p1', at: '2026-01-01' }
    const { articles } = evolveWorkspace(office().state, { type: 'articleDeleted', article: 'a' }, meta)
    expect([...articles.keys()]).toEqual(['b'])
  })
})

test("a project's own rules are kept whole and clean, and the same again is nothing new", () => {
  const desk = office()
  const given = { ...RULES, abbreviations: [{ text: ' Kapt. ', ends: 'never' as const }] }
  const command = { type: 'changeSegmentation', project: 'j1', rules: given } as const
  expect(desk.do(command)).toEqual([{ type: 'segmentationChanged', project: 'j1', rules: RULES }])
  expect(desk.do(command)).toEqual([])
  expect(rulesOfProject(desk.state, 'j1')).toEqual(RULES)
  expect(foldWorkspace(desk.lines)).toEqual(desk.state)
})
