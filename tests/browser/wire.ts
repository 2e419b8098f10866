import { connect, createServer, type Socket } from 'node:net'

/** A way to the server that can be cut, open streams and all; a browser that is set offline keeps those. */
export interface Wire {
  readonly url: string
  cut(): void
  mend(): void
  close(): Promise<void>
}

export async function openWire(server: string): Promise<Wire> {
  const port = Number(new URL(server).port)
  const ends = new Set<Socket>()
  let whole = true
  const hub = createServer((near) => {
    if (!whole) return void near.destroy()
    const far = connect(port, '127.0.0.1')
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        ends.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  })
  await new Promise<void>((done) => hub.listen(0, '127.0.0.1', done))
  const address = hub.address()
  const cut = () => {
    whole = false
    for (const end of ends) end.destroy()
  }
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`,
    cut,
    mend() {
      whole = true
    },
    async close() {
      cut()
      await new Promise((done) => hub.close(done))
    },
  }
}
