/** A text that has broken somebody's software, and of what kind it is. */
export interface Naughty {
  readonly kind: string
  readonly text: string
}

const KINDS: Readonly<Record<string, readonly string[]>> = {
  'a word that means nothing': [
    'undefined',
    'null',
    'NULL',
    'None',
    'true',
    'NaN',
    'Infinity',
    '[object Object]',
    'nil',
  ],
  'a name of an object’s own': ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length'],
  'a number': ['0', '-1', '1e309', '0x0', '1/0', '٠١٢', '1,000.00', '-9223372036854775809', '.'],
  'zero width': ['a\u200bb', '\u200b', 'a\ufeffb', 'a\u2060b\u00adc', 'a\u200d'],
  'right to left': ['הָיְתָה', 'مُنَاقَشَةُ سُبُلِ', '\u202etest\u202c', '\u2067abc\u2069', 'a\u061cb'],
  emoji: ['😍', '👩🏽‍🚀', '🇮🇩🇬🇧', '❤️', '0️⃣', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
  zalgo: ['Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮', 'é'],
  'two bytes and more': ['田中さん', '𠜎𠜱', '社會科學院', 'Ⱥ', 'ﬀ', 'İ ı ſ'],
  'upside down': ['˙ɐnbᴉlɐ ɐuƃɐɯ', '𝓣𝓱𝓮', '⒯⒣⒠', 'Ｔｈｅ'],
  script: [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover=alert(1) x='",
    '</textarea></title><svg onload=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '&lt;b&gt; &amp;amp; &#60;',
    '<!--',
    ']]>',
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
  ],
  SQL: ["1'; DROP TABLE users--", "' OR 1=1 -- 1", '"; --', '%', '_'],
  shell: ['$HOME', '`touch /tmp/x`', '$(touch /tmp/x)', '| ls', '; ls', '-rf', '{ a,b }', '~'],
  'a format': ['%s%n%d', '%*.*s', '{0}', '%@', '\\u0041', '\\0', '$1 $& \\1'],
  'a mark of a template': [
    '{{1733*1709}}',
    '<%= 1733*1709 %>',
    `\${1733*1709}`,
    '#{1733*1709}',
    '$t(common:save)',
    '{{- name}}',
    '[[1733*1709]]',
  ],
  'a path': [
    '../../etc/passwd',
    '..\\..\\x',
    '/dev/null',
    'C:\\x',
    'file:///etc/passwd',
    'CON',
    'NUL',
    'LPT1',
    '%2e%2e%2f',
  ],
  'a sign that a table takes for a formula': ['=1+1', '+1', '-1+1', '@SUM(1)', '=cmd|x'],
  'white space': [' a', 'a ', 'a\tb', 'a\u00a0b', 'a\u2003b', 'a\u3000b', 'a\u0085b'],
  'an address': ['http://[::1', 'https://a.example/?a=1&b=2#c', 'mailto:a@b', '//evil.example'],
  'a pattern': ['(a+)+$', '[', '*', '\\', '(?<x>a)', 'a{999999}'],
  'what XML hardly has': ['\u007f', '\u0080', '\u009f', '\ufffd', '\ue000'],
}

/** At least one of each class of the Big List of Naughty Strings, in one line each. */
export const NAUGHTY: readonly Naughty[] = Object.entries(KINDS).flatMap(([kind, texts]) =>
  texts.map((text) => ({ kind, text })),
)
