import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { Records } from '../../store/store.ts'

/** A key, and what it is called in what it sealed: a name that says nothing of it. */
interface Key {
  readonly name: string
  readonly bytes: Uint8Array
}

const CIPHER = 'aes-256-gcm'
/** As GCM has them by default. Bytes. */
const NONCE_BYTES = 12
const TAG_BYTES = 16

/**
 * Seals short texts that have to come back as they were (AES-256-GCM, a random nonce each, bound to what they are about).
 * The first key that the settings give seals; the others, and the one that is kept with the data, open what they sealed.
 * Without keys in the settings that last one does all: then whoever takes the whole folder takes the key too.
 */
export class Seals {
  readonly #records: Records
  readonly #given: readonly Key[]
  #kept: Promise<Key> | undefined

  constructor(records: Records, keys: readonly string[]) {
    this.#records = records
    this.#given = keys.map(keyOf)
  }

  /** `about`: what the text belongs to; it opens for nothing else. */
  async seal(text: string, about: string): Promise<string> {
    const { name, bytes } = this.#given[0] ?? (await this.#own())
    const nonce = randomBytes(NONCE_BYTES)
    const cipher = createCipheriv(CIPHER, bytes, nonce, { authTagLength: TAG_BYTES }).setAAD(
      Buffer.from(about),
    )
    const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
    return `${name}.${sealed.toString('base64url')}`
  }

  /** The text; undefined: its key is not here, or it is not what was sealed about this. */
  async open(sealed: string, about: string): Promise<string | undefined> {
    const [name = '', body = ''] = sealed.split('.')
    const key = (await this.#keys()).find((one) => one.name === name)
    const bytes = Buffer.from(body, 'base64url')
    if (key === undefined || bytes.length < NONCE_BYTES + TAG_BYTES) return undefined
    const nonce = bytes.subarray(0, NONCE_BYTES)
    const decipher = createDecipheriv(CIPHER, key.bytes, nonce, { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(about))
      .setAuthTag(bytes.subarray(-TAG_BYTES))
    const text = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES))
    try {
      return Buffer.concat([text, decipher.final()]).toString('utf8')
    } catch {
      // The one thing that it throws for: the tag does not fit.
      return undefined
    }
  }

  /** Whether it was sealed with the key that seals now. */
  async isCurrent(sealed: string): Promise<boolean> {
    const { name } = this.#given[0] ?? (await this.#own())
    return sealed.startsWith(`${name}.`)
  }

  async #keys(): Promise<readonly Key[]> {
    return [...this.#given, await this.#own()]
  }

  /** Made once, and the same for all servers of a workspace. */
  #own(): Promise<Key> {
    this.#kept ??= this.#records
      .putIfAbsent('secret', 'seal', randomBytes(32).toString('base64url'))
      .then((kept) => keyOf(String(kept)))
    // A store that is away now may be there the next time.
    this.#kept.catch(() => {
      this.#kept = undefined
    })
    return this.#kept
  }
}

function keyOf(secret: string): Key {
  const derived = (what: string, bytes: number) =>
    Buffer.from(hkdfSync('sha256', secret, '', `padan seal ${what}`, bytes))
  return { name: derived('name', 6).toString('base64url'), bytes: derived('key', 32) }
}
