export const LAW = `
hukum|n|law; legal
hukuman|n|punishment; sentence; penalty
menghukum|v|punish; sentence
terhukum|n|convicted
penegak hukum|n|law enforcement
penegakan|n|enforcement; upholding
menegakkan|v|uphold; enforce
pengadilan|n|court; trial
pengadilan tinggi|n|high court; appellate court|unseen
mahkamah agung|n|supreme court
mahkamah konstitusi|n|constitutional court|unseen
mahkamah|n|court
hakim|n|judge; justice
jaksa|n|prosecutor
jaksa agung|n|attorney general
kejaksaan|n|prosecutor's office|unseen
pengacara|n|lawyer; attorney
advokat|n|lawyer; attorney; advocate|unseen
notaris|n|notary|unseen
kuasa hukum|n|attorney; lawyer; legal counsel|unseen
saksi|n|witness
bersaksi|v|testify
menyaksikan|v|witness; watch; see
kesaksian|n|testimony; witness
bukti|n|evidence; proof
membuktikan|v|prove
terbukti|n|proven; be prove
pembuktian|n|proof
terdakwa|n|defendant; accused
dakwaan|n|charge; indictment
mendakwa|v|charge; indict
didakwa|n|charged; be charge
tersangka|n|suspect
terpidana|n|convict|unseen
narapidana|n|inmate; prisoner; convict
penjahat|n|criminal; villain
kejahatan|n|crime; evil
jahat|n|evil; wicked; bad
kriminal|n|criminal
kriminalitas|n|crime|unseen
pidana|n|criminal; crime
tindak pidana|n|crime; criminal act; criminal offense
perdata|n|civil|unseen
pelaku|n|perpetrator; offender; actor
korban|n|victim; casualty
korban jiwa|n|casualty; fatality|unseen
kasus|n|case
perkara|n|case; matter
gugatan|n|lawsuit; suit
menggugat|v|sue|unseen
penggugat|n|plaintiff
tergugat|n|defendant|unseen
banding|n|appeal
kasasi|n|appeal; cassation|unseen
vonis|n|verdict; sentence|unseen
memvonis|v|sentence; convict|unseen
putusan|n|ruling; decision; verdict
keputusan|n|decision; decree; ruling
memutuskan|v|decide; disconnect; rule
penjara|n|prison; jail
memenjarakan|v|imprison; jail
dipenjara|n|jailed; imprisoned; in prison
tahanan|n|prisoner; detainee; detention; custody
menahan|v|detain; hold; restrain; withstand; arrest
penahanan|n|detention; arrest
menangkap|v|arrest; catch; capture
penangkapan|n|arrest; capture; fishing
tertangkap|n|caught; be arrest
ditangkap|n|arrested; caught
polisi|n|police; officer
kepolisian|n|police; police force
polisi lalu lintas|n|traffic police|unseen
kantor polisi|n|police station|unseen
penyidik|n|investigator
penyidikan|n|investigation
penyelidikan|n|investigation; inquiry; probe
menyelidiki|v|investigate
memeriksa|v|examine; check; inspect; question
pemeriksaan|n|examination; inspection; check; questioning
pemeriksa|n|examiner; inspector; checker
menggeledah|v|search; raid|unseen
penggeledahan|n|search; raid|unseen
menggerebek|v|raid
penggerebekan|n|raid
razia|n|raid|unseen
menyita|v|seize; confiscate|unseen
penyitaan|n|seizure; confiscation|unseen
barang bukti|n|evidence|unseen
pembunuhan|n|murder; killing; assassination
pembunuh|n|killer; murderer
membunuh|v|kill; murder
terbunuh|n|killed; be kill
bunuh diri|n|suicide
mati|n|die; dead; off
mematikan|v|deadly; turn off; lethal; kill
kematian|n|death
tewas|n|killed; die; dead
menewaskan|v|kill
meninggal|v|die; pass away
meninggal dunia|v|die; pass away
wafat|n|die; pass away|unseen
jenazah|n|body; corpse; remains
mayat|n|corpse; body; dead body
jasad|n|body|unseen
pemakaman|n|funeral; burial; cemetery
makam|n|tomb; grave
kuburan|n|grave; cemetery
mengubur|v|bury
dimakamkan|v|buried|unseen
pencurian|n|theft
pencuri|n|thief
mencuri|v|steal
maling|n|thief
perampokan|n|robbery
perampok|n|robber
merampok|v|rob|unseen
penipuan|n|fraud; scam; deception
penipu|n|fraudster; scammer|unseen
menipu|v|deceive; cheat
pemerkosaan|n|rape|unseen
memperkosa|v|rape|unseen
pelecehan|n|harassment; abuse
pelecehan seksual|n|sexual harassment; sexual abuse|unseen
penganiayaan|n|assault; abuse; persecution
menganiaya|v|abuse; assault
kekerasan|n|violence
kekerasan dalam rumah tangga|n|domestic violence
penculikan|n|kidnapping; abduction
menculik|v|kidnap; abduct
penculik|n|kidnapper
sandera|n|hostage
menyandera|v|take hostage|unseen
penyanderaan|n|hostage taking|unseen
tebusan|n|ransom|unseen
teroris|n|terrorist|unseen
terorisme|n|terrorism
teror|n|terror
ekstremis|n|extremist|unseen
ekstremisme|n|extremism|unseen
radikal|n|radical
radikalisme|n|radicalism|unseen
militan|n|militant|unseen
milisi|n|militia
separatis|n|separatist
penembakan|n|shooting
menembak|v|shoot; fire; shooting
penembak|n|shooter; gunman|unseen
tembakan|n|shot; gunfire; shooting
menikam|v|stab|unseen
menusuk|v|stab; pierce
pisau|n|knife
pistol|n|pistol; gun
senapan|n|rifle
narkoba|n|drugs; narcotics
narkotika|n|narcotics; drugs
obat-obatan|n|drugs; medicine; medication
pengedar|n|dealer|unseen
mengedarkan|v|distribute; circulate
peredaran|n|circulation; distribution
penyelundupan|n|smuggling
menyelundupkan|v|smuggle
penyelundup|n|smuggler|unseen
perdagangan manusia|n|human trafficking
perjudian|n|gambling
judi|n|gambling
korupsi|n|corruption
koruptor|n|corruptor|unseen
korup|n|corrupt
suap|n|bribe; bribery|unseen
menyuap|v|bribe|unseen
penyuapan|n|bribery|unseen
gratifikasi|n|gratification; illegal gift
pencucian uang|n|money laundering|unseen
penggelapan|n|embezzlement|unseen
pemerasan|n|extortion
memeras|v|extort; squeeze|unseen
mengancam|v|threaten
ancaman|n|threat
intimidasi|n|intimidation
skandal|n|scandal
melanggar|v|violate; break; breach
pelanggaran|n|violation; breach; offense; foul
pelanggar|n|violator; offender
melarang|v|ban; prohibit; forbid
larangan|n|ban; prohibition
dilarang|n|forbidden; prohibited; ban
terlarang|n|forbidden; banned; illicit
ilegal|n|illegal
legal|n|legal
sah|n|valid; legitimate; legal; lawful
mengesahkan|v|ratify; pass; approve; legalize
pengesahan|n|ratification; approval|unseen
bersalah|v|guilty
kesalahan|n|mistake; error; fault
salah|n|wrong; false; one; mistake
tidak bersalah|n|innocent; not guilty
membebaskan|v|free; release; liberate; acquit
pembebasan|n|release; liberation
bebas|n|free
melepaskan|v|release; let go; remove
kabur|n|flee; escape; blurred
melarikan diri|v|escape; flee; run away
buron|n|fugitive|unseen
buronan|n|fugitive|unseen
memburu|v|hunt; chase
pemburu|n|hunter
perburuan|n|hunt; hunting
denda|n|fine; penalty
mendenda|v|fine
jaminan|n|guarantee; bail; security; assurance
menjamin|v|guarantee; ensure; assure
hukuman mati|n|death penalty; death sentence
hukuman penjara|n|prison sentence
seumur hidup|n|life; lifetime; lifelong
eksekusi|n|execution
mengeksekusi|v|execute
amnesti|n|amnesty|unseen
grasi|n|clemency; pardon|unseen
ekstradisi|n|extradition|unseen
deportasi|n|deportation
mendeportasi|v|deport
kontrak|n|contract
pasal|n|article; section
ayat|n|verse; paragraph
klausul|n|clause|unseen
ketentuan|n|provision; term; rule
persyaratan|n|requirement; condition; terms
syarat|n|condition; requirement
memberlakukan|v|impose; enforce; apply; enact
berlaku|v|apply; valid; take effect; in force
pemberlakuan|n|enforcement; implementation; imposition
mencabut|v|revoke; lift; pull out; unplug
pencabutan|n|revocation; lifting
izin|n|permission; permit; license
mengizinkan|v|allow; permit
perizinan|n|licensing; permit
lisensi|n|license
oknum|n|rogue; person
hak cipta|n|copyright
paten|n|patent
kepemilikan|n|ownership; possession
hak milik|n|property right; ownership|unseen
warisan|n|heritage; legacy; inheritance
mewarisi|v|inherit
ahli waris|n|heir|unseen
adil|n|fair; just
tidak adil|n|unfair|unseen
diskriminasi|n|discrimination
ketidakadilan|n|injustice
tanggung jawab|n|responsibility
bertanggung jawab|v|responsible; be responsible
pertanggungjawaban|n|accountability|unseen
menyerahkan|v|hand over; surrender; submit
menyerahkan diri|v|surrender|unseen
menyerah|v|surrender; give up
penyerahan|n|handover; submission; surrender
kuasa|n|power; authority
menyalahgunakan|v|abuse; misuse
penyalahgunaan|n|abuse; misuse
`
