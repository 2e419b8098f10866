import { everyPage } from './page-checks.ts'

// Light in English at 1440 px is in axe.test.ts. Between the two widths of design/ux.md one look at each theme is enough.
everyPage({ language: 'en', colorScheme: 'light', width: 390 })
everyPage({ language: 'id', colorScheme: 'light', width: 1440 })
everyPage({ language: 'id', colorScheme: 'light', width: 390 })
everyPage({ language: 'en', colorScheme: 'dark', width: 1440 })
everyPage({ language: 'en', colorScheme: 'dark', width: 390 })
everyPage({ language: 'id', colorScheme: 'dark', width: 1440 })
everyPage({ language: 'id', colorScheme: 'dark', width: 390 })
everyPage({ language: 'en', colorScheme: 'light', width: 1024 })
everyPage({ language: 'id', colorScheme: 'dark', width: 1024 })
