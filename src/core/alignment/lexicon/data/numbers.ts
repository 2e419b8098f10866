export const NUMBERS = `
nol|q|zero
satu|q|one; a; single
dua|q|two
tiga|q|three
empat|q|four
lima|q|five
enam|q|six
tujuh|q|seven
delapan|q|eight
sembilan|q|nine
sepuluh|q|ten
sebelas|q|eleven
belas|q|teen|unseen
belasan|q|dozen; teens
dua belas|q|twelve
tiga belas|q|thirteen
puluh|q|ten; tens
puluhan|q|dozens; tens
ratus|q|hundred
seratus|q|hundred; one hundred
ratusan|q|hundreds
ribu|q|thousand
seribu|q|thousand; one thousand
ribuan|q|thousands
juta|q|million
sejuta|q|million; one million
jutaan|q|millions
miliar|q|billion
milyar|q|billion|unseen
miliaran|q|billions
triliun|q|trillion
triliunan|q|trillions
lusin|q|dozen
setengah|q|half
separuh|q|half
seperempat|q|quarter; one quarter
sepertiga|q|third; one third
seperlima|q|one fifth; fifth
dua pertiga|q|two thirds|unseen
tiga perempat|q|three quarters
pertama|q|first
kesatu|q|first
ketiga|q|third; three
keempat|q|fourth; four
kelima|q|fifth; five
keenam|q|sixth; six
ketujuh|q|seventh; seven
kedelapan|q|eighth; eight
kesembilan|q|ninth; nine
kesepuluh|q|tenth; ten
terakhir|q|last; latest; final; recent
perdana|q|first; inaugural; premiere; prime
persen|q|percent; per cent
persentase|q|percentage
poin|q|point
basis poin|q|basis point|unseen
ganda|q|double; multiple
berganda|q|multiple
tunggal|q|single; sole; singles
kali|q|time; times
kali lipat|q|fold; times; double
lipat|q|fold
sekian|q|so many|unseen
nomor|q|number
angka|q|number; figure; digit; rate
jumlah|q|number; amount; total; sum
berjumlah|q|number; total
menjumlahkan|q|add; sum
penjumlahan|q|addition
total|q|total; overall
rata-rata|q|average; mean
kelipatan|q|multiple
pecahan|q|fraction; fragment; denomination
pasang|q|pair; couple; install
sepasang|q|pair; couple
biji|q|seed; piece
buah|q|fruit; piece
ekor|q|tail
helai|q|sheet; strand|unseen
lembar|q|sheet
butir|q|grain; item; point
keping|q|piece; chip
potong|q|piece; cut
sepotong|q|piece; slice
kodi|q|score|unseen
meter|q|meter
kilometer|q|kilometer; km
sentimeter|q|centimeter; cm
milimeter|q|millimeter; mm
kilogram|q|kilogram; kg; kilo
gram|q|gram
ton|q|ton; tonne
liter|q|liter
hektare|q|hectare|unseen
hektar|q|hectare
mil|q|mile
kaki|q|foot; leg; feet
inci|q|inch
ons|q|ounce
derajat|q|degree
derajat celsius|q|degrees celsius|unseen
persegi|q|square
kubik|q|cubic
barel|q|barrel|unseen
mililiter|q|milliliter|unseen
galon|q|gallon
watt|q|watt
megawatt|q|megawatt|unseen
bit|q|bit
byte|q|byte
januari|m|january; jan
februari|m|february; feb
maret|m|march; mar
april|m|april
mei|m|may
juni|m|june
juli|m|july
agustus|m|august; aug
september|m|september; sept
oktober|m|october; oct
november|m|november; nov
nopember|m|november|unseen
desember|m|december; dec
senin|m|monday
selasa|m|tuesday
rabu|m|wednesday
kamis|m|thursday
jumat|m|friday
sabtu|m|saturday
ahad|m|sunday|unseen
minggu|n|week; sunday
hari|n|day
harian|n|daily
sehari|n|a day; one day
sehari-hari|n|daily; everyday
tahun|n|year
tahunan|n|annual; yearly
setahun|n|a year; one year; annual
bulan|n|month; moon
bulanan|n|monthly
sebulan|n|a month; one month
mingguan|n|weekly
seminggu|n|a week; one week
pekan|n|week
sepekan|n|a week
jam|n|hour; clock; o'clock; watch
sejam|n|an hour
menit|n|minute
detik|n|second
pukul|n|o'clock; at; hit; strike
pagi|n|morning; a.m.
siang|n|noon; afternoon; daytime; day
sore|n|afternoon; evening
petang|n|evening; dusk
malam|n|night; evening
semalam|n|last night; overnight
tengah malam|n|midnight
dini hari|n|early morning; dawn
subuh|n|dawn
fajar|n|dawn
senja|n|dusk; twilight
dini|n|early
tanggal|n|date
kalender|n|calendar
abad|n|century
dekade|n|decade
dasawarsa|n|decade
milenium|n|millennium|unseen
windu|n|eight years|unseen
kuartal|n|quarter
triwulan|n|quarter
semester|n|semester; half|unseen
periode|n|period
masa|n|time; period; era; future
era|n|era
zaman|n|era; age; time
musim|n|season
musim panas|n|summer
musim dingin|n|winter
musim gugur|n|autumn; fall
musim semi|n|spring
musim hujan|n|rainy season
musim kemarau|n|dry season|unseen
kemarau|n|dry season; drought|unseen
awal|n|beginning; early; start; initial
pertengahan|n|middle; mid
akhir|n|end; late; final
akhir pekan|n|weekend
akhir tahun|n|year end; end of the year
hari ini|n|today
tahun lalu|n|last year
bulan lalu|n|last month
pekan lalu|n|last week
minggu lalu|n|last week
tadi malam|n|last night
masa depan|n|future
masa lalu|n|past
masa lampau|n|past
mendatang|v|next; upcoming; future; coming; come
lampau|n|past
usia|n|age
berusia|v|aged; year old; old; age
umur|n|age
berumur|v|aged; old
ulang tahun|n|birthday; anniversary
seketika|n|instantly; immediately
sejenak|n|for a moment; moment
sebentar|n|moment; a while; for a moment
sesaat|n|moment; shortly
sewaktu|n|when
sewaktu-waktu|n|at any time
setempat|n|local
jadwal|n|schedule
dijadwalkan|v|scheduled
menjadwalkan|v|schedule
tenggat|n|deadline
tunda|n|postpone; delay
menunda|v|postpone; delay; suspend
penundaan|n|delay; postponement
tertunda|n|delayed; pending; postponed
`
