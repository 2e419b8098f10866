export const TERMS_2 = `
cagar budaya|n|cultural heritage|unseen
integrasi|n|integration
terintegrasi|n|integrated
kompeten|a|competent|unseen
kompetensi|n|competence; competency|unseen
legislasi|n|legislation
jajaran|n|rank; line; range|unseen
kavaleri|n|cavalry
radar|n|radar
kurva|n|curve
studio|n|studio
hierarki|n|hierarchy
parfum|n|perfume
publikasi|n|publication
kontributor|n|contributor
kasir|n|cashier
helm|n|helmet
sindiran|n|satire; sarcasm; innuendo|unseen
kolektor|n|collector|unseen
armada|n|fleet
konteks|n|context
proposal|n|proposal
narasumber|n|source; speaker
arena|n|arena
busur|n|bow; arc
jaring|n|net
anonim|a|anonymous
huru-hara|n|riot; chaos
preferensi|n|preference
responden|n|respondent
mujur|a|lucky|unseen
keji|a|cruel; vile; heinous
kekejian|n|cruelty|unseen
mosi tidak percaya|n|vote of no confidence|unseen
mosi|n|motion
konstituen|n|constituent
topeng|n|mask
jerami|n|straw
digit|n|digit
kafein|n|caffeine
interaktif|a|interactive
instan|a|instant
kubu|n|camp; side; stronghold
objek|n|object
obyek|n|object
ekstraksi|n|extraction
fantasi|n|fantasy
marak|a|rampant; widespread|unseen
universal|a|universal
motif|n|motive; motif; pattern
aspirasi|n|aspiration
ekuitas|n|equity
bobrok|a|rotten; corrupt|unseen
motivasi|n|motivation
memotivasi|v|motivate
termotivasi|n|motivated
seksualitas|n|sexuality
cuti|n|leave
perunggu|n|bronze|unseen
bentangan|n|stretch; expanse
membentang|v|stretch; extend
degradasi|n|degradation; relegation
pesat|a|rapid; rapidly
investigasi|n|investigation
menginvestigasi|v|investigate
format|n|format
mesum|a|lewd; obscene|unseen
cabul|a|obscene
pencabulan|n|sexual abuse; molestation|unseen
frustrasi|n|frustration; frustrated
subjek|n|subject
subyek|n|subject
reproduksi|n|reproduction; reproductive
mereproduksi|v|reproduce
sampul|n|cover
ekspresi|n|expression
ekspresif|a|expressive
sitoplasma|n|cytoplasm
musang|n|civet
tenggiling|n|pangolin
etanol|n|ethanol
syok|n|shock
interval|n|interval
akumulasi|n|accumulation
manifestasi|n|manifestation
ludah|n|saliva; spit
efikasi|n|efficacy
kemanjuran|n|efficacy
manjur|a|effective; potent
reaktif|a|reactive
berkala|a|periodic; regular; periodically
periodik|a|periodic
formulir|n|form
deskriptif|a|descriptive
deskripsi|n|description
mendeskripsikan|v|describe
rentang|n|range; span
yurisdiksi|n|jurisdiction
pantat|n|buttocks|unseen
wadah|n|container; forum
baskom|n|basin|unseen
relevan|a|relevant
relevansi|n|relevance
instrumen|n|instrument
simbolis|a|symbolic
jasmani|n|physical
kafetaria|n|cafeteria
kantin|n|canteen; cafeteria
kupon|n|coupon
diploma|n|diploma
sertifikat|n|certificate
sertifikasi|n|certification
bersertifikat|v|certified
koneksi|n|connection
disinfeksi|v|disinfection
filter|n|filter
entah|d|somehow; whether; don't know
lobi|n|lobby; lobbying
melobi|v|lobby
pelobi|n|lobbyist
varietas|n|variety
segi|n|aspect; side; terms
segitiga|n|triangle
segi empat|n|rectangle
sirkulasi|n|circulation|unseen
parsial|a|partial
konspirasi|n|conspiracy
regulasi|n|regulation
regulator|n|regulator
bioteknologi|n|biotechnology
koordinasi|n|coordination
berkoordinasi|v|coordinate
mengoordinasikan|v|coordinate
koordinator|n|coordinator|unseen
evolusi|n|evolution
berevolusi|v|evolve
silam|a|ago; past
jejaring|n|network
jejaring sosial|n|social network
mulus|a|smooth; smoothly
idola|n|idol|unseen
modernisasi|n|modernization|unseen
fundamental|a|fundamental
fundamentalis|n|fundamentalist|unseen
bruto|a|gross|unseen
neto|a|net|unseen
selaras|a|harmony; in line; aligned
keselarasan|n|harmony|unseen
mantap|a|steady; solid; firm|unseen
valuta asing|n|foreign exchange; foreign currency|unseen
konversi|n|conversion
privatisasi|n|privatization|unseen
anomali|n|anomaly
retorika|n|rhetoric
galangan kapal|n|shipyard|unseen
antarmuka|n|interface
materi|n|material; matter
sarat|a|full; laden|unseen
adu|n|fight; contest|unseen
vokal|a|vocal
konvensi|n|convention
petaka|n|disaster
malapetaka|n|disaster; catastrophe; calamity|unseen
lelap|a|sound asleep|unseen
perundungan|n|bullying|unseen
wacana|n|discourse
khatulistiwa|n|equator
histeria|n|hysteria|unseen
mantel|n|coat; mantle
benak|n|mind|unseen
teoretis|a|theoretical
saldo|n|balance
kawat|n|wire
berduri|a|thorny; barbed
urat|n|vein; nerve|unseen
genting|a|critical; tense|unseen
riang|a|cheerful|unseen
ranah|n|realm; domain
kilas balik|n|flashback|unseen
kilat|n|lightning; flash
erat|a|close; tight
obsesi|n|obsession
terobsesi|n|obsessed
ceroboh|a|careless; reckless
kecerobohan|n|carelessness
angkuh|a|arrogant|unseen
arogan|a|arrogant|unseen
kobalt|n|cobalt
vulkanik|a|volcanic
multietnis|a|multiethnic|unseen
elite|n|elite
lempeng|n|plate
tektonik|a|tectonic
kolonisasi|n|colonization
topografi|n|topography|unseen
laguna|n|lagoon
ekspedisi|n|expedition
erosi|n|erosion|unseen
urbanisasi|n|urbanization
kanal|n|canal; channel
prasasti|n|inscription|unseen
altar|n|altar|unseen
hangus|a|burned; charred|unseen
literatur|n|literature
statis|a|static
mobilitas|n|mobility
ulung|a|accomplished; expert|unseen
heroin|n|heroin
kokain|n|cocaine|unseen
sabu|n|methamphetamine; meth|unseen
antena|n|antenna
presisi|n|precision
output|n|output
talenta|n|talent
mahir|a|skilled; proficient
gigih|a|persistent; tenacious
kegigihan|n|persistence
bujangan|n|bachelor
lajang|a|single|unseen
miniatur|n|miniature
cendekiawan|n|scholar; intellectual
ketidakmampuan|n|inability; incompetence
ketidakhadiran|n|absence|unseen
ketidakpuasan|n|dissatisfaction|unseen
ketidakpercayaan|n|distrust; disbelief
ketidakstabilan|n|instability
ketidakseimbangan|n|imbalance
ketidaksetujuan|n|disagreement
ketimpangan|n|inequality; imbalance|unseen
ketidaksetaraan|n|inequality
resepsionis|n|receptionist|unseen
resepsi|n|reception|unseen
stereotip|n|stereotype
humanisme|n|humanism
mistis|a|mystical
teologi|n|theology
otonomi|n|autonomy|unseen
otonom|a|autonomous
bilah|n|bar; blade
kontrasepsi|n|contraception; contraceptive
`
