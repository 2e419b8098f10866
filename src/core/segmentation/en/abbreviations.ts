import { type AbbreviationClass, words } from '../language.ts'

const PEOPLE = `Mr Mrs Ms Mx Dr Drs Prof Rev Fr Sr Br Hon Pres Gov Sen Rep Reps Sens Amb Atty Supt Insp Det Sgt Cpl Pvt Lt Capt
  Maj Col Gen Adm Cmdr Brig Brigjen Mgr Msgr Messrs Mme Mlle Md Tn Ny H Hj KH Ir St Ste Mt Ft Univ Asst Assoc Dep
  Lt.Col Lt.Gen Maj.Gen Brig.Gen Comdr Pfc Spc Ald Treas Sec`

const JOINING = 'vs v cf viz e.g i.e eg ie ca approx c.f f.k.a a.k.a aka incl esp PT CV Jl Jln'

const BEFORE_NUMBER = `No Nos no nos Fig Figs fig figs Eq Eqs Vol vol Ch ch Sec sec Art art p pp para Para Tab Ref Refs ref
  refs Ex App pt Pt Gal Rom Cor Matt Exod Lev Deut Ps Prov Isa Jer Ezek approx est ed Ed`

const SUFFIXES = `Inc Ltd Co Corp LLC Plc plc Bros Jr jr Snr Esq Tbk Bhd Pte Sdn GmbH a.m p.m A.M P.M U.S U.K U.N E.U U.S.A
  D.C B.C A.D B.C.E C.E L.A N.Y Ave Blvd Rd Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu
  Thur Thurs Fri Sat Sun ft lb lbs oz dept Dept est Est ext Ext Calif Mass Conn Pa Fla Ariz Colo Ill Ind Kan Minn
  Mich Miss Mo Tenn Tex Va Wis Wash Ore Okla Ga Del La Ala`

const DEGREES =
  'Ph.D M.D B.A M.A B.Sc M.Sc LL.B LL.M M.B.A J.D D.D.S R.N D.Phil M.Phil Ed.D S.H M.H S.E M.Si S.Sos'

const LISTS = 'etc Etc al'

const TABLE: readonly (readonly [AbbreviationClass, string])[] = [
  ['list', LISTS],
  ['suffix', SUFFIXES],
  ['degree', DEGREES],
  ['reference', BEFORE_NUMBER],
  ['title', `${PEOPLE} ${JOINING}`],
]

/** Abbreviations of English, each without its final full stop; a later class wins over an earlier one. */
export const abbreviations: ReadonlyMap<string, AbbreviationClass> = new Map(
  TABLE.flatMap(([kind, list]) => words(list).map((word): [string, AbbreviationClass] => [word, kind])),
)
