export const EDUCATION = `
pendidikan|n|education; educational
mendidik|v|educate
pendidik|n|educator
terdidik|n|educated
berpendidikan|v|educated
edukasi|n|education
sekolah|n|school
bersekolah|v|attend school; go to school
sekolah dasar|n|elementary school; primary school
sekolah menengah|n|secondary school; high school
sekolah menengah atas|n|high school; senior high school
sekolah menengah pertama|n|junior high school; middle school|unseen
taman kanak-kanak|n|kindergarten
universitas|n|university
perguruan tinggi|n|university; college; higher education
kampus|n|campus
fakultas|n|faculty; school
jurusan|n|department; major; direction
akademi|n|academy
akademis|a|academic
akademik|a|academic
akademisi|n|academic
institut|n|institute
siswa|n|student; pupil
murid|n|student; pupil
pelajar|n|student; learner
mahasiswa|n|student; university student; college student
mahasiswi|n|female student|unseen
guru|n|teacher
dosen|n|lecturer
profesor|n|professor
rektor|n|rector; president|unseen
kepala sekolah|n|principal; headmaster
mengajar|v|teach
pengajar|n|teacher; instructor
pengajaran|n|teaching; instruction
mengajarkan|v|teach
ajaran|n|teaching; doctrine
belajar|n|learn; study
mempelajari|v|study; learn
pelajaran|n|lesson; subject
pembelajaran|n|learning
kuliah|n|lecture; college; study
kelas|n|class; classroom; grade
ruang kelas|n|classroom|unseen
kurikulum|n|curriculum|unseen
mata pelajaran|n|subject|unseen
ujian|n|exam; test; examination
ujian nasional|n|national exam|unseen
ulangan|n|test; quiz
lulus|n|pass; graduate
lulusan|n|graduate
kelulusan|n|graduation
wisuda|n|graduation
ijazah|n|diploma; certificate|unseen
sarjana|n|graduate; bachelor; scholar
gelar sarjana|n|bachelor's degree
magister|n|master|unseen
doktor|n|doctor; doctorate
beasiswa|n|scholarship
tesis|n|thesis
skripsi|n|thesis|unseen
disertasi|n|dissertation|unseen
penelitian|n|research; study
meneliti|v|research; study; examine
peneliti|n|researcher
riset|n|research
studi|n|study
ilmuwan|n|scientist
ilmu|n|science; knowledge
ilmu pengetahuan|n|science; knowledge
pengetahuan|n|knowledge; science
ilmiah|a|scientific
sains|n|science
pakar|n|expert
ahli|n|expert; specialist
keahlian|n|expertise; skill
spesialis|n|specialist
teori|n|theory
teoritis|a|theoretical
hipotesis|n|hypothesis
eksperimen|n|experiment
percobaan|n|experiment; attempt; trial
metode|n|method
metodologi|n|methodology
analisis|n|analysis
menganalisis|v|analyze
analis|n|analyst
data|n|data
statistik|n|statistics; statistical
jurnal|n|journal
makalah|n|paper
artikel|n|article
buku|n|book
perpustakaan|n|library
pustakawan|n|librarian|unseen
kamus|n|dictionary
ensiklopedia|n|encyclopedia
bab|n|chapter
halaman|n|page; yard
membaca|v|read
pembaca|n|reader
bacaan|n|reading
baca|n|read
menulis|v|write
penulis|n|writer; author
tulisan|n|writing; text
penulisan|n|writing
tertulis|n|written
tulis|n|write
surat|n|letter
huruf|n|letter
alfabet|n|alphabet
kalimat|n|sentence
frasa|n|phrase
bahasa|n|language
bahasa inggris|n|english
bahasa indonesia|n|indonesian|unseen
bahasa arab|n|arabic
bahasa jepang|n|japanese
berbahasa|v|speak; language
kosakata|n|vocabulary
tata bahasa|n|grammar
terjemahan|n|translation
menerjemahkan|v|translate
penerjemah|n|translator; interpreter
penerjemahan|n|translation
arti|n|meaning
berarti|v|mean; meaningful
artinya|n|meaning; mean
makna|n|meaning
bermakna|v|meaningful
definisi|n|definition
mendefinisikan|v|define
istilah|n|term
sejarah|n|history
bersejarah|v|historic; historical
historis|a|historical
sejarawan|n|historian
matematika|n|mathematics; math
matematikawan|n|mathematician
fisika|n|physics
fisikawan|n|physicist
kimia|n|chemistry; chemical
kimiawan|n|chemist|unseen
biologi|n|biology
biologis|a|biological
geografi|n|geography|unseen
geologi|n|geology
astronomi|n|astronomy
astronom|n|astronomer
filsafat|n|philosophy|unseen
filsuf|n|philosopher
sosiologi|n|sociology|unseen
antropologi|n|anthropology|unseen
arkeologi|n|archaeology|unseen
arkeolog|n|archaeologist|unseen
linguistik|n|linguistics; linguistic
sastra|n|literature; literary
seni|n|art
kecerdasan|n|intelligence
cerdas|n|smart; intelligent
pintar|n|smart; clever
bodoh|n|stupid; foolish
kebodohan|n|stupidity; ignorance
pandai|n|clever; good
terampil|n|skilled; skillful
keterampilan|n|skill
kemampuan|n|ability; capability; skill; capacity
mampu|n|able; capable; afford
bakat|n|talent
berbakat|v|talented; gifted
kelompok belajar|n|study group|unseen
tugas|n|task; duty; assignment; job
bertugas|v|serve; be on duty
petugas|n|officer; official; staff; worker
pekerjaan rumah|n|homework
pengetahuan umum|n|general knowledge|unseen
literasi|n|literacy|unseen
buta huruf|n|illiterate; illiteracy|unseen
seminar|n|seminar
lokakarya|n|workshop|unseen
pensil|n|pencil
pena|n|pen
kertas|n|paper
papan|n|board
papan tulis|n|blackboard
tas|n|bag
seragam|n|uniform
pondok|n|hut; cottage
pesantren|n|islamic boarding school; pesantren|unseen
asrama|n|dormitory
magang|n|intern; internship; apprentice|unseen
kursus|n|course
lulus ujian|n|pass the exam
disiplin|n|discipline
`
