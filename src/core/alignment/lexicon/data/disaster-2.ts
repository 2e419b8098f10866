export const DISASTER_2 = `
gelombang|n|wave
ombak|n|wave
arus|n|current; flow
pasang surut|n|tide; ups and downs
kecepatan|n|speed; velocity
cepat|n|fast; quick; rapid; quickly
bendungan|n|dam|unseen
tanggul|n|embankment; dike; levee|unseen
drainase|n|drainage|unseen
sungai|n|river
danau|n|lake
laut|n|sea; marine
lautan|n|ocean; sea
samudra|n|ocean
samudera|n|ocean
pantai|n|beach; coast
pesisir|n|coastal; coast
pulau|n|island
kepulauan|n|islands; archipelago
semenanjung|n|peninsula
teluk|n|bay; gulf
selat|n|strait
tanjung|n|cape|unseen
benua|n|continent
daratan|n|mainland; land
darat|n|land
dataran|n|plain
dataran tinggi|n|highland; plateau
lembah|n|valley
bukit|n|hill
perbukitan|n|hills
gurun|n|desert
hutan|n|forest; jungle
hutan hujan|n|rainforest
rawa|n|swamp; marsh
pulau jawa|n|java|unseen
tanah|n|land; soil; ground
tanah air|n|homeland
bumi|n|earth
bawah tanah|n|underground
bawah laut|n|underwater|unseen
lumpur|n|mud|unseen
pasir|n|sand
batu|n|stone; rock
kerikil|n|gravel|unseen
lingkungan|n|environment; environmental; neighborhood
lingkungan hidup|n|environment|unseen
pencemaran|n|pollution; contamination|unseen
mencemari|v|pollute; contaminate|unseen
tercemar|n|polluted; contaminated|unseen
polusi|n|pollution
polusi udara|n|air pollution|unseen
limbah|n|waste
sampah|n|garbage; trash; waste; rubbish
plastik|n|plastic
daur ulang|n|recycle; recycling|unseen
emisi|n|emission
karbon|n|carbon
karbon dioksida|n|carbon dioxide
rumah kaca|n|greenhouse|unseen
deforestasi|n|deforestation|unseen
penggundulan hutan|n|deforestation|unseen
penebangan|n|logging|unseen
menebang|v|cut down; log|unseen
konservasi|n|conservation
pelestarian|n|preservation; conservation
melestarikan|v|preserve; conserve
berkelanjutan|v|sustainable
keberlanjutan|n|sustainability
punah|n|extinct|unseen
kepunahan|n|extinction|unseen
terancam punah|n|endangered|unseen
satwa|n|animal; wildlife
satwa liar|n|wildlife
liar|n|wild; illegal
margasatwa|n|wildlife|unseen
hewan|n|animal
binatang|n|animal
spesies|n|species
habitat|n|habitat
keanekaragaman hayati|n|biodiversity|unseen
ekosistem|n|ecosystem
tumbuhan|n|plant
tanaman|n|plant; crop
menanam|v|plant; grow
penanaman|n|planting; cultivation
pohon|n|tree
akar|n|root
batang|n|stem; trunk; bar
daun|n|leaf
rumput|n|grass
bunga|n|flower; interest
benih|n|seed
kayu|n|wood; timber; wooden
bambu|n|bamboo
gajah|n|elephant
harimau|n|tiger
singa|n|lion
macan|n|tiger; leopard
monyet|n|monkey
kera|n|ape; monkey|unseen
orang utan|n|orangutan|unseen
badak|n|rhino; rhinoceros|unseen
beruang|n|bear
serigala|n|wolf
rubah|n|fox
anjing|n|dog
kucing|n|cat
tikus|n|mouse; rat
kelinci|n|rabbit
kuda|n|horse
sapi|n|cow; cattle; beef
kerbau|n|buffalo|unseen
kambing|n|goat
domba|n|sheep; lamb
babi|n|pig; pork
ayam|n|chicken
bebek|n|duck
unggas|n|poultry|unseen
burung|n|bird
elang|n|eagle|unseen
ular|n|snake
buaya|n|crocodile|unseen
kura-kura|n|turtle
penyu|n|turtle; sea turtle
katak|n|frog
kodok|n|frog; toad|unseen
serangga|n|insect
nyamuk|n|mosquito
lalat|n|fly|unseen
lebah|n|bee
semut|n|ant
laba-laba|n|spider
kupu-kupu|n|butterfly
ulat|n|caterpillar|unseen
cacing|n|worm
kelelawar|n|bat
unta|n|camel
paus|n|whale; pope
hiu|n|shark
lumba-lumba|n|dolphin|unseen
udang|n|shrimp
kepiting|n|crab
cumi-cumi|n|squid|unseen
dinosaurus|n|dinosaur
mamalia|n|mammal
reptil|n|reptile
predator|n|predator|unseen
mangsa|n|prey
kandang|n|cage; stable; home
kebun binatang|n|zoo
taman nasional|n|national park
taman|n|park; garden
`
