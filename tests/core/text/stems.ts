const VERBS = `membaca baca, menulis tulis, memukul pukul, menyapu sapu, mengirim kirim, mengajar ajar, mengambil ambil, melihat lihat,
  merasa rasa, mewarnai warna, meyakini yakin, memasak masak, menanti nanti, menyanyi nyanyi, mencari cari, mendorong dorong,
  menjual jual, menziarahi ziarah, mensyaratkan syarat, membeli beli, memfasilitasi fasilitas, memproduksi produksi, menggali gali,
  menghitung hitung, mengkritik kritik, mengebom bom, mengesahkan sah, mengecat cat, mengetik ketik, menyebut sebut,
  menyusul susul, memilih pilih, menari tari, menolak tolak, mengubah ubah, mengukur ukur, mengurangi kurang, mengatakan kata,
  memberikan beri, menyerahkan serah, membawakan bawa, menghadiri hadir, menyetujui setuju,
  memengaruhi pengaruh, menjalankan jalan, menewaskan tewas, menyelamatkan selamat, mendirikan diri, meningkatkan tingkat,
  mengumumkan umum, menerapkan terap, memperkuat kuat, memperbaiki baik, mempertahankan tahan, memperlihatkan lihat, mempermudah mudah,
  memperkenalkan kenal, memberlakukan laku, memberdayakan daya, mengesampingkan samping, memakai pakai, memalukan malu,
  mengisi isi, meminta minta, mengeluarkan keluar, memenangkan menang, memulai mulai, menikah nikah, mengandung kandung,
  mengakui aku, mengetahui tahu, menyebabkan sebab, mempunyai punya, mempelajari ajar, mempekerjakan kerja, memperoleh peroleh`

const PASSIVES = `ditulis tulis, dibacakan baca, diberi beri, diberikan beri, diperkuat kuat, diperbaiki baik, diperlihatkan lihat,
  diberlakukan laku, dikurangi kurang, dimulai mulai, dikeluarkan keluar, disebabkan sebab, diketahui tahu, dirawat rawat,
  didirikan diri, dinyatakan nyata, terlihat lihat, terjadi jadi, terbesar besar, tertulis tulis, terpilih pilih, terlibat libat,
  terselesaikan selesai, terdiri diri, tertinggi tinggi, terbuka buka, ternyata nyata, terpercaya percaya, terasa rasa,
  kulihat lihat, kuberikan beri, kaubaca baca`

const BER = `berjalan jalan, bermain main, bekerja kerja, belajar ajar, berenang renang, beroperasi operasi, berubah ubah, bernama nama,
  berada ada, berdasarkan dasar, berkelanjutan lanjut, berkesinambungan sinambung, berpendapat dapat, berpengalaman alam, berkeluarga keluarga,
  berlarian lari, bersama sama, berbahasa bahasa, berhasil hasil, beragama agama, bersenjata senjata, berpakaian pakai, berunding runding`

const NOUNS = `kebakaran bakar, keadilan adil, kesehatan sehat, keterlibatan libat, keberhasilan hasil, kebersamaan sama, kepemimpinan pimpin,
  kepemilikan milik, keanggotaan anggota, keseluruhan seluruh, kedutaan duta, kementerian menteri, kemenangan menang, kepercayaan percaya,
  keberangkatan berangkat, kesempatan sempat, keputusan putus, kekerasan keras, penulis tulis, pembaca baca, pemilih pilih, penyanyi nyanyi,
  pengirim kirim, pelari lari, petani tani, petinju tinju, pekerja kerja, pelajar ajar, penyakit sakit, pemenang menang, perawat rawat,
  pemimpin pimpin, pembangunan bangun, pendidikan didik, pengiriman kirim, penyelesaian selesai, pemberdayaan daya, pemberlakuan laku,
  pengesahan sah, penerbangan terbang, pembelajaran ajar, pengeluaran keluar, penyebab sebab, penyesuaian sesuai, pengetahuan tahu,
  perjanjian janji, perdagangan dagang, perubahan ubah, pertanyaan tanya, pernyataan nyata, perusahaan usaha, pelabuhan labuh,
  pekerjaan kerja, pelajaran ajar, persatuan satu, persetujuan setuju, peraturan atur, perwakilan wakil, pertemuan temu,
  makanan makan, tulisan tulis, ancaman ancam, pilihan pilih, larangan larang, serangan serang, ribuan ribu, bulanan bulan,
  pemerintahan pemerintah, perumahan rumah, pedesaan desa, serumah rumah, setahun tahun, secepat cepat, ketiga tiga`

const CLITICS = `rumahnya rumah, rumahku rumah, rumahmu rumah, bukunya buku, bukuku buku, katanya kata, dukungannya dukung, pernyataannya nyata,
  pergilah pergi, bacalah baca, adakah ada, siapakah siapa, diapun dia, sekalipun sekali, tulisannyalah tulis, bukankah bukan,
  menurutnya menurut, memberinya beri, menemuinya temu, keputusannya putus, pemerintahnya pemerintah, anak-anaknya anak,
  sebenarnya benar, akhirnya akhir, biasanya biasa, umumnya umum`

const DOUBLED = `anak-anak anak, negara-negara negara, masa-masa masa, bersama-sama sama, berlari-lari lari, tolong-menolong tolong, orang-orang orang,
  buah-buahan buah, rumah-rumah rumah, kebijakan-kebijakan bijak, sekolah-sekolah sekolah, pukul-memukul pukul, sebaik-baiknya baik,
  kemerah-merahan merah, undang-undang undang-undang, perundang-undangan undang-undang, rata-rata rata-rata, tiba-tiba tiba-tiba,
  hati-hati hati-hati, berhati-hati hati-hati, kupu-kupu kupu-kupu, anak-anakku anak`

const WHOLE = `merupakan kemudian menteri penting sekolah pemerintah perseroan pasukan perempuan peristiwa perdana masalah langkah hanya tanya
  punya berapa bulan ikan makan beras berita beruang bukan jangan badan hutan teman lawan pekan dewan tahan tangan bahan lahan
  sedang semua setelah sudah perlu pernah percaya perang periode persen seperti seluruh selesai serang setuju kepala keras keluarga
  kelompok mesin media meja merah mereka dia di diri dinding direksi terima terbang tetap bentuk benar pesan penuh ekonomi sejarah
  wilayah jumlah salah buku suku ibu ilmu kursi abadi divisi permata pimpin antara bandara anggota kantor korban`

const split = (list: string): readonly (readonly [string, string])[] =>
  list.split(/,\s*/).map((row) => {
    const [word = '', ...root] = row.trim().split(/\s+/)
    return [word, root.join(' ')]
  })

/** Words and the roots that a reader of Indonesian gives them, by what makes them hard. */
export const STEMS: ReadonlyMap<string, readonly (readonly [word: string, root: string])[]> = new Map([
  ['verbs with me-', split(VERBS)],
  ['passives, ter- and proclitics', split(PASSIVES)],
  ['ber-', split(BER)],
  ['nouns', split(NOUNS)],
  ['clitics and particles', split(CLITICS)],
  ['reduplication', split(DOUBLED)],
  ['words that are roots', WHOLE.split(/\s+/).map((word): readonly [string, string] => [word, word])],
])
