/** The words that people see in a file, in English; `{…}` takes a value. */
export const LABELS = {
  /** Language tag of these words. */
  language: 'en',
  project: 'Project',
  address: 'Source address',
  exported: 'Exported',
  /** What the table holds. */
  counts: '{shown} of {total} segments',
  all: 'All segments, whatever their status.',
  approvedOnly: 'Approved text only.',
  untranslatedSource:
    'A segment without a translation to give stands as its source in square brackets ({count}).',
  untranslatedOmit: 'Segments without a translation to give are left out ({count}).',
  number: 'No.',
  source: 'Source',
  target: 'Target',
  status: 'Status',
  comment: 'Comment',
  untranslated: 'untranslated',
  draft: 'draft',
  translated: 'translated',
  returned: 'returned',
  approved: 'approved',
  final: 'final',
  omitted: 'omitted on purpose',
  redundant: 'redundant',
  local: 'of local interest only',
  merged: 'merged with another sentence',
  client: 'the client’s wish',
  other: 'another reason',
  added: 'added in the translation',
} as const

export type Label = keyof typeof LABELS

/** Finds words by key, the given ones before the English ones, and puts the values in. */
export function labelled(
  labels: Readonly<Record<string, string>> | undefined,
): (key: Label, values?: Readonly<Record<string, string | number>>) => string {
  return (key, values = {}) =>
    (labels?.[key] ?? LABELS[key]).replaceAll(
      /\{(\w+)\}/g,
      (whole, name: string) => `${values[name] ?? whole}`,
    )
}
