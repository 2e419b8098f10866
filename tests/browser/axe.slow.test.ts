import { everyPage } from './page-checks.ts'

for (const language of ['en', 'id'] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1440, 1024, 390]) everyPage({ language, colorScheme, width })
