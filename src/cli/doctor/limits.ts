import { type Limits, MB } from '../../settings.ts'
import { type Finding, ok } from './finding.ts'

/** What is taken at most, by the names of the settings, so that nobody has to look for them. */
export function showLimits(limits: Limits): Finding {
  const { workers } = limits
  const all = {
    PADAN_UPLOAD_MB: limits.uploadBytes / MB,
    PADAN_ARTICLE_MB: limits.articleBytes / MB,
    PADAN_SEGMENTS: limits.segments,
    PADAN_PARAGRAPHS: limits.paragraphs,
    PADAN_COMMENTS: limits.commentsPerSegment,
    PADAN_REQUESTS_PER_PERSON: limits.requestsPerPerson,
    PADAN_REQUESTS_PER_ADDRESS: limits.requestsPerAddress,
    PADAN_STREAMS_PER_PERSON: limits.streamsPerPerson,
    PADAN_HEADER_SECONDS: limits.headerSeconds,
    PADAN_REQUEST_SECONDS: limits.requestSeconds,
    PADAN_WORKERS: workers.threads,
    PADAN_WORKER_SECONDS: workers.seconds,
    PADAN_WORKER_MB: workers.megabytes,
    PADAN_WORKER_QUEUE: workers.waiting,
  }
  return ok(
    'limits',
    Object.entries(all)
      .map(([name, value]) => `${name}=${value}`)
      .join(' '),
  )
}
