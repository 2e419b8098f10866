/** `word=root`, where affix rules over any list of roots go wrong; first those that are their own root. */
const OWN = `kemudian menteri penting sekolah pemerintah perseroan pasukan perempuan peristiwa perdana masalah langkah
  berapa bersih berat beras berita beruang bulan ikan makan dengan akan bukan jangan badan hutan jalan teman lawan
  kawan pekan peran rekan dewan tahan tangan bahan lahan rendah semua sedang sekarang selatan seluruh sementara
  sendiri sering serta setelah sudah tengah perlu pernah percaya peta perang periksa periode persen pers
  sebelah selesai seperti serang segera sedih selalu selam seberang sengaja sepakat sehat sebut sebab sebar sedia
  kecil kedai kelas keluar kemarin kena kenal kepala keras kering ketua keluarga kembang kelapa kelompok kembali kecuali
  mesin medan media menang meja merah mereka merdeka meski mewah memang mentah metode menara mesjid musik minyak
  diri dinas dingin dia di dialog dinding direksi disiplin digital diplomat
  teliti terus terlalu terang terima tepat terbang terbit tertib tetap kemeja berkat berkas bebas
  beda bekas belah beli belum benang benar bendera bengkel benih bentuk berani benua biasa
  pedang pegang pecah pekerti pelan peluk peluru pendek penjara penuh perak perut pesan pesta petik pimpin
  kandungan dukung hanya tanya punya nyata nyawa muka buku kaku saku laku paku suku ibu tamu ramu bumi ilmu
  malah salah belah celah sejumlah jumlah lelah olah alah wilayah sejarah merah
  angkat anak mata-mata kira-kira tiba-tiba seri negeri mandiri kiri hari matahari nyanyi mati hati
  keliling kelola kendara kendali tentara tentang terjemah televisi telepon teater tempat teknik
  antara bandara berlian intan pintu anggota kantor mandat mandi sidang senjata
  perkara perban perwira permen perintah peluang pelihara pemuda percik peduli perangkat
  senang seni serikat sejati sejahtera setia setuju semangat selamat selidik selimut selat sepeda sepatu
  kenya divisi abadi percuma semata permata kursi teheran semenanjung kerangka senyawa selancar seragam ekonomi arkeologi
  psikologi astronomi otonomi akademisi teknisi setengah kekasih lebaran perdata persegi anggaran sekadar berikut rinci
  peroleh perhati komedian bersikeras memang berlin mengapa`

const MAPPED = `berada=ada keberadaan=ada mengurangi=kurang pengurangan=kurang dikurangi=kurang memenangkan=menang pemenang=menang
  kemenangan=menang dimenangkan=menang memulai=mulai dimulai=mulai permulaan=mulai menikah=nikah mengandung=kandung
  kandungan=kandung mengeluarkan=keluar dikeluarkan=keluar pengeluaran=keluar merupakan=merupakan perubahan=ubah berubah=ubah
  merubah=ubah pelabuhan=labuh penyakit=sakit perusahaan=usaha disebabkan=sebab menyebabkan=sebab penyebab=sebab
  perwakilan=wakil beroperasi=operasi pelayanan=layan peraturan=atur perumahan=rumah
  belajar=ajar pelajar=ajar pelajaran=ajar mempelajari=ajar pembelajaran=ajar dipelajari=ajar
  bekerja=kerja pekerja=kerja pekerjaan=kerja mempekerjakan=kerja dipekerjakan=kerja
  pedesaan=desa peserta=serta sesuai=sesuai penyesuaian=sesuai menyesuaikan=sesuai persetujuan=setuju
  pemerintahan=pemerintah kepemerintahan=pemerintah kementerian=menteri perguruan=guru
  mengetahui=tahu pengetahuan=tahu berpengetahuan=tahu ketahuan=tahu sepengetahuan=tahu
  perawatan=rawat dirawat=rawat merawat=rawat perawat=rawat keperawatan=rawat
  penerbangan=terbang pengalaman=alam mengalami=alam dialami=alam berpengalaman=alam
  kesempatan=sempat pemimpin=pimpin pemilik=milik kepemilikan=milik kepemimpinan=pimpin
  menanya=tanya pertanyaan=tanya bertanya=tanya menanyakan=tanya ditanya=tanya
  mempunyai=punya dipunyai=punya kepunyaan=punya menyatakan=nyata dinyatakan=nyata pernyataan=nyata kenyataan=nyata
  ternyata=nyata menyanyi=nyanyi penyanyi=nyanyi nyanyian=nyanyi
  terdiri=diri mendirikan=diri pendiri=diri didirikan=diri berdiri=diri pendirian=diri berdirinya=diri
  tersedia=sedia menyediakan=sedia penyediaan=sedia disediakan=sedia persediaan=sedia ketersediaan=sedia
  mengebom=bom pengeboman=bom mengesahkan=sah pengesahan=sah mengecek=cek pengecekan=cek
  diketahui=tahu ketahui=tahu mengacu=acu acuan=acu menguji=uji pengujian=uji penguji=uji diuji=uji teruji=uji
  mengadakan=ada diadakan=ada pengadaan=ada keadaan=ada berisi=isi berhak=hak menguap=uap mengeja=eja ejaan=eja berdoa=doa mendoakan=doa
  memeras=peras pemerasan=peras mengerikan=ngeri kengerian=ngeri penglihatan=lihat pemrosesan=proses pemrogram=program
  pemrograman=program keikutsertaan=ikut menandatangani=tanda penandatanganan=tanda ditandatangani=tanda menyalahgunakan=guna
  penyalahgunaan=guna disalahgunakan=guna menindaklanjuti=tindak ditindaklanjuti=tindak pengambilalihan=alih kewarganegaraan=warga
  memberitahukan=tahu pemberitahuan=tahu memberitahu=tahu diberitahu=tahu mengajukan=aju diajukan=aju pengajuan=aju menggarisbawahi=garis berupa=rupa memakai=pakai memalukan=malu mengisi=isi terperinci=rinci
  memperoleh=peroleh diperoleh=peroleh perolehan=peroleh memperhatikan=perhati diperhatikan=perhati perhatian=perhati perhatikan=perhati
  mengaku=aku mengakui=aku pengakuan=aku diakui=aku meminta=minta peminta=minta pemilu=pemilu mengerti=erti pengertian=erti
  dimengerti=erti seharusnya=harus selebihnya=lebih setidaknya=tidak`

const words = (list: string): readonly string[] => list.split(/\s+/)

/** Roots of words that the rules of affixes would take apart wrongly, by word; the word has no clitic. */
export const EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  ...words(OWN).map((word): [string, string] => [word, word]),
  ...words(MAPPED).map((pair): [string, string] => {
    const [word = pair, root = pair] = pair.split('=')
    return [word, root]
  }),
])
