export const VERBS_OF_NEWS_1 = `
punya|v|have; own
mempunyai|v|have; possess
menggosok|v|rub; scrub
mengajukan|v|submit; file; propose; apply
diajukan|v|submitted; filed
pengajuan|v|submission; filing; application
meluncurkan|v|launch
peluncuran|v|launch
meluncur|v|glide; slide; launch
berkisar|v|range
kisaran|v|range
menghantam|v|hit; strike; slam
menganjurkan|v|advise; recommend; encourage
anjuran|v|recommendation; advice
menjangkau|v|reach
terjangkau|v|affordable; reach
jangkauan|v|reach; range; coverage
membendung|v|stem; contain; dam
mengkaji|v|review; study; examine
kajian|v|study; review
merilis|v|release
dirilis|v|released
rilis|v|release
menitipkan|v|entrust; leave
menonjol|v|prominent; stand out
menonjolkan|v|highlight; emphasize
mengasumsikan|v|assume
mendisinfeksi|v|disinfect
memublikasikan|v|publish
mempublikasikan|v|publish
dipublikasikan|v|published
bilang|v|say; tell
tunduk|v|subject; submit; comply
melacak|v|trace; track
pelacakan|v|tracking; tracing
merebut|v|seize; capture; win; grab
rebutan|v|scramble; fight over
menembus|v|penetrate; break through; exceed
menyela|v|interrupt
menjelang|v|ahead of; before; approaching
mencermati|v|observe; examine; look closely
mendesain|v|design
mentransmisikan|v|transmit
melanda|v|hit; sweep; strike
mengerahkan|v|deploy; mobilize
dikerahkan|v|deployed; mobilized
pengerahan|v|deployment; mobilization|unseen
mengarang|v|compose; write; make up
karangan|v|essay; composition
penguraian|v|decomposition; parsing
berbenturan|v|collide; clash
benturan|v|clash; collision; impact
memblokir|v|block
pemblokiran|v|blocking; block
bertarung|v|fight; compete
pertarungan|v|fight; battle
mengekspresikan|v|express
memikat|v|attract; lure; captivate
menautkan|v|link
memupuk|v|foster; fertilize
terdampar|v|stranded
bergiliran|v|take turns
giliran|v|turn
begadang|v|stay up late
menggalang|v|raise
penggalangan dana|v|fundraising
menginduksi|v|induce
mereplikasi|v|replicate
bereplikasi|v|replicate
merebak|v|spread; break out|unseen
menggalakkan|v|promote; encourage; intensify
menyeka|v|wipe
mengusir|v|expel; drive out; evict
pengusiran|v|expulsion; eviction
meniru|v|imitate; copy; mimic
tiruan|v|imitation; replica
mencantumkan|v|include; list; state
tercantum|v|listed; included
menganut|v|adhere; embrace; follow
penganut|v|follower; adherent
menjalin|v|establish; forge
berorientasi|v|oriented
menyiratkan|v|imply
tersirat|v|implied; implicit
mengantisipasi|v|anticipate; prepare
antisipasi|v|anticipation
berkolaborasi|v|collaborate
menopang|v|support; prop up|unseen
penopang|v|support|unseen
memboikot|v|boycott
boikot|v|boycott
menjelajahi|v|explore; browse; roam
penjelajah|v|explorer; browser
penjelajahan|v|exploration; browsing
menyangkut|v|concern; involve
membekali|v|equip; provide|unseen
bekal|v|provision; supplies|unseen
menjuluki|v|nickname; dub
julukan|v|nickname
membongkar|v|dismantle; uncover; unload
pembongkaran|v|demolition; dismantling
mengekstrak|v|extract
menyingkirkan|v|remove; get rid of; eliminate; oust
tersingkir|v|eliminated; knocked out|unseen
meredakan|v|ease; relieve; soothe|unseen
mereda|v|subside; ease|unseen
bergegas|v|hurry; rush
mengusap|v|wipe; stroke|unseen
meniup|v|blow
merenungkan|v|reflect; ponder; contemplate
menganugerahi|v|award
anugerah|v|award; gift; grace
memobilisasi|v|mobilize
menyemprotkan|v|spray
semprotan|v|spray
merangsang|v|stimulate
rangsangan|v|stimulus; stimulation
membengkak|v|swell|unseen
pembengkakan|v|swelling|unseen
tergenang|v|flooded; waterlogged|unseen
genangan|v|puddle
menjamu|v|host; entertain|unseen
jamuan|v|banquet; reception|unseen
menyetor|v|deposit
setoran|v|deposit
memantapkan|v|stabilize; strengthen; consolidate|unseen
bergulir|v|roll
menyetel|v|set; tune; adjust
menyingkap|v|reveal; uncover
beranjak|v|move; leave
mencaplok|v|annex; take over
meremehkan|v|underestimate; belittle
berempati|v|empathize|unseen
meresahkan|v|troubling; disturbing|unseen
mengitari|v|circle; orbit|unseen
menempa|v|forge
menjemur|v|dry|unseen
melampirkan|v|attach
lampiran|v|attachment; appendix; annex
mencoret|v|cross out; strike out
memahat|v|sculpt; carve
memancing|v|fish; provoke
mengeja|v|spell
ejaan|v|spelling
bertobat|v|repent|unseen
memanipulasi|v|manipulate
manipulasi|v|manipulation
mencengkeram|v|grip; grab
melamar|v|apply; propose
pelamar|v|applicant
lamaran|v|application; proposal
menangguhkan|v|suspend; postpone
penangguhan|v|suspension|unseen
membubarkan|v|dissolve; disperse; disband
pembubaran|v|dissolution; dispersal|unseen
pengambilalihan|v|takeover; acquisition|unseen
terlantar|v|neglected; abandoned|unseen
merenovasi|v|renovate
renovasi|v|renovation
mengabdi|v|serve; devote
mengabdikan|v|devote; dedicate
pengabdian|v|devotion; service
melipatgandakan|v|multiply; double
bercanda|v|joke
mengapung|v|float
menginterogasi|v|interrogate|unseen
interogasi|v|interrogation|unseen
memutihkan|v|bleach|unseen
menimpa|v|befall; hit; overwrite
`
