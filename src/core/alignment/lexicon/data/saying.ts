export const SAYING = `
mengatakan|v|say; tell; state
berkata|v|say
kata|v|say; word
katanya|v|he said; she said; say
ujar|v|say
ujarnya|v|he said; she said; say
tutur|v|say
tuturnya|v|he said; say|unseen
ungkap|v|say; reveal
mengungkapkan|v|reveal; express; say; disclose; uncover
jelasnya|v|he explained; explain
tegasnya|v|he stressed; say
imbuhnya|v|he added; add
tambahnya|v|he added; add
terangnya|v|he explained; explain
lanjutnya|v|he continued; continue; go on
menuturkan|v|say; tell; recount
mengucapkan|v|say; utter; express; pronounce
menyatakan|v|state; declare; say; express; announce
pernyataan|v|statement; declaration; remark
menjelaskan|v|explain; describe; clarify
penjelasan|v|explanation
menerangkan|v|explain
keterangan|v|statement; information; description; explanation
menambahkan|v|add
menegaskan|v|affirm; confirm; stress; assert; emphasize; reiterate
menekankan|v|emphasize; stress; underline
mengumumkan|v|announce; declare
pengumuman|v|announcement; notice
melaporkan|v|report
laporan|v|report
pelaporan|v|reporting
menyebut|v|call; mention; refer; cite; name
menyebutkan|v|mention; state; say; specify
disebut|v|called; mention
sebutan|v|name; term; title; nickname
menyampaikan|v|convey; deliver; express; say; tell; submit
penyampaian|v|delivery
memberi tahu|v|tell; inform; notify
memberitahukan|v|notify; inform; tell
pemberitahuan|v|notification; notice
bertanya|v|ask; wonder
menanyakan|v|ask; inquire
pertanyaan|v|question
tanya|v|ask
jawab|v|answer; reply
menjawab|v|answer; reply; respond
jawaban|v|answer; reply; response
menanggapi|v|respond; react
tanggapan|v|response; reaction; comment
respons|v|response
merespons|v|respond
membalas|v|reply; retaliate; return; respond
balasan|v|reply; retaliation; response
berbicara|v|speak; talk
bicara|v|talk; speak
pembicaraan|v|talks; conversation; discussion
pembicara|v|speaker
bercerita|v|tell a story; tell
menceritakan|v|tell; recount; narrate
cerita|v|story; tale
kisah|v|story; tale
mengisahkan|v|tell; recount
menyarankan|v|suggest; advise; recommend
saran|v|suggestion; advice; recommendation
mengusulkan|v|propose; suggest
usul|v|proposal; suggestion
usulan|v|proposal; suggestion
merekomendasikan|v|recommend
rekomendasi|v|recommendation
mengimbau|v|urge; appeal; call on|unseen
imbauan|v|appeal; call|unseen
menyerukan|v|call for; call on; urge; appeal
seruan|v|call; appeal
mendesak|v|urge; press; urgent; push
desakan|v|pressure; insistence; call
meminta|v|ask; request; demand; call on
permintaan|v|demand; request
memohon|v|request; beg; ask; apply
permohonan|v|request; application; petition
menuntut|v|demand; sue; prosecute; claim
tuntutan|v|demand; claim; prosecution; charge; lawsuit
mengakui|v|admit; acknowledge; recognize; confess
pengakuan|v|recognition; confession; acknowledgment; admission
mengaku|v|admit; claim; confess
membantah|v|deny; refute; dispute
bantahan|v|denial; rebuttal
menyangkal|v|deny
menolak|v|reject; refuse; decline; deny
penolakan|v|rejection; refusal
membenarkan|v|confirm; justify
mengonfirmasi|v|confirm
konfirmasi|v|confirmation; confirm
memastikan|v|ensure; make sure; confirm; ascertain
mengklaim|v|claim
klaim|v|claim
mengkritik|v|criticize
kritik|v|criticism; critique
mengecam|v|condemn; denounce
kecaman|v|condemnation; criticism
memuji|v|praise; commend
pujian|v|praise; compliment
menuduh|v|accuse; allege
tuduhan|v|accusation; allegation; charge
menuding|v|accuse; point
tudingan|v|accusation
berjanji|v|promise; pledge; vow
janji|v|promise; pledge; appointment
menjanjikan|v|promise; promising
bersumpah|v|swear; vow
sumpah|v|oath|unseen
memperingatkan|v|warn; remind; alert
peringatan|v|warning; commemoration; anniversary; alert|unseen
mengingatkan|v|remind; warn
memprediksi|v|predict; forecast
prediksi|v|prediction; forecast
memperkirakan|v|estimate; predict; expect; forecast
perkiraan|v|estimate; forecast; approximation
diperkirakan|v|estimated; estimate; expect
berharap|v|hope; expect; wish
mengharapkan|v|expect; hope
harapan|v|hope; expectation
menilai|v|assess; judge; consider; evaluate; rate
penilaian|v|assessment; evaluation; judgment; valuation
berpendapat|v|argue; believe; think
pendapat|v|opinion; view
menyimpulkan|v|conclude; infer
kesimpulan|v|conclusion
berkomentar|v|comment
komentar|v|comment; commentary; remark
membahas|v|discuss
pembahasan|v|discussion; deliberation
berdiskusi|v|discuss
diskusi|v|discussion
berunding|v|negotiate|unseen
perundingan|v|negotiation; talks|unseen
bernegosiasi|v|negotiate
negosiasi|v|negotiation
berdebat|v|debate; argue
perdebatan|v|debate
debat|v|debate
menyebarkan|v|spread; distribute; disseminate
mengeluh|v|complain
keluhan|v|complaint
mengutip|v|quote; cite
kutipan|v|quote; quotation; excerpt
menggambarkan|v|describe; depict; portray; illustrate
gambaran|v|picture; description; overview
mencatat|v|note; record; register
catatan|v|note; record
tercatat|v|recorded; registered
menunjukkan|v|show; indicate; demonstrate; point
menandakan|v|indicate; signify; mark
mengindikasikan|v|indicate
indikasi|v|indication; sign
menyoroti|v|highlight; spotlight
sorotan|v|spotlight; highlight
sambutan|v|welcome; remarks; reception; speech
pidato|v|speech; address
berpidato|v|speak; give a speech|unseen
wawancara|v|interview
mewawancarai|v|interview
ucapan|v|remark; greeting; words; utterance
perkataan|v|words; remark
omong|v|talk
berteriak|v|shout; scream; yell
teriakan|v|shout; scream
berbisik|v|whisper
menyapa|v|greet
salam|v|greeting; regards
membicarakan|v|talk about; discuss
memanggil|v|call; summon
panggilan|v|call; summons
mengundang|v|invite
undangan|v|invitation
mengobrol|v|chat
obrolan|v|chat; conversation
percakapan|v|conversation
`
