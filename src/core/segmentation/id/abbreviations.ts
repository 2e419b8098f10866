import { type AbbreviationClass, words } from '../language.ts'
import { FOREIGN_TITLES, MONTHS_AND_DAYS, SCRIPTURE, SUFFIXES } from './more.ts'

const HONORIFIC = `Bpk Bp Sdr Sdri Tn Ny Nn Yth Ytc Alm Almh alm almh H Hj KH K.H Ust Ustz Usth TGH Tgk Pdt Pdp Pdm Ev
  Mgr Rm Br Fr Sr St Sta RP RA R.A RM R.M R.Ng Rr Rd RAy KRT KRMT KPH GPH KGPH BRM GRAj KRA GRM GKR Tb Dt Moh Muh Mohd Muhd Abd Nh Th`

const ACADEMIC = 'Prof prof Dr dr drg Drg drh Drh Drs drs Dra dra Ir Apt apt Ns H.C'

const RANKS = `Jend Jen Letjen Mayjen Brigjen Kol Letkol Mayj Kapt Lettu Letda Peltu Pelda Serma Serka Sertu Serda Kopka
  Koptu Kopda Praka Pratu Prada Laks Laksdya Laksda Laksma Marsdya Marsda Marsma Komjen Irjen Kombes Kompol AKBP AKP
  Iptu Ipda Aiptu Aipda Bripka Brigpol Briptu Bripda Bharaka Bharatu Bharada Pol Purn Inf Kav Arm Czi Cba Cpl Cpm Tek
  Pnb Nav Lek`

const LEGAL_PREFIX = 'PT Pt CV UD Fa PD NV Kop Yay'

const ADDRESS = `Jl Jln jl jln Gg gg Gd Blk Kav Kp Kpg Ds Dsn Kel kel Kec kec Kab kab Kodya Prov prov Kpt Rt Rw RT RW
  Komp Psr Tj Tg Jkt Bdg`

const REFERENCE = `No no Nr nr Nos Rp hlm Hlm Psl psl Jil jil Vol vol Cet cet Gbr gbr Tbl tbl Lamp lamp tgl Tgl thn Thn
  telp Telp tlp Tlp faks Faks fax Fax lih Lih bdk Bdk cf Cf vs VS Vs v a.n A.n u.b u.p U.p d.a D.a s.d S.d c.q C.q a.l dgn sbb ca d.h
  q.q mis Mis cth Cth msl ttd Ttd Fig Figs fig Eq Sec`

const BEFORE_NUMBER = `hal Hal bab Bab pasal Pasal ayat Ayat min maks kl ed Ed tab Tab art Art pk Pk pkl Pkl mnt sek
  Lt lt hp Des Tabel Gambar Bag bag Sub poin butir Kpts ps Ps`

const DEGREES = `S.H S.E S.T S.S S.IP S.I.K S.I.P S.I.Kom S.Sos S.Sos.I S.Kom S.Pd S.Pd.I S.Ag S.Si S.Kep S.Ked S.Farm
  S.Psi S.Hut S.P S.Pt S.Pi S.Sn S.KM S.K.M S.Th S.T.P S.TP S.Gz S.Ars S.Hum S.Fil S.Tr S.Tr.K S.H.I S.E.I S.Th.I M.H
  M.M M.A M.T M.S M.Si M.Sc M.Pd M.Pd.I M.Hum M.Kn M.Kes M.Kom M.Ag M.IP M.I.Kom M.B.A M.P.H M.Phil M.Eng M.Th M.Psi
  M.Sn M.Ak M.Han M.Tr M.Div M.P M.E M.Arch Ph.D D.Phil Ed.D Lc A.Md A.Md.Kep A.Ma Sp.A Sp.B Sp.OG Sp.PD Sp.JP Sp.P
  Sp.M Sp.N Sp.S Sp.T.H.T Sp.THT Sp.KJ Sp.An Sp.Rad Sp.PK Sp.BS Sp.OT LL.B LL.M B.A B.Sc B.Eng Th.M Th.D D.Th`

const LISTS = 'dll dsb dst dsm etc Dll Dsb Dst lsb dkk Dkk al'

const TABLE: readonly (readonly [AbbreviationClass, string])[] = [
  ['list', LISTS],
  ['suffix', `${SUFFIXES} ${MONTHS_AND_DAYS}`],
  ['degree', DEGREES],
  ['reference', `${SCRIPTURE} ${BEFORE_NUMBER}`],
  ['title', [HONORIFIC, ACADEMIC, RANKS, LEGAL_PREFIX, ADDRESS, REFERENCE, FOREIGN_TITLES].join(' ')],
]

/** Abbreviations of Indonesian, each without its final full stop; a later class wins over an earlier one. */
export const abbreviations: ReadonlyMap<string, AbbreviationClass> = new Map(
  TABLE.flatMap(([kind, list]) => words(list).map((word): [string, AbbreviationClass] => [word, kind])),
)
