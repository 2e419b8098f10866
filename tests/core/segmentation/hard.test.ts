import { expect, test } from 'vitest'
import { marked, rows } from './rows.ts'

const HARD = rows(`
  Rapat dipimpin Sekda Drs. H. Ahmad Fauzi, M.Si. di Balai Kota. ¦Hasilnya diumumkan besok.
  Terdakwa didampingi Yusuf, S.H. ¦Jaksa menuntut lima tahun.
  Ia lulusan S.T. Burhanuddin memimpin lembaga itu.
  Wakilnya A.M. Hendropriyono. ¦Menurut dia, operasi selesai.
  Laporan itu ditulis Miranda S. Goeltom. ¦Namun, ia tidak hadir.
  Kapal itu milik Hyundai Merchant Marine Co. Ltd. dari Korea.
  Sahamnya dibeli Nippon Steel Corp. ¦PT Bakrie Sumatera menjual sisanya.
  PT Bank Negara Indonesia Tbk. (BBNI) menambah modal.
  Pembelinya Google Inc. ¦Perusahaan itu membayar tunai.
  Perang Dunia I. ¦Eropa hancur.
  Anak itu duduk di kelas B. ¦Gurunya sabar.
  Dividen dibayar pada APBN-P. ¦Menteri setuju.
  Suhunya 37 C. ¦Pasien boleh pulang.
  Panjangnya 5 m. ¦Lebarnya 2 m.
  Pasal 7 huruf a. ¦Ketentuan ini berlaku surut.
  Ia menonton Yahoo! Indonesia setiap pagi.
  Harganya Rp5. 000 saja.
  Syaratnya: 1. Foto diri 2. Kartu pelajar 3. Surat sehat.
  IV. Kesimpulan dan Saran
  12) Peserta wajib hadir. ¦13) Peserta wajib lapor.
  Peraturan No. XI. B. 02.00 tetap berlaku.
  Kata dia, “Tidak.” ¦“Mengapa?” tanya wartawan.
  "Apa kabar?" ¦"Baik."
  Ia berkata: "Saya pulang." ¦"Hati-hati," jawab ibunya.
  ‘Kami menang.’ ¦Mereka bersorak.
  “Dia bilang, ‘Pergi!’ ¦Lalu saya pergi,” kenangnya.
  Novel “Siapa Dia?” karya Nh. Dini laris.
  "Siapa kamu?" Budi bertanya. ¦Ia takut.
  "Siapa kamu?" ¦Budi bertanya-tanya dalam hati sampai pagi.
  “Bangsa yang besar menghormati pahlawannya.” – Bung Karno
  Ia kalah (lagi!). ¦Penonton kecewa.
  (Ia tidak datang. Ia sakit.) ¦Rapat ditunda.
  Harga naik. ¦(Baca: subsidi dicabut.) ¦Warga resah.
  Rapat selesai. (ant)
  Kota itu [sic.] Banjar ramai.
  Bahasa itu punah.[1][12] ¦Penuturnya tinggal dua orang.
  Selamat ulang tahun! 🎉🎂 ¦Semoga panjang umur.
  ✅ Bawa air. ¦✅ Bawa topi.
  Saya memakai iPhone. ¦iPad dijual.
  Proses itu dinamai translasi. ¦mRNA dibaca ribosom.
  Tunggu . . . saya ikut.
  ...dan begitulah ceritanya. ¦Tamat.
  Ia bertanya, apa...? ¦Tidak ada yang tahu.
  Korban luka dirawat.¦Polisi menyelidiki.¦Jalan ditutup.
  Sudah makan?¦Belum.
  Situsnya Detik.Com dan Kompas.Id ramai.
  Berkas ada di C:/data/Laporan.Akhir milik saya.
  Versi 2.0.1 dirilis. ¦Versi 3 menyusul.
  Jakarta, Antara. - Presiden berangkat. ¦Ia didampingi ibu negara.
  Liputan6.com, Jakarta - Hujan turun. ¦Banjir datang.
  Jakarta, CNN Indonesia -- Harga emas naik. ¦Investor senang.
  - Satu per satu. ¦- Dua per dua.
  • Gula. ¦• Garam.
  Rapat di Hotel X. 25 orang hadir.
  Pertemuan itu bubar pada 2019. ¦100 anggota keluar.
  Cuci tangan dengan langkah-langkah berikut: ¦Basahi tangan dengan air. ¦Gosok selama 20 detik.
  Ia mengunjungi kota berikut: Medan, Padang, dan Palembang.
  Suku bunga dipertahankan pada level 4,75 persen ¦Dengan langkah ini, pasar kembali tenang.
  Anak-anak itu menonton lagi film lama Ketika Cinta Bertasbih kemarin.
  Penduduk kota pindah secara bertahap selama setahun ¦Mulai Maret 2020, pusat kota kosong.
  Jumlah sel T. ¦Imunitas humoral menyusul.
  Hal itu dilaporkan Whitby et al. ¦Perangkat itu dijual bebas.
  Kasusnya Roe v. Wade dan kawan-kawan.
  Ia tinggal di Gg. Mawar III Kel. Sukamaju, Kab. Bogor.
  Tel. kantor: telp. (021) 555-1234 atau hp. 0812.
  Muhammad saw. bersabda demikian. ¦Umatnya patuh.
  It was Dr. Smith. ¦He said nothing.
  Ia berkata, "Kami siap."¦Pelatih setuju.
  Ia berkata, “Kami siap.”¦Pelatih setuju.
  Alatnya banyak (mis. LDAP dan Samba). ¦Semuanya gratis.
  Berkas %s tidak dapat dibuka oleh %s. ¦Periksa lagi.
  Tekan Ctrl. ¦Lembar itu tertutup.
  Usaha itu milik Pt. Bank Mandiri.
  Ekonomi negara itu akan membaik atau malah makin melemah ¦"Apabila harga minyak naik, rupiah akan tertekan," katanya.
  Pemuda yang berusia dua puluh enam tahun ini mengatakan "Saya tidak ingin ada yang membuat film itu," ujarnya.
  Warga yang sudah lama menunggu di kantor itu membawa poster "Turunkan Harga".
  “Kami menjaga hubungan yang sangat baik dengan mereka,” ¦Dia mengatakan bahwa rapat berjalan lancar.
  “Kami menjaga hubungan yang sangat baik dengan mereka,” Dia mengatakan kepada pers.
  Harga bahan pokok di pasar itu kembali naik ¦Kenaikan ini membuat warga resah.
  Kepala daerah itu mengunjungi Museum Gajah ketika hujan Namun Tetap Ceria diputar.
  Ketua berpidato. ¦dr. Tirta hadir bersama Prof. dr. Ani. ¦drg. Budi absen.
  Warga RT 03/RW. 05 mengungsi. ¦Air naik.
  Ia mengajar di kelas VIII A. ¦Siswanya rajin.
  Allah Swt. ¦Dialah Pencipta.
  Rumahnya besar.¦“Silakan masuk,” katanya.
  Bab I. Pendahuluan
  Tabel 3. Jumlah penduduk menurut umur.
  a. Foto diri. ¦b. Kartu pelajar. ¦(c) Surat sehat.
  Beratnya 5 Kg. ¦Harganya tetap.
  Moh. Yamin dan Abd. Rahman hadir.
  Nilainya naik di sumbu Y. ¦Sumbu X tetap.
  Ia bertanya: “Benarkah?” ¦“Benar.”
  Rapat dimulai pukul 10.00 s.d. 12.00 WIB. ¦Peserta makan siang.
  Ia pergi ke AS. ¦Istrinya tinggal.
  Kata Kepala BPS, “Inflasi 5,5 persen (yoy). ¦Itu wajar.” ¦Pasar tenang.
`)

test.each(HARD)('%s', (row) => expect(marked(row)).toBe(row))

test('there are at least 60', () => expect(HARD.length).toBeGreaterThanOrEqual(60))
