import { createInterface } from 'node:readline'
import { z } from 'zod'
import {
  explain,
  type SegmentationLanguage,
  type SourceRange,
  segment,
} from '../core/segmentation/segment.ts'
import { parse } from './arguments.ts'
import { type Command, CommandRefused, print, type Terminal, UsageError } from './command.ts'
import { readText } from './input.ts'

const CONTEXT = 24

const jsonLine = z.object({ id: z.unknown(), text: z.string() })

export const segmentCommand: Command = {
  usage: 'segment [FILE] [--language id|en] [--json | --explain | --jsonl]',
  async run(args, terminal) {
    const { values, positionals } = parse(args, {
      json: { type: 'boolean' },
      explain: { type: 'boolean' },
      jsonl: { type: 'boolean' },
      language: { type: 'string', default: 'id' },
    })
    const language = languageOf(values.language)
    if (positionals.length > 1) throw new UsageError('one file at a time')
    if (values.jsonl) return segmentLines(terminal, language)
    const text = await readText(positionals[0], terminal.stdin)
    if (values.explain) return explainText(terminal, text, language)
    const ranges = segment(text, language)
    await print(terminal.stdout, values.json ? asJson(text, ranges) : asLines(text, ranges))
  },
}

function languageOf(value: string): SegmentationLanguage {
  if (value === 'id' || value === 'en') return value
  throw new UsageError(`no rules for the language ${value}`)
}

function asLines(text: string, ranges: readonly SourceRange[]): string {
  let paragraph = 0
  return ranges
    .map((range) => {
      const gap = range.paragraph === paragraph ? '' : '\n'
      paragraph = range.paragraph
      return `${gap}${text.slice(range.start, range.end)}\n`
    })
    .join('')
}

function asJson(text: string, ranges: readonly SourceRange[]): string {
  const list = ranges.map(({ paragraph, start, end }) => ({
    paragraph,
    start,
    end,
    text: text.slice(start, end),
  }))
  return `${JSON.stringify(list, null, 1)}\n`
}

/** One candidate place a line: offset, split or keep, the rule that decided, and what stands around it. */
async function explainText(terminal: Terminal, text: string, language: SegmentationLanguage): Promise<void> {
  for (const { at, split, rule } of explain(text, language)) {
    const around = `${text.slice(Math.max(0, at - CONTEXT), at)}¦${text.slice(at, at + CONTEXT)}`
    await print(terminal.stdout, `${at}\t${split ? 'split' : 'keep'}\t${rule}\t${JSON.stringify(around)}\n`)
  }
}

async function segmentLines(terminal: Terminal, language: SegmentationLanguage): Promise<void> {
  let number = 0
  for await (const line of createInterface({ input: terminal.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    if (line.trim() === '') continue
    const { id, text } = parseLine(line, number)
    const segments = segment(text, language).map((range) => text.slice(range.start, range.end))
    await print(terminal.stdout, `${JSON.stringify({ id, segments })}\n`)
  }
}

function parseLine(line: string, number: number): z.infer<typeof jsonLine> {
  try {
    return jsonLine.parse(JSON.parse(line))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError)
      throw new CommandRefused(`line ${number} is not {"id", "text"} as JSON`)
    throw error
  }
}
