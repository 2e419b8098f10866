import { ABSTRACT_1 } from './data/abstract-1.ts'
import { ABSTRACT_2 } from './data/abstract-2.ts'
import { ADJECTIVES_1 } from './data/adjectives-1.ts'
import { ADJECTIVES_2 } from './data/adjectives-2.ts'
import { ADJECTIVES_3 } from './data/adjectives-3.ts'
import { COUNTRIES } from './data/countries.ts'
import { DISASTER_1 } from './data/disaster-1.ts'
import { DISASTER_2 } from './data/disaster-2.ts'
import { ECONOMY_1 } from './data/economy-1.ts'
import { ECONOMY_2 } from './data/economy-2.ts'
import { EDUCATION } from './data/education.ts'
import { FUNCTION_WORDS } from './data/function-words.ts'
import { HEALTH_1 } from './data/health-1.ts'
import { HEALTH_2 } from './data/health-2.ts'
import { LAW } from './data/law.ts'
import { NUMBERS } from './data/numbers.ts'
import { PLACES_THINGS_1 } from './data/places-things-1.ts'
import { PLACES_THINGS_2 } from './data/places-things-2.ts'
import { POLITICS_1 } from './data/politics-1.ts'
import { POLITICS_2 } from './data/politics-2.ts'
import { RELIGION_CULTURE_1 } from './data/religion-culture-1.ts'
import { RELIGION_CULTURE_2 } from './data/religion-culture-2.ts'
import { SAYING } from './data/saying.ts'
import { SPORT } from './data/sport.ts'
import { VERBS_1 } from './data/verbs-1.ts'
import { VERBS_2 } from './data/verbs-2.ts'
import { VERBS_3 } from './data/verbs-3.ts'
import { VERBS_4 } from './data/verbs-4.ts'
import { type Entry, parseEntries } from './entry.ts'

const FIELDS: readonly string[] = [
  FUNCTION_WORDS,
  COUNTRIES,
  NUMBERS,
  SAYING,
  POLITICS_1,
  POLITICS_2,
  ABSTRACT_1,
  ABSTRACT_2,
  ADJECTIVES_1,
  ADJECTIVES_2,
  ADJECTIVES_3,
  DISASTER_1,
  DISASTER_2,
  ECONOMY_1,
  ECONOMY_2,
  EDUCATION,
  HEALTH_1,
  HEALTH_2,
  LAW,
  PLACES_THINGS_1,
  PLACES_THINGS_2,
  RELIGION_CULTURE_1,
  RELIGION_CULTURE_2,
  SPORT,
  VERBS_1,
  VERBS_2,
  VERBS_3,
  VERBS_4,
]

let parsed: readonly Entry[] | undefined

/** All entries, field by field; read from their lines when they are first asked for. */
export function entries(): readonly Entry[] {
  parsed ??= FIELDS.flatMap(parseEntries)
  return parsed
}
