export const VERBS_1 = `
melakukan|v|do; carry out; conduct; perform; commit; make
dilakukan|v|done; carry out; conduct; perform
membuat|v|make; create; cause
dibuat|v|made; create
buat|v|make; for
pembuatan|v|making; manufacture; creation
pembuat|v|maker; creator
memberi|v|give; provide
memberikan|v|give; provide; grant
pemberian|v|giving; grant; gift; provision
beri|v|give
mendapat|v|get; receive; gain
mendapatkan|v|get; obtain; receive; gain; acquire
memperoleh|v|obtain; get; gain; acquire
perolehan|v|acquisition; gain; tally
menerima|v|receive; accept; get
penerima|v|recipient; receiver
penerimaan|v|revenue; acceptance; reception; admission
diterima|v|accepted; received
terima kasih|v|thank you; thanks
berterima kasih|v|thank; grateful
mengambil|v|take; pick up; get
pengambilan|v|taking; retrieval; collection
ambil|v|take
diambil|v|taken
membawa|v|bring; carry; take
bawa|v|bring; carry
pembawa|v|carrier; bearer
terbawa|v|carried
mengirim|v|send; ship
mengirimkan|v|send; transmit
kirim|v|send
pengiriman|v|delivery; shipping; shipment
pengirim|v|sender
kiriman|v|post; shipment
datang|v|come; arrive
kedatangan|v|arrival; coming
mendatangi|v|visit; come; approach
mendatangkan|v|bring; bring in
pergi|v|go; leave; away
kepergian|v|departure
berangkat|v|depart; leave; set off
keberangkatan|v|departure
memberangkatkan|v|send; dispatch|unseen
tiba|v|arrive; come; arrival
kembali|v|return; back; again; come back
mengembalikan|v|return; restore; give back
pengembalian|v|return; refund
pulang|v|go home; return; home; come home
memulangkan|v|repatriate; send home
kepulangan|v|return
balik|v|back; return; behind
berbalik|v|turn around; turn
membalikkan|v|reverse; flip; turn over
masuk|v|enter; log in; come in; go in; sign in
memasuki|v|enter
memasukkan|v|enter; insert; put; include
masukan|v|input
pemasukan|v|income; input
keluar|v|exit; out; leave; come out; quit; go out
mengeluarkan|v|issue; spend; release; remove; eject
pengeluaran|v|expenditure; expense; spending
naik|v|board; up
meninggalkan|v|leave; abandon
tinggal|v|live; stay; remain; reside
tempat tinggal|v|residence; home
peninggalan|v|heritage; relic; legacy|unseen
tertinggal|v|left behind; behind; left
ketinggalan|v|left behind; miss
ditinggalkan|v|abandoned; left
menetap|v|settle; stay
berada|v|be; located; exist; be in
keberadaan|v|existence; presence
hadir|v|present; attend; be present
menghadiri|v|attend
kehadiran|v|presence; attendance
menghadirkan|v|present; bring
terjadi|v|happen; occur; take place
kejadian|v|incident; event; occurrence
menjadikan|v|make; turn into
terlihat|v|seen; look; visible; appear
melihat|v|see; look; view
lihat|v|see; look; view
penglihatan|v|sight; vision; eyesight
memperlihatkan|v|show; display
kelihatan|v|seem; look; visible
kelihatannya|v|seem; look like
tampak|v|appear; look; seem; visible
tampaknya|v|seem; apparently; appear
nampak|v|appear; visible
menampakkan|v|show; reveal
tampil|v|appear; perform
menampilkan|v|display; show; feature
tampilan|v|display; view; appearance
penampilan|v|appearance; performance
terdengar|v|heard; sound
mendengar|v|hear
mendengarkan|v|listen; hear
dengar|v|hear; listen
pendengar|v|listener; audience
pendengaran|v|hearing
merasa|v|feel
merasakan|v|feel; experience; taste
perasaan|v|feeling; emotion
dirasakan|v|felt
terasa|v|feel; felt
mencium|v|kiss; smell
ciuman|v|kiss
menyentuh|v|touch
sentuhan|v|touch
sentuh|v|touch
meraba|v|touch; grope|unseen
memegang|v|hold; grip
pegangan|v|handle; grip
dipegang|v|held
berpikir|v|think
memikirkan|v|think; consider
pikir|v|think
pikiran|v|mind; thought
pemikiran|v|thought; thinking; idea
pemikir|v|thinker|unseen
mengira|v|think; suppose; guess; assume
menganggap|v|consider; regard; assume; think; perceive
dianggap|v|considered; regarded
anggapan|v|assumption; opinion|unseen
menduga|v|suspect; guess; presume; allege
diduga|v|allegedly; suspected; alleged
dugaan|v|suspicion; allegation; alleged|unseen
mencurigai|v|suspect
curiga|v|suspicious
kecurigaan|v|suspicion
mencurigakan|v|suspicious
mengetahui|v|know; find out; learn
diketahui|v|known
tahu|v|know; tofu
ketahui|v|know
mengenal|v|know; recognize; get to know
dikenal|v|known; recognize
mengenali|v|recognize; identify
pengenalan|v|introduction; recognition
kenal|v|know
kenalan|v|acquaintance
terkenal|v|famous; well-known; popular
memperkenalkan|v|introduce
perkenalan|v|introduction
mengerti|v|understand
pengertian|v|understanding; meaning
memahami|v|understand; comprehend
pemahaman|v|understanding; comprehension
paham|v|understand; ideology|unseen
dipahami|v|understood
mengingat|v|remember; considering; given
ingat|v|remember
ingatan|v|memory
teringat|v|remember; recall
melupakan|v|forget
lupa|v|forget
terlupakan|v|forgotten
kenangan|v|memory; memories; memento
mengenang|v|remember; commemorate; recall
menyadari|v|realize; aware; be aware
sadar|v|aware; conscious; realize
kesadaran|v|awareness; consciousness
menginginkan|v|want; desire
keinginan|v|desire; wish; want
diinginkan|v|wanted; desired; want
berminat|v|interested
minat|v|interest
peminat|v|enthusiast
tertarik|v|interested; attracted
menarik|v|attract; interesting; pull; draw; withdraw
ketertarikan|v|interest; attraction
daya tarik|v|attraction; appeal
penarikan|v|withdrawal; recall
tarik|v|pull; drag
suka|v|like; love
menyukai|v|like
kesukaan|v|favorite; hobby
disukai|v|liked; like; favorite
gemar|v|fond; like
kegemaran|v|hobby|unseen
membenci|v|hate
benci|v|hate
kebencian|v|hatred; hate
takut|v|afraid; fear; scared
ketakutan|v|fear; frightened; afraid
menakutkan|v|scary; frightening
menakuti|v|frighten; scare
khawatir|v|worry; worried; concerned
kekhawatiran|v|concern; worry; fear
mengkhawatirkan|v|worry; worrying; worrisome; alarming
gelisah|v|restless; anxious|unseen
senang|v|happy; glad; pleased; like
kesenangan|v|pleasure; fun
menyenangkan|v|pleasant; fun; enjoyable; please
bersenang-senang|v|have fun
gembira|v|happy; joyful; excited|unseen
kegembiraan|v|joy; excitement
bahagia|v|happy
kebahagiaan|v|happiness
sedih|v|sad
kesedihan|v|sadness; grief; sorrow
menyedihkan|v|sad; pathetic
duka|v|grief; sorrow|unseen
berduka|v|grieve; mourn
belasungkawa|v|condolence|unseen
menangis|v|cry; weep
tangisan|v|cry
tertawa|v|laugh
tawa|v|laughter; laugh|unseen
tersenyum|v|smile
senyum|v|smile
senyuman|v|smile
marah|v|angry; anger
kemarahan|v|anger; rage; fury
memarahi|v|scold
malu|v|ashamed; shy; embarrassed; embarrass
memalukan|v|shameful; embarrassing
bangga|v|proud
kebanggaan|v|pride
membanggakan|v|proud; be proud
kecewa|v|disappointed
kekecewaan|v|disappointment
mengecewakan|v|disappointing; disappoint
terkejut|v|surprised; shocked
mengejutkan|v|surprising; shocking; surprise
kejutan|v|surprise
heran|v|surprised; wonder
mengherankan|v|surprising|unseen
kagum|v|amazed; admire
mengagumi|v|admire
mengagumkan|v|amazing; admirable
menakjubkan|v|amazing; wonderful; stunning
terpesona|v|fascinated|unseen
mempesona|v|charming; enchanting
bingung|v|confused
membingungkan|v|confusing; confuse
kebingungan|v|confusion; confused
bosan|v|bored
membosankan|v|boring
menyesal|v|regret; sorry
menyesalkan|v|regret; deplore
penyesalan|v|regret
maaf|v|sorry; apology; pardon
meminta maaf|v|apologize
permintaan maaf|v|apology|unseen
memaafkan|v|forgive
mengampuni|v|forgive; pardon
pengampunan|v|forgiveness; pardon; amnesty
sabar|v|patient
kesabaran|v|patience
bersabar|v|be patient; patient
berani|v|brave; dare
keberanian|v|courage; bravery
peduli|v|care
kepedulian|v|concern; care
memedulikan|v|care
memperhatikan|v|pay attention; notice; note; observe
perhatian|v|attention; concern; care
perhatikan|v|note; notice; pay attention
mengamati|v|observe; watch
pengamatan|v|observation
pengamat|v|observer; analyst
memantau|v|monitor
pemantauan|v|monitoring
pantau|v|monitor
pemantau|v|monitor; observer
`
