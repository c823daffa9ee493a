import type { AccessToReview } from '../../../services/access/cases/breakGlass.ts'
import type { LookedAt } from '../../../services/access/log/whoLooked.ts'

/** The sealed parts that somebody opened during an emergency access, by name, each once. */
export function openedThen(
  { person, begun, until }: Pick<AccessToReview, 'person' | 'begun' | 'until'>,
  lines: readonly Pick<LookedAt, 'person' | 'action' | 'part' | 'at'>[],
): readonly string[] {
  const [from, to] = [Date.parse(begun), Date.parse(until)]
  const parts = lines
    .filter(
      (line) => line.person === person && line.action === 'open_sealed' && isWithin(Date.parse(line.at), from, to),
    )
    .flatMap(({ part }) => part ?? [])
  return [...new Set(parts)].toSorted()
}

function isWithin(at: number, from: number, to: number): boolean {
  return from <= at && at <= to
}
