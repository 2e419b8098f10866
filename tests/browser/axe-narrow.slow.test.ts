import { everyPage } from './page-checks.ts'

everyPage({ language: 'id', colorScheme: 'light', width: 390 })
everyPage({ language: 'en', colorScheme: 'dark', width: 390 })
everyPage({ language: 'id', colorScheme: 'light', width: 1024 })
