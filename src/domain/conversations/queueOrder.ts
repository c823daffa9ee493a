import { type ReporterFacts, urgencyOf } from './reporterFacts.ts'

/** What the place in the queue depends on. Moments are UTC, ISO 8601. */
export type Queued = {
  readonly facts: ReporterFacts
  /** When the reporter last wrote. */
  readonly reporter_at: string
  /** The reporter wrote last, and may be answered. */
  readonly waits: boolean
}

/**
 * The order in which a desk answers: who waits before who does not; of those the acute first, then who waits longest. Of the others the
 * newest first.
 */
export function queueOrder(one: Queued, other: Queued): number {
  if (one.waits !== other.waits) return one.waits ? -1 : 1
  const since = one.reporter_at < other.reporter_at ? -1 : one.reporter_at > other.reporter_at ? 1 : 0
  if (!one.waits) return -since
  return urgencyOf(one.facts) - urgencyOf(other.facts) || since
}
