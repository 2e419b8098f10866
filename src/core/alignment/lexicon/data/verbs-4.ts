export const VERBS_4 = `
berputar|v|rotate; spin; revolve
putar|v|rotate; turn
memotong|v|cut
pemotongan|v|cutting; cut; slaughter
potongan|v|piece; cut; discount
terpotong|v|cut
memangkas|v|cut; trim
membelah|v|split
mencampur|v|mix
campuran|v|mixture; mix; mixed
campur|v|mix
campur tangan|v|intervention; interference
mengikat|v|bind; tie; binding
ikatan|v|bond; tie
terikat|v|bound; tied
membungkus|v|wrap
bungkus|v|wrap; pack
menyapu|v|sweep
menggali|v|dig; explore
penggalian|v|excavation; digging
menyusup|v|infiltrate|unseen
menyelinap|v|sneak
merangkak|v|crawl|unseen
mendaki|v|climb; hike
pendakian|v|climbing; climb; hike
pendaki|v|climber
memanjat|v|climb
mendarat|v|land
pendaratan|v|landing
lepas landas|v|take off; takeoff
terbang|v|fly
menerbangkan|v|fly
berlayar|v|sail
mengemudi|v|drive
mengemudikan|v|drive
pengemudi|v|driver
mengendarai|v|ride; drive
menyetir|v|drive
menumpang|v|ride; board
menyeberang|v|cross
menyeberangi|v|cross
seberang|v|across; opposite
melintasi|v|cross; pass
melintas|v|pass; cross
melewati|v|pass; exceed; through; skip
terlewat|v|missed; pass
berlalu|v|pass
melampaui|v|exceed; surpass; beyond
melebihi|v|exceed
kelebihan|v|excess; advantage; surplus
berlebihan|v|excessive; too much; overly
kekurangan|v|lack; shortage; deficiency; shortcoming
kurang|v|less; lack; not enough; under
kurangnya|v|lack
menghabiskan|v|spend; finish; use up
habis|v|run out; finish; used up
kehabisan|v|run out
menyisakan|v|leave
sisa|v|rest; remaining; remnant; leftover
tersisa|v|remaining; left; remain
mengganjal|v|prop|unseen
menghemat|v|save
hemat|v|save; thrifty; saving
penghematan|v|saving; savings
memboroskan|v|waste|unseen
boros|v|wasteful; waste|unseen
bangun|v|wake up; get up; wake; build
membangunkan|v|wake
terbangun|v|wake up
berbaring|v|lie down; lie
duduk|v|sit
menduduki|v|occupy; sit
kedudukan|v|position; status
berlutut|v|kneel|unseen
berpegangan|v|hold
memeluk|v|hug; embrace
pelukan|v|hug; embrace
mandi|v|bathe; bath; take a shower
berdandan|v|dress up|unseen
bercukur|v|shave
menyikat|v|brush
berkumis|v|mustached
melekat|v|attached; stick
menempel|v|stick; paste; attach
tempel|v|paste; stick
menyambung|v|connect; continue
sambungan|v|connection
tersambung|v|connected
terhubung|v|connected; connect
menyambut|v|welcome; greet
membujuk|v|persuade
mengajak|v|invite; ask; urge
ajakan|v|invitation; call
merayu|v|seduce; flirt|unseen
menghibur|v|entertain; comfort
hiburan|v|entertainment
menghormati|v|respect; honor
hormat|v|respect; honor; regards
kehormatan|v|honor
penghormatan|v|honor; tribute; respect
terhormat|v|honorable; respected
menghina|v|insult
penghinaan|v|insult; humiliation
mengejek|v|mock; taunt
ejekan|v|mockery; taunt|unseen
menyakiti|v|hurt
menyiksa|v|torture
penyiksaan|v|torture
siksaan|v|torture
mengkhianati|v|betray
pengkhianat|v|traitor|unseen
pengkhianatan|v|betrayal; treason
berbohong|v|lie
bohong|v|lie
kebohongan|v|lie
jujur|v|honest
kejujuran|v|honesty
setia|v|loyal; faithful
kesetiaan|v|loyalty
hidup|v|live; life; alive
kehidupan|v|life; living
menghidupkan|v|turn on; revive
menjalani|v|undergo; live; serve
menempuh|v|take; travel
mengalami|v|experience; suffer; undergo
pengalaman|v|experience
berpengalaman|v|experienced
dialami|v|experienced
menderita|v|suffer
penderitaan|v|suffering
penderita|v|patient; sufferer
menanggung|v|bear
mengidap|v|suffer; have
terserang|v|attacked; hit
terkena|v|affected; exposed; hit
kena|v|hit; get
menyerap|v|absorb
penyerapan|v|absorption|unseen
mengalir|v|flow
aliran|v|flow; stream; current
mengalirkan|v|drain; channel|unseen
menetes|v|drip|unseen
menguap|v|evaporate; yawn
mencair|v|melt
meleleh|v|melt
membeku|v|freeze; frozen
beku|v|frozen
membekukan|v|freeze
mendidih|v|boil
bersinar|v|shine
menyinari|v|illuminate
menyala|v|on; burn; light
menyalakan|v|turn on; light
berkedip|v|blink
bersuara|v|speak
berbunyi|v|sound; read; ring
bunyi|v|sound
bergema|v|echo|unseen
berkibar|v|fly; wave
mengibarkan|v|fly; raise
bertindak|v|act
tindakan|v|action; act; measure
menindak|v|take action
penindakan|v|enforcement; action
menindaklanjuti|v|follow up
tindak lanjut|v|follow-up
bereaksi|v|react
reaksi|v|reaction
berinteraksi|v|interact
interaksi|v|interaction
berkomunikasi|v|communicate
komunikasi|v|communication
bersikap|v|behave; act; be
sikap|v|attitude; stance
berperilaku|v|behave
perilaku|v|behavior
tingkah laku|v|behavior
bergaul|v|socialize|unseen
bertengkar|v|quarrel; argue; fight
pertengkaran|v|quarrel; argument
berkelahi|v|fight
perkelahian|v|fight
bentrok|v|clash
bentrokan|v|clash
bersekutu|v|ally
menguasai|v|control; master; dominate
penguasaan|v|control; mastery
mengendalikan|v|control
pengendalian|v|control
kendali|v|control
terkendali|v|under control; controlled
mengontrol|v|control
kontrol|v|control
mendominasi|v|dominate
dominasi|v|domination; dominance
menjajah|v|colonize
penjajah|v|colonizer; invader
penjajahan|v|colonialism; colonization; occupation
jajahan|v|colony
menindas|v|oppress
penindasan|v|oppression
membela|v|defend
pembela|v|defender
pembelaan|v|defense
mengorbankan|v|sacrifice
pengorbanan|v|sacrifice
berkorban|v|sacrifice
menghadiahkan|v|present; give
hadiah|v|prize; gift; award; present
memenuhi|v|meet; fulfill; satisfy; fill
pemenuhan|v|fulfillment
terpenuhi|v|fulfilled; met
memuaskan|v|satisfy; satisfactory; satisfying
puas|v|satisfied
kepuasan|v|satisfaction|unseen
menikmati|v|enjoy
nikmat|v|enjoyable; delicious
dinikmati|v|enjoyed
bertahan hidup|v|survive
menyesuaikan|v|adjust; adapt; customize
penyesuaian|v|adjustment; adaptation
beradaptasi|v|adapt
adaptasi|v|adaptation
terbiasa|v|accustomed; used to
membiasakan|v|accustom
cenderung|v|tend
kecenderungan|v|tendency; trend
bernama|v|named; called
menamai|v|name
dinamai|v|named
menamakan|v|name
dinamakan|v|called; named
berasal|v|come; originate; derive
asal|v|origin; as long as
asalkan|v|as long as
asal-usul|v|origin
berangkat kerja|v|go to work|unseen
menyimpang|v|deviate
penyimpangan|v|deviation; irregularity
bertentangan|v|contrary; conflict; contradict
pertentangan|v|conflict; opposition
mencerminkan|v|reflect
tercermin|v|reflected
melambangkan|v|symbolize
mewarnai|v|color
menghiasi|v|decorate; adorn
hiasan|v|decoration
dihiasi|v|decorated
berlomba-lomba|v|compete|unseen
berkaitan|v|related; relate; connected
mengaitkan|v|link; associate
kaitan|v|link; relation; connection
keterkaitan|v|relation; connection
dikaitkan|v|linked; associated
berdekatan|v|adjacent; near
mendekati|v|approach; near; close
pendekatan|v|approach
mendekat|v|approach; come closer
menjauh|v|stay away; move away
menjauhi|v|avoid; stay away
berjarak|v|distance; away
menyendiri|v|alone
merantau|v|migrate|unseen
bermigrasi|v|migrate
migrasi|v|migration
beremigrasi|v|emigrate|unseen
bekerja keras|v|work hard
`
