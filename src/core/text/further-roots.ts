const LIST = `abai abdi abu acu acuh adik adil adon adu aduh agung ajak ajar akar akrab aku akur alam alami alih alir alur
  amal aman amat ambil ambisi ampuh ampun anak ancam andai andal andil aneh angan anggap anggar anggota anggun angin
  angkat angkut angkuh angsur aniaya anjur antar anti antri antre antuk anugerah anut anyam apit apung arah arak arsip
  arti arung asah asal asap asas asih asing aspal asuh asumsi atas atap atasi atur awal awas awet ayam ayah ayun
  babak baca badai bagi bagus bahagia bahas bahaya baik bakar bakti baku balap balas balik balut bangga bangkit bangkrut
  bangun banjir bantah bantai banting bantu banyak bara baris baring barter basah basmi batal batas bawa bawah baur bayang
  bayar bebal beban bebas beber beda bekal beku bela belah belai belanja belas belenggu belok bengkak benah bentak bentang
  bentrok bentur berangkat berantas beri berontak bersih besar besuk betah betul biak biar biasa biaya bicara bidik bijak
  bimbang bimbing bina binasa bingkai bingung bisik bius blokir bobol bocor bohong bolak boleh bongkar bonus borong boros
  buah buang buat bubar bubuh budaya budidaya bujuk buka bukti buku bulat bunga bungkam bungkus buntu bunuh bunyi buru
  buruk busuk butuh cabang cabut cadang cahaya cair cakap calon camat campak campur canang candu cantik cantum canggih
  capai cari cat catat cedera cegah cekam cekik celaka cemar cemas cemerlang cemooh cerah cerai ceramah cerdas cerita
  cermat cermin cetak cetus cicil cicip cipta cita cium coba cocok coret cuaca cuci cukup cukur culik curah curang curi
  curiga daftar daga dagang dahsyat dahulu daki dakwa dalih damai dampak damping dana dandan dapat darat darurat dasar
  datang datar daya debar debat dekat dengar derita desain desak detail dewasa didih didik diam dominasi dorong dosa duduk
  duga duka dukung dunia edar efektif ejek eja ekor elak elang elu emban embus empas emuka enak endap engah enggan enyah erat
  erti erosi esa evakuasi gabung gadai gagal gagas gali ganas ganda gandeng ganggu ganjal ganti gantung garap garis
  gawat gebrak gegas gelap gelar geledah gelisah gelora gemar gembira gempur gencar genang genap genggam gerak gerebek
  gesek geser gigit gila gilir giring goda golong goreng gores gosok gugat gugup gugur guling gulung guna guncang gundah
  gunjing guyur habis hadang hadap hadiah hadir hafal hajar hak halang halus hambat hampir hancur hangat hangus hantam hantar
  hapus harap harga harus hasil hasut hayat hebat helat hemat hembus henti heran hias hibah hibur hidang hidup hilang himbau
  himpun hina hindar hirau hirup hitam hitung hormat hubung hujan hukum huni ibarat ibadah ikat iklan ikut imbang imbas imbuh
  impi impor inap incar indah indeks ingat ingin ingkar injak inti intip ikhlas ijin izin isi istimewa istirahat isyarat iring
  iris irit jabat jadi jaga jagal jajah jajak jalan jalin jamin jamu jangkau janji jarah jarak jatuh jauh jawab jebak jejak
  jelajah jelas jemput jemur jenuh jepit jerat jerit jernih jerumus jinak jual juang judi jumpa junjung juta kabar kabul kabur
  kabut kacau kagum kaji kalah kali kandas kalang kalut kandung kapal kapan karang karantina karya kata kawal kaya kebal kecam
  kecewa kejar kejut kelabu kelahi keluh kemas kembang kemudi kenan kenang kendali kendara kental kepung kerah keruh kerut
  kesan ketat ketuk khawatir khas khianat khusus kibar kikis kilap kilat kira kirim kisar kisruh kokoh komentar komplot kontrol
  kontrak koreksi korban korup kosong kotor kreasi kritik kritis kuak kuasa kuat kubur kucil kuliah kumpul kunjung kunci kunyah
  kupas kurang kuras kurung kutip kutuk labuh lacak ladang laga lahap lahir laik lain laju laksana lalai lambang lambat lampau
  lampir lancang lancar landa landai landas langgan langgar langka langsing langsung lanjut lantang lantik lantun lapang lapar
  lapis lapor larang lari larut lat latih lawak layak layan layang layar lebar lebur ledak legalisasi lekas lekat leleh lelang
  lemah lembaga lembap lembut lempar lengkap lenyap lepas lerai lestari letak letih letus lewat liar libat libur licik licin
  lihat lilit limpah lincah lindas lindung lingkar lingkung lingkup lintas lipat liput liris lolos lompat longgar lonjak
  lontar lotre luang luap luas lubang lucu lucut luka lukis luluh lulus lumpuh lumas lumur lunak lunas luncur lupa lurus luruh
  maaf mabuk macet mahal mahir maju makar maklum makmur maksud malam malas malu mampu mandi manfaat mangkir manis manja mantap
  marah masak masuk matang mati mau megah melek mesra milik mimpi minat minta minum mirip misal modal mogok mohon mual muak
  muat mudah muda muak mufakat mula mulia muncul mundur mungkin muntah murah murni murka mutasi mutu nafkah naik nanti nasihat
  nasib nekat nilai nikmat nikah nista nobat noda nonton nyala nyali nyaman nyaris nyaring obat obral obrol olah olahraga omel
  operasi optimal orasi orbit otak pacar pacu padam padan padat padu pahat paham pahit pajak pajang pakai paksa paku palsu
  pamer pamit panas pandai pandang pandu panen panggang panggil panggul pangkas panik panjang panjat pantang pantas pantau pantul
  papar parah parkir parut pasang pasar pasok pasti patah patok patri patroli patuh patut pecat peduli pekik pelesat pelihara
  pelosok pendam pengaruh pentas peram perah peran perban pergi perigi perlu pesat pesona petik piara picu pihak pijak pikat
  pikir pikul pilih pilu pindah pinjam pinta pintar pisah poles politik potensi potong potret praktik prihatin produksi
  promosi protes puas puja puji puk pukul pulang pulih puncak pungut punah pupuk pusat pusing putar putus racun raga ragam
  raih rajin rakit ramah ramai rambah rambat rampas rampok rampung rancang rangkai rangkap rangkul rangkum rangsang rantai
  rapat rapi rasa rata ratap rawan rawat raya rayu razia reaksi reda redam rebut rekam rekat rekayasa rekrut rela relawan
  remas rembes renang rencana rendam rengek rentan rentang renung resah resap restu retak ribut rindu ringan ringkas ringkus
  rintang rintis risau ritual robek roboh rombak rombong ruah rubuh rugi rujuk rumit rumus runding runtuh rusak rusuh sadap
  sadar sah sahut saing saji sakit saksi salin salip salur sama samar sambar sambung sambut sampah sampai samping sandang
  sandar sandera sandi sanding sangat sanggah sanggup sangka sangkal sangkut santai santap santun sapa sapu saran sarang
  saring sasar satu sayang sebar seberang sedot segan segar segel sekat seksa sela selamat selaras selenggara selewang
  selinap selisih selubung selundup semat sembah sembelih sembuh sembunyi sempat sempit sempurna semprot senggol sentuh
  sepi serah seram serap serbu serempak seret sergap seru sesak sesal sesat setor setrum siap siar siasat siksa sidik sikap
  sikat silang silat simak simpan simpul singgah singgung singkat singkap singkir sinyal siram sirna sisa sisih sisip sita
  sogok soko sokong solek sombong sopan sorak sorot sosialisasi suap suar suara subur suci suguh sukses suka sukar sulam sulap
  sulit suluh sulut sumbang sumbat sumber sungkan sunting suntik surut suruh susah susul susun susup susut syukur tabrak
  tabung tabur tadah tagih tahap tahu tajam takar takjub takluk takut talang taman tambah tambal tambang tampak tampar tampil
  tampung tanam tanda tandang tandas tanding tandu tangani tanggal tanggap tanggul tanggulang tanggung tangis tangkal tangkap
  tangkis tantang tapa tapis tarik taruh tari tata tatap taut tawan tawar tawa tayang tebak tebal tebang tebar tebus teduh
  tegang tegak tegas tegur teguh tekad tekan tekun telaah teladan telan telantar telusur teman tembak tembus tempa tempel
  tempuh tempur temu tenang tendang tenggelam tengkar tengok tentram tentu tenun terap teras teror tertawa terka terjang terjun
  tertib tetas tewas tiada tiarap tidur tiup timbang timbul timbun timpa timpang tindak tindas tindih tinggal tinggi tingkah
  tingkat tinjau tipu tiru titip titik tobat tolong tolak tonjol tonton topang toreh tuang tuding tuduh tugas tuju tukar tular
  tulis tulus tumbang tumbuh tumpah tumpang tumpas tumpu tumpuk tunai tunang tunda tunduk tunggak tunggal tunggang tunggu
  tunjang tunjuk tuntas tuntun tuntut tunjuk turun turut tusuk tutur tutup tuturnya uang ubah ucap udara uji ujar ukir ukur
  ulah ulang ulas ulur umbar umpama umum umur unda undang undi undur unggah unggas unggul ungkap ungkit ungsi unik unjuk
  untai untung upah upaya urai urat urus urut usaha usai usap usia usik usir usul usung usut utama utang utara utus utuh wabah
  wafat wajar wajib wakil warga waris warna warta waspada wawancara wibawa wujud yakin zalim ziarah sangka beda percik pahala
  sinambung tengara jejal sosok padu capai cukup luas sentosa gulat bangun dapat resmi pulau duka lepas jabar gebu gemuk
  imbau teriak lurah wenang daulat senjang jaya kerumun instal rantak ngeri jijik sintas getar perkosa tikam peras adab kala duri
  tikai terobos aju bendung jelang tarung galang induksi galak seka sirat juluk ekstrak gulir setel anjak caplok empati kitar pancing
  cengkeram tangguh canda kemah cela pungkir pancar isap halau kantong edit nonaktif pindai sinkron kait garuk jilat bekap sayat bajak
  amin tepis geleng angguk bungkuk toleh siul dengkur kencang ludak sengat dayung mukim cakup idap tetes kedip gema gaul emigrasi
  mobilisasi singkir pulih serap rehab ecer syair rupa kumis gencat bekuk juntai jumlah jurus anjung sertifikat rambut kelit kemuka samping ketengah temurun turun`

/** Roots of everyday words that are no headwords of the lexicon, or need not be. */
export const FURTHER_ROOTS: readonly string[] = [...new Set(LIST.split(/\s+/))]
