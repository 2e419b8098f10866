export const EVERYDAY_PHRASES_2 = `
waktu luang|n|free time; spare time
waktu setempat|n|local time
waktu nyata|n|real time
jangka menengah|n|medium term|unseen
sumber daya|n|resources; resource
sumber informasi|n|source of information
juru kamera|n|cameraman; camera operator|unseen
juru masak|n|cook; chef|unseen
juru tulis|n|clerk|unseen
juru parkir|n|parking attendant|unseen
juru|n|expert; operator|unseen
ahli bedah|n|surgeon|unseen
ahli hukum|n|legal expert; jurist|unseen
ahli ekonomi|n|economist|unseen
ahli sejarah|n|historian|unseen
ahli gizi|n|nutritionist|unseen
ahli virologi|n|virologist|unseen
ilmu politik|n|political science|unseen
ilmu komputer|n|computer science
ilmu kedokteran|n|medicine; medical science
kedokteran|n|medicine; medical
kedokteran gigi|n|dentistry|unseen
kedokteran hewan|n|veterinary|unseen
kepala staf|n|chief of staff|unseen
kepala eksekutif|n|chief executive
pejabat eksekutif tertinggi|n|chief executive officer|unseen
ketua dewan|n|chairman of the board; council chair|unseen
dewan direksi|n|board of directors|unseen
dewan komisaris|n|board of commissioners|unseen
dewan kota|n|city council|unseen
dewan perwakilan rakyat|n|house of representatives
dewan pertahanan nasional|n|national defense council|unseen
majelis permusyawaratan rakyat|n|people's consultative assembly|unseen
majelis rendah|n|lower house|unseen
majelis tinggi|n|upper house|unseen
badan pusat statistik|n|statistics indonesia|unseen
badan pengawas|n|supervisory agency; watchdog|unseen
badan kesehatan dunia|n|world health organization|unseen
organisasi kesehatan dunia|n|world health organization
organisasi masyarakat|n|mass organization; civil organization|unseen
organisasi perdagangan dunia|n|world trade organization|unseen
dana moneter internasional|n|international monetary fund|unseen
palang merah|n|red cross
bulan sabit|n|crescent|unseen
lembaga swadaya masyarakat|n|non-governmental organization|unseen
lembaga penelitian|n|research institute
pusat penelitian|n|research center|unseen
pusat data|n|data center
pusat perdagangan|n|trade center; commercial center|unseen
pusat perhatian|n|center of attention
pusat kebudayaan|n|cultural center|unseen
perpustakaan nasional|n|national library|unseen
bahasa asing|n|foreign language
bahasa ibu|n|mother tongue; native language
bahasa daerah|n|regional language|unseen
bahasa pemrograman|n|programming language
rumah ibadah|n|place of worship; house of worship|unseen
tempat ibadah|n|place of worship|unseen
tempat umum|n|public place
tempat wisata|n|tourist attraction; tourist destination
objek wisata|n|tourist attraction
tujuan wisata|n|tourist destination
tempat lahir|n|birthplace|unseen
tempat persembunyian|n|hideout|unseen
persembunyian|n|hiding
tempat tinggal|n|house; dwelling|unseen
penduduk setempat|n|local residents; locals
warga setempat|n|local residents; locals|unseen
penduduk lokal|n|local people; locals
orang dewasa|n|adults; adult
orang kaya|n|rich people; the rich
orang miskin|n|poor people; the poor
kaum muda|n|youth; young people
kaum minoritas|n|minority|unseen
kelas pekerja|n|working class|unseen
kelas menengah|n|middle classes
anak di bawah umur|n|minor; underage
di bawah umur|n|underage|unseen
ibu hamil|n|pregnant woman
ibu rumah tangga|n|housewife|unseen
kepala keluarga|n|head of the family; household|unseen
asisten rumah tangga|n|domestic worker; maid|unseen
pembantu rumah tangga|n|domestic worker; maid|unseen
kekayaan intelektual|n|intellectual property
harta karun|n|treasure
uang muka|n|down payment|unseen
uang kertas|n|banknote|unseen
uang saku|n|pocket money|unseen
uang logam|n|coin|unseen
koin|n|coin
harga diri|n|self-esteem; pride|unseen
percaya diri|n|confident; self-confidence
kepercayaan diri|n|self-confidence; confidence
rasa hormat|n|respect
rasa syukur|n|gratitude|unseen
bersyukur|v|grateful; thankful
rasa malu|n|shame|unseen
rasa bersalah|n|guilt|unseen
rasa aman|n|sense of security
rasa percaya|n|trust|unseen
hati nurani|n|conscience|unseen
akal|n|mind; reason
akal sehat|n|common sense
daya ingat|n|memory|unseen
daya tahan|n|endurance; durability; resistance
daya tahan tubuh|n|immune system; immunity|unseen
daya beli masyarakat|n|purchasing power|unseen
titik balik|n|turning point|unseen
titik temu|n|common ground|unseen
titik awal|n|starting point
titik lemah|n|weak point|unseen
garis depan|n|front line; frontline
garis keras|n|hardline|unseen
garis besar|n|outline
garis pantai|n|coastline
garis kemiskinan|n|poverty line|unseen
garis keturunan|n|lineage
garis finis|n|finish line|unseen
lembar kerja|n|worksheet
kertas suara|n|ballot paper|unseen
buku harian|n|diary
buku pelajaran|n|textbook|unseen
buku teks|n|textbook|unseen
buku panduan|n|guidebook; manual
kartu nama|n|business card
kartu memori|n|memory card
kartu pos|n|postcard
lampu sorot|n|spotlight|unseen
pisau dapur|n|kitchen knife|unseen
pipa air|n|water pipe|unseen
sumur|n|well
sumur bor|n|borehole|unseen
kolam|n|pond; pool
kolam renang|n|swimming pool
tambak|n|fishpond|unseen
irigasi|n|irrigation
saluran air|n|drain; waterway|unseen
selokan|n|gutter; drain|unseen
waduk|n|reservoir|unseen
muara|n|estuary; mouth|unseen
hulu sungai|n|upstream|unseen
tepi sungai|n|riverbank|unseen
anak sungai|n|tributary
delta|n|delta
oasis|n|oasis
sabana|n|savanna
stepa|n|steppe|unseen
padang pasir|n|desert
gua|n|cave
jurang|n|ravine; cliff; gap|unseen
tebing|n|cliff
lereng|n|slope|unseen
kawah|n|crater
kaldera|n|caldera
magma|n|magma|unseen
kerak bumi|n|earth's crust|unseen
kerak|n|crust
fosil|n|fossil
bahan bakar fosil|n|fossil fuel|unseen
zaman es|n|ice age|unseen
zaman batu|n|stone age|unseen
zaman perunggu|n|bronze age|unseen
perang salib|n|crusade|unseen
perang dunia kedua|n|world war ii; second world war
perang dunia pertama|n|world war i; first world war
revolusi industri|n|industrial revolution
revolusi prancis|n|french revolution|unseen
kekaisaran romawi|n|roman empire
tembok berlin|n|berlin wall|unseen
tembok besar|n|great wall|unseen
`
