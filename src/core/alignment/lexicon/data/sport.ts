export const SPORT = `
olahraga|n|sport; sports; exercise
berolahraga|v|exercise
olahragawan|n|sportsman; athlete|unseen
atlet|n|athlete
pemain|n|player; actor
bermain|v|play
main|n|play
memainkan|v|play
permainan|n|game; play
mainan|n|toy
sepak bola|n|football; soccer
bola|n|ball; football
bola basket|n|basketball
bola voli|n|volleyball|unseen
basket|n|basketball
voli|n|volleyball
bulu tangkis|n|badminton|unseen
tenis|n|tennis
petenis|n|tennis player|unseen
tenis meja|n|table tennis|unseen
renang|n|swimming
berenang|v|swim
perenang|n|swimmer
tinju|n|boxing; fist|unseen
petinju|n|boxer
gulat|n|wrestling
senam|n|gymnastics
atletik|n|athletics
balap|n|race; racing
balapan|n|race
pembalap|n|racer; driver; rider
lari|n|run; running
berlari|v|run
pelari|n|runner
maraton|n|marathon
bersepeda|v|cycling; cycle
golf|n|golf
rugbi|n|rugby
kriket|n|cricket|unseen
bisbol|n|baseball
hoki|n|hockey
ski|n|ski; skiing
selancar|n|surf; surfing
menyelam|v|dive
penyelam|n|diver|unseen
catur|n|chess
pelatih|n|coach; trainer
melatih|v|train; coach
pelatihan|n|training
latihan|n|training; exercise; practice; drill
berlatih|v|practice; train
tim|n|team; squad
tim nasional|n|national team|unseen
timnas|n|national team|unseen
regu|n|team; squad|unseen
skuad|n|squad|unseen
kesebelasan|n|team|unseen
klub|n|club
liga|n|league
liga inggris|n|premier league|unseen
liga champions|n|champions league
turnamen|n|tournament
kejuaraan|n|championship
kejuaraan dunia|n|world championship|unseen
piala|n|cup; trophy
piala dunia|n|world cup
olimpiade|n|olympics; olympic; olympic games
pesta olahraga|n|games|unseen
kompetisi|n|competition
lomba|n|competition; race; contest
perlombaan|n|race; competition; contest
berlomba|v|race; compete
pertandingan|n|match; game
bertanding|v|compete; play
laga|n|match; fight
berlaga|v|compete|unseen
babak|n|round; half; phase; stage
putaran|n|round; lap; rotation
semifinal|n|semifinal; semi-final|unseen
final|n|final
perempat final|n|quarterfinal; quarter-final|unseen
penyisihan|n|preliminary; qualifying
kualifikasi|n|qualification; qualifying
grup|n|group
klasemen|n|standings; table|unseen
peringkat|n|rank; ranking; rating
juara|n|champion; winner
menjuarai|v|win
gelar|n|title; degree
menggelar|v|hold; stage
medali|n|medal
medali emas|n|gold medal
kemenangan|n|victory; win
menang|v|win
memenangkan|v|win
pemenang|n|winner
kekalahan|n|defeat; loss
kalah|n|lose; defeat
mengalahkan|v|defeat; beat
menaklukkan|v|conquer; beat; defeat
penaklukan|n|conquest
seri|n|series; draw
imbang|n|draw; balanced
skor|n|score
gol|n|goal
mencetak|v|score; print
mencetak gol|v|score
pencetak gol|n|scorer|unseen
gawang|n|goal
kiper|n|goalkeeper|unseen
penjaga gawang|n|goalkeeper
bek|n|defender; back|unseen
gelandang|n|midfielder
penalti|n|penalty
tendangan|n|kick
menendang|v|kick
tendangan bebas|n|free kick|unseen
tendangan penalti|n|penalty kick|unseen
umpan|n|pass; bait|unseen
mengoper|v|pass
kartu kuning|n|yellow card
kartu merah|n|red card|unseen
wasit|n|referee
suporter|n|supporter; fan
penggemar|n|fan
penonton|n|spectator; audience; viewer; crowd
menonton|v|watch
tontonan|n|spectacle; show
tuan rumah|n|host
tandang|n|away|unseen
stadion|n|stadium
lapangan|n|field; court; square; pitch
lintasan|n|track; trajectory
sirkuit|n|circuit
rekor|n|record
rekor dunia|n|world record
mencapai|v|reach; achieve; attain
pencapaian|n|achievement
meraih|v|achieve; win; reach; gain
prestasi|n|achievement; performance
berprestasi|v|outstanding|unseen
unggul|n|superior; lead; excel; ahead
mengungguli|v|outperform; surpass|unseen
keunggulan|n|advantage; superiority; lead
unggulan|n|seed; featured; favorite
juara bertahan|n|defending champion|unseen
debut|n|debut|unseen
cadangan|n|reserve; substitute; backup
menggantikan|v|replace; substitute
pengganti|n|replacement; substitute; successor
pergantian|n|change; replacement
doping|n|doping|unseen
pemain sepak bola|n|footballer; soccer player
pesepak bola|n|footballer
formasi|n|formation
strategis|a|strategic
taktik|n|tactic
finis|n|finish
start|n|start
podium|n|podium
sabuk|n|belt
ronde|n|round
pukulan|n|blow; punch; stroke; hit
memukul|v|hit; beat; strike
lompat|n|jump
melompat|v|jump
loncat|n|jump
lempar|n|throw
melempar|v|throw
melemparkan|v|throw
angkat besi|n|weightlifting|unseen
mengangkat|v|lift; raise; appoint; pick up
panahan|n|archery
anggar|n|fencing
tantangan|n|challenge
menantang|v|challenge
penantang|n|challenger
`
