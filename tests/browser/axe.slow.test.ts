import { everyPage } from './page-checks.ts'

// Between the widest and the narrowest one look at each theme is enough.
everyPage({ language: 'en', colorScheme: 'light', width: 1440 })
everyPage({ language: 'en', colorScheme: 'light', width: 390 })
everyPage({ language: 'id', colorScheme: 'light', width: 1440 })
everyPage({ language: 'id', colorScheme: 'light', width: 390 })
everyPage({ language: 'en', colorScheme: 'dark', width: 1440 })
everyPage({ language: 'en', colorScheme: 'dark', width: 390 })
everyPage({ language: 'id', colorScheme: 'dark', width: 1440 })
everyPage({ language: 'id', colorScheme: 'dark', width: 390 })
everyPage({ language: 'en', colorScheme: 'light', width: 1024 })
everyPage({ language: 'id', colorScheme: 'dark', width: 1024 })
