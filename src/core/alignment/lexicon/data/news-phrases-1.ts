export const NEWS_PHRASES_1 = `
wakil ketua|n|deputy chairman; deputy speaker; vice chairman|unseen
ketua umum|n|general chairman; chairman; chairperson|unseen
ketua dpr|n|house speaker
wakil menteri|n|deputy minister|unseen
wakil rakyat|n|lawmaker; representative
anggota dewan|n|lawmaker; council member
anggota parlemen|n|member of parliament; lawmaker
anggota kongres|n|congressman; member of congress
gedung putih|n|white house
departemen luar negeri|n|state department
departemen kehakiman|n|justice department; department of justice
kantor presiden|n|presidential office|unseen
istana negara|n|state palace|unseen
istana kepresidenan|n|presidential palace|unseen
kepresidenan|n|presidency; presidential
kediaman|n|residence
kediaman resmi|n|official residence
dewan keamanan|n|security council
majelis umum|n|general assembly
pasukan keamanan|n|security forces|unseen
pasukan perdamaian|n|peacekeeping force; peacekeepers|unseen
pasukan khusus|n|special forces|unseen
kelompok bersenjata|n|armed group|unseen
kelompok separatis|n|separatist group|unseen
serangan bom|n|bombing; bomb attack|unseen
serangan balik|n|counterattack|unseen
serangan siber|n|cyberattack; cyber attack|unseen
baku tembak|n|shootout; gunfight; exchange of fire|unseen
tembak-menembak|n|shootout|unseen
senjata tajam|n|sharp weapon|unseen
senjata kimia|n|chemical weapon|unseen
pelindung tubuh|n|body armor|unseen
granat|n|grenade|unseen
ranjau|n|mine; landmine
amunisi|n|ammunition|unseen
artileri|n|artillery
drone|n|drone
mobil polisi|n|police car|unseen
pos pemeriksaan|n|checkpoint
zona merah|n|red zone
perjanjian damai|n|peace agreement; peace treaty
pembicaraan damai|n|peace talks|unseen
hubungan diplomatik|n|diplomatic relations|unseen
hubungan bilateral|n|bilateral relations|unseen
kunjungan kenegaraan|n|state visit|unseen
kenegaraan|a|state
kebijakan luar negeri|n|foreign policy
campur tangan asing|n|foreign interference|unseen
perang dagang|n|trade war|unseen
perdagangan bebas|n|free trade|unseen
zona ekonomi eksklusif|n|exclusive economic zone|unseen
laut china selatan|n|south china sea|unseen
hak pilih|n|suffrage; right to vote|unseen
hak suara|n|voting right|unseen
daerah pemilihan|n|electoral district; constituency|unseen
tempat pemungutan suara|n|polling station|unseen
kotak suara|n|ballot box
surat suara|n|ballot
penghitungan suara|n|vote count; vote counting|unseen
hitung cepat|n|quick count|unseen
putaran kedua|n|second round; runoff
suara terbanyak|n|majority; most votes|unseen
elektabilitas|n|electability|unseen
politik uang|n|vote buying; money politics|unseen
kecurangan|n|fraud; cheating
berbuat curang|v|cheat|unseen
curang|a|cheating; dishonest
makar|n|treason; coup|unseen
pemakzulan|n|impeachment|unseen
memakzulkan|v|impeach|unseen
lengser|v|step down|unseen
reshuffle|n|reshuffle|unseen
perombakan kabinet|n|cabinet reshuffle|unseen
merombak|v|overhaul; reshuffle|unseen
perombakan|n|overhaul; reshuffle|unseen
dekret|n|decree|unseen
instruksi presiden|n|presidential instruction|unseen
peraturan presiden|n|presidential regulation|unseen
peraturan pemerintah|n|government regulation|unseen
peraturan daerah|n|regional regulation; bylaw|unseen
otonomi daerah|n|regional autonomy|unseen
pemekaran|n|splitting; expansion|unseen
desentralisasi|n|decentralization
birokrasi|n|bureaucracy|unseen
birokrat|n|bureaucrat
aparatur|n|apparatus; officials|unseen
aparatur sipil negara|n|civil servant; state civil apparatus|unseen
abdi negara|n|public servant|unseen
pungutan liar|n|illegal levy; extortion
pungli|n|illegal levy; extortion|unseen
mafia|n|mafia
preman|n|thug
premanisme|n|thuggery
tawuran|n|brawl|unseen
begal|n|robber; mugger|unseen
copet|n|pickpocket|unseen
penjambretan|n|snatching|unseen
otak pelaku|n|mastermind|unseen
dalang|n|mastermind; puppeteer|unseen
mendalangi|v|mastermind|unseen
komplotan|n|gang; ring|unseen
jaringan teroris|n|terrorist network|unseen
terduga|n|suspected; alleged
terduga teroris|n|suspected terrorist|unseen
terlapor|n|reported party|unseen
pelapor|n|complainant; reporter
saksi ahli|n|expert witness
sidang perdana|n|first hearing; first trial|unseen
surat perintah|n|warrant|unseen
surat perintah penangkapan|n|arrest warrant|unseen
surat dakwaan|n|indictment|unseen
tahanan rumah|n|house arrest|unseen
tahanan politik|n|political prisoner|unseen
bebas bersyarat|n|parole|unseen
pembebasan bersyarat|n|parole|unseen
remisi|n|remission; sentence reduction|unseen
wajib lapor|n|required to report|unseen
otopsi|n|autopsy
autopsi|n|autopsy|unseen
forensik|n|forensic
sidik jari|n|fingerprint
rekonstruksi|n|reconstruction
alibi|n|alibi|unseen
barang curian|n|stolen goods|unseen
kerah putih|n|white collar|unseen
pencemaran nama baik|n|defamation|unseen
fitnah|n|slander; defamation
ujaran kebencian|n|hate speech|unseen
hoaks|n|hoax; fake news|unseen
berita bohong|n|hoax; fake news|unseen
berita palsu|n|fake news|unseen
disinformasi|v|disinformation|unseen
misinformasi|n|misinformation|unseen
sensor|n|censor; sensor; censorship
kebebasan berpendapat|n|freedom of expression|unseen
kebebasan pers|n|press freedom
kebebasan beragama|n|religious freedom|unseen
penyelundupan manusia|n|people smuggling|unseen
perdagangan orang|n|human trafficking|unseen
pekerja migran|n|migrant worker|unseen
pekerja seks|n|sex worker|unseen
pelacur|n|prostitute|unseen
prostitusi|n|prostitution
anak jalanan|n|street child|unseen
pekerja anak|n|child labor
eksploitasi|n|exploitation
mengeksploitasi|v|exploit
pernikahan dini|n|child marriage; early marriage|unseen
kekerasan seksual|n|sexual violence
penyintas kekerasan|n|survivor of violence|unseen
kesetaraan gender|n|gender equality|unseen
hak perempuan|n|women's rights|unseen
emansipasi|n|emancipation|unseen
pemberdayaan|n|empowerment|unseen
memberdayakan|v|empower
pengarusutamaan|n|mainstreaming|unseen
kemandirian ekonomi|n|economic independence|unseen
ketahanan pangan|n|food security|unseen
ketahanan|n|resilience; endurance; security
swasembada|n|self-sufficiency|unseen
bahan pokok|n|staple; basic necessities|unseen
kebutuhan pokok|n|basic needs; basic necessities|unseen
sembako|n|basic necessities; staple food|unseen
bantuan sosial|n|social assistance; social aid|unseen
bantuan langsung tunai|n|cash assistance; direct cash aid|unseen
jaring pengaman sosial|n|social safety net|unseen
jaminan sosial|n|social security
jaminan kesehatan|n|health insurance|unseen
upah minimum|n|minimum wage|unseen
uang pesangon|n|severance pay|unseen
pesangon|n|severance pay|unseen
lembur|n|overtime
daya beli|n|purchasing power|unseen
daya saing|n|competitiveness
neraca perdagangan|n|trade balance|unseen
neraca pembayaran|n|balance of payments|unseen
cadangan devisa|n|foreign exchange reserves|unseen
nilai tambah|n|added value|unseen
pajak penghasilan|n|income tax|unseen
pajak pertambahan nilai|n|value added tax|unseen
wajib pajak|n|taxpayer|unseen
bank indonesia|n|bank indonesia|unseen
suku bunga acuan|n|benchmark rate; benchmark interest rate|unseen
kebijakan moneter|n|monetary policy|unseen
moneter|a|monetary
kebijakan fiskal|n|fiscal policy|unseen
stimulus|n|stimulus|unseen
dana talangan|n|bailout|unseen
utang luar negeri|n|foreign debt; external debt|unseen
gagal bayar|n|default|unseen
kredit macet|n|bad loan; non-performing loan|unseen
agunan|n|collateral|unseen
hipotek|n|mortgage
kredit pemilikan rumah|n|mortgage|unseen
surat berharga|n|securities
penawaran umum perdana|n|initial public offering|unseen
reksa dana|n|mutual fund|unseen
pasar saham|n|stock market
harga saham|n|share price; stock price
indeks harga saham|n|stock price index|unseen
kapitalis|n|capitalist|unseen
pemegang saham mayoritas|n|majority shareholder|unseen
rapat umum pemegang saham|n|general meeting of shareholders|unseen
laporan keuangan|n|financial statement; financial report|unseen
laba kotor|n|gross profit|unseen
pendapatan bersih|n|net income; net revenue|unseen
omzet|n|turnover; sales|unseen
omset|n|turnover|unseen
untung rugi|n|profit and loss|unseen
usaha kecil|n|small business
usaha mikro|n|micro business|unseen
`
