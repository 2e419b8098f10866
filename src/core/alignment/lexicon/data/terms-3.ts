export const TERMS_3 = `
keluarga berencana|n|family planning|unseen
kapur|n|chalk; lime
kontingen|n|contingent|unseen
badut|n|clown|unseen
koboi|n|cowboy|unseen
ironi|n|irony|unseen
ironis|a|ironic
orasi|n|oration; speech|unseen
jernih|a|clear
telegraf|n|telegraph|unseen
tribun|n|stand; grandstand|unseen
rekonsiliasi|n|reconciliation
artefak|n|artifact
prasejarah|n|prehistoric; prehistory|unseen
segelintir|q|a handful; a few|unseen
simbolik|a|symbolic
spektrum|n|spectrum
cemoohan|n|mockery; ridicule|unseen
diskualifikasi|v|disqualification|unseen
mendiskualifikasi|v|disqualify
substansial|a|substantial
substansi|n|substance|unseen
butik|n|boutique
pengecer|n|retailer
eceran|n|retail
kelontong|n|grocery|unseen
nuansa|n|nuance; feel
prasyarat|n|prerequisite
amarah|n|anger|unseen
sirene|n|siren
gerombolan|n|gang; group; horde
afiliasi|n|affiliation
berafiliasi|v|affiliated
polarisasi|n|polarization
bubuk|n|powder
debu|n|dust
pertikaian|n|dispute; conflict|unseen
bertikai|v|conflict; warring|unseen
sengit|a|fierce|unseen
mekanik|n|mechanic
sipir|n|prison guard; warden
siasat|n|strategy; tactic
teguh|a|firm|unseen
keteguhan|n|firmness|unseen
implisit|a|implicit
eksplisit|a|explicit
ajudan|n|aide; adjutant
porak-poranda|a|devastated; in ruins
pasca|a|post; after
suram|a|gloomy; bleak; dim
kompetitor|n|competitor
terobosan|n|breakthrough
menerobos|v|break through|unseen
martabat|n|dignity
bermartabat|v|dignified|unseen
nekat|a|reckless; desperate
murka|a|furious; wrath|unseen
antisemitisme|n|antisemitism; anti-semitism
profesionalisme|n|professionalism
seleksi|n|selection
menyeleksi|v|select
harfiah|a|literal; literally
haluan|n|bow; course; direction|unseen
laris|a|in demand; sell well|unseen
akbar|a|grand; great|unseen
jingga|a|orange
rekayasa|n|engineering; fabrication
merekayasa|v|engineer; fabricate
sensasional|a|sensational|unseen
sensasi|n|sensation
solid|a|solid
soliditas|n|solidarity|unseen
solidaritas|n|solidarity
cemerlang|a|brilliant; bright|unseen
ilusi|n|illusion
balistik|a|ballistic
normalisasi|n|normalization
spesialisasi|n|specialization
esensi|n|essence|unseen
tirai|n|curtain
ritme|n|rhythm
kostum|n|costume
sundulan|n|header
leukemia|n|leukemia
transfusi|n|transfusion
transfusi darah|n|blood transfusion|unseen
personal|a|personal
personel|n|personnel|unseen
maskulin|a|masculine
feminin|a|feminine
feminis|n|feminist|unseen
feminisme|n|feminism|unseen
parodi|n|parody
zirah|n|armor
baling-baling|n|propeller|unseen
humor|n|humor
karismatik|a|charismatic
petualangan|n|adventure
petualang|n|adventurer
anarki|n|anarchy
anarkis|a|anarchist; anarchic|unseen
utilitas|n|utility
kanselir|n|chancellor
advokasi|n|advocacy
teks|n|text
dialog|n|dialog; dialogue
valid|a|valid
ruas|n|segment; section
entri|n|entry
konfigurasi|n|configuration
tautan|n|link
string|n|string
item|n|item
log|n|log
citra|n|image
pencitraan|n|imaging; image building
paragraf|n|paragraph
arsip|n|archive
default|n|default
host|n|host
atribut|n|attribute
rumus|n|formula
merumuskan|v|formulate
perumusan|n|formulation
alias|n|alias
desktop|n|desktop
audio|n|audio
spasi|n|space
fonta|n|font
pustaka|n|library
skrip|n|script
templat|n|template
repositori|n|repository
rilisan|n|release
relokasi|n|relocation
merelokasi|v|relocate
pintasan|n|shortcut
jalan pintas|n|shortcut
port|n|port
enkripsi|n|encryption
mengenkripsi|v|encrypt
terenkripsi|n|encrypted
dekripsi|n|decryption
autentikasi|n|authentication
otentikasi|n|authentication
partisi|n|partition
tajuk|n|heading; header
tajuk rencana|n|editorial|unseen
sumbu|n|axis; wick
numerik|a|numeric
opsional|a|optional
diska|n|disk
metadata|n|metadata
ringkas|a|concise; compact
ringkasan|n|summary
meringkas|v|summarize
pratinjau|n|preview
kompatibel|a|compatible
animasi|n|animation
desimal|n|decimal
presentasi|n|presentation
mempresentasikan|v|present
koma|n|comma; coma
titik dua|n|colon
markah|n|bookmark; mark
sintaks|n|syntax
grafis|n|graphics; graphic
spesifikasi|n|specification
kisi|n|grid
biner|a|binary
notifikasi|n|notification
acak|a|random
jeda|n|pause; break
dimensi|n|dimension
monitor|n|monitor
kompresi|n|compression
konstanta|n|constant
pojok|n|corner
tembolok|n|cache
kontainer|n|container
kedaluwarsa|a|expired; obsolete; out of date
kadaluarsa|a|expired
dinamis|a|dynamic
dinamika|n|dynamics
kustom|a|custom
sinkronisasi|n|synchronization
duplikat|n|duplicate
lingkaran|n|circle
melingkar|v|circular; coil
lingkar|n|circle
indentasi|n|indentation
usang|a|obsolete; outdated
gradien|n|gradient
navigasi|n|navigation
rotasi|n|rotation
mikrofon|n|microphone
pengeras suara|n|loudspeaker; speaker
tambalan|n|patch
antri|n|queue
kredensial|n|credential
favorit|n|favorite
faktur|n|invoice
anotasi|n|annotation
probabilitas|n|probability
orientasi|n|orientation
respon|n|response
katalog|n|catalog
koordinat|n|coordinate
rekursif|a|recursive
kalibrasi|n|calibration
tekstur|n|texture
prosesor|n|processor
identik|a|identical
hulu|n|upstream; upper
hilir|n|downstream|unseen
ganjil|a|odd; strange
genap|a|even
ketuk|n|tap; knock
mengetuk|v|knock; tap
menyensor|v|censor|unseen
penyensoran|n|censorship
silang|n|cross
persilangan|n|crossing; cross
faks|n|fax
kapital|n|capital
masker wajah|n|face mask
notasi|n|notation
depresiasi|n|depreciation
apresiasi|n|appreciation
mengapresiasi|v|appreciate
bibliografi|n|bibliography
lingkup|n|scope
ruang lingkup|n|scope
kuadrat|n|square
adaptor|n|adapter
banget|d|very; really
sembari|d|while
misal|n|example; for example
`
