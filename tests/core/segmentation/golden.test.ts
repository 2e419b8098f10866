import { expect, test } from 'vitest'
import { marked, rows } from './rows.ts'

/** The traps of design/language.md A5, in other words; ⏎ is a line break. */
const GOLDEN = rows(`
  3 Maret 2021⏎¦WASHINGTON – Kongres menyetujui anggaran baru untuk sekolah.
  Ekonomi kawasan tumbuh lebih cepat dan merata. , ia menjelaskan.
  Mereka tetap tenang. ” ujarnya. ¦Rahmat mengangguk.
  MEDAN, KOMPAS.com - Wali Kota meresmikan pasar baru. ¦Ia lalu menyapa warga.
  TEMPO.CO, Surabaya - Hujan turun sejak subuh. ¦Jalan tergenang.
  Prof. Dr. Ir. H. R.M. Sedyatmo, M.Eng. menemukan cakar ayam. ¦Beliau dikenang sampai kini.
  Gugatan disusun advokat Rina Wati, S.H., M.Kn. ¦Ia menunggu putusan sela.
  Kantornya di Jl. D.I. Panjaitan No. 12 RT. 03 RW. 07 Jakarta Timur. ¦Ia menyewanya setahun.
  Tiketnya Rp. 75.000 per orang. ¦Anak-anak cukup Rp40.000.
  Inflasi mencapai 3,24 persen pada Juni. ¦Bulan lalu angkanya 2,9 persen.
  Pesawat mendarat pukul 06.45 WITA. ¦Semua penumpang selamat.
  Loket tutup pukul 16.30. ¦Pengunjung diminta pulang.
  Jaraknya 1.200.500 meter. ¦Lebarnya 7,25 m.
  “Kami belum menyerah,” kata kapten. ¦Laga kedua digelar Rabu.
  “Di mana kunci itu?” tanya penjaga.
  "Merdeka!" teriak para pemuda. ¦Rakyat menyambutnya.
  “Saya sudah lelah. ¦Biarkan saya pulang,” pintanya.
  Ia menjawab, “Saya setuju.” ¦Hadirin bertepuk tangan.
  Kami... kami hanya ingin pulang. ¦Tolong bantu.
  Suaranya menghilang… ¦Kemudian sunyi.
  1. Nyalakan komputer.⏎¦2. Masukkan sandi. ¦Tekan Enter.
  b. Ijazah, kartu keluarga, dsb. ¦Seluruh berkas dibawa sendiri.
  Studi Wibowo dkk. (2019) menemukan pola serupa. ¦Akan tetapi, datanya terbatas.
  Beras, gula, dsb. dibagikan kemarin.
  PT. Astra Internasional Tbk. mengumumkan dividen. ¦Harganya turun 1%.
  Irjen Pol. Dedi Prasetyo membantah isu itu. ¦Kompol Sari menolak berkomentar.
  Mayjen (Purn.) Supardjo datang. ¦Ia ditemani Ny. Ratna Dewi.
  Nabi Ibrahim a.s. membangun Kakbah. ¦Allah Swt. Maha Pengasih.
  Surat ditandatangani a.n. Kepala Dinas. ¦Salinannya disimpan.
  Baca hlm. 17 dan Gbr. 5. ¦Uraiannya lengkap.
  Buka www.bps.go.id. ¦Laman itu memuat tabel.
  Hubungi redaksi@contoh.co.id. ¦Jawaban datang esok hari.
  Ikan kaya vitamin A. ¦Wortel juga.
  Abdul H. Nasution menulis buku. ¦S. Parman membacanya.
  Prasasti itu berasal dari abad ke-7 M. ¦Aksaranya Pallawa.
  Lomba dibuka 9 Nov. 2020 dan ditutup 2 Des. 2020. ¦Pemenang diumumkan kemudian.
  Harga Cabai Turun Lagi⏎¦Bandung - Pedagang menurunkan harga cabai.
  Utang turun (dari Rp3 miliar. Lihat lampiran) tahun lalu. ¦Bunga ikut turun.
  Api sudah dipadamkan.¦Petugas mendinginkan puing.
  Masa?! ¦Kamu yakin?? ¦Tentu saja!
  Hadir pula Kel. Cikini, Kec. Senen, Kab. Bekasi, dst. untuk menyusun rencana.
  Menurut Paulus dalam Rm. 8:28, semua berguna. ¦Q.S. Al-Insyirah: 6 menyebut hal serupa.
`)

test.each(GOLDEN)('%s', (row) => expect(marked(row)).toBe(row))

test('there are 42', () => expect(GOLDEN).toHaveLength(42))
