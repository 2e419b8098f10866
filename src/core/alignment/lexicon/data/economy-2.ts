export const ECONOMY_2 = `
toko|n|store; shop
toserba|n|department store
supermarket|n|supermarket
swalayan|n|supermarket; self-service
warung|n|stall; shop; food stall
kios|n|kiosk; stall
pelanggan|n|customer; subscriber; client
langganan|n|subscription; subscriber
berlangganan|v|subscribe
klien|n|client
pemasok|n|supplier
pasokan|n|supply
memasok|v|supply
penawaran|n|offer; bid; supply; offering
menawarkan|v|offer; bid
tawaran|n|offer; bid
tawar-menawar|n|bargain; haggling|unseen
lelang|n|auction
tender|n|tender; bid|unseen
diskon|n|discount
murah|n|cheap; inexpensive; low-cost
mahal|n|expensive; costly
gratis|n|free; free of charge
pembayaran|n|payment
membayar|v|pay
bayar|n|pay
bayaran|n|payment; fee
tagihan|n|bill; invoice
menagih|v|collect; bill
transaksi|n|transaction
transfer|n|transfer
mentransfer|v|transfer
rekening|n|account
kartu kredit|n|credit card
kuitansi|n|receipt|unseen
akuntan|n|accountant|unseen
akuntansi|n|accounting
audit|n|audit
auditor|n|auditor|unseen
asuransi|n|insurance
premi|n|premium|unseen
merger|v|merger|unseen
akuisisi|n|acquisition
mengakuisisi|v|acquire
restrukturisasi|n|restructuring
bangkrut|n|bankrupt
kebangkrutan|n|bankruptcy|unseen
pailit|n|bankrupt; bankruptcy|unseen
kepailitan|n|bankruptcy|unseen
likuiditas|n|liquidity|unseen
likuidasi|n|liquidation|unseen
spekulasi|n|speculation
spekulan|n|speculator|unseen
monopoli|n|monopoly|unseen
persaingan|n|competition; rivalry
bersaing|v|compete
pesaing|n|competitor; rival
saingan|n|rival; competitor
kompetitif|a|competitive
direktur|n|director
direktur utama|n|president director; chief executive; ceo|unseen
direksi|n|board of directors; director|unseen
komisaris|n|commissioner|unseen
manajer|n|manager
manajemen|n|management
pengelolaan|n|management
mengelola|v|manage; run
pengelola|n|manager; operator; administrator
pemilik|n|owner
memiliki|v|have; own; possess
milik|n|property; belong; owned by
dimiliki|v|owned; have
cabang|n|branch
waralaba|n|franchise
merek|n|brand; trademark
merek dagang|n|trademark
iklan|n|advertisement; ad; advertising
mengiklankan|v|advertise
periklanan|n|advertising
promosi|n|promotion
mempromosikan|v|promote
sponsor|n|sponsor
donor|n|donor|unseen
donatur|n|donor|unseen
sumbangan|n|donation; contribution
menyumbang|v|donate; contribute
menyumbangkan|v|donate; contribute
kontribusi|n|contribution
berkontribusi|v|contribute
pertanian|n|agriculture; agricultural; farming; farm
petani|n|farmer
tani|n|farm; farmer
perkebunan|n|plantation
kebun|n|garden; plantation
sawah|n|rice field; paddy field|unseen
ladang|n|field|unseen
panen|n|harvest
memanen|v|harvest
padi|n|rice; paddy
beras|n|rice
jagung|n|corn; maize
gandum|n|wheat|unseen
kedelai|n|soybean; soy|unseen
gula|n|sugar
tebu|n|sugar cane|unseen
kopi|n|coffee
teh|n|tea
kakao|n|cocoa|unseen
karet|n|rubber
kelapa|n|coconut
kelapa sawit|n|oil palm; palm oil|unseen
sawit|n|palm oil; palm|unseen
minyak|n|oil
minyak goreng|n|cooking oil
minyak mentah|n|crude oil; crude|unseen
minyak bumi|n|petroleum; oil
bensin|n|gasoline; petrol|unseen
bahan bakar|n|fuel
bahan bakar minyak|n|fuel; fuel oil
solar|n|diesel; solar|unseen
gas|n|gas
gas alam|n|natural gas|unseen
batu bara|n|coal|unseen
batubara|n|coal|unseen
tambang|n|mine
pertambangan|n|mining
penambang|n|miner
menambang|v|mine
emas|n|gold; golden
perak|n|silver
tembaga|n|copper
timah|n|tin; lead|unseen
nikel|n|nickel
besi|n|iron
baja|n|steel
logam|n|metal
energi|n|energy
listrik|n|electricity; electric; power; electrical
pembangkit listrik|n|power plant
pembangkit|n|plant; generator
terbarukan|n|renewable
perikanan|n|fishery; fisheries|unseen
nelayan|n|fisherman; fisher|unseen
ikan|n|fish
peternakan|n|livestock; farm
peternak|n|breeder; farmer
ternak|n|livestock; cattle
pangan|n|food
sektor|n|sector
swasta|n|private
negara berkembang|n|developing country
negara maju|n|developed country
pembangunan|n|development; construction
membangun|v|build; construct; develop
bangunan|n|building; structure
pembangun|n|builder
proyek|n|project
infrastruktur|n|infrastructure
properti|n|property
perumahan|n|housing; residential
konstruksi|n|construction
kontraktor|n|contractor
sewa|n|rent; lease; rental
menyewa|v|rent; hire; lease
menyewakan|v|rent; lease
penyewa|n|tenant; renter
target|n|target
menargetkan|v|target
kenaikan|n|increase; rise; hike
peningkatan|n|increase; improvement; enhancement
meningkat|v|increase; rise; improve
meningkatkan|v|increase; improve; raise; enhance; boost
penurunan|n|decline; decrease; drop; reduction
menurun|v|decline; decrease; fall
menurunkan|v|reduce; lower; decrease
turun|n|fall; drop; down; go down; decline; descend
naik|n|rise; increase; up; ride; climb
menaikkan|v|raise; increase
merosot|v|decline; slump; plunge
anjlok|n|plunge; plummet; drop
melonjak|v|soar; surge; jump
lonjakan|n|surge; spike; jump
melemah|v|weaken
menguat|v|strengthen
pelemahan|n|weakening
penguatan|n|strengthening; reinforcement
stabil|n|stable; steady
stabilitas|n|stability
menstabilkan|v|stabilize
fluktuasi|n|fluctuation
volatilitas|n|volatility
kinerja|n|performance
realisasi|n|realization; actual; implementation
proyeksi|n|projection
prospek|n|prospect; outlook
konglomerat|n|conglomerate; tycoon|unseen
koperasi|n|cooperative|unseen
inovasi|n|innovation
inovatif|a|innovative|unseen
efisiensi|n|efficiency
efisien|a|efficient
`
