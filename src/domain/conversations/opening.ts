/** What stands between the public and a new conversation. The public side only says that it is closed; the administrator sees which. */
export const closedReasons = [
  'no_reader',
  'reader_not_tried',
  'reader_away',
  'no_recovery_key',
  'recovery_key_not_tried',
] as const
export type ClosedReason = (typeof closedReasons)[number]

/** A key that conversations are sealed to: of a colleague, or the one for recovery that lies offline. */
export type ReaderKey = {
  readonly kind: 'reader' | 'recovery'
  /** When its owner last opened with it what was sealed to it (UTC, ISO 8601); null when they never did. */
  readonly triedAt: string | null
  /** Whether its owner still works here and holds conversations; of the recovery key always. */
  readonly holds: boolean
}

/**
 * Why no conversation can be begun; empty when it can. Nobody may write into a box that nobody can open: it takes a colleague who opened
 * something with their key, and a recovery key with which somebody did.
 */
export function closedBecause(keys: readonly ReaderKey[]): readonly ClosedReason[] {
  return [
    ...missingOf(keys, 'reader', { none: 'no_reader', untried: 'reader_not_tried', away: 'reader_away' }),
    ...missingOf(keys, 'recovery', {
      none: 'no_recovery_key',
      untried: 'recovery_key_not_tried',
      away: 'no_recovery_key',
    }),
  ]
}

function missingOf(
  keys: readonly ReaderKey[],
  wanted: ReaderKey['kind'],
  why: Readonly<Record<'none' | 'untried' | 'away', ClosedReason>>,
): readonly ClosedReason[] {
  const found = keys.filter(({ kind }) => kind === wanted)
  const held = found.filter(({ holds }) => holds)
  if (found.length === 0) return [why.none]
  // Whoever still works here can try their key; those of others open nothing that is begun from now on.
  if (held.length === 0) return [why.away]
  return held.some(({ triedAt }) => triedAt !== null) ? [] : [why.untried]
}
