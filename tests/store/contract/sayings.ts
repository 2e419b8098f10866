import { expect, vi } from 'vitest'
import { SAID_LENGTH } from '../../../src/store/store.ts'
import type { ContractCase } from './suite.ts'

export const sayingCases: readonly ContractCase[] = [
  {
    name: 'what is said is heard here once by each who listens then, in order, and kept nowhere',
    async run(place) {
      let store = await place.open()
      const heard: string[] = []
      const late: string[] = []
      const stop = store.onSaid((text) => heard.push(text))
      store.say('one')
      store.onSaid((text) => late.push(text))
      store.say('two “and” more')
      await vi.waitFor(() => expect(heard).toEqual(['one', 'two “and” more']))
      expect(late).toEqual(['two “and” more'])
      stop()
      store.say('three')
      await vi.waitFor(() => expect(late).toEqual(['two “and” more', 'three']))
      expect(heard).toEqual(['one', 'two “and” more'])
      expect(await store.histories()).toEqual([])
      expect(await store.records.kinds()).toEqual([])
      await store.close()
      store = await place.open()
      const after: string[] = []
      store.onSaid((text) => after.push(text))
      store.say('four')
      await vi.waitFor(() => expect(after).toEqual(['four']))
    },
  },
  {
    name: 'a listener that throws harms no other; what is too long is not said',
    async run(place) {
      const store = await place.open()
      const heard: number[] = []
      store.onSaid(() => {
        throw new Error('broken listener')
      })
      store.onSaid((text) => heard.push(text.length))
      store.say('x'.repeat(SAID_LENGTH))
      expect(() => store.say('x'.repeat(SAID_LENGTH + 1))).toThrow(RangeError)
      await vi.waitFor(() => expect(heard).toEqual([SAID_LENGTH]))
    },
  },
]
