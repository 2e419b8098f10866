import { everyPage } from './page-checks.ts'

everyPage('id')
