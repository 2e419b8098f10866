import { ADJECTIVES_1 } from './data/adjectives-1.ts'
import { ADJECTIVES_2 } from './data/adjectives-2.ts'
import { ADJECTIVES_3 } from './data/adjectives-3.ts'
import { COUNTRIES } from './data/countries.ts'
import { DISASTER_AND_NATURE_1 } from './data/disaster-and-nature-1.ts'
import { DISASTER_AND_NATURE_2 } from './data/disaster-and-nature-2.ts'
import { ECONOMY_1 } from './data/economy-1.ts'
import { ECONOMY_2 } from './data/economy-2.ts'
import { EDUCATION } from './data/education.ts'
import { EVERYDAY_PHRASES_1 } from './data/everyday-phrases-1.ts'
import { EVERYDAY_PHRASES_2 } from './data/everyday-phrases-2.ts'
import { EVERYDAY_VERBS_1 } from './data/everyday-verbs-1.ts'
import { EVERYDAY_VERBS_2 } from './data/everyday-verbs-2.ts'
import { EVERYDAY_VERBS_3 } from './data/everyday-verbs-3.ts'
import { EVERYDAY_VERBS_4 } from './data/everyday-verbs-4.ts'
import { FALSE_FRIENDS } from './data/false-friends.ts'
import { FUNCTION_WORDS } from './data/function-words.ts'
import { HEALTH_1 } from './data/health-1.ts'
import { HEALTH_2 } from './data/health-2.ts'
import { IDEAS_AND_SOCIETY_1 } from './data/ideas-and-society-1.ts'
import { IDEAS_AND_SOCIETY_2 } from './data/ideas-and-society-2.ts'
import { LAW } from './data/law.ts'
import { NEWS_PHRASES_1 } from './data/news-phrases-1.ts'
import { NEWS_PHRASES_2 } from './data/news-phrases-2.ts'
import { NUMBERS } from './data/numbers.ts'
import { PLACES_AND_THINGS_1 } from './data/places-and-things-1.ts'
import { PLACES_AND_THINGS_2 } from './data/places-and-things-2.ts'
import { POLITICS_1 } from './data/politics-1.ts'
import { POLITICS_2 } from './data/politics-2.ts'
import { RELIGION_AND_CULTURE_1 } from './data/religion-and-culture-1.ts'
import { RELIGION_AND_CULTURE_2 } from './data/religion-and-culture-2.ts'
import { SPORT } from './data/sport.ts'
import { TERMS_1 } from './data/terms-1.ts'
import { TERMS_2 } from './data/terms-2.ts'
import { TERMS_3 } from './data/terms-3.ts'
import { VERBS_OF_NEWS_1 } from './data/verbs-of-news-1.ts'
import { VERBS_OF_NEWS_2 } from './data/verbs-of-news-2.ts'
import { VERBS_OF_SAYING } from './data/verbs-of-saying.ts'
import { type Entry, parseEntries } from './entry.ts'

const FIELDS: readonly string[] = [
  FUNCTION_WORDS,
  COUNTRIES,
  NUMBERS,
  VERBS_OF_SAYING,
  POLITICS_1,
  POLITICS_2,
  ADJECTIVES_1,
  ADJECTIVES_2,
  ADJECTIVES_3,
  DISASTER_AND_NATURE_1,
  DISASTER_AND_NATURE_2,
  ECONOMY_1,
  ECONOMY_2,
  EDUCATION,
  EVERYDAY_PHRASES_1,
  EVERYDAY_PHRASES_2,
  EVERYDAY_VERBS_1,
  EVERYDAY_VERBS_2,
  EVERYDAY_VERBS_3,
  EVERYDAY_VERBS_4,
  FALSE_FRIENDS,
  HEALTH_1,
  HEALTH_2,
  IDEAS_AND_SOCIETY_1,
  IDEAS_AND_SOCIETY_2,
  LAW,
  NEWS_PHRASES_1,
  NEWS_PHRASES_2,
  PLACES_AND_THINGS_1,
  PLACES_AND_THINGS_2,
  RELIGION_AND_CULTURE_1,
  RELIGION_AND_CULTURE_2,
  SPORT,
  TERMS_1,
  TERMS_2,
  TERMS_3,
  VERBS_OF_NEWS_1,
  VERBS_OF_NEWS_2,
]

let parsed: readonly Entry[] | undefined

/** All entries, field by field; read from their lines when they are first asked for. */
export function entries(): readonly Entry[] {
  parsed ??= FIELDS.flatMap(parseEntries)
  return parsed
}
