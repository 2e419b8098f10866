export const RELIGION_CULTURE_2 = `
stasiun televisi|n|television station|unseen
radio|n|radio
siaran|n|broadcast
menyiarkan|v|broadcast
penyiar|n|announcer; broadcaster
penyiaran|n|broadcasting
tayangan|n|show; program
menayangkan|v|air; broadcast; show
tayang|n|air; show
acara|n|event; program; show
pameran|n|exhibition|unseen
memamerkan|v|show off; exhibit|unseen
galeri|n|gallery
museum|n|museum
monumen|n|monument
warisan budaya|n|cultural heritage
arsitektur|n|architecture
arsitek|n|architect
istana|n|palace
benteng|n|fort; fortress
menara|n|tower
kraton|n|palace|unseen
keraton|n|palace
pernikahan|n|wedding; marriage
perkawinan|n|marriage|unseen
menikah|v|marry; get married
menikahi|v|marry
nikah|n|marry; marriage
kawin|n|marry; mate
tunangan|n|fiance; engagement
bertunangan|v|engaged
perceraian|n|divorce
bercerai|v|divorce
cerai|n|divorce
pengantin|n|bride; bridal
suami|n|husband
istri|n|wife
pasangan|n|couple; partner; pair; spouse
keluarga|n|family
berkeluarga|v|have a family
kerabat|n|relative
saudara|n|sibling; brother; relative
saudari|n|sister
bersaudara|v|siblings
orang tua|n|parent; elderly
orang|n|person; people
orang-orang|n|people
ayah|n|father; dad
bapak|n|father; mr; sir
pak|n|mr; sir
ibu|n|mother; mrs; mom
mama|n|mom|unseen
papa|n|dad|unseen
anak|n|child; son; kid
anak laki-laki|n|boy; son
anak perempuan|n|girl; daughter
anak muda|n|youth; young people
kanak-kanak|n|child; childhood
masa kecil|n|childhood
putra|n|son
kakak|n|older brother; older sister; sibling
adik|n|younger brother; younger sister; sibling
kakak perempuan|n|older sister; sister
adik perempuan|n|younger sister; sister
kakek|n|grandfather
nenek|n|grandmother
cucu|n|grandchild; grandson
paman|n|uncle
bibi|n|aunt
keponakan|n|nephew; niece
sepupu|n|cousin
mertua|v|in-law|unseen
menantu|n|son-in-law|unseen
tiri|n|step|unseen
yatim piatu|n|orphan
yatim|n|orphan
panti asuhan|n|orphanage|unseen
mengasuh|v|care for; raise
pengasuh|n|caregiver; nanny
adopsi|n|adoption
mengadopsi|v|adopt
membesarkan|v|raise; enlarge; bring up
janda|n|widow|unseen
duda|n|widower
laki-laki|n|man; male
lelaki|n|man; male
pria|n|man; male
perempuan|n|woman; female; girl
wanita|n|woman; female
gadis|n|girl
bocah|n|boy; kid
remaja|n|teenager; teen; adolescent; youth
pemuda|n|youth; young man
pemudi|n|young woman|unseen
dewasa|n|adult; mature
orang dewasa|n|adult
muda|n|young
tua|n|old
generasi|n|generation
teman|n|friend
berteman|v|be friends
sahabat|n|friend; best friend
persahabatan|n|friendship
pacar|n|girlfriend; boyfriend
kekasih|n|lover; beloved; boyfriend; girlfriend
cinta|n|love
mencintai|v|love
kasih|n|love; affection
kasih sayang|n|affection; love|unseen
sayang|n|dear; love; unfortunately
menyayangi|v|love
tetangga|n|neighbor; neighboring
bertetangga|v|neighboring
rekan|n|colleague; partner; mate
rekan kerja|n|colleague; coworker
kolega|n|colleague
tamu|n|guest
gelandangan|n|homeless
tunawisma|n|homeless
pengemis|n|beggar
budak|n|slave
perbudakan|n|slavery
bangsawan|n|noble; nobleman; aristocrat|unseen
penduduk|n|population; resident; inhabitant
berpenduduk|v|populated
populasi|n|population
penghuni|n|resident; occupant; inhabitant
menghuni|v|inhabit; occupy
makanan|n|food
minuman|n|drink; beverage
makan|n|eat
memakan|v|eat; consume
minum|n|drink
meminum|v|drink
memasak|v|cook
masakan|n|dish; cuisine; cooking
kuliner|n|culinary
koki|n|chef; cook
restoran|n|restaurant
rumah makan|n|restaurant
kafe|n|cafe
dapur|n|kitchen
sarapan|n|breakfast
makan siang|n|lunch
makan malam|n|dinner
hidangan|n|dish|unseen
nasi|n|rice
nasi goreng|n|fried rice
mi|n|noodle
roti|n|bread
kue|n|cake
daging|n|meat
daging sapi|n|beef
telur|n|egg
susu|n|milk
keju|n|cheese
mentega|n|butter
sayur|n|vegetable
sayuran|n|vegetable
sayur-sayuran|n|vegetables|unseen
buah-buahan|n|fruits; fruit
apel|n|apple
pisang|n|banana
jeruk|n|orange
mangga|n|mango
anggur|n|wine; grape
semangka|n|watermelon
nanas|n|pineapple
durian|n|durian|unseen
tomat|n|tomato
kentang|n|potato
bawang|n|onion
bawang putih|n|garlic|unseen
bawang merah|n|shallot; onion
cabai|n|chili|unseen
wortel|n|carrot|unseen
kacang|n|nut; bean; peanut
garam|n|salt
merica|n|pepper
lada|n|pepper|unseen
bumbu|n|spice; seasoning
rempah|n|spice
rempah-rempah|n|spices|unseen
saus|n|sauce
sup|n|soup
madu|n|honey
cokelat|n|chocolate; brown
permen|n|candy|unseen
bir|n|beer
rasa|n|taste; feeling; sense; flavor
lezat|n|delicious
enak|n|delicious; tasty; nice
manis|n|sweet
asin|n|salty
asam|n|sour; acid
pahit|n|bitter
pedas|n|spicy
segar|n|fresh
menggoreng|v|fry
goreng|n|fried
merebus|v|boil
rebus|n|boiled
memanggang|v|bake; grill; roast
panggang|n|grilled; roast
mentah|v|raw; crude
matang|n|ripe; mature; cooked
piring|n|plate
gelas|n|glass
cangkir|n|cup
mangkuk|n|bowl
sendok|n|spoon
garpu|n|fork
botol|n|bottle
panci|n|pan; pot|unseen
kompor|n|stove|unseen
pakaian|n|clothes; clothing
baju|n|clothes; shirt; dress
berpakaian|v|dress; dressed
kemeja|n|shirt
kaus|n|t-shirt
celana|n|pants; trousers
rok|n|skirt
gaun|n|dress; gown
jaket|n|jacket
jas|n|suit; coat
topi|n|hat; cap
sepatu|n|shoe
sandal|n|sandal|unseen
kaus kaki|n|sock
jilbab|n|headscarf; hijab|unseen
kerudung|n|veil; headscarf|unseen
cadar|n|veil|unseen
sarung|n|sarong|unseen
kain|n|cloth; fabric
benang|n|thread
jahit|n|sew|unseen
menjahit|v|sew|unseen
penjahit|n|tailor|unseen
perhiasan|n|jewelry
cincin|n|ring
kalung|n|necklace|unseen
gelang|n|bracelet|unseen
anting|n|earring|unseen
kacamata|n|glasses
jam tangan|n|watch
mode|n|mode; fashion
busana|n|fashion; clothing|unseen
perancang|n|designer
`
