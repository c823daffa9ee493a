import { type ReporterFacts, urgencyOf } from './reporterFacts.ts'

/** So many conversations stand on one page of the queue. */
export const QUEUE_PAGE = 200

/** What the place in the queue depends on. Moments are UTC, ISO 8601. */
export type Queued = {
  /** Counts up within a year, as `G26-0001`: who began later has the higher one. The id says nothing, it is random. */
  readonly number: string
  readonly facts: ReporterFacts
  /** When the reporter was last here, and since when a message of theirs waits. */
  readonly reporter_at: string
  readonly waits_since: string | null
  /** The reporter wrote last, and may be answered. */
  readonly waits: boolean
}

/**
 * The order in which a desk answers: who waits before who does not; of those the acute first, then who waits longest, and within one minute
 * who began first. Of the others the newest first. The register orders by the same rule before it cuts the list (`listQueue`).
 */
export function queueOrder(one: Queued, other: Queued): number {
  if (one.waits !== other.waits) return one.waits ? -1 : 1
  if (!one.waits) return compare(other.reporter_at, one.reporter_at) || begunOrder(other, one)
  const since = compare(one.waits_since ?? one.reporter_at, other.waits_since ?? other.reporter_at)
  return urgencyOf(one.facts) - urgencyOf(other.facts) || since || begunOrder(one, other)
}

function begunOrder(one: Queued, other: Queued): number {
  return one.number.length - other.number.length || compare(one.number, other.number)
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1
}
