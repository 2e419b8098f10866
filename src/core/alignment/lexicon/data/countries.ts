export const COUNTRIES = `
indonesia|m|indonesia; indonesian
amerika|m|america; american; us
amerika serikat|m|united states; us; u.s.; american
tiongkok|m|china; chinese
cina|m|china; chinese
jepang|m|japan; japanese
korea|m|korea; korean
korea selatan|m|south korea; south korean
korea utara|m|north korea; north korean
belanda|m|netherlands; dutch; holland
inggris|m|britain; england; english; british; uk; united kingdom
britania raya|m|great britain; united kingdom
jerman|m|germany; german
prancis|m|france; french
perancis|m|france; french
spanyol|m|spain; spanish
italia|m|italy; italian
yunani|m|greece; greek
mesir|m|egypt; egyptian
turki|m|turkey; turkish; turk
rusia|m|russia; russian
ukraina|m|ukraine; ukrainian
swiss|m|switzerland; swiss
swedia|m|sweden; swedish
norwegia|m|norway; norwegian
finlandia|m|finland; finnish
denmark|m|denmark; danish
belgia|m|belgium; belgian
austria|m|austria; austrian
polandia|m|poland; polish
ceko|m|czech; czechia; czech republic
hongaria|m|hungary; hungarian
rumania|m|romania; romanian
bulgaria|m|bulgaria; bulgarian
kroasia|m|croatia; croatian
serbia|m|serbia; serbian
slovenia|m|slovenia; slovenian
slowakia|m|slovakia; slovak
siprus|m|cyprus; cypriot|unseen
irlandia|m|ireland; irish
irlandia utara|m|northern ireland
skotlandia|m|scotland; scottish
wales|m|wales; welsh
islandia|m|iceland; icelandic
portugal|m|portugal; portuguese
portugis|m|portuguese; portugal
kanada|m|canada; canadian
meksiko|m|mexico; mexican
brasil|m|brazil; brazilian
argentina|m|argentina; argentine
kuba|m|cuba; cuban
cile|m|chile; chilean|unseen
peru|m|peru; peruvian|unseen
kolombia|m|colombia; colombian
venezuela|m|venezuela; venezuelan|unseen
ekuador|m|ecuador
afrika|m|africa; african
afrika selatan|m|south africa; south african
maroko|m|morocco; moroccan
aljazair|m|algeria; algerian
libia|m|libya; libyan|unseen
tunisia|m|tunisia; tunisian
sudan|m|sudan; sudanese|unseen
somalia|m|somalia; somali|unseen
etiopia|m|ethiopia; ethiopian|unseen
kenya|m|kenya; kenyan
nigeria|m|nigeria; nigerian
pantai gading|m|ivory coast|unseen
kongo|m|congo; congolese
suriah|m|syria; syrian
yordania|m|jordan; jordanian|unseen
lebanon|m|lebanon; lebanese|unseen
irak|m|iraq; iraqi
iran|m|iran; iranian
israel|m|israel; israeli
arab|m|arab; arabic; arabian
arab saudi|m|saudi arabia; saudi
yaman|m|yemen; yemeni|unseen
palestina|m|palestine; palestinian
kuwait|m|kuwait; kuwaiti
qatar|m|qatar; qatari
uni emirat arab|m|united arab emirates; uae
india|m|india; indian
pakistan|m|pakistan; pakistani
bangladesh|m|bangladesh; bangladeshi
afganistan|m|afghanistan; afghan
afghanistan|m|afghanistan; afghan
filipina|m|philippines; philippine; filipino
singapura|m|singapore; singaporean
malaysia|m|malaysia; malaysian
melayu|m|malay
thailand|m|thailand; thai
vietnam|m|vietnam; vietnamese
kamboja|m|cambodia; cambodian
laos|m|laos; laotian|unseen
myanmar|m|myanmar; burma|unseen
brunei|m|brunei; bruneian
timor leste|m|east timor; timor-leste|unseen
papua nugini|m|papua new guinea
papua|m|papua; papuan
australia|m|australia; australian
selandia baru|m|new zealand
maladewa|m|maldives
sri lanka|m|sri lanka; sri lankan
kazakhstan|m|kazakhstan; kazakh
kirgizstan|m|kyrgyzstan|unseen
uzbekistan|m|uzbekistan; uzbek
vatikan|m|vatican
mongolia|m|mongolia; mongolian
hong kong|m|hong kong
taiwan|m|taiwan; taiwanese
tibet|m|tibet; tibetan
eropa|m|europe; european
eropa timur|m|eastern europe
asia|m|asia; asian
asia tenggara|m|southeast asia; southeast asian
asia timur|m|east asia
timur tengah|m|middle east; middle eastern
amerika latin|m|latin america; latin american
amerika selatan|m|south america; south american
amerika utara|m|north america; north american
karibia|m|caribbean
pasifik|m|pacific
atlantik|m|atlantic
antartika|m|antarctica; antarctic
arktik|m|arctic
mediterania|m|mediterranean
balkan|m|balkan
baltik|m|baltic
skandinavia|m|scandinavia; scandinavian|unseen
uni eropa|m|european union; eu
uni soviet|m|soviet union; soviet
soviet|m|soviet
romawi|m|roman; rome
roma|m|rome
latin|m|latin
yahudi|m|jewish; jew
jawa|m|java; javanese
jawa barat|m|west java|unseen
jawa tengah|m|central java|unseen
jawa timur|m|east java|unseen
sumatra|m|sumatra; sumatran|unseen
sumatera|m|sumatra; sumatran|unseen
kalimantan|m|kalimantan; borneo
sulawesi|m|sulawesi|unseen
bali|m|bali; balinese
sunda|m|sundanese; sunda
betawi|m|betawi|unseen
batak|m|batak|unseen
minang|m|minang|unseen
aceh|m|aceh; acehnese
maluku|m|maluku; moluccas|unseen
nusa tenggara|m|nusa tenggara|unseen
nusantara|m|archipelago|unseen
madura|m|madura; madurese|unseen
jakarta|m|jakarta
surabaya|m|surabaya
bandung|m|bandung
yogyakarta|m|yogyakarta
beijing|m|beijing
moskow|m|moscow
moskwa|m|moscow|unseen
kairo|m|cairo
yerusalem|m|jerusalem
makkah|m|mecca|unseen
mekah|m|mecca
madinah|m|medina
athena|m|athens
paris|m|paris; parisian
london|m|london; londoner
berlin|m|berlin
wina|m|vienna
warsawa|m|warsaw|unseen
praha|m|prague
brussel|m|brussels|unseen
jenewa|m|geneva|unseen
den haag|m|the hague; hague|unseen
lisabon|m|lisbon|unseen
kopenhagen|m|copenhagen
baghdad|m|baghdad|unseen
damaskus|m|damascus|unseen
teheran|m|tehran|unseen
tokyo|m|tokyo
seoul|m|seoul|unseen
perserikatan bangsa-bangsa|m|united nations|unseen
utara|m|north; northern
selatan|m|south; southern
timur|m|east; eastern
barat|m|west; western
tenggara|m|southeast; southeastern
barat laut|m|northwest; northwestern
timur laut|m|northeast; northeastern
barat daya|m|southwest; southwestern
pbb|m|un; u.n.; united nations
as|m|us; u.s.; united states
ue|m|eu; european union
uea|m|uae|unseen
ktt|m|summit|unseen
bumn|m|state-owned enterprise
apbn|m|state budget|unseen
apbd|m|regional budget|unseen
dpr|m|house of representatives; parliament; house
dprd|m|regional council; legislative council|unseen
mpr|m|people's consultative assembly|unseen
dpd|m|regional representative council|unseen
mk|m|constitutional court|unseen
ma|m|supreme court|unseen
kpk|m|corruption eradication commission|unseen
kpu|m|general elections commission|unseen
bpk|m|audit board|unseen
bps|m|statistics indonesia|unseen
ojk|m|financial services authority|unseen
bmkg|m|meteorology agency|unseen
bnpb|m|disaster mitigation agency|unseen
bpom|m|food and drug agency|unseen
kemlu|m|foreign ministry|unseen
kemenkes|m|health ministry|unseen
kemenkeu|m|finance ministry|unseen
polri|m|national police|unseen
polda|m|regional police; provincial police|unseen
polres|m|district police; police|unseen
polsek|m|police sector; police|unseen
tni|m|indonesian military; military|unseen
pdb|m|gdp; gross domestic product
ppn|m|vat; value-added tax
pph|m|income tax|unseen
umkm|m|msme; small businesses|unseen
ukm|m|small and medium enterprises|unseen
thr|m|holiday allowance|unseen
phk|m|layoff|unseen
kdrt|m|domestic violence|unseen
ham|m|human rights|unseen
lsm|m|ngo; non-governmental organization|unseen
sdm|m|human resources|unseen
tki|m|migrant worker|unseen
pmi|m|migrant worker; red cross|unseen
pns|m|civil servant|unseen
asn|m|civil servant|unseen
wni|m|indonesian citizen; indonesian national|unseen
wna|m|foreign national; foreigner|unseen
ktp|m|identity card; id card|unseen
sim|m|driver's license; license
rs|m|hospital
rsud|m|regional hospital|unseen
sd|m|elementary school|unseen
smp|m|junior high school
sma|m|high school; senior high school
smk|m|vocational school|unseen
pemkot|m|city government; city administration|unseen
pemprov|m|provincial government|unseen
pemda|m|regional government; local government|unseen
pemkab|m|regency government|unseen
dki|m|jakarta|unseen
ri|m|indonesia; republic of indonesia
wib|m|western indonesia time|unseen
wita|m|central indonesia time|unseen
wit|m|eastern indonesia time|unseen
ispa|m|acute respiratory infection|unseen
satgas|m|task force|unseen
iptek|m|science and technology|unseen
adn|m|dna|unseen
asi|m|breast milk|unseen
alkitab|m|bible
alquran|m|quran; koran|unseen
quran|m|quran|unseen
`
