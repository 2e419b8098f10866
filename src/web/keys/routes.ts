import type { z } from 'zod'
import { parseChord } from '../../core/commands/chord.ts'
import {
  type ChangedChoices,
  checked,
  DEFAULT_KEYS,
  type KeyChoices,
  type KeyFault,
  resetKey,
  setKey,
} from '../../core/commands/mapping.ts'
import { writePreferences } from '../account/preferences.ts'
import { again } from '../again.ts'
import type { PersonContext } from '../context.ts'
import type { EdgeCode, EdgeDetails } from '../refusals.ts'
import { json, made, page, type Reply } from '../reply.ts'
import { personRoute, type Route } from '../route.ts'
import * as input from './input.ts'
import { type FailedKey, keysJson, keysPage, labelOf } from './page.ts'
import { chordText } from './shown.ts'

const VIEW = 'keys/index'

export const keyRoutes: readonly Route[] = [
  personRoute({
    method: 'get',
    path: '/account/keys',
    surface: 'both',
    summary: 'My keys: the set they begin from, and the chord of every key.',
    query: input.pageQuery,
    answer: { status: 200, schema: input.keysAnswer },
    handle(c) {
      const { keys } = c.preferences
      return c.api ? json(keysJson(keys)) : page(VIEW, keysPage(keys, c.t, c.query))
    },
  }),
  personRoute({
    method: 'post',
    path: '/account/keys',
    surface: 'both',
    summary:
      'Chooses the set my keys begin from, single letters on rows, and what Enter does in the text box.',
    body: input.setBody,
    answer: { status: 201, schema: input.keysAnswer },
    handle(c) {
      const { keys } = c.preferences
      const { preset = keys.preset, enter = keys.enter, letters } = c.body
      const wanted = { ...keys, preset, enter, letters: letters ? letters === 'on' : keys.letters }
      return keep(c, checked(wanted), { key: '', typed: '' })
    },
  }),
  personRoute({
    method: 'post',
    path: '/account/keys/changes',
    surface: 'both',
    summary:
      'Gives one of my keys another chord (`Ctrl+J`), takes it away (clear) or sets it back (reset, reset-all).',
    body: input.changeBody,
    answer: { status: 201, schema: input.keysAnswer },
    handle(c) {
      const { key, chord } = c.body
      return keep(c, changedBy(c.preferences.keys, c.body), { key, typed: chord })
    },
  }),
]

function changedBy(keys: KeyChoices, { act, key, chord }: z.infer<typeof input.changeBody>): ChangedChoices {
  if (act === 'reset-all') return checked({ ...keys, own: DEFAULT_KEYS.own })
  if (act === 'reset') return resetKey(keys, key)
  return setKey(keys, key, act === 'clear' ? '' : chord)
}

async function keep(c: PersonContext, changed: ChangedChoices, failed: FailedKey): Promise<Reply> {
  if (!changed.ok) {
    const { code, details } = sentenceOf(c, changed.fault, failed)
    return again(c, code, details, { view: VIEW, model: keysPage(c.preferences.keys, c.t, { failed }) })
  }
  const { choices } = changed
  await writePreferences(c.house.desk.store.records, c.person.id, { ...c.preferences, keys: choices })
  const at = failed.key === '' ? '' : `?changed=${failed.key}#key-${failed.key}`
  return made(c.api, keysJson(choices), `/account/keys${at}`)
}

function sentenceOf(
  { t }: PersonContext,
  fault: KeyFault,
  { key }: FailedKey,
): { readonly code: EdgeCode; readonly details: EdgeDetails } {
  const field = key === '' ? 'preset' : 'chord'
  switch (fault.fault) {
    case 'unknown':
      return { code: 'key_unknown', details: { field: 'key' } }
    case 'unreadable':
      return { code: 'key_unreadable', details: { field } }
    case 'reserved': {
      const values = {
        chord: chordText(parseChord(fault.chord), t),
        reason: t(`keys:reason.${fault.reason}`),
      }
      return { code: 'key_reserved', details: { field, values } }
    }
    case 'taken': {
      const values = {
        chord: chordText(parseChord(fault.chord), t),
        one: labelOf(t, fault.by),
        other: labelOf(t, fault.slot),
      }
      return { code: 'key_taken', details: { field, values } }
    }
  }
}
