export const HEALTH_2 = `
bersih|n|clean; net
membersihkan|v|clean
pembersih|n|cleaner
pembersihan|n|cleaning; cleansing
higienis|a|hygienic|unseen
paru-paru|n|lung
paru|n|lung; pulmonary
pernapasan|n|respiratory; breathing; respiration
saluran pernapasan|n|respiratory tract
bernapas|v|breathe
napas|n|breath
sesak napas|n|shortness of breath
ventilator|n|ventilator
oksigen|n|oxygen
jantung|n|heart; cardiac
hati|n|heart; liver
ginjal|n|kidney
otak|n|brain
saraf|n|nerve; neural
hormon|n|hormone
sel|n|cell
jaringan|n|network; tissue; net
organ|n|organ
tubuh|n|body
kulit|n|skin; leather
tulang|n|bone
otot|n|muscle
gigi|n|tooth; teeth
mulut|n|mouth
lidah|n|tongue
bibir|n|lip
hidung|n|nose
telinga|n|ear
mata|n|eye
mata air|n|spring
wajah|n|face
muka|n|face; front
dahi|n|forehead|unseen
pipi|n|cheek|unseen
rambut|n|hair
leher|n|neck
tenggorokan|n|throat
bahu|n|shoulder
pundak|n|shoulder|unseen
lengan|n|arm
tangan|n|hand
jari|n|finger
kuku|n|nail|unseen
dada|n|chest
payudara|n|breast
perut|n|stomach; abdomen; belly
punggung|n|back
pinggang|n|waist|unseen
pinggul|n|hip|unseen
lutut|n|knee
tumit|n|heel|unseen
betis|n|calf|unseen
pergelangan|n|wrist|unseen
usus|n|intestine; gut
lambung|n|stomach; gastric|unseen
rahim|n|womb; uterus|unseen
kehamilan|n|pregnancy
hamil|n|pregnant
mengandung|v|contain; pregnant
kandungan|n|content; womb
melahirkan|v|give birth; deliver; bear
kelahiran|n|birth
lahir|n|born; birth; be born
persalinan|n|delivery; childbirth; labor
keguguran|n|miscarriage|unseen
aborsi|n|abortion
bayi|n|baby; infant
balita|n|toddler; child under five
menyusui|v|breastfeed; nursing
janin|n|fetus|unseen
gizi|n|nutrition
nutrisi|n|nutrition; nutrient
gizi buruk|n|malnutrition|unseen
kelaparan|n|hunger; famine; starvation
lapar|n|hungry
haus|n|thirsty|unseen
vitamin|n|vitamin
mineral|n|mineral
protein|n|protein
lemak|n|fat|unseen
karbohidrat|n|carbohydrate|unseen
kalori|n|calorie|unseen
kolesterol|n|cholesterol|unseen
obesitas|n|obesity
kegemukan|n|obesity; overweight|unseen
gemuk|n|fat
kurus|n|thin|unseen
merokok|v|smoke; smoking
rokok|n|cigarette
perokok|n|smoker
tembakau|n|tobacco
alkohol|n|alcohol
mabuk|n|drunk
kecanduan|n|addiction; addicted
pecandu|n|addict
stres|n|stress
kecemasan|n|anxiety
cemas|n|anxious; worried
trauma|n|trauma
psikologis|a|psychological
psikolog|n|psychologist|unseen
psikologi|n|psychology
psikiater|n|psychiatrist|unseen
kejiwaan|n|psychiatric; mental
jiwa|n|soul; life; mental; people
gila|n|crazy; mad; insane
difabel|n|disabled|unseen
disabilitas|v|disability
cacat|n|disability; disabled; defect
tunanetra|n|blind
buta|n|blind
tuli|n|deaf|unseen
lumpuh|n|paralyzed|unseen
kelumpuhan|n|paralysis|unseen
kronis|a|chronic
akut|a|acute
parah|a|severe; serious; badly
kritis|a|critical
gawat|a|critical; emergency
gawat darurat|n|emergency
darurat|n|emergency
fatal|a|fatal
komplikasi|n|complication
efek samping|n|side effect
mortalitas|n|mortality
tingkat kematian|n|mortality rate; death rate; fatality rate
angka kematian|n|mortality rate; death toll|unseen
kasus terkonfirmasi|n|confirmed case
terkonfirmasi|n|confirmed
positif|a|positive
negatif|a|negative
paparan|n|exposure
terpapar|n|exposed; be expose
pencegahan|n|prevention
mencegah|v|prevent
risiko|n|risk
berisiko|v|risky; at risk; risk
rentan|a|vulnerable; susceptible
kerentanan|n|vulnerability
tetesan|n|droplet
cairan|n|fluid; liquid
cair|n|liquid
permukaan|n|surface
inkubasi|n|incubation
masa inkubasi|n|incubation period
inang|n|host
genetik|a|genetic
genetika|n|genetics|unseen
gen|n|gene
genom|n|genome
mutasi|n|mutation
bermutasi|v|mutate
varian|n|variant
galur|n|strain
penelusuran kontak|n|contact tracing|unseen
lansia|n|elderly
lanjut usia|n|elderly
tinja|n|feces; stool|unseen
urine|n|urine|unseen
keringat|n|sweat
berkeringat|v|sweat
air mata|n|tear
air liur|n|saliva
menghirup|v|inhale; breathe
menelan|v|swallow|unseen
tidur|n|sleep; bed
tertidur|n|fall asleep; asleep
istirahat|n|rest; break
beristirahat|v|rest
`
