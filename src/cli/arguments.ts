import { type ParseArgsConfig, parseArgs } from 'node:util'
import { UsageError } from './command.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/** `node:util`'s parser; whatever it does not know is a usage error. */
export function parse<O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

/** Exactly `count` words beside the options. */
export function words(positionals: readonly string[], count: number): readonly string[] {
  if (positionals.length !== count)
    throw new UsageError(`expected ${count} argument(s), got ${positionals.length}`)
  return positionals
}
