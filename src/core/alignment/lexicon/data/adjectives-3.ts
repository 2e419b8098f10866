export const ADJECTIVES_3 = `
hidup-hidup|a|alive
segar bugar|a|fit|unseen
bugar|a|fit
siap pakai|a|ready to use
patuh|a|obedient; comply
kepatuhan|n|compliance; obedience
mematuhi|a|obey; comply; adhere
taat|a|obedient; devout|unseen
ketaatan|n|obedience|unseen
menaati|a|obey; comply
konsekuen|a|consistent|unseen
konsisten|a|consistent
konsistensi|n|consistency
simpatik|a|likeable; sympathetic|unseen
simpati|n|sympathy
antusias|a|enthusiastic|unseen
antusiasme|n|enthusiasm|unseen
semangat|n|spirit; enthusiasm
bersemangat|a|enthusiastic; excited
ambisius|a|ambitious|unseen
ambisi|n|ambition
bijak|a|wise
bijaksana|a|wise
kebijaksanaan|n|wisdom
berkewajiban|a|obliged
profesional|a|professional
profesi|n|profession
amatir|a|amateur
senior|a|senior
junior|a|junior
mantan|a|former; ex-
bekas|a|former; used
calon presiden|n|presidential candidate|unseen
tersebut di atas|a|above-mentioned|unseen
selebihnya|a|the rest
tak terbatas|a|unlimited; infinite
tak terduga|a|unexpected
mungkin saja|a|possibly|unseen
mustahil|a|impossible
tidak mungkin|a|impossible
secara umum|d|in general; generally
secara khusus|d|specifically; in particular
secara langsung|d|directly
langsung|d|direct; directly; immediately; live; straight
secara resmi|d|officially
secara bertahap|d|gradually
sering|d|often; frequently
sering kali|d|often; frequently
seringkali|d|often
kerap|d|often; frequently
kerap kali|d|often
jarang|d|rarely; seldom
kadang|d|sometimes
kadang-kadang|d|sometimes; occasionally
terkadang|d|sometimes
sesekali|d|occasionally; once in a while
hampir tidak|d|hardly; barely
nyaris|d|almost; nearly
kira-kira|d|about; approximately; roughly
kurang lebih|d|more or less; approximately
semakin|d|increasingly; more; the more
makin|d|increasingly; more
setelah itu|d|after that; then
sebelum itu|d|before that
sejak itu|d|since then
sejak saat itu|d|since then
pada umumnya|d|generally; in general
pada akhirnya|d|eventually; ultimately; in the end
pada dasarnya|d|basically; essentially
sekaligus|d|at once; at the same time; all at once; both
serentak|d|simultaneously
serempak|d|simultaneously
bersamaan|d|simultaneously; at the same time
sekadar|d|merely; just
semata|d|merely; solely|unseen
semata-mata|d|solely; merely|unseen
satu-satunya|d|only; sole; the only
seketika|d|instantly
mula-mula|d|at first; initially
awalnya|d|initially; originally; at first
semula|d|originally; initially; original
mulanya|d|at first; initially
sedari|d|since
kelak|d|later; someday; in the future|unseen
suatu hari|d|one day; someday
lusa|d|the day after tomorrow
kembali|d|again
terlebih|d|especially; moreover
terlebih dahulu|d|first; beforehand
terlebih lagi|d|moreover; furthermore|unseen
lebih lanjut|d|further; furthermore
lagi pula|d|besides; moreover|unseen
selain itu|d|in addition; besides; moreover; also
di samping itu|d|besides; in addition|unseen
bagaimana pun|d|however
meski begitu|d|however; nevertheless|unseen
meski demikian|d|however; nevertheless
namun demikian|d|however; nevertheless
dengan demikian|d|thus; therefore; thereby
oleh sebab itu|d|therefore
karena itu|d|therefore; so
karenanya|d|therefore; hence
maka dari itu|d|therefore
akan tetapi|d|but; however
tentu saja|d|of course; certainly
tentunya|d|certainly; of course
pastinya|d|certainly
jelas sekali|d|clearly|unseen
sebagian besar|d|most; mostly; majority
kebanyakan|d|most; mostly
mayoritas|n|majority
minoritas|n|minority
keseluruhan|d|overall; whole; entire; total
secara keseluruhan|d|overall; as a whole
sepenuh hati|d|wholeheartedly|unseen
seutuhnya|d|fully
selamanya|d|forever
selama-lamanya|d|forever
seterusnya|d|so on; onwards
dan sebagainya|d|and so on; etc.
dan lain-lain|d|etc.; and others
dan seterusnya|d|and so on
antara lain|d|among others; including; among other things
seperti itu|d|like that; such
seperti ini|d|like this
begitu saja|d|just like that|unseen
sedemikian|d|so; such
sekian lama|d|so long
sejauh|d|as far as; so far
sejauh ini|d|so far; thus far
sebanyak|d|as many as; as much as
secepatnya|d|as soon as possible
secepat mungkin|d|as soon as possible
sebaiknya|d|should; had better; preferably
mestinya|d|should
agaknya|d|apparently|unseen
kabarnya|d|reportedly; allegedly|unseen
konon|d|reportedly; it is said|unseen
dikabarkan|d|reportedly; report
dilaporkan|d|reportedly; reported
diam-diam|d|secretly; quietly
terang-terangan|d|openly|unseen
sengaja|d|intentionally; deliberately; intentional
tidak sengaja|d|accidentally
kebetulan|d|coincidence; by chance; happen
hati-hati|d|careful; carefully; cautious
berhati-hati|d|careful; be careful; cautious
pelan-pelan|d|slowly
cepat-cepat|d|quickly; hurry|unseen
buru-buru|d|hurry; rush
terburu-buru|d|hasty; in a hurry
bolak-balik|d|back and forth; round trip
ke mana-mana|d|everywhere
di mana-mana|d|everywhere
di sini|d|here
di sana|d|there
di situ|d|there
ke sini|d|here
ke sana|d|there
di atas|d|above; on; over
di bawah|d|under; below
di dalam|d|inside; in
di luar|d|outside; beyond
di depan|d|in front of
di belakang|d|behind
di sekitar|d|around
di samping|d|beside; next to
di tengah|d|amid; in the middle of
sebelah|d|next to; side
seberapa|d|how
masing-masing|d|each; respectively
sama-sama|d|both; equally; you're welcome
turut|d|participate; also
seorang diri|d|alone
satu sama lain|d|each other; one another
satu per satu|d|one by one
pertama-tama|d|first; first of all
pertama kali|d|first time; first
kedua kalinya|d|second time
untuk sementara|d|temporarily; for the time being
untuk itu|d|for that; therefore
setelahnya|d|after; afterwards
sesudahnya|d|afterwards
belakangan|d|lately; recently; later
belakangan ini|d|recently; lately
akhir-akhir ini|d|recently; lately
dewasa ini|d|nowadays; today|unseen
saat ini|d|currently; now; at present; today
kala itu|d|at that time; then|unseen
ketika itu|d|then; at that time
waktu itu|d|at that time; then
pada saat itu|d|at that time
pada saat yang sama|d|at the same time
tepat waktu|d|on time
tak lama|d|soon; shortly; not long
tak lagi|d|no longer
tidak lagi|d|no longer; not anymore
tidak pernah|d|never
tidak ada|d|no; nothing; none; there is no
tidak seperti|d|unlike
tidak apa-apa|d|okay; it's okay; all right
apa adanya|d|as it is
apa saja|d|anything; what
siapa saja|d|anyone
kapan saja|d|anytime; whenever
di mana saja|d|anywhere; wherever
setiap orang|d|everyone; everybody
semua orang|d|everyone; everybody
setiap hari|d|every day; daily
setiap tahun|d|every year; annually
`
