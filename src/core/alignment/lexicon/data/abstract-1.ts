export const ABSTRACT_1 = `
hal|n|thing; matter; case; regard
sesuatu hal|n|something
masalah|n|problem; issue; matter; trouble
permasalahan|n|problem; issue
mempermasalahkan|v|question; make an issue
bermasalah|v|problematic; troubled
persoalan|n|problem; issue; matter
isu|n|issue; rumor
rumor|n|rumor
desas-desus|n|rumor
topik|n|topic
tema|n|theme
bertema|v|themed
bidang|n|field; area; sector; plane
cara|n|way; method; how; manner; means
langkah|n|step; move; measure
langkah-langkah|n|steps; measures
melangkah|v|step; move
proses|n|process
memproses|v|process
pemrosesan|n|processing
prosedur|n|procedure
mekanisme|n|mechanism
kegiatan|n|activity; event
berkegiatan|v|be active
aktivitas|n|activity
giat|n|active; intensive
urusan|n|affair; business; matter
mengurus|v|take care; manage; handle
pengurus|n|administrator; board; management
pengurusan|n|management; handling
keadaan|n|situation; condition; state; circumstance
situasi|n|situation
kondisi|n|condition; situation
suasana|n|atmosphere; mood
peristiwa|n|event; incident
insiden|n|incident
fakta|n|fact
faktanya|n|in fact; the fact is
realitas|n|reality
realistis|a|realistic
alasan|n|reason; excuse; grounds
beralasan|v|reasonable; argue
akibat|n|consequence; effect
konsekuensi|n|consequence
faktor|n|factor
aspek|n|aspect
unsur|n|component; element
komponen|n|component
struktur|n|structure
sumber|n|source; resource; well
bersumber|v|sourced
sumber daya|n|resource
sumber daya alam|n|natural resource
sumber daya manusia|n|human resource|unseen
daya|n|power
bertenaga|v|powered
tenaga|n|power; energy; force; personnel
model|n|model
contoh|n|example; sample
mencontohkan|v|exemplify; give an example
teladan|n|example; role model
tipe|n|type
jenis|n|type; kind; sort
macam|n|kind; type; sort
bermacam-macam|v|various|unseen
kategori|n|category
golongan|n|group; class|unseen
menggolongkan|v|classify
kelompok|n|group
berkelompok|v|in groups
mengelompokkan|v|group; classify
organisasi|n|organization
terorganisasi|n|organized
asosiasi|n|association
yayasan|n|foundation
komunitas|n|community
perhimpunan|n|association
ikatan|n|association
forum|n|forum
gugus tugas|n|task force|unseen
satuan tugas|n|task force|unseen
satuan|n|unit
unit|n|unit
divisi|n|division
tahap|n|stage; phase; step
tahapan|n|stage; phase
fase|n|phase
tingkat|n|level; rate; degree; stage
bertingkat|v|multilevel; storied
tingkatan|n|level
setingkat|n|level; equivalent
level|n|level
lapisan|n|layer
berlapis|v|layered
standar|n|standard
kriteria|n|criterion; criteria
prinsip|n|principle
konsep|n|concept
ide|n|idea
gagasan|n|idea; notion
menggagas|v|initiate|unseen
inisiatif|n|initiative
inspirasi|n|inspiration
menginspirasi|v|inspire
terinspirasi|n|inspired
ilham|n|inspiration|unseen
visi|n|vision
misi|n|mission
cita-cita|n|ideal; aspiration; dream|unseen
bercita-cita|v|aspire
mimpi|n|dream
bermimpi|v|dream
impian|n|dream
khayalan|n|fantasy; imagination|unseen
imajinasi|n|imagination
membayangkan|v|imagine
sasaran|n|target; goal; objective
niat|n|intention; intent
berniat|v|intend
maksud|n|purpose; intention; meaning
bermaksud|v|intend; mean
dimaksud|n|meant; intended; referred to
kehendak|n|will
menghendaki|v|want; desire
tekad|n|determination; resolve
bertekad|v|determined
komitmen|n|commitment
berkomitmen|v|committed
prioritas|n|priority
memprioritaskan|v|prioritize
kesempatan|n|opportunity; chance; occasion
peluang|n|opportunity; chance
berpeluang|v|likely; chance
momen|n|moment
momentum|n|momentum
tren|n|trend
fenomena|n|phenomenon
siklus|n|cycle
rangkaian|n|series; set; sequence
serangkaian|n|a series of; series
deretan|n|row; series
sederet|n|a series of; row
urutan|n|order; sequence
berurutan|v|sequential; consecutive
berturut-turut|v|consecutive; in a row
turun-temurun|n|hereditary|unseen
pola|n|pattern
bukti nyata|n|real evidence|unseen
jejak|n|trace; footprint; track
tanda-tanda|n|signs
sinyal|n|signal
isyarat|n|signal; gesture; cue
mengisyaratkan|v|signal; hint
gerak-gerik|n|movements|unseen
pertanda|n|sign; omen
sifat|n|nature; character; trait; property
bersifat|v|be; in nature
ciri|n|feature; characteristic
ciri-ciri|n|characteristics; features
karakteristik|n|characteristic
watak|n|character|unseen
akhlak|n|morals|unseen
jati diri|n|identity|unseen
gaya|n|style; force
bergaya|v|stylish; style
gaya hidup|n|lifestyle
kebiasaan|n|habit; custom
rutinitas|n|routine
rutin|a|routine; regular; regularly
hobi|n|hobby
kebugaran|n|fitness
warna|n|color
nilai-nilai|n|values
norma|n|norm
ideologi|n|ideology
paham|n|ideology|unseen
pancasila|n|pancasila|unseen
persepsi|n|perception
perspektif|n|perspective
sudut pandang|n|point of view; perspective
opini|n|opinion
kritikus|n|critic
ulasan|n|review
mengulas|v|review
peninjauan|n|review
meninjau|v|review; inspect
tinjauan|n|review
evaluasi|n|evaluation
mengevaluasi|v|evaluate
penyelidik|n|investigator
referensi|n|reference
rujukan|n|reference; referral
merujuk|v|refer
mengacu|v|refer
acuan|n|reference
kerangka|n|framework; frame; skeleton
kerangka kerja|n|framework
bingkai|n|frame
skema|n|scheme
strategi|n|strategy
`
