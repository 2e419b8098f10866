export const PLACES_THINGS_1 = `
tempat|n|place; spot; location; venue; site
setempat|a|local
lokasi|n|location; site
berlokasi|v|located
kawasan|n|area; region; zone
area|n|area
zona|n|zone
titik|n|point; spot; dot; period
posisi|n|position
sisi|n|side
ujung|n|end; tip; edge
tepi|n|edge; bank; side
pinggir|n|edge; side
pinggiran|n|suburb; outskirts
sudut|n|corner; angle
puncak|n|peak; top; summit
dasar laut|n|seabed
permukaan laut|n|sea level
permukiman|n|settlement
pemukiman|n|settlement; residential
dusun|n|hamlet
kampung|n|village
kampung halaman|n|hometown|unseen
kota asal|n|hometown|unseen
dunia|n|world
alam|n|nature; natural
alam semesta|n|universe
langit|n|sky
matahari|n|sun; solar
bintang|n|star
planet|n|planet
galaksi|n|galaxy
asteroid|n|asteroid|unseen
komet|n|comet
satelit|n|satellite
orbit|n|orbit
mengorbit|v|orbit
antariksa|n|space|unseen
luar angkasa|n|outer space; space
angkasa|n|space; sky
ruang angkasa|n|space; outer space
astronaut|n|astronaut|unseen
antariksawan|n|astronaut|unseen
teleskop|n|telescope
gravitasi|n|gravity
udara|n|air
atmosfer|n|atmosphere
ozon|n|ozone|unseen
air|n|water
air bersih|n|clean water|unseen
air minum|n|drinking water|unseen
air panas|n|hot water|unseen
uap|n|steam; vapor
cahaya|n|light
sinar|n|ray; light; beam
bayangan|n|shadow; image
bayang|n|shadow
gelombang radio|n|radio wave
radiasi|n|radiation
atom|n|atom; atomic
molekul|n|molecule
partikel|n|particle
elektron|n|electron
proton|n|proton
inti atom|n|atomic nucleus|unseen
elemen|n|element
senyawa|n|compound
larutan|n|solution
zat|n|substance
bahan|n|material; ingredient; substance
bahan kimia|n|chemical
bahan baku|n|raw material|unseen
material|n|material
hidrogen|n|hydrogen
nitrogen|n|nitrogen
metana|n|methane|unseen
kristal|n|crystal
kaca|n|glass
kaca mata|n|glasses|unseen
keramik|n|ceramic|unseen
semen|n|cement|unseen
beton|n|concrete
aspal|n|asphalt
batu bata|n|brick
bata|n|brick
genteng|n|roof tile|unseen
berlian|n|diamond
permata|n|gem; jewel|unseen
mutiara|n|pearl|unseen
rumah|n|house; home
serumah|n|same house
rumah tangga|n|household
gedung|n|building
gedung pencakar langit|n|skyscraper|unseen
apartemen|n|apartment
hotel|n|hotel
penginapan|n|lodging; inn
menginap|v|stay; spend the night
inap|n|stay
kamar|n|room
kamar tidur|n|bedroom|unseen
kamar mandi|n|bathroom
ruang|n|room; space
ruangan|n|room
ruang tamu|n|living room
aula|n|hall
balai kota|n|city hall
lantai|n|floor
atap|n|roof
dinding|n|wall
tembok|n|wall
pintu|n|door; gate
gerbang|n|gate
jendela|n|window
tangga|n|ladder; stairs
anak tangga|n|stair
lift|n|elevator; lift
pagar|n|fence
halaman rumah|n|yard|unseen
teras|n|terrace; porch|unseen
garasi|n|garage
gudang|n|warehouse
basemen|n|basement|unseen
toilet|n|toilet
jamban|n|latrine; toilet|unseen
wastafel|n|sink
keran|n|tap; faucet
pipa|n|pipe
saluran|n|channel; line; drain
kabel|n|cable; wire
tali|n|rope; string
rantai|n|chain
tiang|n|pole; mast
meja|n|table; desk
kursi|n|chair; seat
bangku|n|bench|unseen
sofa|n|sofa
lemari|n|cupboard; wardrobe|unseen
rak|n|shelf; rack
tempat tidur|n|bed
kasur|n|mattress|unseen
bantal|n|pillow
selimut|n|blanket
handuk|n|towel
tisu|n|tissue
sikat gigi|n|toothbrush
sisir|n|comb|unseen
cermin|n|mirror
lampu|n|lamp; light
lilin|n|candle; wax
korek|n|match; lighter
jam dinding|n|clock|unseen
kunci pintu|n|door key|unseen
gembok|n|padlock
keranjang|n|basket
kotak|n|box; square
dus|n|box; carton|unseen
peti|n|chest; crate; coffin
peti mati|n|coffin|unseen
tas tangan|n|handbag|unseen
koper|n|suitcase
dompet|n|wallet; purse
payung|n|umbrella
tongkat|n|stick; cane
palu|n|hammer
paku|n|nail|unseen
gergaji|n|saw|unseen
gunting|n|scissors
jarum|n|needle
jarum suntik|n|syringe; needle|unseen
suntikan|n|injection
menyuntikkan|v|inject
pedang|n|sword
tombak|n|spear
panah|n|arrow
perisai|n|shield
meriam|n|cannon|unseen
kapak|n|axe
alat|n|tool; device; instrument; equipment
peralatan|n|equipment; tools
perkakas|n|tool
perangkat|n|device; tool; set
perangkat lunak|n|software
perangkat keras|n|hardware
mesin|n|machine; engine
permesinan|n|machinery
mesin cuci|n|washing machine
mesin pencari|n|search engine
kulkas|n|refrigerator; fridge
lemari es|n|refrigerator|unseen
kipas|n|fan
baterai|n|battery
listrik mati|n|power outage|unseen
komputer|n|computer
laptop|n|laptop
ponsel|n|mobile phone; phone; cellphone
telepon|n|telephone; phone; call
menelepon|v|call; phone
telepon seluler|n|mobile phone; cell phone
telepon genggam|n|mobile phone; cell phone
ponsel pintar|n|smartphone|unseen
telepon pintar|n|smartphone
layar|n|screen; sail; display
layar sentuh|n|touch screen
kamera|n|camera
memotret|v|photograph|unseen
foto|n|photo; photograph; picture
fotografer|n|photographer
fotografi|n|photography
video|n|video
rekaman|n|recording; footage
merekam|v|record
perekam|n|recorder
pencetak|n|printer
cetakan|n|print; mold
percetakan|n|printing
cetak|n|print
printer|n|printer
internet|n|internet
jaringan internet|n|internet network
situs|n|site; website
situs web|n|website
`
