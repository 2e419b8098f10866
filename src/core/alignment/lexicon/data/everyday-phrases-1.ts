export const EVERYDAY_PHRASES_1 = `
dua puluh|q|twenty
tiga puluh|q|thirty
empat puluh|q|forty
lima puluh|q|fifty
enam puluh|q|sixty
tujuh puluh|q|seventy|unseen
delapan puluh|q|eighty|unseen
sembilan puluh|q|ninety|unseen
empat belas|q|fourteen
lima belas|q|fifteen
enam belas|q|sixteen
tujuh belas|q|seventeen
delapan belas|q|eighteen
sembilan belas|q|nineteen
seratus ribu|q|hundred thousand
memulai ulang|v|restart
memuat ulang|v|reload
mengatur ulang|v|reset; rearrange
memperbesar|v|zoom in; enlarge; increase
memperkecil|v|zoom out; shrink; reduce; minimize
menguraikan|v|parse; break down; elaborate; describe; explain; decompose
mengurai|v|parse; break down; decompose
menanggulangi|v|combat; respond; tackle; cope|unseen
penanggulangan|v|response; control; handling; mitigation; management; countermeasure
penetapan|v|assignment; setting; stipulation; determination; designation
penempatan|v|assignment; deployment; positioning; placement
pengambilan|v|sampling; retrieval; fetch; taking; collection
pengambilan keputusan|v|decision making; decision-making|unseen
mengambil keputusan|v|make a decision|unseen
menayangkan|v|display; air; broadcast; show
pemisahan|v|secession; segregation; separation
timbul|v|occur; arise; emerge
disukai|v|preferred; popular; liked; like; favorite
terpotong|v|truncated; cut
terganggu|v|impaired; interrupted; affected; disturbed; disrupted
berpengaruh|v|affect; effective; influential
menduga|v|expect; suspect; guess; presume; allege
dikenal sebagai|v|known as
dianggap sebagai|v|considered; regarded as
terdiri dari|v|consist of; comprise; made up of
terdiri atas|v|consist of; comprise
bertanggung jawab atas|v|responsible for
mengambil alih|v|seize; take over
mengambil langkah|v|take steps; take action
mengambil tindakan|v|take action
memegang peranan|v|play a role|unseen
peranan|v|role
memainkan peran|v|play a role
memberi makan|v|feed
memberi dukungan|v|support
memberi izin|v|allow; authorize
memberi perhatian|v|pay attention|unseen
memberi kesempatan|v|give a chance
memberi tanggapan|v|respond|unseen
turut serta|v|participate|unseen
ikut serta|v|participate; take part
turun tangan|v|intervene; step in|unseen
angkat bicara|v|speak out; speak up|unseen
buka suara|v|speak out|unseen
tutup usia|v|pass away; die|unseen
gulung tikar|v|go bankrupt; out of business|unseen
angkat kaki|v|leave|unseen
naik daun|v|rising; popular|unseen
jatuh tempo|v|due; mature; maturity
jatuh sakit|v|fall ill|unseen
jatuh cinta|v|fall in love
tidak setuju|v|disagree
tidak sah|v|invalid; illegitimate
tidak biasa|v|unusual
tidak dikenal|v|unknown; unidentified
tidak diketahui|v|unknown
tidak terduga|v|unexpected
tidak terbatas|v|unlimited
tidak terlihat|v|invisible
tidak aktif|v|inactive
tidak aman|v|unsafe; insecure
tidak pasti|v|uncertain
tidak langsung|v|indirect; indirectly
tidak resmi|v|unofficial
tidak tersedia|v|unavailable; not available
tidak valid|v|invalid
tidak benar|v|false; untrue
tidak perlu|v|unnecessary; do not need
tidak sama|v|different; not the same
tidak cukup|v|not enough; insufficient
tidak sabar|v|impatient
tidak sadar|v|unconscious; unaware
tidak bisa|v|cannot; unable
tidak dapat|v|cannot; unable
belum pernah|v|never
belum tentu|v|not necessarily
mau tidak mau|v|inevitably; like it or not|unseen
mulai dari|v|starting from; from
berbeda dengan|v|unlike; different from
berbeda dari|v|different from
bersama dengan|v|together with; along with
bersamaan dengan|v|at the same time as; along with
sehubungan dengan|v|in connection with; with respect to
berkaitan dengan|v|related to; with respect to
berhubungan dengan|v|associated with; related to
dibandingkan dengan|v|compared with; compared to
sesuai dengan|v|in accordance with; according to
seiring dengan|v|along with; as
sejalan dengan|v|in line with
sejalan|v|in line; consistent
bertepatan|v|coincide
hadapan|v|before; front; presence
peranan|n|part
papan klip|n|clipboard
papan nama|n|sign; nameplate|unseen
tata letak|n|layout
tata cara|n|procedure|unseen
tata ruang|n|spatial planning; layout|unseen
tata surya|n|solar system
surya|n|solar; sun
hak akses|n|permission; access right
hak istimewa|n|privilege
hak sipil|n|civil rights
catatan kaki|n|footnote
umpan balik|n|feedback
jarak jauh|n|remote; long distance
lini masa|n|timeline
frasa sandi|n|passphrase
bilangan|n|number
bilangan bulat|n|integer
badai petir|n|thunderstorm
air terjun|n|waterfall
abad pertengahan|n|middle ages; medieval
pertengahan tahun|n|mid-year; midyear|unseen
antarmuka pengguna|n|user interface
pihak ketiga|n|third party
pihak lain|n|other party; others
pihak keamanan|n|security forces|unseen
sarana|n|tool; medium; facility; means
surat keterangan|n|certificate|unseen
surat kuasa|n|power of attorney|unseen
surat edaran|n|circular|unseen
edaran|n|circular|unseen
surat terbuka|n|open letter|unseen
perizinan|n|permission; licensing; permit
jubah|n|gown; robe; cloak
penguncian|n|lock; locking; lockdown
sebaran|n|spread; distribution
siaran langsung|n|live broadcast; live
siaran pers|n|press release|unseen
pengalihan|n|redirect; diversion; transfer
ikatan|n|binding; association
sinar matahari|n|sunlight; sunshine
matahari terbit|n|sunrise
matahari terbenam|n|sunset
terbenam|n|set; sink
bulan madu|n|honeymoon|unseen
bulan purnama|n|full moon|unseen
purnama|n|full moon|unseen
gerhana|n|eclipse
gerhana matahari|n|solar eclipse|unseen
gerhana bulan|n|lunar eclipse
tahun cahaya|n|light year|unseen
tahun ajaran|n|school year; academic year|unseen
tahun anggaran|n|fiscal year; budget year|unseen
tahun fiskal|n|fiscal year|unseen
tahun depan|n|next year
bulan depan|n|next month
minggu depan|n|next week
pekan depan|n|next week|unseen
hari libur|n|holiday
hari raya|n|holiday; feast
hari kemerdekaan|n|independence day|unseen
hari kerja|n|working day; weekday; business day
jam kerja|n|working hours
jam tangan|n|wristwatch; watch
`
