export const VERBS_3 = `
muatan|v|load; cargo; content; charge
meliputi|v|include; cover
mencakup|v|include; cover; comprise
cakupan|v|scope; coverage
terdiri|v|consist; comprise
melibatkan|v|involve
terlibat|v|involved; involve; engage
keterlibatan|v|involvement
menyertakan|v|include; enclose
disertai|v|accompanied
menyertai|v|accompany
menemani|v|accompany
mendampingi|v|accompany; assist
didampingi|v|accompanied
pendamping|v|companion; assistant
berpartisipasi|v|participate
partisipasi|v|participation
peserta|v|participant
berbagi|v|share
membagi|v|divide; share; split
membagikan|v|share; distribute
pembagian|v|division; distribution
bagian|v|part; section; share
terbagi|v|divided
memisahkan|v|separate
terpisah|v|separate; separated
pemisahan|v|separation
berpisah|v|part; separate
pisah|v|separate
bergabung|v|join
menggabungkan|v|combine; merge; join
gabungan|v|combined; joint; combination
penggabungan|v|merger; merging
tergabung|v|joined; member
kombinasi|v|combination
menyatukan|v|unite; unify
bersatu|v|unite; united
penyatuan|v|unification; union
kesatuan|v|unity; unit
mengumpulkan|v|collect; gather; raise
berkumpul|v|gather; assemble
pengumpulan|v|collection; gathering
kumpulan|v|collection; set; group
perkumpulan|v|association
terkumpul|v|collected
menghimpun|v|collect; gather|unseen
himpunan|v|association; set
membentuk|v|form; shape; establish
bentuk|v|form; shape
pembentukan|v|formation; establishment
berbentuk|v|shaped; form
terbentuk|v|formed; form
dibentuk|v|formed
mendirikan|v|establish; found; set up
didirikan|v|founded; established
pendirian|v|establishment; founding; stance
pendiri|v|founder
berdiri|v|stand; establish
menempatkan|v|place; put; position
penempatan|v|placement
menempati|v|occupy; rank
ditempatkan|v|placed
meletakkan|v|put; place; lay
terletak|v|located; lie
letak|v|location; position
menaruh|v|put; place
taruh|v|put
memasang|v|install; put up; attach
pemasangan|v|installation
terpasang|v|installed
menggantung|v|hang; hanging
tergantung|v|depend; depending
bergantung|v|depend; rely
ketergantungan|v|dependence; dependency
mengandalkan|v|rely; depend
andalan|v|mainstay; reliable
menjaga|v|maintain; guard; keep; protect
penjagaan|v|guard; care
penjaga|v|guard; keeper
jaga|v|guard
melindungi|v|protect
perlindungan|v|protection
dilindungi|v|protected
pelindung|v|protector; protective
terlindung|v|protected
memelihara|v|maintain; keep; raise
pemeliharaan|v|maintenance; preservation
peliharaan|v|pet
mengawal|v|escort; guard|unseen
pengawal|v|bodyguard; guard|unseen
pengawalan|v|escort|unseen
mengantar|v|take; deliver; escort
mengantarkan|v|deliver; take; lead
antar|v|between; deliver
menjemput|v|pick up|unseen
menuju|v|toward; to; head; go
tujuan|v|goal; purpose; aim; destination; objective
bertujuan|v|aim; intend
ditujukan|v|aimed; intended
mengarah|v|lead; direct; head
mengarahkan|v|direct; guide; point
arah|v|direction
arahan|v|direction; guidance
searah|v|same direction
membimbing|v|guide
bimbingan|v|guidance|unseen
pembimbing|v|supervisor; mentor|unseen
memandu|v|guide
panduan|v|guide; guideline
pemandu|v|guide
memimpin|v|lead; head; chair
pedoman|v|guideline; guide
petunjuk|v|instruction; guidance; clue; hint
menunjuk|v|appoint; point; designate
penunjukan|v|appointment
memerintah|v|rule; govern
memerintahkan|v|order; command
perintah|v|command; order
menyuruh|v|tell; order; ask
suruh|v|order|unseen
instruksi|v|instruction
memaksa|v|force; compel
terpaksa|v|forced; have to
paksa|v|force
paksaan|v|coercion; force
pemaksaan|v|coercion|unseen
mendorong|v|encourage; push; drive; urge; prompt
dorongan|v|encouragement; push; drive
pendorong|v|driver; booster|unseen
memicu|v|trigger; spark
pemicu|v|trigger
dipicu|v|triggered
menyebabkan|v|cause; lead to; result in
disebabkan|v|caused; due
penyebab|v|cause
mengakibatkan|v|result in; cause; lead to
akibatnya|v|as a result; consequently
menimbulkan|v|cause; raise; give rise; pose
timbul|v|arise; emerge
membangkitkan|v|generate; raise; evoke
bangkit|v|rise; bounce back
kebangkitan|v|rise; revival; resurrection
muncul|v|appear; emerge; come; arise
munculnya|v|emergence
kemunculan|v|emergence; appearance
memunculkan|v|raise; bring up
mempengaruhi|v|affect; influence
memengaruhi|v|affect; influence
pengaruh|v|influence; effect; impact
berpengaruh|v|influential
dipengaruhi|v|influenced; affected
terpengaruh|v|affected; influenced
mengganggu|v|disturb; disrupt; interfere
gangguan|v|disturbance; disruption; disorder
terganggu|v|disturbed; disrupted
menghambat|v|inhibit; hamper; hinder
hambatan|v|obstacle; barrier
penghambat|v|inhibitor; obstacle
menghalangi|v|block; prevent; obstruct; hinder
halangan|v|obstacle
kendala|v|obstacle; constraint
rintangan|v|obstacle; hurdle
menyulitkan|v|complicate; difficult
memudahkan|v|ease; facilitate; make easy
mempermudah|v|facilitate; simplify; ease
memungkinkan|v|allow; enable; possible
kemungkinan|v|possibility; likely; probability; chance
membiarkan|v|let; allow; leave
biarkan|v|let; leave
mengabaikan|v|ignore; neglect
diabaikan|v|ignored
membutuhkan|v|need; require
kebutuhan|v|need; requirement
dibutuhkan|v|needed
butuh|v|need
memerlukan|v|require; need
diperlukan|v|needed; required; necessary
keperluan|v|need; purpose
mensyaratkan|v|require
mewajibkan|v|require; oblige
wajib|v|mandatory; compulsory; required; must
diwajibkan|v|required
mengharuskan|v|require
keharusan|v|necessity; must
berhak|v|entitled; right|unseen
layak|v|worthy; proper; deserve; feasible
kelayakan|v|feasibility; eligibility
pantas|v|deserve; appropriate; proper
patut|v|should; deserve; proper
membandingkan|v|compare
dibandingkan|v|compared; than
perbandingan|v|comparison; ratio
banding|v|compare
membedakan|v|distinguish; differentiate
berbeda|v|different; differ
perbedaan|v|difference
beda|v|different
menyamakan|v|equate; equalize
mirip|v|similar
kemiripan|v|similarity; resemblance
menyerupai|v|resemble
serupa|v|similar
kesamaan|v|similarity; equality
persamaan|v|equation; similarity; equality
sebanding|v|comparable; proportional
menghitung|v|count; calculate
penghitungan|v|counting; count; calculation
perhitungan|v|calculation
terhitung|v|counted; starting from
mengukur|v|measure
pengukuran|v|measurement
ukuran|v|size; measure
berukuran|v|size; sized
diukur|v|measured
menimbang|v|weigh
pertimbangan|v|consideration
mempertimbangkan|v|consider
dipertimbangkan|v|considered
menentukan|v|determine; decide; specify
ditentukan|v|determined; specified
penentuan|v|determination
menetapkan|v|set; establish; determine; designate
penetapan|v|determination; designation
ditetapkan|v|set; determined
memeriksakan|v|have checked
mengecek|v|check
pengecekan|v|check; checking
cek|v|check
memverifikasi|v|verify
verifikasi|v|verification
mengidentifikasi|v|identify
identifikasi|v|identification
mendeteksi|v|detect
deteksi|v|detection
terdeteksi|v|detected
mengungkap|v|reveal; uncover; expose
terungkap|v|revealed
menyembunyikan|v|hide; conceal
bersembunyi|v|hide
tersembunyi|v|hidden
rahasia|v|secret
merahasiakan|v|keep secret
membocorkan|v|leak
bocor|v|leak
kebocoran|v|leak; leakage
menghapus|v|delete; remove; erase; abolish
penghapusan|v|deletion; removal; elimination; abolition
hapus|v|delete; remove
dihapus|v|deleted
membuang|v|throw; dispose; discard; throw away
pembuangan|v|disposal; exile; drain
terbuang|v|wasted
buang|v|throw; discard
membatalkan|v|cancel; annul; undo
pembatalan|v|cancellation
batal|v|cancel; cancelled
dibatalkan|v|cancelled
mengulang|v|repeat
mengulangi|v|repeat
berulang|v|repeated; recurring; repeatedly
ulang|v|repeat; re-
kembali lagi|v|return
menekan|v|press; suppress; pressure
tekanan|v|pressure; stress; emphasis
tekan|v|press
tertekan|v|depressed; under pressure
memutar|v|rotate; play; turn; spin
`
