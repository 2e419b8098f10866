/** A name as it is written: prefix (empty: none) and local name. */
export function parted(qualified: string): readonly [prefix: string, name: string] {
  const colon = qualified.indexOf(':')
  return colon < 0 ? ['', qualified] : [qualified.slice(0, colon), qualified.slice(colon + 1)]
}

/** Attributes under the names by which they are asked for; declarations of namespaces are none. */
export function resolved(
  given: ReadonlyMap<string, string>,
  spaces: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of given) {
    const [prefix, name] = parted(key)
    const namespace = spaces.get(prefix)
    if (prefix !== '' && namespace !== undefined) found.set(`{${namespace}}${name}`, value)
    else if (prefix === '' && key !== 'xmlns') found.set(key, value)
  }
  return found
}
