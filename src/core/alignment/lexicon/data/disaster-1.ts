export const DISASTER_1 = `
bencana|n|disaster; catastrophe
bencana alam|n|natural disaster
gempa|n|earthquake; quake
gempa bumi|n|earthquake
gempa susulan|n|aftershock|unseen
tsunami|n|tsunami
banjir|n|flood; flooding
banjir bandang|n|flash flood
tanah longsor|n|landslide
longsor|n|landslide
letusan|n|eruption
meletus|v|erupt
gunung|n|mountain; mount
gunung berapi|n|volcano
gunung api|n|volcano
pegunungan|n|mountains; mountain range
lahar|n|lava; lahar
lava|n|lava|unseen
abu|n|ash
badai|n|storm; hurricane
badai tropis|n|tropical storm
topan|n|typhoon
siklon|n|cyclone
angin|n|wind
puting beliung|n|tornado|unseen
angin kencang|n|strong wind
tornado|n|tornado
kekeringan|n|drought
kering|n|dry
mengering|v|dry up; dry
kebakaran|n|fire
kebakaran hutan|n|forest fire; wildfire|unseen
terbakar|n|burn; burned; on fire; catch fire
membakar|v|burn
pembakaran|n|burning; combustion; arson
api|n|fire; flame
asap|n|smoke; haze
kabut|n|fog; mist
kabut asap|n|haze; smog|unseen
pemadam kebakaran|n|firefighter; fire department|unseen
memadamkan|v|extinguish; put out; turn off
pemadaman|n|outage; blackout|unseen
kecelakaan|n|accident; crash
kecelakaan lalu lintas|n|traffic accident
menabrak|v|hit; crash; collide
tabrakan|n|collision; crash
bertabrakan|v|collide
jatuh|n|fall; crash; drop
tenggelam|n|sink; drown
menenggelamkan|v|sink; drown
terbalik|n|upside down; overturn; reverse
runtuh|n|collapse
keruntuhan|n|collapse
roboh|n|collapse|unseen
ambruk|n|collapse|unseen
reruntuhan|n|rubble; ruins; debris
puing|n|debris; rubble
hancur|n|destroyed; shattered; crushed
menghancurkan|v|destroy; crush
kehancuran|n|destruction
penghancuran|n|destruction
rusak|n|damaged; broken; corrupt
merusak|v|damage; destroy; harmful
kerusakan|n|damage; failure
perusakan|n|destruction; vandalism
terjebak|n|trapped; stuck
tertimbun|n|buried|unseen
hilang|n|missing; lost; disappear; lose
menghilang|v|disappear; vanish
kehilangan|n|lose; loss
menghilangkan|v|remove; eliminate
pencarian|n|search
mencari|v|search; seek; look for; find
pencari|n|seeker; searcher
menemukan|v|find; discover
penemuan|n|discovery; invention; finding
temuan|n|finding; discovery
penemu|n|inventor; discoverer
ditemukan|n|found; discovered
penyelamatan|n|rescue; saving
menyelamatkan|v|save; rescue
penyelamat|n|rescuer; savior
selamat|n|safe; survive; congratulations; survivor
keselamatan|n|safety; salvation
penyintas|n|survivor
evakuasi|n|evacuation
mengevakuasi|v|evacuate
bantuan|n|help; aid; assistance; relief
membantu|v|help; assist; aid
bantu|n|help
pertolongan|n|help; aid; assistance
pertolongan pertama|n|first aid
menolong|v|help
tolong|n|please; help
relawan|n|volunteer
sukarelawan|n|volunteer
sukarela|a|voluntary; voluntarily|unseen
kemanusiaan|n|humanitarian; humanity
amal|n|charity; good deed
logistik|n|logistics
posko|n|post; command post|unseen
tenda|n|tent
penampungan|n|shelter
tempat penampungan|n|shelter
menampung|v|accommodate; hold
terdampak|n|affected; be affect
berdampak|v|impact; affect
dampak|n|impact; effect
dahsyat|a|devastating; tremendous; massive|unseen
magnitudo|n|magnitude|unseen
skala richter|n|richter scale|unseen
skala|n|scale
episentrum|n|epicenter|unseen
pusat gempa|n|epicenter|unseen
guncangan|n|shake; tremor; shock
mengguncang|v|shake; rock
getaran|n|vibration; tremor
bergetar|v|vibrate; tremble
peringatan dini|n|early warning|unseen
siaga|n|alert; standby
waspada|n|alert; vigilant; watch out
kewaspadaan|n|vigilance; alert
mewaspadai|v|beware; watch
bahaya|n|danger; hazard
berbahaya|v|dangerous; harmful; hazardous
membahayakan|v|endanger
cuaca|n|weather
iklim|n|climate
perubahan iklim|n|climate change
pemanasan global|n|global warming|unseen
suhu|n|temperature
temperatur|n|temperature
hujan|n|rain
hujan deras|n|heavy rain
hujan lebat|n|heavy rain
curah hujan|n|rainfall
salju|n|snow
es|n|ice
petir|n|lightning
guntur|n|thunder
awan|n|cloud
berawan|v|cloudy
mendung|v|cloudy; overcast
cerah|n|bright; sunny; clear
panas|n|hot; heat
memanas|v|heat up; heat
pemanasan|n|warming; heating
dingin|n|cold; cool
mendinginkan|v|cool
hangat|n|warm
kelembapan|n|humidity; moisture
lembap|n|moist; humid; damp
prakiraan|n|forecast
`
