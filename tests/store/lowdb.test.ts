import { storeContract } from './contract/suite.ts'
import { Folder } from './folder.ts'

storeContract('lowdb', async () => {
  const folder = await Folder.make()
  return {
    open: (now) => folder.open(now === undefined ? {} : { now }),
    destroy: () => folder.destroy(),
  }
})
