import { accountRoutes } from './account/routes.ts'
import { alignmentRoutes } from './alignments/routes.ts'
import { articleRoutes } from './articles/routes.ts'
import { assignmentRoutes } from './assignments/routes.ts'
import { auditRoutes } from './audit/routes.ts'
import { authorshipRoutes } from './authorship/routes.ts'
import { binRoutes } from './bin/routes.ts'
import { closureRoutes } from './closures/routes.ts'
import { commentRoutes } from './comments/routes.ts'
import { comparisonRoutes } from './comparisons/routes.ts'
import { decisionRoutes } from './decisions/routes.ts'
import { eventRoutes } from './events/routes.ts'
import { exportRoutes } from './exports/routes.ts'
import { feedbackRoutes } from './feedback/routes.ts'
import { historyRoutes } from './history/routes.ts'
import { homeRoutes } from './home/routes.ts'
import { inboxRoutes } from './inbox/routes.ts'
import { invitationRoutes } from './invitations/routes.ts'
import { keyRoutes } from './keys/routes.ts'
import { linkRoutes } from './links/routes.ts'
import { markRoutes } from './marks/routes.ts'
import { mergeRoutes } from './merges/routes.ts'
import { oidcRoutes } from './oidc/routes.ts'
import { openapiRoutes } from './openapi/routes.ts'
import { outputRoutes } from './output/routes.ts'
import { passwordRoutes } from './passwords/routes.ts'
import { peopleRoutes } from './people/routes.ts'
import { placeRoutes } from './places/routes.ts'
import { presenceRoutes } from './presences/routes.ts'
import { projectRoutes } from './projects/routes.ts'
import { qualityRoutes } from './quality/routes.ts'
import { queueRoutes } from './queue/routes.ts'
import { readingRoutes } from './reading/routes.ts'
import { renderingRoutes } from './renderings/routes.ts'
import { replacementRoutes } from './replacements/routes.ts'
import { restorationRoutes } from './restorations/routes.ts'
import { returnRoutes } from './returns/routes.ts'
import { reversalRoutes } from './reversals/routes.ts'
import { revisionRoutes } from './revisions/routes.ts'
import type { Route } from './route.ts'
import { searchRoutes } from './search/routes.ts'
import { secondFactorRoutes } from './second-factor/routes.ts'
import { segmentationRoutes } from './segmentation/routes.ts'
import { segmentRoutes } from './segments/routes.ts'
import { sessionRoutes } from './sessions/routes.ts'
import { setupRoutes } from './setup/routes.ts'
import { sourceRoutes } from './sources/routes.ts'
import { splitRoutes } from './splits/routes.ts'
import { suggestionRoutes } from './suggestions/routes.ts'
import { versionRoutes } from './versions/routes.ts'
import { waiverRoutes } from './waivers/routes.ts'
import { warningRoutes } from './warnings/routes.ts'
import { wordRoutes } from './words/routes.ts'

/** Every route there is, in the order they are tried. */
export const ROUTES: readonly Route[] = [
  ...homeRoutes,
  ...inboxRoutes,
  ...feedbackRoutes,
  ...queueRoutes,
  ...qualityRoutes,
  ...outputRoutes,
  ...setupRoutes,
  ...sessionRoutes,
  ...oidcRoutes,
  ...accountRoutes,
  ...secondFactorRoutes,
  ...keyRoutes,
  ...passwordRoutes,
  ...peopleRoutes,
  ...invitationRoutes,
  ...auditRoutes,
  ...projectRoutes,
  ...segmentationRoutes,
  ...articleRoutes,
  ...sourceRoutes,
  ...assignmentRoutes,
  ...binRoutes,
  ...closureRoutes,
  ...segmentRoutes,
  ...splitRoutes,
  ...mergeRoutes,
  ...revisionRoutes,
  ...decisionRoutes,
  ...markRoutes,
  ...linkRoutes,
  ...suggestionRoutes,
  ...warningRoutes,
  ...waiverRoutes,
  ...wordRoutes,
  ...renderingRoutes,
  ...searchRoutes,
  ...replacementRoutes,
  ...reversalRoutes,
  ...commentRoutes,
  ...authorshipRoutes,
  ...readingRoutes,
  ...versionRoutes,
  ...comparisonRoutes,
  ...historyRoutes,
  ...restorationRoutes,
  ...exportRoutes,
  ...returnRoutes,
  ...eventRoutes,
  ...placeRoutes,
  ...presenceRoutes,
  ...alignmentRoutes,
  ...openapiRoutes(() => ROUTES),
]
