export const ABSTRACT_2 = `
rencana aksi|n|action plan|unseen
anggapan|n|view|unseen
tuduhan palsu|n|false accusation|unseen
kepastian|n|certainty|unseen
ketidakpastian|n|uncertainty
keraguan|n|doubt
ragu|n|doubt; hesitate; doubtful
ragu-ragu|n|hesitate; hesitant; doubtful|unseen
meragukan|v|doubt; doubtful
diragukan|n|doubtful; doubted
kesenjangan|n|gap|unseen
jarak|n|distance; gap
celah|n|gap; crack; loophole
selisih|n|difference; margin
kontras|n|contrast
perbedaan pendapat|n|dissent; difference of opinion
konsensus|n|consensus
kompromi|n|compromise
musyawarah|n|deliberation; consultation|unseen
konsultasi|n|consultation
berkonsultasi|v|consult
konsultan|n|consultant|unseen
mediasi|n|mediation
mediator|n|mediator|unseen
penengah|n|mediator|unseen
solusi|n|solution
jalan keluar|n|way out; solution
alternatif|n|alternative
dilema|n|dilemma
beban|n|burden; load
membebani|v|burden
kesibukan|n|busyness; activity|unseen
sibuk|n|busy
tanggungan|n|dependent; responsibility
jasa|n|merit; service; services
balas dendam|n|revenge
dendam|n|grudge; revenge
cemburu|n|jealous
kecemburuan|n|jealousy
iri|n|envious; jealous
putus asa|n|despair; desperate
keputusasaan|n|despair; desperation|unseen
optimisme|n|optimism|unseen
pesimisme|n|pessimism|unseen
rasa takut|n|fear
rasa ingin tahu|n|curiosity|unseen
penasaran|n|curious
ingin tahu|n|curious|unseen
rindu|n|miss; longing
kerinduan|n|longing|unseen
keakraban|n|intimacy; familiarity
akrab|n|familiar; close
keanehan|n|oddity
keunikan|n|uniqueness
kehebatan|n|greatness
kemegahan|n|grandeur; splendor|unseen
kejayaan|n|glory; heyday|unseen
kebesaran|n|greatness
kemuliaan|n|glory|unseen
mulia|n|noble; glorious
pahlawan|n|hero
kepahlawanan|n|heroism|unseen
korps|n|corps
veteran|n|veteran
tokoh masyarakat|n|public figure; community leader
selebriti|n|celebrity
miliarder|n|billionaire|unseen
jutawan|n|millionaire
bos|n|boss
atasan|n|superior; boss
bawahan|n|subordinate
kepala dinas|n|head of agency|unseen
kepala kepolisian|n|police chief|unseen
kepala polisi|n|police chief|unseen
pihak|n|party; side
pihak berwenang|n|authorities
sepihak|n|unilateral
belah pihak|n|both parties|unseen
antarnegara|n|interstate; between countries|unseen
negara tetangga|n|neighboring country
negara anggota|n|member state|unseen
negara bagian|n|state
blok|n|block; bloc
koloni|n|colony
kolonial|n|colonial
kolonialisme|n|colonialism|unseen
imperium|n|empire|unseen
dinasti|n|dynasty
takhta|n|throne|unseen
mahkota|n|crown
keturunan|n|descendant; descent
warga asing|n|foreigner; foreign national
warga negara asing|n|foreign national; foreigner|unseen
warga sipil|n|civilian|unseen
manusia|n|human; people; man
umat manusia|n|humanity; mankind
sesama|n|fellow; others
sosok|n|figure; person
individu|n|individual
diri|n|self
diri sendiri|n|oneself; yourself; himself
dirinya|n|himself; herself; itself
seseorang|n|someone
pribadi|n|person
pemuka|n|leader|unseen
panutan|n|role model|unseen
rekan satu tim|n|teammate
pendatang|n|newcomer; migrant; immigrant
perantau|n|migrant|unseen
asal mula|n|origin|unseen
permintaan pasar|n|market demand|unseen
dasar hukum|n|legal basis|unseen
berdasar|v|based
tumpukan|n|pile; stack
menumpuk|v|pile up|unseen
timbunan|n|pile; heap|unseen
kerumunan|n|crowd
berkerumun|v|crowd|unseen
rombongan|n|group; delegation; entourage
kelas dunia|n|world class|unseen
pusat kota|n|downtown; city center
balai|n|hall; office
markas|n|headquarters; base|unseen
markas besar|n|headquarters|unseen
kantor pusat|n|headquarters; head office
pangkalan|n|base
pangkalan militer|n|military base|unseen
kamp|n|camp
barak|n|barracks|unseen
menyebar|v|spread
penyebaran|n|spread; dissemination; distribution
sebaran|n|distribution
tersebar|n|spread; scattered; distributed
distribusi|n|distribution
mendistribusikan|v|distribute
penyaluran|n|distribution; channeling
menyalurkan|v|distribute; channel
operasional|n|operational
beroperasi|v|operate
mengoperasikan|v|operate
operator|n|operator
pengoperasian|n|operation
instalasi|n|installation
menginstal|v|install
fasilitas|n|facility
memfasilitasi|v|facilitate
sarana|n|facility; means
prasarana|n|infrastructure|unseen
akses|n|access
mengakses|v|access
aksesibilitas|n|accessibility
pengalihan|n|diversion; transfer
mengalihkan|v|divert; transfer; switch
beralih|v|switch; shift; turn
peralihan|n|transition; shift
transisi|n|transition
transformasi|n|transformation
revisi|n|revision
merevisi|v|revise
koreksi|n|correction
mengoreksi|v|correct
modifikasi|n|modification
memodifikasi|v|modify
penataan|n|arrangement; structuring
menata|v|arrange; organize
tata|n|system; order
tata kelola|n|governance|unseen
tata tertib|n|rules; order|unseen
ketertiban|n|order|unseen
tertib|n|orderly|unseen
kekacauan|n|chaos; mess
kacau|n|chaotic; messy
mengacaukan|v|mess up; disrupt
kepanikan|n|panic
panik|n|panic
kejang|n|seizure|unseen
ledakan bom|n|bomb explosion|unseen
bom bunuh diri|n|suicide bombing|unseen
serangan teroris|n|terrorist attack|unseen
serangan udara|n|air strike; airstrike|unseen
luka-luka|n|injured; wounded; injury
korban tewas|n|dead; death toll; killed|unseen
jumlah korban|n|death toll; toll|unseen
saksi mata|n|eyewitness|unseen
tempat kejadian|n|scene
olah tkp|n|crime scene investigation|unseen
penyebab kematian|n|cause of death
hasil pemeriksaan|n|examination results|unseen
darurat militer|n|martial law|unseen
keadaan darurat|n|emergency; state of emergency
jam malam|n|curfew
karantina wilayah|n|lockdown
penguncian|n|lockdown
kenormalan baru|n|new normal
pembatasan perjalanan|n|travel restriction
gelombang kedua|n|second wave|unseen
lonjakan kasus|n|surge in cases|unseen
tingkat infeksi|n|infection rate|unseen
tes cepat|n|rapid test|unseen
hasil tes|n|test result
`
