import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMember, makeFirstAccount, send, signIn } from './api.ts'
import { openEditor } from './editor.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'
import * as acts from './three/acts.ts'
import { beInEditor, comeBack, type Dice, dice, type Player } from './three/player.ts'
import { decideOne, expectServers, settle } from './three/screens.ts'

/** What is done in all, by three people at the same time; and of which seed the dice are. */
const { PADAN_ACTIONS = '1000', PADAN_SEED = '20261130' } = process.env
const SEED = PADAN_SEED === 'random' ? Date.now() % 1_000_000 : Number(PADAN_SEED)

const SOURCES = [
  'Banjir melanda kota itu pada hari Selasa pagi.',
  'Warga mengungsi ke sekolah dan masjid terdekat.',
  'Presiden meninjau lokasi bersama dua menteri.',
  'Hujan belum berhenti sampai malam.',
  'Pemerintah menjanjikan bantuan Rp5 miliar.',
  'Harga beras naik di pasar-pasar tradisional.',
  'Polisi menutup tiga jalan utama.',
  'Sekolah libur selama sepekan.',
  'Listrik padam di lima kecamatan.',
  'Relawan membagikan selimut dan makanan.',
  'Sungai meluap setelah tanggul jebol.',
  'Kereta api terlambat berjam-jam.',
  'Air bersih mulai sulit didapat.',
  'Dapur umum dibuka di balai desa.',
  'Dokter memeriksa anak-anak yang demam.',
  'Jembatan kayu hanyut terbawa arus.',
  'Petani kehilangan sawah seluas 20 hektare.',
  'Gubernur menetapkan keadaan darurat.',
  'Tentara menurunkan perahu karet.',
  'Bandara ditutup untuk sementara.',
  'Wali kota meminta warga tetap tenang.',
  'Harga beras naik di pasar-pasar tradisional.',
  'Bantuan datang dari tiga provinsi.',
  'Hujan belum berhenti sampai malam.',
  'Pasar kembali ramai pada hari Kamis.',
  'Anak-anak belajar di tenda.',
  'Para ahli menyalahkan penebangan hutan.',
  'Air mulai surut pada hari Jumat.',
  'Warga pulang dan membersihkan rumah.',
  'Sekolah libur selama sepekan.',
]

/** How long an answer may take while three people keep the machine busy. Milliseconds. */
const ANSWERS = 60_000

type Acts = Readonly<Record<string, readonly [times: number, act: acts.Act]>>

/** How often each is done for every other. */
const BOTH: Acts = {
  type: [18, acts.type],
  go: [8, acts.go],
  next: [5, acts.press('Alt+ArrowDown')],
  previous: [3, acts.press('Alt+ArrowUp')],
  unfinished: [4, acts.press('Alt+j')],
  row: [3, acts.press('Escape', 'j')],
  confirm: [12, acts.press('Control+Enter')],
  undo: [3, acts.undo],
  comment: [4, acts.comment],
  answer: [4, acts.answer],
  network: [2, acts.loseNetwork],
  reload: [2, acts.reload],
}
const TRANSLATES: Acts = {
  ...BOTH,
  stay: [5, acts.press('Control+Shift+Enter')],
  copy: [3, acts.press('Alt+c')],
  clear: [3, acts.press('Alt+x')],
  elsewhere: [4, acts.elsewhere],
  split: [4, acts.cut],
  join: [4, acts.join],
  replace: [2, acts.replace],
  takeBack: [2, acts.takeBack],
}
const REVIEWS: Acts = {
  ...BOTH,
  approve: [20, acts.approve],
  return: [10, acts.giveBack],
  withdraw: [8, acts.withdraw],
  choose: [6, acts.chooseChange],
}

let stage: Stage
let ana: Visitor
let sari: Visitor
let rudi: Visitor
beforeAll(async () => {
  stage = await openStage()
  ana = await stage.visit('en')
  await makeFirstAccount(ana, stage.server)
  await addMember(ana, 'sari', 'translator')
  await addMember(ana, 'rudi', 'reviewer')
  sari = await stage.visit('id')
  await signIn(sari, 'sari')
  rudi = await stage.visit('en')
  await signIn(rudi, 'rudi')
  for (const { context } of [ana, sari, rudi]) context.setDefaultTimeout(ANSWERS)
})
afterAll(() => stage?.close())

function draw(from: Acts, pick: Dice): readonly [name: string, act: acts.Act] {
  let left = pick(Object.values(from).reduce((sum, [times]) => sum + times, 0))
  for (const [name, [times, act]] of Object.entries(from)) {
    if (left < times) return [name, act]
    left -= times
  }
  throw new Error('Nothing was drawn')
}

/** Without a network he goes on with what needs none, and comes back after a while. */
async function actOnce(player: Player, from: Acts): Promise<void> {
  if (player.away === 1) await comeBack(player)
  else if (player.away > 0) player.away -= 1
  else await beInEditor(player)
  const [name, act] = draw(from, player.pick)
  if (await act(player)) player.did.set(name, 1 + (player.did.get(name) ?? 0))
  await decideOne(player)
}

describe('three people in one article', () => {
  it(`do ${PADAN_ACTIONS} things at once (PADAN_SEED=${SEED}), and every screen is the server’s in the end`, {
    timeout: 1_200_000,
  }, async () => {
    const made = await send(ana.context, '/articles', { title: '', text: SOURCES.join('\n') })
    const article = made.id
    const players = [ana, sari, rudi].map(
      (visitor, index): Player => ({
        visitor,
        article,
        pick: dice(SEED + index),
        away: 0,
        replaced: undefined,
        did: new Map(),
      }),
    )
    await Promise.all(players.map(({ visitor }, index) => openEditor(visitor.page, article, 1 + index)))
    let left = Number(PADAN_ACTIONS)
    await Promise.all(
      players.map(async (player) => {
        const from = player.visitor === rudi ? REVIEWS : TRANSLATES
        while (left-- > 0) await actOnce(player, from)
      }),
    )
    for (const player of players) await comeBack(player)
    // What one decides may be what another has to decide then.
    for (const player of [...players, ...players]) await settle(player)
    for (const player of players) await expectServers(player)
    const did = players.flatMap((player) => [...player.did.keys()])
    const asked = [...Object.keys(TRANSLATES), ...Object.keys(REVIEWS)]
    if (Number(PADAN_ACTIONS) >= 1_000) expect(did).toEqual(expect.arrayContaining(asked))
    expect([ana, sari, rudi].flatMap(({ complaints }) => complaints)).toEqual([])
  })
})
