export const VERBS_2 = `
mengawasi|v|supervise; watch; oversee; monitor
pengawasan|v|supervision; oversight; surveillance; control
pengawas|v|supervisor; watchdog; inspector
memandang|v|view; look; regard
pandangan|v|view; sight; opinion; outlook
pemandangan|v|view; scenery; landscape
dipandang|v|seen; viewed
menatap|v|stare; gaze
menengok|v|look; visit
melirik|v|glance|unseen
mengintip|v|peek
membuka|v|open; unlock
buka|v|open
pembukaan|v|opening
terbuka|v|open
dibuka|v|opened
pembuka|v|opener; opening
menutup|v|close; shut; cover
tutup|v|close; closed; lid
penutupan|v|closure; closing; shutdown
penutup|v|cover; closing; lid
tertutup|v|closed; covered
ditutup|v|closed; cover
memulai|v|start; begin; initiate
mulai|v|start; begin; starting
dimulai|v|begin; start
permulaan|v|beginning; start
mengakhiri|v|end; finish; terminate
berakhir|v|end; expire; finish
diakhiri|v|ended
melanjutkan|v|continue; resume; proceed
berlanjut|v|continue
lanjut|v|continue; further; advanced; next
lanjutan|v|advanced; further; continuation
kelanjutan|v|continuation
dilanjutkan|v|continued
terus|v|continue; keep; constantly; straight
terus-menerus|v|continuously; constantly
meneruskan|v|continue; forward; pass
berhenti|v|stop; quit
menghentikan|v|stop; halt; terminate; cease
penghentian|v|termination; cessation; suspension
pemberhentian|v|dismissal; stop
berlangsung|v|take place; last; ongoing; continue
menyelesaikan|v|complete; finish; resolve; settle; solve
penyelesaian|v|settlement; completion; solution; resolution
selesai|v|finish; done; complete; finished; over
terselesaikan|v|resolved; settled
merampungkan|v|complete; finish
rampung|v|complete; finished
usai|v|after; finish; over
seusai|v|after
mengubah|v|change; alter; modify; convert; turn
berubah|v|change; vary
perubahan|v|change; modification; amendment
ubah|v|change; modify
diubah|v|changed; modify
mengganti|v|replace; change; substitute
ganti|v|replace; change
penggantian|v|replacement; reimbursement
menukar|v|exchange; swap
pertukaran|v|exchange
bertukar|v|exchange
memindahkan|v|move; transfer
pindah|v|move
perpindahan|v|movement; displacement; switch
pemindahan|v|transfer; move; removal
berpindah|v|move; switch
dipindahkan|v|moved; transfer
menggeser|v|shift; slide
pergeseran|v|shift
bergerak|v|move; moving
menggerakkan|v|move; drive
gerak|v|motion; movement
penggerak|v|drive; driver; driving force
pergerakan|v|movement; motion
berjalan|v|walk; run; go; running
jalan|v|road; street; way; path; walk
menjalankan|v|run; carry out; execute; implement
perjalanan|v|journey; trip; travel
jalannya|v|course
jalan kaki|v|walk; on foot
berkeliling|v|travel around; tour|unseen
mengelilingi|v|surround; circle
mengikuti|v|follow; attend; join; participate
berikut|v|following; next
berikutnya|v|next; following
ikut|v|join; participate; follow; take part
pengikut|v|follower
diikuti|v|followed
keikutsertaan|v|participation
mengejar|v|pursue; chase; catch up
pengejaran|v|pursuit; chase
menunggu|v|wait; await
tunggu|v|wait
penantian|v|wait
menanti|v|wait; await
menghadapi|v|face; confront; deal with
berhadapan|v|face; deal; opposite
hadapan|v|front; presence
menghadap|v|face; facing
menghindari|v|avoid; evade
menghindar|v|avoid; dodge
terhindar|v|avoid; spared
mengatasi|v|overcome; address; tackle; handle; cope
menangani|v|handle; deal with; address; manage
penanganan|v|handling; treatment; management
menanggulangi|v|tackle; cope|unseen
penanggulangan|v|mitigation; management; countermeasure|unseen
memecahkan|v|solve; break
pecah|v|break; break out; broken; rupture
pemecahan|v|solution; solving
perpecahan|v|division; split
memperbaiki|v|repair; fix; improve; correct
perbaikan|v|repair; improvement; fix
membaik|v|improve; get better
memburuk|v|worsen; deteriorate
memperburuk|v|worsen; exacerbate; aggravate
merapikan|v|tidy up
mengatur|v|set; arrange; regulate; organize; manage
pengaturan|v|setting; arrangement; regulation
diatur|v|regulated; arrange
teratur|v|regular; orderly
keteraturan|v|order; regularity
menyusun|v|arrange; compile; draft; prepare
penyusunan|v|preparation; drafting; compilation
susunan|v|arrangement; composition; structure
tersusun|v|arranged; composed
merencanakan|v|plan
rencana|v|plan
berencana|v|plan
perencanaan|v|planning
direncanakan|v|planned
terencana|v|planned
perencana|v|planner|unseen
merancang|v|design
rancangan|v|design; draft
dirancang|v|designed
mempersiapkan|v|prepare
menyiapkan|v|prepare; set up
siap|v|ready; prepared
bersiap|v|prepare; get ready
persiapan|v|preparation
kesiapan|v|readiness; preparedness
disiapkan|v|prepared
menyediakan|v|provide; supply
tersedia|v|available
penyediaan|v|provision; supply
penyedia|v|provider; supplier
ketersediaan|v|availability
persediaan|v|stock; supply; inventory
disediakan|v|provided
melayani|v|serve
pelayanan|v|service
layanan|v|service
pelayan|v|waiter; servant; server
menyajikan|v|serve; present
penyajian|v|presentation; serving
sajian|v|dish
menggunakan|v|use; utilize; employ
digunakan|v|used
penggunaan|v|use; usage
pengguna|v|user
gunakan|v|use
kegunaan|v|use; usefulness; usability
berguna|v|useful
memakai|v|wear; use
pemakaian|v|use; usage
pemakai|v|user
pakai|v|use; wear
dipakai|v|used; worn
mengenakan|v|wear; put on; impose
memanfaatkan|v|use; utilize; take advantage; exploit
manfaat|v|benefit; advantage; use
bermanfaat|v|useful; beneficial
pemanfaatan|v|utilization; use
menerapkan|v|apply; implement
penerapan|v|application; implementation
diterapkan|v|applied; implement
terapan|v|applied
melaksanakan|v|carry out; implement; execute; perform
pelaksanaan|v|implementation; execution
dilaksanakan|v|held; carried out; be carry out; implement
pelaksana|v|executor; acting|unseen
mewujudkan|v|realize; create
terwujud|v|realized; materialize
wujud|v|form; shape; manifestation
menyelenggarakan|v|hold; organize
penyelenggaraan|v|holding; implementation
penyelenggara|v|organizer
diselenggarakan|v|held
mengadakan|v|hold; organize
diadakan|v|held
pengadaan|v|procurement; provision|unseen
menciptakan|v|create; invent
penciptaan|v|creation
pencipta|v|creator
ciptaan|v|creation; creature
tercipta|v|created
menghasilkan|v|produce; generate; result; yield
hasil|v|result; outcome; product; yield
dihasilkan|v|produced; generated
penghasil|v|producer
berhasil|v|succeed; successful; manage; success
keberhasilan|v|success
sukses|v|success; successful
kesuksesan|v|success
gagal|v|fail; failed; failure
kegagalan|v|failure
menggagalkan|v|thwart; foil|unseen
mencoba|v|try; attempt
coba|v|try
percobaan|v|trial
mengupayakan|v|seek; strive
upaya|v|effort; attempt
berupaya|v|try; attempt; strive; seek
berjuang|v|struggle; fight
perjuangan|v|struggle; fight
memperjuangkan|v|fight for; champion
pejuang|v|fighter
mengembangkan|v|develop; expand
berkembang|v|develop; grow; expand; thrive
perkembangan|v|development; progress; growth
pengembangan|v|development
pengembang|v|developer
berkembang biak|v|breed; reproduce|unseen
memajukan|v|advance; promote
kemajuan|v|progress; advance
maju|v|advance; forward; advanced; developed
mundur|v|backward; retreat; step down; resign
kemunduran|v|setback; decline
memperluas|v|expand; extend; broaden
perluasan|v|expansion; extension
meluas|v|spread; widespread; expand
memperpanjang|v|extend; prolong
perpanjangan|v|extension
memperkuat|v|strengthen; reinforce
menguatkan|v|strengthen
memperlambat|v|slow; slow down
melambat|v|slow; slow down
perlambatan|v|slowdown
mempercepat|v|accelerate; speed up
percepatan|v|acceleration
memperketat|v|tighten
membatasi|v|limit; restrict
pembatasan|v|restriction; limitation
terbatas|v|limited
keterbatasan|v|limitation
batasan|v|limit; boundary; limitation
mengurangi|v|reduce; decrease; lessen; subtract
pengurangan|v|reduction
berkurang|v|decrease; reduce; decline
menambah|v|add; increase
penambahan|v|addition; increase
bertambah|v|increase; grow
tambahan|v|additional; extra; addition; supplement
tambah|v|add; plus
memperbesar|v|enlarge; increase
pembesaran|v|enlargement
memperkecil|v|reduce; minimize
terkandung|v|contained
berisi|v|contain; filled
isi|v|content; fill; contents
mengisi|v|fill; fill in
pengisian|v|filling; charging
diisi|v|filled
memuat|v|load; contain
`
