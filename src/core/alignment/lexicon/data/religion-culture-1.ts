export const RELIGION_CULTURE_1 = `
agama|n|religion
beragama|v|religious
keagamaan|n|religious
religius|a|religious
antaragama|n|interfaith|unseen
umat|n|people; followers; congregation|unseen
umat islam|n|muslims|unseen
islam|n|islam; islamic
muslim|n|muslim
muslimah|n|muslim woman|unseen
kristen|n|christian; christianity
katolik|n|catholic
protestan|n|protestant|unseen
hindu|n|hindu; hinduism
buddha|n|buddha; buddhist; buddhism
konghucu|n|confucianism; confucian|unseen
ateis|n|atheist|unseen
tuhan|n|god; lord
allah|n|allah; god
dewa|n|god; deity
dewi|n|goddess|unseen
nabi|n|prophet|unseen
rasul|n|apostle; messenger|unseen
yesus|n|jesus
kristus|n|christ
malaikat|n|angel
setan|n|devil; satan|unseen
iblis|n|devil; satan
iman|n|faith
beriman|v|faithful; believe
kepercayaan|n|belief; trust; faith; confidence
keyakinan|n|belief; confidence; conviction; faith
percaya|n|believe; trust
mempercayai|v|trust; believe
meyakini|v|believe
meyakinkan|v|convince; assure; convincing
yakin|n|sure; confident; convinced; certain
masjid|n|mosque
gereja|n|church
katedral|n|cathedral|unseen
kuil|n|temple
candi|n|temple|unseen
pura|n|temple|unseen
vihara|n|monastery; temple
sinagoge|n|synagogue|unseen
biara|n|monastery|unseen
salat|n|prayer; pray|unseen
sholat|n|prayer; pray|unseen
shalat|n|prayer|unseen
berdoa|n|pray|unseen
doa|n|prayer
mendoakan|v|pray for|unseen
ibadah|n|worship
beribadah|v|worship
menyembah|v|worship|unseen
puasa|n|fasting; fast
berpuasa|v|fast
ramadan|n|ramadan|unseen
lebaran|n|eid; eid al-fitr
idul fitri|n|eid al-fitr; eid|unseen
idul adha|n|eid al-adha|unseen
natal|n|christmas
paskah|n|easter
nyepi|n|nyepi; day of silence|unseen
waisak|n|vesak|unseen
imlek|n|chinese new year; lunar new year
tahun baru|n|new year
haji|n|hajj; pilgrimage; pilgrim|unseen
umrah|n|umrah|unseen
jemaah|n|pilgrim; congregation|unseen
jemaat|n|congregation
ziarah|n|pilgrimage
peziarah|n|pilgrim|unseen
ulama|n|cleric; ulema; scholar|unseen
imam|n|imam; priest|unseen
ustaz|n|ustaz; preacher|unseen
kiai|n|kyai; cleric|unseen
pendeta|n|pastor; priest; reverend
pastor|n|priest; pastor
uskup|n|bishop|unseen
uskup agung|n|archbishop
biarawati|n|nun
biarawan|n|monk|unseen
biksu|n|monk|unseen
khotbah|n|sermon|unseen
dakwah|n|preaching|unseen
injil|n|gospel; bible|unseen
kitab|n|book; scripture|unseen
kitab suci|n|scripture; holy book|unseen
suci|n|holy; sacred
kudus|n|holy|unseen
keramat|n|sacred|unseen
sakral|n|sacred|unseen
berkah|n|blessing|unseen
memberkati|v|bless
dosa|n|sin
berdosa|v|sin; sinful
surga|n|heaven; paradise
neraka|n|hell
akhirat|n|afterlife|unseen
mukjizat|n|miracle|unseen
keajaiban|n|miracle; wonder
halal|n|halal
haram|n|haram; forbidden|unseen
syariah|n|sharia|unseen
zakat|n|zakat; alms|unseen
fatwa|n|fatwa|unseen
jihad|n|jihad|unseen
toleransi|n|tolerance
toleran|n|tolerant|unseen
intoleransi|n|intolerance|unseen
kerukunan|n|harmony|unseen
rukun|n|harmonious|unseen
salib|n|cross|unseen
roh|n|spirit
spiritual|a|spiritual
rohani|a|spiritual|unseen
ritual|n|ritual
upacara|n|ceremony
peringatan|n|commemoration|unseen
memperingati|v|commemorate; mark
merayakan|v|celebrate
perayaan|n|celebration
pesta|n|party; feast
festival|n|festival
tradisi|n|tradition
tradisional|a|traditional
adat|n|custom; customary; tradition
adat istiadat|n|customs|unseen
suku|n|tribe; ethnic group
suku bangsa|n|ethnic group|unseen
etnis|n|ethnic; ethnicity
ras|n|race
rasial|a|racial
rasisme|n|racism
rasis|n|racist
budaya|n|culture; cultural
kebudayaan|n|culture
berbudaya|v|cultured
pribumi|n|native; indigenous|unseen
penduduk asli|n|natives; indigenous people
leluhur|n|ancestor
nenek moyang|n|ancestor
mitos|n|myth
legenda|n|legend
legendaris|a|legendary
dongeng|n|fairy tale; tale
seniman|n|artist
artis|n|artist; celebrity; actress
kesenian|n|art; arts
lukisan|n|painting
melukis|v|paint
pelukis|n|painter|unseen
gambar|n|picture; image; drawing
menggambar|v|draw
patung|n|statue; sculpture
pematung|n|sculptor|unseen
ukiran|n|carving
kerajinan|n|craft; handicraft
perajin|n|craftsman; artisan|unseen
batik|n|batik
tenun|n|weaving
musik|n|music; musical
musisi|n|musician
musikal|a|musical
lagu|n|song
menyanyi|v|sing
penyanyi|n|singer
nyanyian|n|song; singing
menyanyikan|v|sing
bernyanyi|v|sing
album|n|album
konser|n|concert
orkestra|n|orchestra
band|n|band
gitar|n|guitar
piano|n|piano
drum|n|drum
biola|n|violin
seruling|n|flute|unseen
alat musik|n|musical instrument|unseen
nada|n|tone; note
irama|n|rhythm|unseen
melodi|n|melody|unseen
lirik|n|lyrics
komponis|n|composer|unseen
tari|n|dance
tarian|n|dance
menari|v|dance
penari|n|dancer|unseen
teater|n|theater
drama|n|drama
panggung|n|stage
pertunjukan|n|show; performance
pementasan|n|performance; staging
wayang|n|puppet; wayang|unseen
boneka|n|doll; puppet
film|n|film; movie
perfilman|n|film industry
bioskop|n|cinema; movie theater; theater
aktor|n|actor
aktris|n|actress
sutradara|n|director
produser|n|producer
naskah|n|script; manuscript
skenario|n|scenario; screenplay
membintangi|v|star
peran|n|role
berperan|v|play a role; role
memerankan|v|play; portray
pemeran|n|actor; cast
tokoh|n|figure; character
karakter|n|character
adegan|n|scene
sinetron|n|soap opera
serial|n|series
episode|n|episode
novel|n|novel
novelis|n|novelist
puisi|n|poem; poetry
penyair|n|poet|unseen
cerpen|n|short story|unseen
majalah|n|magazine
surat kabar|n|newspaper
koran|n|newspaper; paper
tabloid|n|tabloid|unseen
media|n|media
media massa|n|mass media|unseen
media sosial|n|social media
pers|n|press
wartawan|n|journalist; reporter
jurnalis|n|journalist
jurnalisme|n|journalism|unseen
reporter|n|reporter
redaksi|n|editorial|unseen
redaktur|n|editor
editor|n|editor
penyunting|n|editor
penerbit|n|publisher
menerbitkan|v|publish; issue
penerbitan|n|publication; publishing; issuance
terbit|n|rise; publish
terbitan|n|publication; issue
berita|n|news
memberitakan|v|report
pemberitaan|n|coverage; reporting
kabar|n|news
mengabarkan|v|report
televisi|n|television; tv
`
