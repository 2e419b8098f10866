import { expect } from 'vitest'
import { draft } from '../lines.ts'
import type { ContractCase } from './suite.ts'

/** Texts that come back exactly, code unit by code unit. */
const TEXTS: Readonly<Record<string, string>> = {
  empty: '',
  'combining marks': 'e\u0301 n\u0303 a\u0308\u0323 \u0915\u094d\u0937',
  'composed beside decomposed': '\u00e9e\u0301',
  emoji: '👩🏽‍🚀 👨‍👩‍👧 🇮🇩 ☺️',
  'line ends': 'a\r\nb\nc\rd\u0085e\u2028f\u2029g\vh\fi',
  'spaces at the ends': ' \t\u00a0\u3000 kalimat \u00a0\t  ',
  'invisible characters': '\ufeff\u200b\u200d\u2060\u202e\u00ad',
  'control characters': '\u0000\u0001\u001f\u007f\u009f',
  'quotes and slashes': '"\\"\\\\/\\u0041\'`$x',
  'looks like a line of the store': '"}\n{"seq":1,"crc":"00000000"}',
  'lone surrogates': '\ud83d \ude00',
  'right to left': 'אבג العربية 123',
  'beyond the basic plane': '𠜎𠜱𝒳',
  'names of Object': '__proto__ constructor toString',
  'long segment': 'Dia berkata: “Baik.” 👍🏽 '.repeat(500).slice(0, 10_000),
}

export const textCases: readonly ContractCase[] = Object.entries(TEXTS).map(([name, text]) => ({
  name: `gives text back exactly: ${name}`,
  async run(place) {
    let store = await place.open()
    const line = { seq: 1, ...draft('text', text) }
    expect(await store.append('article-a', 0, draft('text', text))).toEqual({ kind: 'appended', line })
    await store.records.put('preference', text, { text })
    expect(await store.read('article-a')).toEqual([line])
    await store.close()
    store = await place.open()
    expect(await store.read('article-a')).toEqual([line])
    expect(await store.records.get('preference', text)).toEqual({ text })
  },
}))
