export const TERMS_1 = `
agen|n|agent
agensi|n|agency
jangka|n|term
jangka panjang|n|long term; long-term
jangka pendek|n|short term; short-term
jangka waktu|n|period; term; time period
lap|n|cloth; rag; lap
penggosok tangan|n|hand rub
transmisi|n|transmission
membran|v|membrane
karier|n|career
karir|n|career
awitan|n|onset
fiskal|n|fiscal
tatanan|n|order; setting; system
rangka|n|framework; order; skeleton
enzim|n|enzyme
sitokin|n|cytokine
penitipan|n|deposit; care
minus|n|minus
kadar|n|level; content
fokus|n|focus
berfokus|v|focus
memfokuskan|v|focus
denuklirisasi|n|denuclearization
antivirus|n|antivirus; antiviral
respirator|n|respirator
rasio|n|ratio
neraca|n|balance; balance sheet
riil|a|real
email|n|email
pemirsa|n|viewer; audience
farmasi|n|pharmaceutical; pharmacy
status|n|status
berupa|v|in the form of; be
kapasitas|n|capacity
genomik|n|genomic
domain|n|domain
ventilasi|n|ventilation
median|n|median
kontaminasi|n|contamination
terkontaminasi|n|contaminated
intervensi|n|intervention
platform|n|platform
aerosol|n|aerosol
amplop|n|envelope
surveilans|n|surveillance
seiring|d|along with; as
koleksi|n|collection
karya|n|work
berkarya|v|work; create
paruh|n|half; beak
paruh pertama|n|first half|unseen
riwayat|n|history
prognosis|n|prognosis
klaster|n|cluster
reseptor|n|receptor
steroid|n|steroid
inhibitor|n|inhibitor|unseen
saksama|a|careful; thorough; carefully
spesimen|n|specimen
asumsi|n|assumption
devisa|n|foreign exchange|unseen
persis|d|exactly; exact
enggan|a|reluctant; unwilling|unseen
kiri|n|left
kanan|n|right
demografi|n|demographic; demography
kaum|n|people; group
komprehensif|a|comprehensive
untai|n|strand
untaian|n|strand; string
plasma|n|plasma
estimasi|n|estimate; estimation
mengestimasi|v|estimate
sistemik|a|systemic
kardiovaskular|a|cardiovascular
nonesensial|a|nonessential; non-essential
tersier|a|tertiary
sekunder|a|secondary
primer|a|primary
transit|n|transit
bronkitis|n|bronchitis
mencit|v|mouse
konsolidasi|n|consolidation
portofolio|n|portfolio|unseen
nonmigas|a|non-oil|unseen
migas|n|oil and gas|unseen
postingan|n|post
samar|a|vague; faint
perebutan|n|struggle; seizure|unseen
desain|n|design
desainer|n|designer
lini|n|line
komedi|n|comedy
komedian|n|comedian
komik|n|comic
komposisi|n|composition
pas|a|fit; right; exactly
pacuan kuda|n|horse racing|unseen
juri|n|jury; judge
sayap|n|wing|unseen
geng|n|gang
gangster|n|gangster|unseen
wajar|a|reasonable; natural; fair
sewajarnya|n|naturally
kawan|n|friend
kawanan|n|herd; flock; swarm
administratif|a|administrative
administrasi|n|administration; administrative
replikasi|n|replication
durasi|n|duration
volume|n|volume
ekspansi|n|expansion
berekspansi|v|expand
porsi|n|portion; share
margin|n|margin
jet|n|jet
jet tempur|n|fighter jet|unseen
syuting|n|shooting; filming
konten|n|content
endapan|n|deposit; sediment
peradaban|n|civilization
beradab|v|civilized
klasik|a|classic; classical
benda|n|object; thing
harta benda|n|property|unseen
harta|n|treasure; property; wealth
keprihatinan|n|concern
teritorial|a|territorial
alarm|n|alarm
kurun waktu|n|period; span
aksesori|n|accessory
pelucutan|n|disarmament
pelucutan senjata|n|disarmament
alur|n|flow; plot; channel
paralayang|n|paragliding
institusi|n|institution
betapa|d|how; what
lubang|n|hole
lelucon|n|joke
sarang|n|nest; den
raksasa|n|giant; huge
implikasi|n|implication
sintesis|n|synthesis
gejolak|n|turmoil; turbulence; volatility
arteri|n|artery
prevalensi|n|prevalence
hepatitis|n|hepatitis
telapak tangan|n|palm|unseen
telapak|n|palm; sole|unseen
steril|a|sterile
sterilisasi|n|sterilization|unseen
ekspektasi|n|expectation
hibah|n|grant
menghibahkan|v|donate; grant
sentimen|n|sentiment|unseen
gagang|n|handle
struktural|a|structural
tekstil|n|textile|unseen
tempo|n|tempo; time; period
piutang|n|receivables
utang piutang|n|debt|unseen
indikator|n|indicator
detail|n|detail
terperinci|a|detailed
rincian|n|details; breakdown
merinci|v|detail
tukang|n|craftsman; worker; builder|unseen
intelektual|n|intellectual
medan|n|field; terrain
medan perang|n|battlefield
pupuk|n|fertilizer
poster|n|poster
kapitalisasi|n|capitalization
kapitalisasi pasar|n|market capitalization|unseen
kolaborasi|n|collaboration
ajang|n|event
konsesi|n|concession
gerai|n|outlet; store
semenjak|d|since
jalan buntu|n|deadlock; dead end
kebuntuan|n|deadlock; impasse
anti|a|anti; against|unseen
lapas|n|prison
lembaga pemasyarakatan|n|prison; correctional institution|unseen
kericuhan|n|chaos; riot; commotion
ricuh|a|chaotic; rowdy|unseen
sejati|a|true; genuine; real
trofi|n|trophy
misil|n|missile
hantu|n|ghost
pascasarjana|n|postgraduate; graduate
panel|n|panel
bias|n|bias
kilang|n|refinery
propaganda|n|propaganda
parade|n|parade|unseen
frekuensi|n|frequency
privasi|n|privacy
kompensasi|n|compensation
ganti rugi|n|compensation; damages
protokol|n|protocol
protokol kesehatan|n|health protocol|unseen
disfungsi|v|dysfunction
invasif|a|invasive
formula|n|formula
formulasi|n|formulation
vektor|n|vector
molekuler|a|molecular
ritel|n|retail
popok|n|diaper|unseen
deterjen|n|detergent|unseen
busa|n|foam
organisme|n|organism
gel|n|gel|unseen
perpaduan|n|combination; blend
memadukan|v|combine
paduan suara|n|choir
virtual|a|virtual
skrining|n|screening
edan|a|crazy|unseen
segmen|n|segment
distrik|n|district
ganja|n|marijuana; cannabis
asal-muasal|n|origin|unseen
pemangku kepentingan|n|stakeholder
reputasi|n|reputation
lanskap|n|landscape
konfrontasi|n|confrontation
gugup|a|nervous
interior|n|interior
visioner|n|visionary
bijih|n|ore
timbal|n|lead
timbal balik|n|reciprocal; mutual; feedback
padang|n|field; desert; plain
padang rumput|n|grassland; prairie
kental|a|thick; strong|unseen
cagar alam|n|nature reserve|unseen
`
