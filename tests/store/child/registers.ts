import { createInterface } from 'node:readline'
import { z } from 'zod'
import { openStore } from '../../../src/store/open.ts'
import { serve } from '../registers/serve.ts'

/*
 * A server of registers until it is killed: a question a line on stdin, its answer on stdout.
 * `node registers.ts ROOT FOLDER URL BACK`: URL empty: the folder; BACK: milliseconds that its clock is behind.
 */
const [root = '', data = '', url = '', back = '0'] = process.argv.slice(2)
const question = z.object({
  n: z.number(),
  segment: z.number(),
  operation: z.string(),
  write: z.object({ text: z.string(), base: z.number().nullable() }).optional(),
})

const store = await openStore(
  { data, databaseUrl: url === '' ? null : url, root },
  { onNotice: () => undefined },
)
const registers = serve(store, () => new Date(Date.now() - Number(back)))
process.stdout.write('ready\n')
for await (const line of createInterface({ input: process.stdin })) {
  const { n, write, ...asked } = question.parse(JSON.parse(line))
  void registers
    .ask({ ...asked, ...(write === undefined ? {} : { write }) })
    .then((answer) => process.stdout.write(`${JSON.stringify({ n, answer })}\n`))
}
