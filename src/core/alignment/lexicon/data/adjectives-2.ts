export const ADJECTIVES_2 = `
pesimistis|a|pessimistic|unseen
serius|a|serious; seriously
keseriusan|n|seriousness
sungguh|a|really; truly
sungguh-sungguh|a|seriously; earnest|unseen
sesungguhnya|a|actually; truly
kesungguhan|n|seriousness|unseen
ramah|a|friendly
ramah lingkungan|a|environmentally friendly; eco-friendly|unseen
sopan|a|polite
baik hati|a|kind; kind-hearted|unseen
murah hati|a|generous
dermawan|a|generous; philanthropist|unseen
sombong|a|arrogant|unseen
egois|a|selfish|unseen
rajin|a|diligent; hardworking|unseen
malas|a|lazy
tekun|a|diligent; persistent|unseen
ketekunan|a|perseverance|unseen
kejam|a|cruel; brutal
kekejaman|n|cruelty; atrocity|unseen
brutal|a|brutal
ganas|a|fierce; malignant|unseen
agresif|a|aggressive
berbahagia|a|happy
sial|a|unlucky|unseen
beruntung|a|lucky; fortunate
keberuntungan|n|luck; fortune
nasib|n|fate; destiny|unseen
takdir|n|destiny; fate
misterius|a|mysterious
misteri|n|mystery
rahasia|n|secret
populer|a|popular
popularitas|n|popularity
tenar|a|famous|unseen
ternama|a|famous; renowned
terkemuka|a|leading; prominent
kontroversial|a|controversial
kontroversi|n|controversy
sensitif|a|sensitive
peka|a|sensitive
rawan|a|prone; vulnerable
kebal hukum|a|immune|unseen
mandiri|a|independent; self-reliant
kemandirian|n|independence
independen|a|independent
netral|a|neutral
seimbang|a|balanced
keseimbangan|n|balance
menyeimbangkan|a|balance
setara|a|equal; equivalent
sejajar|a|parallel; equal
sama sekali|a|at all; completely
bersama|a|together; joint; with
bersama-sama|a|together
kebersamaan|n|togetherness
sendirian|a|alone
kesepian|n|loneliness; lonely
pribadi|a|personal; private
kepribadian|n|personality
individual|a|individual
kolektif|a|collective
sosial|a|social
masyarakat sipil|a|civil society|unseen
sipil|a|civil; civilian
manusiawi|a|humane|unseen
konstitusional|a|constitutional|unseen
konservatif|a|conservative
liberal|a|liberal
progresif|a|progressive
komunis|a|communist
komunisme|n|communism
sosialis|a|socialist
sosialisme|n|socialism|unseen
kapitalis|a|capitalist|unseen
kapitalisme|n|capitalism|unseen
fasis|a|fascist
sekuler|a|secular|unseen
rasional|a|rational
logis|a|logical
logika|n|logic
masuk akal|a|make sense; reasonable
emosional|a|emotional
emosi|n|emotion
fisik|a|physical
mental|a|mental
moral|a|moral
moralitas|n|morality|unseen
etis|a|ethical|unseen
etika|n|ethics|unseen
seksual|a|sexual
seks|n|sex
jenis kelamin|n|sex; gender
gender|n|gender
homoseksual|a|homosexual; gay|unseen
teknis|a|technical
praktis|a|practical
praktik|n|practice
mempraktikkan|a|practice
otomatis|a|automatic; automatically
manual|a|manual
digital|a|digital
elektronik|a|electronic
elektrik|a|electric
mekanis|a|mechanical
magnetik|a|magnetic
eksternal|a|external
internal|a|internal
eksklusif|a|exclusive
inklusif|a|inclusive
dominan|a|dominant
potensial|a|potential
berpotensi|a|potential; potentially
potensi|n|potential
konkret|a|concrete
abstrak|a|abstract
visual|a|visual
verbal|a|verbal|unseen
lisan|a|oral; verbal
vertikal|a|vertical
horizontal|a|horizontal
paralel|a|parallel
massal|a|mass
besar-besaran|a|massive; large-scale
drastis|a|drastic; drastically
ekstrem|a|extreme
intensif|a|intensive
moderat|a|moderate
sedang|a|medium; moderate
menengah|a|medium; middle; secondary; intermediate
kelas menengah|a|middle class
atas nama|a|on behalf of
merata|a|evenly; even; widespread
rata|a|flat; even
pemerataan|n|equity; equal distribution
beragam|a|diverse; various
keberagaman|n|diversity
keragaman|n|diversity
bervariasi|a|vary; varied
variasi|n|variation
variabel|n|variable
sejenis|a|similar; kind
asing|a|foreign; strange; alien
orang asing|n|foreigner; stranger
dalam negeri|a|domestic|unseen
luar negeri|a|overseas; foreign; abroad
domestik|a|domestic
mancanegara|a|foreign; overseas|unseen
seluruh dunia|a|worldwide; all over the world
perkotaan|n|urban; city
urban|a|urban|unseen
terpencil|a|remote; isolated
pelosok|n|remote area
bersejarah|a|historic
warna-warni|a|colorful
berwarna|a|colored; color
hitam|a|black
putih|a|white
merah|a|red
biru|a|blue
hijau|a|green
kuning|a|yellow
cokelat|a|brown
abu-abu|a|gray
ungu|a|purple
merah muda|a|pink
oranye|a|orange
gelap|a|dark
kegelapan|n|darkness
terang|a|bright; light
cerah|a|bright
transparan|a|transparent
transparansi|n|transparency
keruh|a|murky|unseen
kotor|a|dirty
basah|a|wet
lengket|a|sticky
licin|a|slippery
kaku|a|stiff; rigid
lentur|a|flexible
fleksibel|a|flexible
elastis|a|elastic
rapat|a|tight; close
rapi|a|neat; tidy
berantakan|a|messy
nyaman|a|comfortable
kenyamanan|n|comfort
mewah|a|luxurious; luxury
megah|a|magnificent; grand|unseen
anggun|a|elegant|unseen
elegan|a|elegant
menawan|a|charming; captivating
romantis|a|romantic
dramatis|a|dramatic
tragis|a|tragic|unseen
tragedi|n|tragedy|unseen
mengerikan|a|terrible; horrible; horrific
kengerian|n|horror
menjijikkan|a|disgusting|unseen
sia-sia|a|vain; in vain; futile|unseen
percuma|a|useless; in vain|unseen
konyol|a|silly; ridiculous
gaib|a|supernatural|unseen
ajaib|a|magical; magic
sihir|n|magic; witchcraft
alami|a|natural
alamiah|a|natural
buatan|a|artificial; made
sintetis|a|synthetic
organik|a|organic
kimiawi|a|chemical
`
