import { everyPage } from './page-checks.ts'

// With axe-narrow.slow.test.ts every two of language, theme and width come together once.
everyPage({ language: 'en', colorScheme: 'light', width: 1440, fits: true })
everyPage({ language: 'id', colorScheme: 'dark', width: 1440, fits: true })
everyPage({ language: 'en', colorScheme: 'dark', width: 1024 })
