export const POLITICS_2 = `
revolusi|n|revolution
kudeta|n|coup|unseen
pemberontakan|n|rebellion; uprising; insurgency|unseen
pemberontak|n|rebel; insurgent
unjuk rasa|n|protest; demonstration; rally
berunjuk rasa|v|protest; demonstrate
pengunjuk rasa|n|protester; demonstrator
demonstrasi|n|demonstration; protest
demonstran|n|demonstrator; protester|unseen
aksi|n|action; act; protest
protes|n|protest
memprotes|v|protest
massa|n|crowd; mass
aktivis|n|activist
gerakan|n|movement
kerusuhan|n|riot; unrest
rusuh|a|riot; riotous
krisis|n|crisis
konflik|n|conflict
perselisihan|n|dispute
sengketa|n|dispute
perdamaian|n|peace
damai|a|peaceful; peace
perang|n|war
perang dunia|n|world war
perang saudara|n|civil war|unseen
perang dingin|n|cold war
berperang|v|wage war; fight
pertempuran|n|battle; combat; fighting
bertempur|v|fight; battle
serangan|n|attack; strike; assault; raid
menyerang|v|attack; strike; assault
penyerang|n|attacker; striker; forward
serbuan|n|invasion; raid|unseen
invasi|n|invasion
menginvasi|v|invade
agresi|n|aggression|unseen
pendudukan|n|occupation
gencatan senjata|n|ceasefire; truce|unseen
senjata|n|weapon; arms; gun
bersenjata|v|armed
persenjataan|n|weaponry; armament
senjata api|n|firearm; gun|unseen
senjata nuklir|n|nuclear weapon
nuklir|a|nuclear
rudal|n|missile|unseen
roket|n|rocket
bom|n|bomb
pengeboman|n|bombing|unseen
mengebom|v|bomb|unseen
ledakan|n|explosion; blast
meledak|v|explode; blow up
meledakkan|v|detonate; blow up|unseen
peluru|n|bullet
tank|n|tank
militer|n|military
tentara|n|army; soldier; troops
prajurit|n|soldier
pasukan|n|troops; force; army
angkatan darat|n|army
angkatan laut|n|navy
angkatan udara|n|air force|unseen
angkatan bersenjata|n|armed forces|unseen
angkatan|n|force; generation; class
jenderal|n|general
kolonel|n|colonel|unseen
mayor|n|major
kapten|n|captain
letnan|n|lieutenant|unseen
laksamana|n|admiral|unseen
panglima|n|commander
komandan|n|commander
perwira|n|officer
pertahanan|n|defense
bertahan|v|survive; defend; last; hold
mempertahankan|v|maintain; defend; retain; keep
keamanan|n|security; safety
aman|a|safe; secure
mengamankan|v|secure; safeguard
pengamanan|n|security; safeguarding
intelijen|n|intelligence
mata-mata|n|spy
sanksi|n|sanction
embargo|n|embargo
kerja sama|n|cooperation; partnership; collaboration
bekerja sama|n|cooperate; work together; collaborate
hubungan|n|relation; relationship; connection; contact
berhubungan|v|related; relate; in contact; connect
menghubungi|v|contact; call
menghubungkan|v|connect; link; relate
penghubung|n|liaison; connector; link
perjanjian|n|agreement; treaty; pact
kesepakatan|n|agreement; deal
sepakat|a|agree
menyepakati|v|agree
persetujuan|n|approval; agreement; consent
menyetujui|v|approve; agree
setuju|a|agree
menandatangani|v|sign
penandatanganan|n|signing
tanda tangan|n|signature
pakta|n|pact
aliansi|n|alliance
sekutu|n|ally
persekutuan|n|alliance; fellowship; commonwealth
mitra|n|partner
kemitraan|n|partnership
konferensi|n|conference
konferensi pers|n|press conference
jumpa pers|n|press conference|unseen
sidang|n|session; trial; hearing
rapat|n|meeting
pertemuan|n|meeting; encounter
bertemu|v|meet
menemui|v|meet; see
konferensi tingkat tinggi|n|summit|unseen
kunjungan|n|visit
berkunjung|v|visit
mengunjungi|v|visit
pengunjung|n|visitor
agenda|n|agenda
resolusi|n|resolution
deklarasi|n|declaration
mendeklarasikan|v|declare
hak|n|right
hak asasi manusia|n|human rights
kewajiban|n|obligation; duty; liability
kebebasan|n|freedom; liberty
kesetaraan|n|equality
keadilan|n|justice
persatuan|n|unity; union
perserikatan bangsa-bangsa|n|united nations|unseen
uni|n|union
federasi|n|federation
federal|a|federal
dukungan|n|support; backing
mendukung|v|support; back; endorse
pendukung|n|supporter; fan; advocate
menentang|v|oppose; defy; against
penentang|n|opponent|unseen
lawan|n|opponent; rival; opposite
melawan|v|fight; against; oppose; resist
perlawanan|n|resistance
musuh|n|enemy
kabinet|n|cabinet
melantik|v|inaugurate; swear in|unseen
pelantikan|n|inauguration|unseen
dilantik|v|sworn in; inaugurated|unseen
mengundurkan diri|v|resign; step down
pengunduran diri|n|resignation
menggulingkan|v|overthrow; topple|unseen
masa jabatan|n|term; tenure; term of office
mandat|n|mandate|unseen
lambang|n|symbol; emblem
bendera|n|flag
perbatasan|n|border
batas|n|limit; border; boundary
garis|n|line
imigrasi|n|immigration
imigran|n|immigrant
migran|n|migrant
pengungsi|n|refugee; evacuee|unseen
mengungsi|v|evacuate; flee; take refuge|unseen
pengungsian|n|evacuation; displacement|unseen
suaka|n|asylum
visa|n|visa
paspor|n|passport
`
