import type { RequestHandler } from 'express'
import type { Metrics, SaveOutcome } from '../health/metrics.ts'
import { routeOf } from './log.ts'

const SAVE = /^(\/api)?\/segments\/:id\/revisions$/

/** Counts and times every text that is sent for a segment, from its arrival to the end of its answer. */
export function saveMetrics(metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    if (request.method === 'POST') {
      const start = performance.now()
      response.once('close', () => {
        if (!SAVE.test(routeOf(request))) return
        metrics.saved(outcomeOf(response.statusCode), (performance.now() - start) / 1000)
      })
    }
    next()
  }
}

function outcomeOf(status: number): SaveOutcome {
  if (status < 400) return 'saved'
  if (status === 409) return 'conflict'
  if (status === 503) return 'storage'
  return status < 500 ? 'refused' : 'fault'
}
