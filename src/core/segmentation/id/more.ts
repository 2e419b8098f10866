/** After a name, a firm, a year or a date. */
export const SUFFIXES = `Tbk tbk TBK Ltd Inc Corp Co Bhd Sdn Pte LLC Plc plc GmbH ibid Ibid op.cit loc.cit a.s saw
  swt Saw Swt SAW SWT r.a R.A.H Jr jr Snr Esq Bros red ant p.m a.m P.M A.M`

/** Short names of months and days; those that are everyday words are left to their own class. */
export const MONTHS_AND_DAYS =
  'Jan Feb Mar Apr Jun Jul Agt Ags Agu Aug Sep Sept Okt Oct Nov Dec Sen Rab Kam Jum Sab'

/** Books of the Bible and other texts that are cited by number. */
export const SCRIPTURE = `Kej Im Bil Ul Yos Hak Raj Taw Ezr Neh Ayb Mzm Ams Pkh Yes Yer Rat Yeh Dan Hos Am Mi Mal Mat Mrk
  Luk Yoh Kis Kor Gal Ef Flp Tes Tim Tit Ibr Yak Ptr Yud Why Sam Kel`

/** Foreign titles that translated news keeps. */
export const FOREIGN_TITLES = `Mr Mrs Ms Mx Messrs Mme Mlle Gov Rep Det Sgt Capt Maj Gen Col Cmdr Adm Rev Hon Supt Insp Pres
  Mt Ft Ste Q.S H.R HR QS`
