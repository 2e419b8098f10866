import { describe, expect, test } from 'vitest'
import { Accounts, makePassword, PASSWORD_MAX } from '../../src/desk/accounts.ts'
import { isGuessable } from '../../src/desk/guessable.ts'
import type { Records } from '../../src/store/store.ts'

describe('passwords that are guessed first', () => {
  test.each([
    'qwertyuiop',
    '1234567890',
    'QWERTYUIOP',
    'password123',
    'Password2026!',
    '!!manchester!!',
    'dragon-2024-77',
    '1q2w3e4r5t',
    'aaaaaaaaaaaa',
    '1212121212121',
    'leavemealone',
  ])('are refused: %s', (password) => {
    expect(isGuessable(password)).toBe(true)
  })

  test.each([
    'correct horse battery',
    'kuda benar baterai staples',
    'XQZ7#pq!ab',
    'my dragon eats soup',
    '\u{1F415}\u{1F408}\u{1F418}\u{1F40D} of ours',
    `${'x7'.repeat(32)} correct horse`,
    'Kenapa tidak? 48',
  ])('are taken where they are none: %s', (password) => {
    expect(isGuessable(password, ['Sari Wulandari', 'sari', 'kantor.example', 'padan'])).toBe(false)
  })

  test.each([
    ['sari-sari-2026', true],
    ['SariWulandari', true],
    ['padan.padan.1', true],
    ['kantor-padan-7', true],
    ['Sari suka teh manis', false],
    ['padanan yang cocok', false],
  ])('made of the words of the place: %s', (password, guessed) => {
    expect(isGuessable(password, ['Sari Wulandari', 'sari', 'kantor.example', 'padan', ''])).toBe(guessed)
  })

  test('is none that Padan makes', () => {
    for (let n = 0; n < 100; n += 1) expect(isGuessable(makePassword(), ['padan'])).toBe(false)
  })
})

test('a password counts as it was typed: not trimmed, not folded, not cut', async () => {
  const kept = new Map<string, unknown>()
  const records: Pick<Records, 'get' | 'put'> = {
    get: async (_, key) => kept.get(key),
    put: async (_, key, value) => void kept.set(key, value),
  }
  const accounts = new Accounts({
    ...records,
    putIfAbsent: async () => undefined,
    delete: async () => undefined,
    list: async () => [],
    kinds: async () => [],
  })
  const long = `${'Aé '.repeat(66)}z!`
  expect(long).toHaveLength(PASSWORD_MAX)
  await accounts.setPassword('p1', long)
  expect(await accounts.passwordIsRight('p1', long)).toBe(true)
  for (const other of [long.trim().slice(0, -1), ` ${long}`, long.toLowerCase(), long.normalize('NFD')])
    expect(await accounts.passwordIsRight('p1', other)).toBe(false)
})
