export const PLACES_THINGS_2 = `
laman|n|page; website
web|n|web
daring|a|online
luring|a|offline
aplikasi|n|application; app
program|n|program
pemrogram|n|programmer
pemrograman|n|programming
kode|n|code
sandi|n|password; code
kata sandi|n|password
peramban|n|browser
peretas|n|hacker|unseen
peretasan|n|hacking
meretas|v|hack
siber|n|cyber|unseen
surel|n|email; e-mail
surat elektronik|n|email
pesan|n|message; order
memesan|v|order; book
pemesanan|n|order; booking; ordering; reservation
pesanan|n|order
mengunggah|v|upload
unggahan|n|post; upload
mengunduh|v|download
unduhan|n|download
unduh|n|download
unggah|n|upload
berkas|n|file
dokumen|n|document
dokumentasi|n|documentation
dokumenter|a|documentary|unseen
berkas gambar|n|image file
sistem|n|system
sistematis|a|systematic
teknologi|n|technology
teknologi informasi|n|information technology
informasi|n|information
informatif|a|informative
informan|n|informant|unseen
teknik|n|technique; engineering
insinyur|n|engineer
teknisi|n|technician
robot|n|robot
kecerdasan buatan|n|artificial intelligence
algoritma|n|algorithm
perangkat seluler|n|mobile device
seluler|a|mobile; cellular
nirkabel|a|wireless
server|n|server
basis data|n|database
basis|n|base; basis
berbasis|v|based
piksel|n|pixel
tombol|n|button; key
klik|n|click
mengklik|v|click
papan ketik|n|keyboard
mengetik|v|type
ketik|n|type
tetikus|n|mouse
kursor|n|cursor
menu|n|menu
daftar|n|list; register
mendaftar|v|register; sign up; enroll; list
pendaftaran|n|registration; enrollment
terdaftar|n|registered; listed
mendaftarkan|v|register
tabel|n|table
kolom|n|column; field
baris|n|row; line
barisan|n|line; row
bagan|n|chart
grafik|n|graph; graphics; chart
diagram|n|diagram
gambar latar|n|background image
latar belakang|n|background
latar|n|background
latar depan|n|foreground
ikon|n|icon
ikonik|a|iconic|unseen
simbol|n|symbol
logo|n|logo
tanda|n|sign; mark; tag
menandai|v|mark; tag
bertanda|v|marked
penanda|n|marker; bookmark
ditandai|v|marked
label|n|label
judul|n|title; heading
berjudul|v|titled; entitled
subjudul|n|subtitle
nama|n|name
nama depan|n|first name
nama belakang|n|last name; surname
nama pengguna|n|username
alamat|n|address
profil|n|profile
identitas|n|identity
akun|n|account
pengaturan|n|settings
opsi|n|option
parameter|n|parameter
argumen|n|argument
fungsi|n|function
berfungsi|v|function; work
fitur|n|feature
modul|n|module
paket|n|package; packet
versi|n|version
edisi|n|edition
pembaruan|n|update; renewal
memperbarui|v|update; renew
diperbarui|v|updated
galat|n|error
eror|n|error
direktori|v|directory
folder|n|folder
memori|n|memory
cakram|n|disk; disc
transportasi|n|transportation; transport
angkutan|n|transport; transportation
angkutan umum|n|public transport; public transportation
mengangkut|v|transport; carry; haul
pengangkutan|n|transportation; hauling
kendaraan|n|vehicle
berkendara|v|drive
mobil|n|car
sepeda|n|bicycle; bike
sepeda motor|n|motorcycle; motorbike
motor|n|motor; motorcycle
bus|n|bus
truk|n|truck; lorry
taksi|n|taxi
becak|n|pedicab|unseen
ojek|n|motorcycle taxi
kereta|n|train; carriage
kereta api|n|train; railway; railroad
kereta bawah tanah|n|subway; underground
rel|n|rail; track
stasiun|n|station
stasiun kereta|n|train station
terminal|n|terminal; bus terminal
halte|n|bus stop; stop
bandara|n|airport
bandar udara|n|airport
pelabuhan|n|port; harbor
dermaga|n|dock; pier|unseen
pesawat|n|plane; aircraft; airplane
pesawat terbang|n|airplane; aircraft
pesawat tempur|n|fighter jet; fighter|unseen
pesawat tanpa awak|n|drone; unmanned aircraft|unseen
pesawat luar angkasa|n|spacecraft|unseen
helikopter|n|helicopter
penerbangan|n|flight; aviation
maskapai|n|airline
maskapai penerbangan|n|airline
pilot|n|pilot
pramugari|n|flight attendant; stewardess
awak|n|crew
awak kabin|n|cabin crew
kru|n|crew
kapal|n|ship; vessel; boat
kapal laut|n|ship|unseen
kapal perang|n|warship|unseen
kapal selam|n|submarine
kapal induk|n|aircraft carrier|unseen
kapal feri|n|ferry|unseen
feri|n|ferry
kapal pesiar|n|cruise ship
perahu|n|boat
pelaut|n|sailor; seaman
pelayaran|n|voyage; shipping; sailing
nakhoda|n|captain; skipper|unseen
penumpang|n|passenger
tiket|n|ticket
karcis|n|ticket
bagasi|n|baggage; luggage
kargo|n|cargo
peti kemas|n|container|unseen
ban|n|tire
roda|n|wheel
rem|n|brake
setir|n|steering wheel|unseen
parkir|n|parking; park
tempat parkir|n|parking lot
lalu lintas|n|traffic
lalu-lintas|n|traffic
rambu|n|sign
persimpangan|n|intersection; junction; crossing
simpang|n|intersection
jalan raya|n|highway; road
jalan tol|n|toll road|unseen
tol|n|toll
jalur|n|lane; line; path; route; track
rute|n|route
jembatan|n|bridge
terowongan|n|tunnel
trotoar|n|sidewalk; pavement
lampu merah|n|red light; traffic light
lampu lalu lintas|n|traffic light
kecepatan tinggi|n|high speed
pejalan kaki|n|pedestrian
pariwisata|n|tourism
wisata|n|tour; tourism; tourist
wisatawan|n|tourist
turis|n|tourist
berwisata|v|travel
liburan|n|holiday; vacation
libur|n|holiday; off
berlibur|v|vacation; holiday
pelancong|n|traveler; tourist
peta|n|map
kompas|n|compass
pemandu wisata|n|tour guide
pelayan toko|n|shop assistant|unseen
kantor pos|n|post office
pos|n|post
perangko|n|stamp
pasar malam|n|night market|unseen
tempat kerja|n|workplace
`
