import { everyPage } from './page-checks.ts'

// With axe-indonesian.slow.test.ts every page in all looks; two files, so that both take one processor each.
everyPage('en')
