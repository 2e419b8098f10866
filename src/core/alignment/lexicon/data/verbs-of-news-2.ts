export const VERBS_OF_NEWS_2 = `
tertimpa|v|hit; crushed
berkemah|v|camp
menggiring|v|herd; dribble; lead|unseen
mencela|v|condemn; criticize|unseen
terjun|v|plunge; jump; dive|unseen
terprovokasi|v|provoked
memprovokasi|v|provoke
provokasi|v|provocation|unseen
menobatkan|v|crown; name|unseen
dinobatkan|v|crowned; named
mengimplementasikan|v|implement
implementasi|v|implementation
memungkiri|v|deny|unseen
melimpahkan|v|delegate; transfer|unseen
melimpah|v|abundant
bersikeras|v|insist
memancarkan|v|emit; radiate; transmit
mengisap|v|suck; smoke
menyalip|v|overtake|unseen
menjinakkan|v|tame; defuse
menghadang|v|block; intercept
menghalau|v|repel; drive away|unseen
mengayunkan|v|swing
berayun|v|swing
mengantongi|v|pocket; earn
melotot|v|glare|unseen
memikul|v|carry; shoulder|unseen
menyeret|v|drag
terseret|v|dragged; implicated
menyisipkan|v|insert
menyaring|v|filter; screen
penyaringan|v|filtering; screening
saringan|v|filter; strainer
menyunting|v|edit
penyuntingan|v|editing
mengedit|v|edit
menonaktifkan|v|disable; deactivate; turn off
mengaktifkan|v|enable; activate
menggulung|v|roll; scroll
menggulir|v|scroll
mengalokasikan|v|allocate
alokasi|v|allocation
mengonversi|v|convert
memindai|v|scan
pemindaian|v|scan; scanning
pemindai|v|scanner
menyinkronkan|v|synchronize; sync
menambal|v|patch
mengantre|v|queue; line up
antrean|v|queue; line
singgah|v|stop by; visit
memetik|v|pick; quote; pluck
melarut|v|dissolve
mengait|v|hook
menggaruk|v|scratch|unseen
menggigit|v|bite
gigitan|v|bite
mengunyah|v|chew|unseen
menjilat|v|lick
meludah|v|spit
menggaji|v|pay
meratap|v|mourn; wail|unseen
mengutuk|v|condemn; curse
kutukan|v|curse
memprihatinkan|v|concerning; alarming; worrying
prihatin|v|concerned
menegur|v|reprimand; admonish|unseen
teguran|v|reprimand; warning|unseen
menegakkan hukum|v|enforce the law
membekap|v|smother|unseen
mencekik|v|strangle; choke
menyayat|v|slash|unseen
menggantung diri|v|hang
menyerobot|v|grab
membajak|v|hijack; plow
pembajakan|v|hijacking; piracy
pembajak|v|hijacker; pirate
bajak laut|v|pirate
mengepung|v|surround; besiege
pengepungan|v|siege
merampas|v|seize; rob; deprive
perampasan|v|seizure|unseen
membantai|v|massacre; slaughter|unseen
pembantaian|v|massacre; slaughter|unseen
genosida|v|genocide|unseen
menyembelih|v|slaughter|unseen
menjarah|v|loot|unseen
penjarahan|v|looting|unseen
melempari|v|pelt; throw
membubarkan diri|v|disband|unseen
menertibkan|v|bring order; control|unseen
mensosialisasikan|v|disseminate; promote|unseen
sosialisasi|v|outreach; socialization; dissemination
menyosialisasikan|v|disseminate; promote|unseen
mencanangkan|v|launch; declare|unseen
meresmikan|v|inaugurate; officially open
peresmian|v|inauguration
menggandeng|v|partner; cooperate; hold|unseen
menyikapi|v|respond; address|unseen
menyasar|v|target
menyusul|v|follow; catch up|unseen
menyoal|v|question
mempertanyakan|v|question
menggarisbawahi|v|underline; underscore
menggencarkan|v|intensify|unseen
gencar|v|intensive; aggressive|unseen
mengintensifkan|v|intensify|unseen
memaparkan|v|explain; present; expose
pemaparan|v|presentation; exposure
mengemukakan|v|express; put forward; say; state
mengamini|v|agree|unseen
menyinggung|v|mention; offend; touch on
tersinggung|v|offended
mengelak|v|dodge; evade
menepis|v|dismiss; brush off; deny|unseen
berdalih|v|argue; claim|unseen
dalih|v|pretext; excuse|unseen
berseru|v|exclaim; shout; call
bersorak|v|cheer
sorak|v|cheer
bertepuk tangan|v|applaud; clap|unseen
tepuk tangan|v|applause
melambaikan|v|wave|unseen
menggeleng|v|shake head|unseen
mengangguk|v|nod|unseen
menunduk|v|bow; look down|unseen
membungkuk|v|bow; bend|unseen
menoleh|v|turn; look back|unseen
bersandar|v|lean|unseen
bersiul|v|whistle
mendengkur|v|snore|unseen
berbaris|v|march; line up
melonggarkan|v|ease; loosen; relax
pelonggaran|v|easing; relaxation
menyederhanakan|v|simplify
penyederhanaan|v|simplification
mengencangkan|v|tighten
menyusut|v|shrink
penyusutan|v|shrinkage; depreciation
menipis|v|thin; dwindle
membanjiri|v|flood
membeludak|v|overflow|unseen
meluap|v|overflow
merendam|v|soak; submerge
terendam|v|submerged; flooded
menyapu bersih|v|sweep|unseen
menerjang|v|hit; strike; crash into|unseen
menyambar|v|strike; snatch|unseen
tersambar|v|struck|unseen
tersengat|v|stung; electrocuted
menyengat|v|sting
berguncang|v|shake
retak|v|cracked; crack
retakan|v|crack
longsor|v|slide
terperosok|v|fall into
terperangkap|v|trapped
perangkap|v|trap
menjebak|v|trap
jebakan|v|trap
tergelincir|v|slip; skid; derailed
terpeleset|v|slip
terguling|v|overturned; roll over
terlempar|v|thrown
terpental|v|thrown; bounce|unseen
terseret arus|v|swept away|unseen
hanyut|v|drift; swept away|unseen
mendayung|v|row; paddle|unseen
`
