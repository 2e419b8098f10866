export const FUNCTION_WORDS = `
yang|f|that; which; who; whom; whose; what; the one
dan|f|and
di|f|in; at; on
ke|f|to; into; toward
dari|f|from; of; than; out of
untuk|f|for; to; in order to
dengan|f|with; by; and
pada|f|on; in; at; to
dalam|f|in; within; inside; into
ini|f|this; these; the; here
itu|f|the; that; those; it
tersebut|f|the; that; those; this; these; such
tidak|f|not; no; do not; never; un
tak|f|not; no; un
bukan|f|not; no; rather than
belum|f|not yet; yet; not; have not
jangan|f|do not; not; never
tanpa|f|without; no
akan|f|will; would; shall; be going to; about
telah|f|have; already; had
sudah|f|already; have; had
sedang|f|be; currently; being
masih|f|still; remain; yet
atau|f|or
sebagai|f|as; like
bahwa|f|that
oleh|f|by
karena|f|because; due to; since; for; as
juga|f|also; too; as well; even
ada|f|there; exist; be; have
adalah|f|be; is
ialah|f|be; namely
yaitu|f|namely; that is; which
yakni|f|namely; that is
merupakan|f|be; represent; constitute
dapat|f|can; could; may; able
bisa|f|can; could; may; able
harus|f|must; have to; should; need
mesti|f|must; have to; should
boleh|f|may; allow; can
perlu|f|need; necessary; require
saya|f|i; my; me; mine
aku|f|i; me; my
kami|f|we; us; our
kita|f|we; us; our
anda|f|you; your
kamu|f|you; your
kau|f|you; your
engkau|f|you; thou|unseen
kalian|f|you; you all
dia|f|he; she; him; her; his
ia|f|he; she; it; him; her
beliau|f|he; she; him; her|unseen
mereka|f|they; their; them
nya|f|its; his; her; their; the
lebih|f|more; over; than; further
paling|f|most; least; at least
sangat|f|very; highly; really; extremely; so
amat|f|very; extremely
sekali|f|very; once; at all
terlalu|f|too; overly
cukup|f|enough; quite; sufficient; fairly
agak|f|rather; somewhat
hanya|f|only; just; merely; solely
cuma|f|only; just
saja|f|only; just; alone; any
pun|f|even; also; too; any
lah|f|indeed|unseen
seperti|f|like; such as; as
bagi|f|for; to
tentang|f|about; on; regarding
mengenai|f|about; regarding; concerning; on
soal|f|about; question; matter; regarding
terhadap|f|against; towards; to; on; of
antara|f|between; among
oleh karena itu|f|therefore; hence
secara|f|in a way; by; manner
serta|f|and; as well as; along with
maupun|f|and; or; as well as; nor
tetapi|f|but; however
tapi|f|but
namun|f|however; but; yet
sedangkan|f|while; whereas; meanwhile
sementara|f|while; meanwhile; temporary
sementara itu|f|meanwhile
melainkan|f|but; but rather; instead
jika|f|if; when
kalau|f|if; when
bila|f|if; when
apabila|f|if; when
jikalau|f|if|unseen
asalkan|f|as long as; provided
andai|f|if; if only
seandainya|f|if; supposing|unseen
ketika|f|when; while; as
saat|f|when; moment; time; during
waktu|f|time; when
sejak|f|since; from
setelah|f|after; following; once
sesudah|f|after
sebelum|f|before; prior to
sebelumnya|f|previously; before; earlier; previous
selama|f|during; for; as long as; while; over
hingga|f|until; up to; to; till
sampai|f|until; to; reach; arrive; up to
sambil|f|while
seraya|f|while
agar|f|so that; to; in order to
supaya|f|so that; to
sehingga|f|so that; so; thus; therefore; such that
maka|f|then; so; therefore
jadi|f|so; become; therefore
lalu|f|then; ago; last; past
kemudian|f|then; later; afterwards; subsequently
meski|f|although; though; despite; even though
meskipun|f|although; though; despite; even though
walau|f|although; though; despite
walaupun|f|although; though; even though; despite
kendati|f|although; despite|unseen
padahal|f|whereas; even though; in fact
bahkan|f|even; in fact; indeed
justru|f|instead; actually; precisely; in fact
malah|f|instead; even; actually
para|f|the; all
semua|f|all; everything; every; everyone
seluruh|f|all; entire; whole; throughout
setiap|f|every; each; any
tiap|f|every; each
masing-masing|f|each; respectively; respective
beberapa|f|some; several; a few; a number of
banyak|f|many; much; a lot; lot; numerous
sedikit|f|little; a few; slight; bit; a little
sejumlah|f|a number of; several; some
sebagian|f|some; part; partly; portion
berbagai|f|various; many; different; variety
pelbagai|f|various|unseen
kedua|f|both; second; two
lain|f|other; another; else; different
lainnya|f|other; others; another
sendiri|f|self; own; alone; himself; themselves; itself
sama|f|same; equal; together; alike
saling|f|each other; mutually; one another
siapa|f|who; whom; anyone
apa|f|what; any; anything
apakah|f|whether; do; is; what
mana|f|where; which
di mana|f|where; in which
bagaimana|f|how; what
mengapa|f|why
kenapa|f|why
kapan|f|when
berapa|f|how many; how much; what
sini|f|here
situ|f|there
sana|f|there
begitu|f|so; such; as soon as; thus
demikian|f|thus; so; such; like that
begini|f|like this
melalui|f|through; via; by; pass
lewat|f|through; via; past; pass
menurut|f|according to; by
sesuai|f|in accordance with; according to; suit; appropriate
selain|f|besides; in addition to; apart from; other than
kecuali|f|except; unless
per|f|per; a
demi|f|for the sake of; for; by
atas|f|on; over; above; for; upon; top
bawah|f|under; below; down; lower
depan|f|front; next; ahead; forward
belakang|f|behind; back; rear
luar|f|outside; out; outer; foreign
tengah|f|middle; central; mid; center; amid
samping|f|side; beside
sekitar|f|around; about; approximately; surrounding
sepanjang|f|along; throughout; during; as long as
seputar|f|around; about
di antara|f|among; between
sang|f|the
si|f|the
seorang|f|a; an; someone; one person
sebuah|f|a; an; one
suatu|f|a; an; certain; some
seekor|f|a
sesuatu|f|something; anything
seseorang|f|someone; somebody; a person; one
segala|f|all; everything; any
apa pun|f|whatever; any; anything
siapa pun|f|anyone; whoever; no one
mana pun|f|any; whichever
bagaimanapun|f|however; anyway; after all
pernah|f|ever; once; never; have
selalu|f|always
tetap|f|still; remain; permanent; keep; fixed
lagi|f|again; more; another; anymore; longer
pula|f|also; too
hampir|f|almost; nearly
mungkin|f|may; might; possible; maybe; perhaps; likely
barangkali|f|perhaps; maybe
tentu|f|of course; certainly; sure; certain
pasti|f|certain; sure; definitely; must
memang|f|indeed; really; actually
ternyata|f|turn out; apparently; actually
rupanya|f|apparently
ya|f|yes
iya|f|yes
bukannya|f|instead of; rather than; not
daripada|f|than; rather than; from
guna|f|to; for; use; in order to
akibat|f|due to; result; as a result of; consequence
berkat|f|thanks to; blessing
sebab|f|because; cause; reason
lantaran|f|because; due to|unseen
dahulu|f|formerly; first; ago; before
dulu|f|formerly; used to; first; before; ago
kini|f|now; currently; today
sekarang|f|now; today; currently; present
nanti|f|later; soon
tadi|f|earlier; just now; ago|unseen
kemarin|f|yesterday
besok|f|tomorrow
baru|f|new; just; recently; only
segera|f|immediately; soon; promptly
hendak|f|want; be about to; going to
ingin|f|want; wish; would like
mau|f|want; will; would
toh|f|anyway; after all
pun demikian|f|even so|unseen
sebaliknya|f|on the contrary; conversely; otherwise; instead; vice versa
selanjutnya|f|further; next; subsequently; then
misalnya|f|for example; for instance; such as
contohnya|f|for example
khususnya|f|especially; particularly; in particular
terutama|f|especially; mainly; particularly; primarily
setidaknya|f|at least
seharusnya|f|should; ought to; supposed
sepenuhnya|f|fully; completely; entirely
seolah-olah|f|as if; as though
seakan-akan|f|as if
adapun|f|as for; meanwhile
apalagi|f|moreover; let alone; especially
alih-alih|f|instead of; rather than
hanya saja|f|it is just that; only
tidak hanya|f|not only
bukan hanya|f|not only
menjadi|v|become; be; into; turn
terkait|v|related; regarding; concerning; linked
termasuk|v|including; include; among
biasanya|d|usually; typically; normally
akhirnya|d|finally; eventually; in the end; at last
umumnya|d|generally; in general; commonly
sebenarnya|d|actually; in fact; really
berdasarkan|v|based on; on the basis of; according to
`
