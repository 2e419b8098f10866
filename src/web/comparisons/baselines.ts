/** What a comparison may start from besides a moment: one of a person or an article, or one revision a segment. */
export const BASELINES = ['seen', 'approved', 'exported', 'confirmed', 'proposal'] as const
