/** The first element that matches, if it is of that type. */
export function find<T extends Element>(
  within: ParentNode,
  selector: string,
  type: new () => T,
): T | undefined {
  const found = within.querySelector(selector)
  return found instanceof type ? found : undefined
}

export function findAll<T extends Element>(
  within: ParentNode,
  selector: string,
  type: new () => T,
): readonly T[] {
  return [...within.querySelectorAll(selector)].filter((found): found is T => found instanceof type)
}

/** What stands under a name in JSON from elsewhere. */
export function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

export function textMember(value: unknown, name: string): string {
  const found = member(value, name)
  return typeof found === 'string' ? found : ''
}

/** JSON that the server wrote into a data attribute: names to texts. */
export function textsOf(json: string | undefined): ReadonlyMap<string, string> {
  const parsed: unknown = JSON.parse(json ?? '{}')
  return new Map(Object.entries(parsed ?? {}).map(([name, value]) => [name, String(value)]))
}

/** Fills `{{name}}` in a sentence, as i18next does on the server. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>> = {}): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
}

export function isTextBox(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
}
