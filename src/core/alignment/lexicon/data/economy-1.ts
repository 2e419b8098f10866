export const ECONOMY_1 = `
ekonomi|n|economy; economic; economics
perekonomian|n|economy
ekonom|n|economist
ekonomis|a|economical|unseen
bisnis|n|business
pebisnis|n|businessman; business person
pengusaha|n|businessman; entrepreneur; employer
wirausaha|n|entrepreneur|unseen
kewirausahaan|n|entrepreneurship|unseen
usaha|n|effort; business; enterprise; attempt
berusaha|v|try; attempt; strive
perusahaan|n|company; firm; corporation; corporate
perseroan|n|company; corporation; limited|unseen
korporasi|n|corporation|unseen
emiten|n|issuer; listed company|unseen
anak perusahaan|n|subsidiary
entitas|n|entity
industri|n|industry; industrial
industrialisasi|n|industrialization|unseen
pabrik|n|factory; plant; mill
manufaktur|n|manufacturing; manufacture
produk|n|product
produksi|n|production; output; produce
memproduksi|v|produce; manufacture
produsen|n|producer; manufacturer
produktif|a|productive
produktivitas|n|productivity
konsumen|n|consumer
konsumsi|n|consumption
mengonsumsi|v|consume; eat
barang|n|goods; item; thing; stuff
komoditas|n|commodity
pasar|n|market
pemasaran|n|marketing
memasarkan|v|market
pasar modal|n|capital market|unseen
bursa|n|exchange; stock exchange; bourse
bursa efek|n|stock exchange|unseen
saham|n|share; stock
pemegang saham|n|shareholder
obligasi|n|bond
surat utang|n|bond; debt securities|unseen
efek|n|effect; securities
indeks|n|index
investasi|n|investment
investor|n|investor
berinvestasi|v|invest
menginvestasikan|v|invest
penanaman modal|n|investment|unseen
modal|n|capital
dana|n|fund; money; funding
mendanai|v|fund; finance
pendanaan|n|funding; financing
keuangan|n|finance; financial
finansial|n|financial
bank|n|bank
perbankan|n|banking; bank
bank sentral|n|central bank
bank dunia|n|world bank
kredit|n|credit; loan
pinjaman|n|loan
meminjam|v|borrow
meminjamkan|v|lend
peminjam|n|borrower
utang|n|debt; loan
hutang|n|debt|unseen
berutang|v|owe
kreditur|n|creditor|unseen
debitur|n|debtor|unseen
nasabah|n|customer; client
tabungan|n|savings; saving
menabung|v|save
simpanan|n|deposit; savings
menyimpan|v|save; store; keep
penyimpanan|n|storage; saving
deposito|n|deposit|unseen
suku bunga|n|interest rate
inflasi|n|inflation|unseen
deflasi|n|deflation|unseen
resesi|n|recession
depresi|n|depression
pertumbuhan|n|growth
tumbuh|n|grow
bertumbuh|v|grow
menumbuhkan|v|grow; foster
pendapatan|n|income; revenue; earnings
penghasilan|n|income; earnings
berpenghasilan|v|income; earning
gaji|n|salary; pay; wage
upah|n|wage; pay
tunjangan|n|allowance; benefit
bonus|n|bonus
pensiun|n|retirement; pension; retire
pensiunan|n|retiree; retired; pensioner
laba|n|profit
laba bersih|n|net profit; net income|unseen
keuntungan|n|profit; advantage; benefit; gain
untung|n|profit; luck
menguntungkan|v|profitable; beneficial; benefit; favorable
rugi|n|loss; lose
kerugian|n|loss; damage; disadvantage
merugikan|v|harm; detrimental; disadvantage
biaya|n|cost; fee; expense
membiayai|v|finance; fund
pembiayaan|n|financing; funding
harga|n|price; cost
berharga|v|valuable; precious
menghargai|v|appreciate; respect; value
penghargaan|n|award; appreciation; prize
tarif|n|tariff; rate; fare
nilai|n|value; score; grade
bernilai|v|valuable; worth; value
senilai|n|worth; valued at
nilai tukar|n|exchange rate
kurs|n|exchange rate; rate
mata uang|n|currency
uang|n|money
uang tunai|n|cash
tunai|n|cash
rupiah|n|rupiah
dolar|n|dollar
euro|n|euro
yen|n|yen
yuan|n|yuan
poundsterling|n|pound|unseen
pound|n|pound|unseen
ringgit|n|ringgit|unseen
sen|n|cent
anggaran|n|budget
menganggarkan|v|budget
defisit|n|deficit
surplus|n|surplus|unseen
pajak|n|tax
perpajakan|n|taxation; tax
pembayar pajak|n|taxpayer|unseen
cukai|n|excise
bea cukai|n|customs
bea|n|duty; customs
subsidi|n|subsidy
bersubsidi|v|subsidized|unseen
dividen|n|dividend
aset|n|asset
kekayaan|n|wealth; property; richness
kaya|n|rich; wealthy
memperkaya|v|enrich
kemiskinan|n|poverty
miskin|n|poor
kesejahteraan|n|welfare; prosperity; well-being
sejahtera|n|prosperous|unseen
pengangguran|n|unemployment; unemployed
menganggur|v|unemployed
lapangan kerja|n|job; employment|unseen
lowongan|n|vacancy; job opening
lowongan kerja|n|job vacancy|unseen
tenaga kerja|n|labor; worker; workforce; manpower
buruh|n|laborer; worker; labor
serikat buruh|n|labor union|unseen
serikat pekerja|n|trade union; labor union|unseen
pekerja|n|worker; employee
pekerjaan|n|job; work; employment; occupation
bekerja|n|work
kerja|n|work; labor; job
karyawan|n|employee; staff; worker
pegawai|n|employee; official; staff
pegawai negeri|n|civil servant
majikan|n|employer; master
mempekerjakan|v|employ; hire
merekrut|v|recruit; hire
perekrutan|n|recruitment
rekrutmen|n|recruitment|unseen
memecat|v|fire; dismiss; sack
pemecatan|n|dismissal; firing
pemutusan hubungan kerja|n|layoff|unseen
mogok|n|strike
pemogokan|n|strike
perdagangan|n|trade; trading; commerce
dagang|n|trade
pedagang|n|trader; merchant; vendor; seller
berdagang|v|trade
memperdagangkan|v|trade
niaga|n|commerce; commercial|unseen
komersial|n|commercial
ekspor|n|export
mengekspor|v|export
eksportir|n|exporter|unseen
impor|n|import
mengimpor|v|import
importir|n|importer
penjualan|n|sale; sales
menjual|v|sell
penjual|n|seller; vendor
jual|n|sell
jual beli|n|buying and selling; trade|unseen
terjual|n|sold; be sell
pembelian|n|purchase; buying
membeli|v|buy; purchase
pembeli|n|buyer; customer
beli|n|buy
belanja|n|shopping; spending; expenditure; shop
berbelanja|v|shop
perbelanjaan|n|shopping
pusat perbelanjaan|n|shopping center; shopping mall; mall
`
