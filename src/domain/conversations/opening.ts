/** What stands between the public and a new conversation. The public side only says that it is closed; the administrator sees which. */
export const closedReasons = ['no_reader', 'reader_not_tried', 'no_recovery_key', 'recovery_key_not_tried'] as const
export type ClosedReason = (typeof closedReasons)[number]

/** A key that conversations are sealed to: of a colleague, or the one for recovery that lies offline. */
export type ReaderKey = {
  readonly kind: 'reader' | 'recovery'
  /** When its owner last opened with it what was sealed to it (UTC, ISO 8601); null when they never did. */
  readonly triedAt: string | null
}

/**
 * Why no conversation can be begun; empty when it can. Nobody may write into a box that nobody can open: it takes a colleague who opened
 * something with their key, and a recovery key with which somebody did.
 */
export function closedBecause(keys: readonly ReaderKey[]): readonly ClosedReason[] {
  return [
    ...missingOf(keys, 'reader', 'no_reader', 'reader_not_tried'),
    ...missingOf(keys, 'recovery', 'no_recovery_key', 'recovery_key_not_tried'),
  ]
}

function missingOf(
  keys: readonly ReaderKey[],
  wanted: ReaderKey['kind'],
  none: ClosedReason,
  untried: ClosedReason,
): readonly ClosedReason[] {
  const found = keys.filter(({ kind }) => kind === wanted)
  if (found.length === 0) return [none]
  return found.some(({ triedAt }) => triedAt !== null) ? [] : [untried]
}
