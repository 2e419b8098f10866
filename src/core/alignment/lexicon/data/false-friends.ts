export const FALSE_FRIENDS = `
eventual|a|possible; incidental|unseen
rapor|n|report card|unseen
promosi doktor|n|doctoral defense|unseen
legalisir|n|certify; certified copy|unseen
melegalisir|v|certify|unseen
konfeksi|n|garment; ready-made clothing|unseen
preservatif|n|condom|unseen
kondom|n|condom|unseen
pengawet|n|preservative
alpukat|n|avocado
advokatur|n|legal profession|unseen
doktoral|a|doctoral|unseen
dokter umum|n|general practitioner|unseen
kontan|n|cash|unseen
raport|n|report card|unseen
ordinasi|n|ordination|unseen
konkuren|a|concurrent; competing
etiket|n|etiquette|unseen
personalia|n|personnel; human resources|unseen
provisi|n|bank fee; commission|unseen
deposan|n|depositor|unseen
komunike|n|communique|unseen
insentif|n|incentive; incentives|unseen
intensi|n|intention|unseen
kompor gas|n|gas stove|unseen
klinik bersalin|n|maternity clinic|unseen
magnet|n|magnet
mangkir|n|absent; fail to appear|unseen
moderator|n|moderator
notulen|n|minutes|unseen
notula|n|minutes|unseen
novum|n|new evidence|unseen
optik|n|optics; optical
pamflet|n|pamphlet
prodeo|n|pro bono; free of charge|unseen
relasi|n|relation; connection
represif|a|repressive|unseen
represi|n|repression|unseen
residivis|n|repeat offender; recidivist|unseen
rezeki|n|fortune; livelihood|unseen
sekretaris kabinet|n|cabinet secretary
simposium|n|symposium|unseen
sindikat|n|syndicate; ring|unseen
stagnan|a|stagnant|unseen
stagnasi|n|stagnation|unseen
subversif|a|subversive|unseen
suplai|n|supply
menyuplai|v|supply
suplemen|n|supplement
terminologi|n|terminology
tirani|n|tyranny|unseen
toksik|a|toxic|unseen
traktat|n|treaty|unseen
transaksional|a|transactional|unseen
transparansi anggaran|n|budget transparency|unseen
validasi|n|validation
memvalidasi|v|validate
vandalisme|n|vandalism
veto|n|veto
memveto|v|veto
vila|n|villa|unseen
vokasi|n|vocational|unseen
yuridis|a|juridical; legal|unseen
yurisprudensi|n|jurisprudence|unseen
zonasi|n|zoning|unseen
`
