import { type OpenerKind, words } from '../language.ts'

/** Words before a letter that names a kind, a class or a place in a list: vitamin D., kelas A., Perang Dunia I. */
export const letterLabels: ReadonlySet<string> = new Set(
  words(`vitamin hepatitis kelas golongan darah tipe type grup group pot rencana plan plans blok seri poin point huruf
    opsi butir liga kategori zona bagian varian versi ayat nilai jalur gerbang terminal gedung rute jenis model kolom
    titik sisi serie virus influenza dunia tahap fase semester kuartal triwulan bab pasal jilid eselon tingkat babak
    periode divisi sesi angkatan faktor produk paket bidang tim regu ruang lantai unit lampiran tabel gambar soal
    peringkat rating akreditasi predikat layar kunci nada paus raja ratu imunoglobulin protein komponen pilihan sel limfosit sumbu koordinat variabel apolipoprotein`),
)

/** Hardly ever with a capital but at the start of a sentence. */
const ANY = `Namun Tetapi Tapi Bagi Ketika Dengan Pada Para Mereka Menurut Sementara Selain Meski Meskipun Walau Walaupun
  Sedangkan Setelah Sejak Karena Jika Kalau Apabila Beberapa Sejumlah Sebagian Seorang Sebuah Suatu Setiap Padahal
  Bahkan Adapun Akhirnya Kemudian Berdasarkan Melalui Seperti Sangat Sehingga Ia Kami Kita Sebaliknya Misalnya
  Sebenarnya Demikian`

/** Before ini, itu and tersebut only: elsewhere they are parts of names and titles. */
const POINTED = `Hal Langkah Kondisi Situasi Keputusan Kebijakan Peristiwa Kejadian Kasus Masalah Angka Jumlah Rencana
  Kegiatan Pernyataan Tindakan Aturan Berita Penurunan Kenaikan Peningkatan Upaya
  Cara Proses Perubahan Fenomena`

/** Common nouns that news never writes with a capital inside a sentence. */
const SUBJECTS = `Orang Warga Masyarakat Penduduk Pembeli Penonton Pengamat Survei Studi Penelitian Laporan Temuan Harga
  Korban Pasien Vaksin Virus Pasar Perusahaan Pelaku Petugas Polisi Mahasiswa Siswa`

/** Words that open a sentence even after a forgotten full stop. */
export const openers: ReadonlyMap<string, OpenerKind> = new Map([
  ...words(ANY).map((word): [string, OpenerKind] => [word, 'any']),
  ...words(SUBJECTS).map((word): [string, OpenerKind] => [word, 'subject']),
  ['Mulai', 'timed'],
  ['Dia', 'speaker'],
  ['Beliau', 'speaker'],
  ...words(POINTED).map((word): [string, OpenerKind] => [word, 'pointed']),
])

/** Words that point at what was said. */
export const pointers: ReadonlySet<string> = new Set(['ini', 'itu', 'tersebut', 'inilah', 'itulah'])

/** Verbs and auxiliaries that follow a subject. */
export const predicate = /^(?:akan|telah|sudah|belum|tidak|adalah|merupakan|me(?:ng|ny|m|n)\p{Ll}{3,})$/u

/** `…,” Dia mengatakan bahwa …` */
export const newClause = /^(?:Dia|Ia|Beliau|Mereka|Kami) \p{Ll}{3,20} bahwa /u

/** `"Apabila dolar melemah, …," katanya`: six words or so, and who said them. */
export const reportedQuote =
  /^["“][^"“”\n]{40,600},["”] (?:kata|ujar|tutur|ucap|ungkap|jelas|imbuh|tambah|terang|tegas|papar|lanjut|sebut|tukas|pungkas)(?:nya)?\b/u

/** Names of times, which stand with a capital after Pada, Sejak and the like. */
export const times: ReadonlySet<string> = new Set(
  words(`Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember Senin Selasa Rabu Kamis
    Jumat Sabtu Minggu Ahad Ramadan`),
)

/** Words after which the name of a work, a button or a body may stand. */
export const carriers: ReadonlySet<string> = new Set(
  words(`mengatakan menyatakan menegaskan menjelaskan menambahkan menuturkan mengungkapkan menyampaikan
    memaparkan menerangkan menulis menuliskan menjawab bertanya menanyakan berseru berteriak berujar bertutur berucap
    mengaku menilai menyebutkan melanjutkan mengimbau berpesan berjanji menyerukan meneriakkan membalas menurut
    dan atau serta tetapi tapi namun yang di ke dari pada dalam untuk dengan oleh tentang bahwa adalah ialah yaitu
    yakni sebagai seperti karena jika kalau saat ketika hingga sampai antara kepada terhadap bagi per sang si para
    judul berjudul bertajuk tajuk tema bertema film lagu buku novel album acara program gerakan aplikasi sinetron puisi
    cerpen drama serial kolom rubrik majalah lembaga yayasan komunitas partai tim kelompok band grup bernama disebut
    menyebut dijuluki berkata kata ujar menu opsi tombol kotak pilih klik tekan panah dialog kolom hari gaya nomor`),
)

/** `sebagai berikut:`, `langkah-langkah berikut:` and what may stand between the word and the colon. */
export const introduction = /\bberikut(?: ini)?(?:\s\p{Ll}+){0,3}$/u

/** Units and sounds. */
export const vowelless: ReadonlySet<string> = new Set(
  words(
    'Kg Km Cm Mm Ml Dm Kw Mw Kwh Mb Gb Hz Mhz Ghz Mbps Kbps Hm Hmm Hmmm Pst Psst Sst Ssst Shh Brr Ng Ctrl Rnd Tx',
  ),
)

/** Names that carry their own mark. */
export const namesWithMark: ReadonlySet<string> = new Set(
  words('Yahoo Jeopardy Joomla Wham Oklahoma Panic Mia Yum Kahoot Okay! Movistar Chips Ahoy ¡Hola Hello Jeb'),
)

/** Verbs that follow the name of a speaker. */
export const speech: ReadonlySet<string> = new Set(
  words('bertanya berkata berseru berteriak menjawab menambahkan bergumam berbisik membalas menyahut'),
)
