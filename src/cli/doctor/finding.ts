/** What the doctor saw, and for whatever is not well what to do. */
export type Finding =
  | { readonly level: 'ok'; readonly topic: string; readonly says: string }
  | {
      readonly level: 'warning' | 'fault'
      readonly topic: string
      readonly says: string
      /** A whole sentence to the one who looks after the server. */
      readonly remedy: string
    }

export function ok(topic: string, says: string): Finding {
  return { level: 'ok', topic, says }
}

/** It works, but not as it should for long. */
export function warning(topic: string, says: string, remedy: string): Finding {
  return { level: 'warning', topic, says, remedy }
}

/** It does not work, or lets somebody in. */
export function fault(topic: string, says: string, remedy: string): Finding {
  return { level: 'fault', topic, says, remedy }
}

/** One line for people. */
export function lineOf(finding: Finding): string {
  const remedy = finding.level === 'ok' ? '' : `. ${finding.remedy}`
  return `${finding.level.padEnd(7)}  ${finding.topic}: ${finding.says}${remedy}`
}

/** What was thrown, in words. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message
}
