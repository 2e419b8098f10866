import { expect, test } from 'vitest'
import { kindOf, type SegmentKind } from '../../../src/core/segmentation/segment.ts'

const first = { paragraph: 0, first: true }
const later = { paragraph: 3, first: false }

test.each<[SegmentKind, string]>([
  ['title', 'Pemerintah Umumkan Libur Nasional'],
  ['body', 'Mengapa Harga Beras Naik?'],
  ['title', 'Ekonomi - Harapan Baru'],
  ['body', '12 Januari 2022'],
  ['body', 'Senin, 3 Mei 2021'],
  ['body', 'January 12, 2022'],
  ['body', '12/01/2022'],
  ['body', 'BEIJING – Tiongkok menegaskan kembali dukungannya'],
  ['body', 'JAKARTA, KOMPAS.com - Presiden tiba'],
  ['body', 'Jakarta - Pemerintah menetapkan hari libur'],
  ['body', 'Presiden tiba di Istana.'],
  ['body', 'Presiden tiba di Istana,'],
  ['body', `Presiden ${'dan para menteri '.repeat(10)}`.trim()],
  ['byline', 'Oleh Budi Santoso'],
  ['byline', 'Oleh: tim redaksi'],
  ['byline', 'Penulis: Rina Wati'],
  ['byline', 'By Jane Smith'],
  ['caption', 'Foto: Antara/Budi'],
  ['caption', '(Foto: Antara)'],
  ['caption', 'Keterangan foto: warga mengungsi.'],
  ['caption', 'Photo: Reuters'],
])('first line, %s: %s', (kind, text) => expect(kindOf(text, first)).toBe(kind))

test.each<[SegmentKind, string]>([
  ['body', 'Pemerintah Umumkan Libur Nasional'],
  ['byline', 'Editor: Rina Wati'],
  ['caption', 'Ilustrasi: banjir di Jakarta'],
  ['body', 'Oleh pemerintah, dana itu dikembalikan.'],
  ['body', 'Oleh karena itu, kami pulang'],
  ['body', '...'],
])('later line, %s: %s', (kind, text) => expect(kindOf(text, later)).toBe(kind))
