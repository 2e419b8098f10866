export const ADJECTIVES_1 = `
besar|a|big; large; great; major; huge
terbesar|a|largest; biggest
sebesar|a|as big as; of; amounting to
besarnya|a|size; amount
kecil|a|small; little; minor
terkecil|a|smallest
tinggi|a|high; tall
tertinggi|a|highest
ketinggian|n|altitude; height
setinggi|a|as high as
rendah|a|low
terendah|a|lowest
panjang|a|long; length
terpanjang|a|longest
berkepanjangan|a|prolonged
pendek|a|short
singkat|a|brief; short
lama|a|long; old; length; duration
lebar|a|wide; width
luas|a|wide; extensive; broad; area; vast
sempit|a|narrow
tebal|a|thick; bold
tipis|a|thin
dalam|a|deep
kedalaman|n|depth
mendalam|a|deep; in-depth
dangkal|a|shallow
berat|a|heavy; hard; weight; severe
seberat|a|weighing
ringan|a|light; mild; lightweight; minor
kuat|a|strong; powerful
kekuatan|n|strength; power; force
terkuat|a|strongest
lemah|a|weak
kelemahan|n|weakness
keras|a|hard; loud; tough; harsh; violent
lunak|a|soft
lembut|a|soft; gentle; tender
halus|a|smooth; fine
kasar|a|rough; coarse; rude
tajam|a|sharp
tumpul|a|blunt|unseen
lurus|a|straight
bengkok|a|bent; crooked
bulat|a|round
datar|a|flat
miring|a|italic; slanted; sloping
penuh|a|full
kosong|a|empty; blank; vacant
baik|a|good; well; fine; both; kind
terbaik|a|best
kebaikan|n|kindness; goodness
sebaik|a|as good as
buruk|a|bad; poor; ugly
terburuk|a|worst
jelek|a|ugly; bad
bagus|a|good; great; nice
indah|a|beautiful
keindahan|n|beauty
cantik|a|beautiful; pretty
kecantikan|n|beauty
tampan|a|handsome
ganteng|a|handsome|unseen
lucu|a|funny; cute
hebat|a|great; amazing
luar biasa|a|extraordinary; remarkable; incredible; outstanding
mengesankan|a|impressive
kesan|n|impression
istimewa|a|special; privileged
keistimewaan|n|privilege; feature
khusus|a|special; specific; particular; dedicated
spesial|a|special
tertentu|a|certain; particular; specific
spesifik|a|specific
khas|a|typical; distinctive; characteristic
unik|a|unique
aneh|a|strange; weird; odd
langka|a|rare; scarce
kelangkaan|n|scarcity; shortage
biasa|a|usual; common; ordinary; regular; normal
lazim|a|common
normal|a|normal
standar|a|standard
sederhana|a|simple; modest
rumit|a|complicated; complex
kompleks|a|complex
kerumitan|n|complexity
mudah|a|easy; easily
kemudahan|n|ease; convenience
gampang|a|easy|unseen
sulit|a|difficult; hard
kesulitan|n|difficulty; trouble
susah|a|difficult; hard
sukar|a|difficult|unseen
lambat|a|slow
terlambat|a|late; delayed
keterlambatan|n|delay
laju|n|rate; pace; speed
mendadak|a|sudden; suddenly
tiba-tiba|a|sudden; suddenly
perlahan|a|slowly; gradually; slow
bertahap|a|gradual; phased
lancar|a|smooth; fluent; smoothly
macet|a|jammed; stuck
kemacetan|n|traffic jam; congestion
ketat|a|strict; tight; close
longgar|a|loose
tegas|a|firm; strict; assertive
tegang|a|tense
ketegangan|n|tension
santai|a|relaxed; casual
tenang|a|calm; quiet
ketenangan|n|calm; peace
sunyi|a|quiet; silent
sepi|a|quiet; deserted
diam|a|silent; quiet; still
ramai|a|busy; crowded; lively
padat|a|dense; solid; crowded
kepadatan|n|density
jauh|a|far; distant; much; away
kejauhan|n|distance
terjauh|a|farthest|unseen
dekat|a|near; close; nearby
terdekat|a|nearest; closest
kedekatan|n|closeness; proximity
awet|a|durable|unseen
jelas|a|clear; obvious; clearly
kejelasan|n|clarity|unseen
tidak jelas|a|unclear
nyata|a|real; evident; obvious
kenyataan|n|reality; fact
kenyataannya|a|in fact; the reality
benar|a|true; right; correct
kebenaran|n|truth
benar-benar|a|really; truly; absolutely
tepat|a|right; exact; precise; appropriate; accurate
ketepatan|n|accuracy; precision
akurat|a|accurate
akurasi|n|accuracy
keliru|a|wrong; mistaken
kekeliruan|n|mistake; error
palsu|a|fake; false; counterfeit
pemalsuan|n|forgery; counterfeiting
asli|a|original; native; genuine; authentic
murni|a|pure; purely
resmi|a|official; formal; officially
formal|a|formal
informal|a|informal
sementara|a|temporary
permanen|a|permanent
abadi|a|eternal; everlasting
kuno|a|ancient; old
purba|a|ancient; prehistoric
modern|a|modern
kontemporer|a|contemporary
terbaru|a|latest; newest; recent; new
terkini|a|latest; current; recent
baru-baru ini|a|recently; recent
baru saja|a|just; recently
aktual|a|actual; current
canggih|a|sophisticated; advanced
mutakhir|a|latest; cutting-edge; state-of-the-art
utama|a|main; primary; major; prime; key
mengutamakan|a|prioritize|unseen
keutamaan|n|virtue; priority
pokok|a|main; basic; principal; subject
penting|a|important; significant; essential
kepentingan|n|interest; importance
pentingnya|a|importance
terpenting|a|most important
vital|a|vital
krusial|a|crucial|unseen
esensial|a|essential
inti|n|core; nucleus; essence
dasar|a|basic; base; basis; foundation; fundamental; bottom
mendasar|a|fundamental; basic
mendasari|a|underlie; underlying
kunci|n|key; lock
signifikan|a|significant; significantly
berkualitas|a|quality
kualitas|n|quality
mutu|n|quality
bermutu|a|quality
efektif|a|effective
efektivitas|n|effectiveness
aktif|a|active
keaktifan|n|activity
pasif|a|passive
kreatif|a|creative
kreativitas|n|creativity|unseen
cocok|a|suitable; match; fit
kecocokan|n|match; compatibility
sesuai|a|appropriate; suitable; match
lengkap|a|complete; full
melengkapi|a|complete; complement; equip
dilengkapi|a|equipped; equip
perlengkapan|n|equipment; supplies
utuh|a|intact; whole
sempurna|a|perfect
menyempurnakan|a|perfect; refine; improve
kesempurnaan|n|perfection
mutlak|a|absolute
absolut|a|absolute
relatif|a|relative; relatively
ideal|a|ideal
maksimal|a|maximum; maximal; optimal
maksimum|a|maximum
minimal|a|minimum; at least; minimal
minimum|a|minimum
optimal|a|optimal
optimistis|a|optimistic|unseen
optimis|a|optimistic; optimist
`
