import type { Language } from '../texts.ts'

/** One segment of the story's article. */
interface Sentence {
  readonly source: string
  readonly kind: 'title' | 'byline' | 'caption' | 'body'
  /** The translator's first text. */
  readonly target: string
  /** What he makes of it later. */
  readonly better: string
}

export interface Material {
  readonly pair: { readonly source: Language; readonly target: Language }
  readonly sentences: readonly Sentence[]
  /** The article as the coordinator pastes it: a paragraph a line. */
  readonly text: string
  /** A sentence of the target language that has no source. */
  readonly extra: string
}

/** Segments that open a paragraph, from 0. */
const OPENS: readonly number[] = [0, 1, 2, 5, 7]

/** Puts the texts of all sentences into the paragraphs of the source; undefined: nothing of it. */
export function paragraphs(texts: readonly (string | undefined)[]): string {
  const lines = OPENS.map((from, index) =>
    texts.slice(from, OPENS[index + 1]).filter((text) => text !== undefined),
  )
  return lines
    .filter((line) => line.length > 0)
    .map((line) => line.join(' '))
    .join('\n')
}

const INDONESIAN: readonly Sentence[] = [
  sentence('title', 'Warga Demak kembali ke rumah', 'Demak residents return home', 'Demak residents go home'),
  sentence('byline', 'Oleh: Rina Kartika', 'By: Rina Kartika', 'By Rina Kartika'),
  sentence(
    'body',
    'DEMAK – Air mulai surut pada Selasa pagi.',
    'DEMAK – The water began to recede on Tuesday.',
    'DEMAK – Floodwater began to recede on Tuesday morning.',
  ),
  sentence(
    'body',
    'Sekitar 1.250 warga kembali ke rumah mereka.',
    'About 1,250 residents returned to their homes.',
    'Some 1,250 residents returned to their homes.',
  ),
  sentence('body', 'Jalan utama sudah dibuka.', 'The main road is open.', 'The main road has been reopened.'),
  sentence(
    'body',
    'Pemerintah daerah menyalurkan bantuan beras.',
    'The local government handed out rice.',
    'The regional government handed out rice.',
  ),
  sentence(
    'body',
    '“Kami bersyukur,” kata Siti.',
    '“We are grateful,” said Siti.',
    '“We are thankful,” Siti said.',
  ),
  sentence(
    'caption',
    'Foto: Warga membersihkan rumah.',
    'Photo: Residents clean a house.',
    'Photo: Residents clean up.',
  ),
]

const ENGLISH: readonly Sentence[] = [
  sentence(
    'title',
    'Coffee farmers turn to shade trees',
    'Petani kopi memilih pohon pelindung',
    'Petani kopi beralih ke pohon pelindung',
  ),
  sentence('byline', 'By Rina Kartika', 'Oleh: Rina Kartika', 'Oleh Rina Kartika'),
  sentence(
    'body',
    'ACEH – Prices rose again on Tuesday morning.',
    'ACEH – Harga naik lagi pada Selasa.',
    'ACEH – Harga kopi naik lagi pada Selasa pagi.',
  ),
  sentence(
    'body',
    'About 1,250 farmers sold their harvest early.',
    'Sekitar 1.250 petani menjual panennya lebih awal.',
    'Kira-kira 1.250 petani menjual panennya lebih awal.',
  ),
  sentence(
    'body',
    'The main market has reopened.',
    'Pasar utama dibuka.',
    'Pasar utama sudah dibuka kembali.',
  ),
  sentence(
    'body',
    'The local government handed out seedlings.',
    'Pemerintah daerah membagikan bibit.',
    'Pemerintah setempat membagikan bibit.',
  ),
  sentence(
    'body',
    '“We are grateful,” said Siti.',
    '“Kami bersyukur,” kata Siti.',
    '“Kami berterima kasih,” kata Siti.',
  ),
  sentence(
    'caption',
    'Photo: Farmers dry their beans.',
    'Foto: Petani menjemur biji kopi.',
    'Foto: Petani mengeringkan biji kopi.',
  ),
]

export const FROM_INDONESIAN = material('id', INDONESIAN, 'The water has not come back since.')
export const FROM_ENGLISH = material('en', ENGLISH, 'Panen berikutnya dimulai pada bulan Mei.')

function sentence(kind: Sentence['kind'], source: string, target: string, better: string): Sentence {
  return { kind, source, target, better }
}

function material(source: Language, sentences: readonly Sentence[], extra: string): Material {
  const target = source === 'id' ? 'en' : 'id'
  return { pair: { source, target }, sentences, text: paragraphs(sentences.map((one) => one.source)), extra }
}
