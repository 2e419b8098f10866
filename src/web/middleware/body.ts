import express, { type Request, type RequestHandler } from 'express'
import multer from 'multer'
import type { Limits } from '../../settings.ts'
import { askedBy } from '../../work/asker.ts'
import type { Work } from '../../work/pool.ts'
import { EdgeError } from '../refusals.ts'
import { gathering } from './gathering.ts'
import { inGulps, isLarge, largeInTurn, senderOf } from './large.ts'

const JSON_LIMIT = '64kb'
/** A pasted article arrives as JSON, whose escapes may take more room than its text. */
const ESCAPED = 2
const DEPTH = 20
/** Where two long texts come in. */
const TAKES_TEXTS = /^\/(?:api\/)?projects\/[^/]+\/alignments\/?$/
/** Where a file may come in: an article, its corrected source, a bilingual file, or rules of segmentation. */
const TAKES_FILES =
  /^\/(?:api\/)?(?:articles(?:\/[a-z0-9]{1,40}\/(?:sources|returns))?|projects\/[^/]+\/segmentation(?:\/(?:imports|trials))?)\/?$/
/** Where a choice for each of many rows comes along; what all of it weighs has to be said then. */
const TAKES_CHOICES = /^\/(?:api\/)?articles\/[a-z0-9]{1,40}\/returns\/?$/
const MOST_CHOICES = 400
const POISON = new Set(['__proto__', 'constructor', 'prototype'])

/** Parses bodies: JSON under /api, forms elsewhere, multipart where a file comes in. Large ones wait for their turn then. */
export function bodies(
  limits: Pick<Limits, 'uploadBytes' | 'articleBytes' | 'workers'>,
  work: Work,
): RequestHandler[] {
  const json = express.json({ limit: JSON_LIMIT, inflate: false })
  const articleJson = express.json({ limit: ESCAPED * limits.articleBytes, inflate: false })
  const unparsed = express.raw({ type: isAny, limit: ESCAPED * limits.articleBytes, inflate: false })
  const form = express.urlencoded({ extended: false, limit: '256kb', parameterLimit: 5_000, inflate: false })
  const one = uploads(limits, 1, 12).single('file')
  const choices = uploads(limits, 1, MOST_CHOICES).single('file')
  const two = uploads(limits, 2, 12).fields([
    { name: 'sourceFile', maxCount: 1 },
    { name: 'targetFile', maxCount: 1 },
  ])
  const multipart = (request: Request): RequestHandler => {
    if (TAKES_TEXTS.test(request.path)) return two
    if (TAKES_CHOICES.test(request.path)) {
      const length = Number(request.get('content-length') ?? Number.POSITIVE_INFINITY)
      return length > 2 * limits.uploadBytes ? refusing('too_large') : choices
    }
    return TAKES_FILES.test(request.path) ? one : refusing('not_json')
  }
  const parse: RequestHandler = (request, response, next) => {
    if (request.method !== 'POST') return next()
    if (isLarge(request)) inGulps(request)
    if (request.is('multipart/form-data')) return multipart(request)(request, response, next)
    const long = TAKES_FILES.test(request.path) || TAKES_TEXTS.test(request.path)
    const longJson = isLarge(request) ? unparsed : articleJson
    if (isJson(request)) return (long ? longJson : json)(request, response, next)
    if (!isApi(request) && request.is('application/x-www-form-urlencoded'))
      return form(request, response, next)
    if (hasBody(request)) return next(new EdgeError('not_json'))
    next()
  }
  return [parse, largeInTurn(limits.workers), parseLarge(work), refusePoison]
}

const isAny = () => true

/** JSON that waited as it came is parsed apart: of megabytes it takes as long as all the rest of a request. */
function parseLarge(work: Work): RequestHandler {
  return async (request, _response, next) => {
    const bytes: unknown = request.body
    if (!Buffer.isBuffer(bytes)) return next()
    const parsed = await askedBy(senderOf(request), () => work.run('parseJson', bytes))
    if (!parsed.ok) throw new EdgeError('bad_json')
    request.body = parsed.value
    next()
  }
}

function refusing(code: 'too_large' | 'not_json'): RequestHandler {
  return (_request, _response, next) => next(new EdgeError(code))
}

function uploads(
  { uploadBytes, articleBytes }: Pick<Limits, 'uploadBytes' | 'articleBytes'>,
  files: number,
  fields: number,
): multer.Multer {
  return multer({
    storage: gathering,
    defParamCharset: 'utf8',
    limits: {
      fileSize: uploadBytes,
      files,
      fields,
      parts: fields + files + 1,
      fieldSize: articleBytes + 1024,
      fieldNameSize: 50,
      headerPairs: 20,
      fieldNestingDepth: 0,
      fieldArrayIndexLimit: 0,
    },
  })
}

export function isApi(request: Request): boolean {
  return request.path === '/api' || request.path.startsWith('/api/')
}

// Only UTF-8: other charsets are a way round filters and nobody sends them.
function isJson(request: Request): boolean {
  if (!request.is('application/json')) return false
  const charset = /charset\s*=\s*"?([^\s;"]+)/i.exec(request.get('content-type') ?? '')?.[1]
  return charset === undefined || charset.toLowerCase() === 'utf-8'
}

function hasBody(request: Request): boolean {
  return request.get('transfer-encoding') !== undefined || Number(request.get('content-length') ?? 0) > 0
}

/** Names that reach an object's prototype, and nesting no form of ours has, are refused wherever they stand. */
const refusePoison: RequestHandler = (request, _response, next) => {
  let level: unknown[] = [request.body]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEPTH) return next(new EdgeError('bad_request'))
    const below: unknown[] = []
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue
      for (const [key, inner] of Object.entries(value)) {
        if (POISON.has(key)) return next(new EdgeError('poisoned_key', { field: key }))
        below.push(inner)
      }
    }
    level = below
  }
  next()
}
