/**
 * Who may come in where, written down by hand: the least that lets somebody in. `open`: everybody. `person`: whoever is signed
 * in. `member` up to `coordinator`: roles in the project that the `:id` is of, each with what those before it may; a translator
 * may all that a member may. `administrator`: of the whole workspace, who may everything. `gone`: nobody, once there is an account.
 * `ends`: everybody, and the page that follows is the one to sign in.
 */
export type Least =
  | 'gone'
  | 'ends'
  | 'open'
  | 'person'
  | 'member'
  | 'translator'
  | 'reviewer'
  | 'coordinator'
  | 'administrator'

const ROWS = `
gone GET /setup
open POST /setup
open GET /sessions/new
open POST /sessions
ends POST /sessions/closures
gone GET /oidc/new
gone GET /oidc/callback
gone GET /oidc/end
open GET /passwords/new
open POST /passwords
open GET /openapi.json

person GET /
person GET /inbox
person GET /inbox/events
person GET /events
person POST /inbox/readings
person GET /feedback
person GET /queue
person GET /quality
person GET /output
person GET /account
person POST /account/preferences
person POST /account/tours
person GET /account/keys
person POST /account/keys
person POST /account/keys/changes
person POST /account/names
person POST /account/passwords
person POST /account/sessions/closures
person GET /account/second-factor
person POST /account/second-factor/offers
person POST /account/second-factor/confirmations
person POST /account/second-factor/recovery-codes
person POST /account/second-factor/removals
person POST /account/tokens
person POST /account/tokens/revocations
person GET /projects
person GET /articles
person GET /articles/new
person POST /articles

administrator GET /people
administrator POST /people
administrator GET /people/:id
administrator POST /people/:id/names
administrator POST /people/:id/passwords
administrator POST /people/:id/administrators
administrator POST /people/:id/removals
administrator POST /people/:id/resets
administrator POST /people/:id/second-factor/removals
administrator POST /second-factor-demands
administrator GET /invitations
administrator POST /invitations
administrator POST /invitations/revocations
administrator GET /audit
administrator GET /audit/export
administrator POST /projects
administrator POST /removals

member GET /projects/:id
member GET /projects/:id/alignments
member GET /articles/:id
member GET /articles/:id/rows
member GET /articles/:id/segments
member GET /articles/:id/quality
member GET /articles/:id/assignments
member GET /articles/:id/closures
member GET /articles/:id/renderings
member GET /articles/:id/search
member GET /articles/:id/comments
member GET /articles/:id/authorship
member GET /articles/:id/reading
member GET /articles/:id/versions
member GET /articles/:id/comparison
member GET /articles/:id/history
member GET /articles/:id/events
member GET /segments/:id/editor
member GET /segments/:id/revisions
member GET /segments/:id/marks
member GET /segments/:id/links
member GET /segments/:id/suggestions
member GET /articles/:id/warnings
member GET /segments/:id/comments
member GET /segments/:id/authorship
member POST /articles/:id/places
member POST /segments/:id/comments
member POST /segments/:id/readings
member GET /revisions/:id/difference
member POST /threads/:id/comments
member POST /threads/:id/resolutions
member POST /threads/:id/reopenings
member POST /threads/:id/readings
member POST /comments/:id/edits
member POST /comments/:id/withdrawals
member GET /alignments/:id

translator POST /articles/:id/segments
translator POST /articles/:id/reversals
translator POST /articles/:id/presences
translator POST /articles/:id/versions
translator POST /versions/:id/names
translator GET /articles/:id/restorations/new
translator POST /articles/:id/restorations
translator GET /articles/:id/replacements/new
translator POST /articles/:id/replacements
translator GET /articles/:id/returns/new
translator POST /articles/:id/returns
translator GET /articles/:id/exports
translator GET /articles/:id/export
translator GET /projects/:id/exports
translator GET /projects/:id/export
translator POST /segments/:id/removals
translator POST /segments/:id/kinds
translator POST /segments/:id/separations
translator GET /segments/:id/splits/new
translator POST /segments/:id/splits
translator POST /segments/:id/merges
translator POST /segments/:id/revisions
translator POST /segments/:id/links
translator POST /links/:id/withdrawals
translator POST /segments/:id/waivers
translator POST /revisions/:id/revisions
translator POST /revisions/:id/restorations
translator POST /alignments/:id/changes
translator POST /alignments/:id/reversals
translator GET /alignments/:id/articles/new
translator GET /alignments/:id/export

reviewer GET /articles/:id/reviews
reviewer GET /articles/:id/decisions/new
reviewer POST /articles/:id/decisions
reviewer POST /revisions/:id/decisions
reviewer POST /revisions/:id/marks
reviewer POST /marks/:id/withdrawals

coordinator POST /projects/:id/details
coordinator POST /projects/:id/members
coordinator POST /projects/:id/people
member GET /projects/:id/words
member GET /projects/:id/words/export
translator POST /projects/:id/words
translator POST /projects/:id/words/additions
coordinator GET /projects/:id/segmentation
coordinator POST /projects/:id/segmentation
coordinator POST /projects/:id/segmentation/trials
coordinator GET /projects/:id/segmentation/export
coordinator POST /projects/:id/segmentation/imports
coordinator GET /projects/:id/bin
coordinator POST /projects/:id/recoveries
coordinator GET /projects/:id/alignments/new
coordinator POST /projects/:id/alignments
coordinator GET /articles/:id/settings
coordinator POST /articles/:id/details
coordinator POST /articles/:id/archivings
coordinator POST /articles/:id/deletions
coordinator GET /articles/:id/sources/new
coordinator POST /articles/:id/sources
coordinator POST /articles/:id/closures
coordinator POST /articles/:id/assignments
coordinator POST /articles/:id/reopenings
coordinator POST /alignments/:id/articles
coordinator POST /alignments/:id/deletions
`

const LEASTS: readonly Least[] = [
  'gone',
  'ends',
  'open',
  'person',
  'member',
  'translator',
  'reviewer',
  'coordinator',
  'administrator',
]

/** By `GET /path`. */
export const RIGHTS: ReadonlyMap<string, Least> = new Map(
  ROWS.trim()
    .split(/\n+/)
    .map((row) => {
      const [word = '', ...route] = row.split(' ')
      const least = LEASTS.find((one) => one === word)
      if (!least) throw new Error(`What is ${row}?`)
      return [route.join(' '), least]
    }),
)
