export const POLITICS_1 = `
negara|n|country; state; nation
negeri|n|country; land; state
pemerintah|n|government; administration
pemerintahan|n|government; administration; rule
presiden|n|president
wakil presiden|n|vice president
wakil|n|deputy; representative; vice
mewakili|v|represent
perwakilan|n|representative; representation
perdana menteri|n|prime minister
menteri|n|minister
menteri luar negeri|n|foreign minister
menteri dalam negeri|n|home affairs minister; interior minister|unseen
menteri keuangan|n|finance minister|unseen
menteri pertahanan|n|defense minister|unseen
menteri kesehatan|n|health minister|unseen
kementerian|n|ministry
departemen|n|department; ministry
gubernur|n|governor
wali kota|n|mayor|unseen
walikota|n|mayor
bupati|n|regent; district head|unseen
kabupaten|n|regency; district
kota|n|city; town
kotamadya|n|municipality
kecamatan|n|subdistrict; district|unseen
kelurahan|n|urban village; ward|unseen
desa|n|village
provinsi|n|province
daerah|n|region; area; regional
wilayah|n|territory; region; area
ibu kota|n|capital; capital city
ibukota|n|capital
pusat|n|center; central
kepala negara|n|head of state
kepala daerah|n|regional head|unseen
kepala desa|n|village head; village chief|unseen
kepala|n|head; chief
ketua|n|chairman; chair; head; leader
pemimpin|n|leader
pimpinan|n|leadership; leader; head
kepemimpinan|n|leadership
anggota|n|member
keanggotaan|n|membership
parlemen|n|parliament
dewan|n|council; board; house
majelis|n|assembly; council
senat|n|senate
senator|n|senator
kongres|n|congress
legislatif|a|legislative
eksekutif|a|executive
yudikatif|a|judiciary; judicial
partai|n|party
partai politik|n|political party|unseen
fraksi|n|faction; parliamentary group|unseen
koalisi|n|coalition
oposisi|n|opposition
kader|n|cadre; party member|unseen
politik|n|politics; political; policy
politikus|n|politician
politisi|n|politician
diplomat|n|diplomat
diplomasi|n|diplomacy
diplomatik|v|diplomatic
duta besar|n|ambassador
duta|n|ambassador; envoy
kedutaan besar|n|embassy|unseen
kedutaan|n|embassy
konsulat|n|consulate
konsul|n|consul|unseen
utusan|n|envoy; messenger; delegate
delegasi|n|delegation
pejabat|n|official; officer
jabatan|n|position; post; office; title
menjabat|v|serve; hold office
aparat|n|officials; authorities; officers; security forces
instansi|n|agency; institution
lembaga|n|institution; agency; institute; body
badan|n|body; agency; board
komisi|n|commission; committee
komite|n|committee
panitia|n|committee; organizer|unseen
dinas|n|agency; service; office
kantor|n|office
sekretaris|n|secretary
sekretaris jenderal|n|secretary general|unseen
sekretariat|n|secretariat|unseen
juru bicara|n|spokesperson; spokesman; spokeswoman
staf|n|staff
penasihat|n|adviser; advisor; counsel
asisten|n|assistant
pembantu|n|assistant; helper; maid
pemilihan umum|n|general election; election
pemilihan|n|election; selection
pemilu|n|election; general election
pilkada|n|regional election
pilpres|n|presidential election|unseen
pemilih|n|voter; electorate
memilih|v|choose; vote; elect; select; pick
terpilih|a|elected; selected; be elect; be choose
pilihan|n|choice; option; selection
pemungutan suara|n|voting; vote; polling; ballot
suara|n|vote; voice; sound
calon|n|candidate; prospective
pencalonan|n|candidacy; nomination
mencalonkan|v|nominate; run
kandidat|n|candidate
kampanye|n|campaign
berkampanye|v|campaign
petahana|n|incumbent
jajak pendapat|n|poll; opinion poll
survei|n|survey; poll
referendum|n|referendum
kebijakan|n|policy
peraturan|n|regulation; rule
aturan|n|rule; regulation
undang-undang|n|law; act; legislation
rancangan undang-undang|n|bill
konstitusi|n|constitution
undang-undang dasar|n|constitution|unseen
amendemen|n|amendment|unseen
demokrasi|n|democracy
demokratis|a|democratic|unseen
demokrat|a|democrat
republik|n|republic
kerajaan|n|kingdom; royal
monarki|n|monarchy
raja|n|king
ratu|n|queen
pangeran|n|prince|unseen
putri|n|princess; daughter
kaisar|n|emperor
kekaisaran|n|empire
sultan|n|sultan|unseen
diktator|n|dictator|unseen
rezim|n|regime|unseen
kekuasaan|n|power; authority; rule
berkuasa|v|rule; in power; powerful
penguasa|n|ruler; authority
otoritas|n|authority
wewenang|n|authority
kewenangan|n|authority; power|unseen
berwenang|v|authorized; competent; authorities
kedaulatan|n|sovereignty
berdaulat|v|sovereign|unseen
kemerdekaan|n|independence
merdeka|v|independent; free
warga negara|n|citizen; national
warga|n|citizen; resident; people
kewarganegaraan|n|citizenship; nationality
rakyat|n|people
masyarakat|n|society; community; public; people
bangsa|n|nation; people
kebangsaan|n|nationality; national
nasional|a|national
nasionalisme|n|nationalism|unseen
nasionalis|n|nationalist
internasional|a|international
global|a|global
bilateral|a|bilateral
multilateral|a|multilateral
regional|a|regional
lokal|a|local
publik|a|public
umum|n|general; public; common
reformasi|n|reform; reformation
reformis|a|reformist|unseen
`
