export const NEWS_PHRASES_2 = `
usaha rintisan|n|startup
perusahaan rintisan|n|startup
rintisan|n|startup; pioneering
merintis|v|pioneer; start|unseen
perintis|n|pioneer|unseen
pelopor|n|pioneer
mempelopori|v|pioneer
perdagangan elektronik|n|e-commerce|unseen
toko daring|n|online store
uang elektronik|n|electronic money; e-money|unseen
dompet digital|n|digital wallet; e-wallet
mata uang kripto|n|cryptocurrency|unseen
kripto|n|crypto
mahadata|n|big data|unseen
komputasi|n|computing
komputasi awan|n|cloud computing
keamanan siber|n|cybersecurity|unseen
perlindungan data|n|data protection
data pribadi|n|personal data
tanda tangan elektronik|n|electronic signature|unseen
jaringan seluler|n|cellular network
menara telekomunikasi|n|telecommunication tower|unseen
telekomunikasi|n|telecommunications; telecommunication
mobil listrik|n|electric car|unseen
kendaraan listrik|n|electric vehicle|unseen
energi terbarukan|n|renewable energy|unseen
tenaga surya|n|solar power; solar energy|unseen
panel surya|n|solar panel
panas bumi|n|geothermal|unseen
pembangkit listrik tenaga nuklir|n|nuclear power plant|unseen
reaktor|n|reactor
uranium|n|uranium
limbah beracun|n|toxic waste|unseen
gas rumah kaca|n|greenhouse gas|unseen
lapisan ozon|n|ozone layer|unseen
permukaan air laut|n|sea level|unseen
es kutub|n|polar ice|unseen
kutub|n|pole; polar
kutub utara|n|north pole; arctic
kutub selatan|n|south pole
gletser|n|glacier
terumbu karang|n|coral reef|unseen
karang|n|coral; reef
terumbu|n|reef|unseen
bakau|n|mangrove
gambut|n|peat; peatland|unseen
lahan gambut|n|peatland|unseen
lahan|n|land
pembukaan lahan|n|land clearing|unseen
kebakaran lahan|n|land fire|unseen
penambangan liar|n|illegal mining|unseen
pembalakan liar|n|illegal logging|unseen
perburuan liar|n|poaching|unseen
korban selamat|n|survivor|unseen
korban luka|n|injured; injured victim|unseen
korban hilang|n|missing person|unseen
orang hilang|n|missing person|unseen
tim penyelamat|n|rescue team|unseen
tim sar|n|search and rescue team|unseen
sar|n|search and rescue|unseen
alat berat|n|heavy equipment|unseen
rumah warga|n|residents' houses|unseen
tanggap darurat|n|emergency response|unseen
status darurat|n|emergency status|unseen
dapur umum|n|public kitchen|unseen
pascabencana|n|post-disaster|unseen
rehabilitasi|n|rehabilitation|unseen
merehabilitasi|v|rehabilitate|unseen
rekonsiliasi nasional|n|national reconciliation|unseen
kotak hitam|n|black box|unseen
pendaratan darurat|n|emergency landing
jatuhnya pesawat|n|plane crash|unseen
kecelakaan pesawat|n|plane crash
tabrakan beruntun|n|pileup|unseen
beruntun|v|consecutive; successive|unseen
arus mudik|n|exodus; homecoming|unseen
mudik|n|go home; homecoming; exodus|unseen
pemudik|n|homecoming traveler|unseen
ganjil genap|n|odd-even|unseen
kereta cepat|n|high-speed train; high-speed rail|unseen
lintas rel terpadu|n|light rail transit|unseen
moda transportasi|n|mode of transportation|unseen
moda|n|mode
angkutan kota|n|public minivan|unseen
pengendara|n|rider; motorist; driver
pengendara motor|n|motorcyclist|unseen
pengguna jalan|n|road user|unseen
surat izin mengemudi|n|driver's license|unseen
kartu tanda penduduk|n|identity card|unseen
kartu keluarga|n|family card|unseen
akta kelahiran|n|birth certificate|unseen
akta|n|deed; certificate
kartu|n|card
kartu identitas|n|identity card; id card
sensus|n|census
kepadatan penduduk|n|population density|unseen
angka kelahiran|n|birth rate|unseen
harapan hidup|n|life expectancy|unseen
angka harapan hidup|n|life expectancy|unseen
stunting|n|stunting|unseen
tengkes|n|stunting|unseen
berat badan|n|weight; body weight
tinggi badan|n|height
kekurangan gizi|n|malnutrition
posyandu|n|health post|unseen
sunat|n|circumcision|unseen
khitan|n|circumcision|unseen
kejadian luar biasa|n|outbreak; extraordinary event|unseen
ruang gawat darurat|n|emergency room|unseen
unit perawatan intensif|n|intensive care unit
perawatan intensif|n|intensive care
ruang isolasi|n|isolation room
isolasi mandiri|n|self-isolation; self-quarantine
karantina mandiri|n|self-quarantine
pembatasan sosial berskala besar|n|large-scale social restrictions|unseen
jarak sosial|n|social distance; social distancing|unseen
jaga jarak sosial|n|social distancing|unseen
orang dalam pemantauan|n|person under monitoring|unseen
pasien dalam pengawasan|n|patient under surveillance|unseen
kontak erat|n|close contact
kontak dekat|n|close contact
kontak|n|contact
transmisi lokal|n|local transmission
penularan komunitas|n|community transmission|unseen
kekebalan kelompok|n|herd immunity|unseen
antibodi monoklonal|n|monoclonal antibody|unseen
uji usap|n|swab test|unseen
tes usap|n|swab test|unseen
tes antigen|n|antigen test|unseen
masa inkubasi virus|n|incubation period|unseen
sekuens|n|sequence
asam amino|n|amino acid
asam nukleat|n|nucleic acid
morbiditas|n|morbidity
antiseptik|n|antiseptic
antimikroba|n|antimicrobial
antibakteri|n|antibacterial
inflamasi|n|inflammation
kortikosteroid|n|corticosteroid
gastrointestinal|a|gastrointestinal
limfosit|n|lymphocyte
sistem pernapasan|n|respiratory system|unseen
sistem imun|n|immune system
sistem kekebalan|n|immune system|unseen
sel darah putih|n|white blood cell
sel darah merah|n|red blood cell|unseen
sumsum tulang|n|bone marrow|unseen
pembuluh darah|n|blood vessel|unseen
pembuluh|n|vessel|unseen
kelenjar|n|gland|unseen
empedu|n|bile
limpa|n|spleen|unseen
pankreas|n|pancreas|unseen
tulang belakang|n|spine|unseen
tengkorak|n|skull
kerongkongan|n|esophagus|unseen
saluran pencernaan|n|digestive tract|unseen
pencernaan|n|digestion; digestive|unseen
mencerna|v|digest
ruam|n|rash|unseen
gatal|n|itchy; itching
bisul|n|boil|unseen
borok|n|ulcer|unseen
lepra|n|leprosy|unseen
kusta|n|leprosy|unseen
cacar|n|smallpox; pox|unseen
cacar monyet|n|monkeypox|unseen
campak|n|measles|unseen
polio|n|polio|unseen
tetanus|n|tetanus|unseen
difteri|n|diphtheria|unseen
tifus|n|typhoid; typhus|unseen
kolera|n|cholera
rabies|n|rabies
flu burung|n|bird flu; avian influenza
flu babi|n|swine flu
demensia|n|dementia|unseen
pikun|a|senile|unseen
autisme|n|autism|unseen
autis|a|autistic|unseen
epilepsi|n|epilepsy|unseen
ayan|n|epilepsy|unseen
kemoterapi|n|chemotherapy|unseen
radioterapi|n|radiotherapy|unseen
rontgen|n|x-ray|unseen
pemindai ct|n|ct scan|unseen
termometer|n|thermometer
stetoskop|n|stethoscope|unseen
kursi roda|n|wheelchair
tongkat jalan|n|cane|unseen
prasekolah|n|preschool
pendidikan anak usia dini|n|early childhood education
ujian masuk|n|entrance exam|unseen
belajar mengajar|n|teaching and learning|unseen
pembelajaran jarak jauh|n|distance learning; remote learning
belajar dari rumah|n|study from home; learn from home|unseen
bekerja dari rumah|n|work from home|unseen
bolos|n|skip; truant|unseen
putus sekolah|n|drop out|unseen
tingkat melek huruf|n|literacy rate|unseen
perpeloncoan|n|hazing|unseen
guru honorer|n|contract teacher; temporary teacher|unseen
honorer|n|honorary; temporary|unseen
kepala suku|n|tribal chief|unseen
masyarakat adat|n|indigenous people; indigenous community|unseen
tanah adat|n|customary land|unseen
hukum adat|n|customary law|unseen
kearifan lokal|n|local wisdom|unseen
kearifan|n|wisdom|unseen
gotong royong|n|mutual cooperation; communal work|unseen
uang lembur|n|overtime pay|unseen
`
