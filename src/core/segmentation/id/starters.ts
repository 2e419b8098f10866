import { words } from '../language.ts'

const FUNCTION_WORDS = `Ia Dia Mereka Kami Kita Saya Aku Beliau Anda Ini Itu Hal Inilah Itulah Dialah Merekalah Kamilah Kitalah Sayalah Iapun Demikian Begitu Menurut
  Namun Tetapi Tapi Akan Akankah Sementara Selain Pada Dalam Di Ke Dari Untuk Dengan Oleh Karena Jika Kalau Bila
  Apabila Ketika Saat Setelah Sesudah Sebelum Sejak Selama Hingga Sampai Meski Meskipun Walau Walaupun Sedangkan
  Sehingga Selanjutnya Kemudian Lalu Akhirnya Adapun Bahkan Dan Atau Serta Maka Jadi Sebagai Seperti Para Semua Setiap
  Seorang Sebuah Seluruh Beberapa Banyak Sejumlah Sebagian Sebanyak Tidak Tak Belum Sudah Telah Masih Bukan Ada
  Adalah Apa Apakah Siapa Mengapa Kenapa Bagaimana Kapan Mana Dimana Kini Sekarang Kemarin Besok Nanti Tadi
  Berdasarkan Terkait Padahal Sebaliknya Misalnya Contohnya Lihat Agar Supaya Antara Atas Bagi Bahwa Baik Baru
  Hanya Harus Jangan Juga Justru Lagi Lebih Maupun Melalui Mulai Oleh Pasalnya Pula Saja Salah Sama Sambil Sangat
  Sering Seusai Tanpa Tentu Terhadap Toh Usai Yang Yakni Yaitu Terlepas Sesuai Selamat Silakan Mari Ayo Dapat Bisa
  Tiap Berbeda Berikut Ternyata Mungkin Memang Sekitar Hampir Kurang Kedua Ketiga Pertama Terakhir Dua Tiga Empat
  Lima Enam Tujuh Delapan Sembilan Sepuluh Satu Ratusan Ribuan Puluhan Jutaan`

const NOUNS = `Presiden Menteri Gubernur Direktur Ketua Kepala Wakil Wali Bupati Walikota Pemerintah Polisi Polri Korban
  Hasil Jumlah Data Harga Nilai Angka Tingkat Rata-rata Saham Laba Pendapatan Penjualan Perusahaan Perseroan Emiten
  Bank Warga Masyarakat Rakyat Orang Anak Ibu Bapak Pihak Tim Kasus Kondisi Situasi Masalah Penyebab Akibat Alasan
  Tujuan Rencana Program Proses Kegiatan Acara Rapat Sidang Hakim Jaksa Terdakwa Tersangka Pelaku Saksi Petugas
  Pejabat Pengamat Pakar Peneliti Penelitian Studi Laporan Surat Dokumen Foto Gambar Video Peristiwa Kejadian
  Kecelakaan Gempa Banjir Hujan Bagian Jenis Cara Contoh Waktu Tahun Bulan Hari Minggu Malam Pagi Siang Sore Harapan
  Kata Ujar Ujarnya Katanya Kabar Berita Rumah Jalan Kota Desa Daerah Wilayah Provinsi Negara Dunia Partai Anggota
  Pemegang Pemain Pelatih Pertandingan Pertemuan Keputusan Kebijakan Peraturan Pasien Dokter Rumah Virus Vaksin
  Sumber Studi Sidang Sosok Nama Umur Usia Putra Putri`

const ENGLISH = 'He She It They We You The This That These There But In On At A An'

/** Words that open a sentence when they follow an abbreviation with a capital. */
export const starters: ReadonlySet<string> = new Set([FUNCTION_WORDS, NOUNS, ENGLISH].flatMap(words))

/** Starters that are also given names, noble titles or parts of surnames: Lalu Zohri, Di Maria, Dan Brown. */
export const starterNames: ReadonlySet<string> = new Set(
  words(`Lalu Dan Di Ke Hal Jadi He An A In On At It Putra Putri Wali Bank Kota Desa Jalan Rumah Dunia Dua Tiga Satu
    Lima Baru Bagian Besok Minggu Tim Surat Data Program Sidang Mari Atas Hari Bulan Bapak Ibu Baik Partai Negara
    Video Foto Kata Orang Tapi You We The Polri Provinsi Daerah Wilayah Umur Nama`),
)

/** Verbs and nouns with their affixes: Mengutip, Berdasarkan, Penjualan, Sahamnya. */
export const starterForm =
  /^(?:\p{Lu}\p{Ll}{3,}(?:nya|kah|lah|pun)|Me(?:ng|ny|m|n)\p{Ll}{3,}(?:kan|i)|Ber\p{Ll}{3,}(?:kan|an)|Ke\p{Ll}{4,}an|Pe(?:ng|ny|m|n|r)\p{Ll}{3,}an)$/u
