import { z } from 'zod'
import type { PhaseGate } from '../../domain/codes/caseworkLists.ts'
import { code, codes } from './shapes.ts'

const gateEvent = z
  .strictObject({ event: code, of: code.optional(), by: code.optional(), with: code.optional() })
  .transform((raw) => ({ event: raw.event, of: raw.of, by: raw.by, with: raw.with }))

/** What holds a case in a phase, as `codes/casework_rules.yaml` writes it. */
export const phaseGate = z
  .strictObject({
    topics: codes.min(1),
    looks_at: z.array(z.enum(['topic_reported', 'topic'])).min(1),
    may_not_leave_phase: code,
    until_any: z.array(gateEvent).min(1),
    seen_by: code,
  })
  .transform((raw): PhaseGate => {
    const {
      topics,
      looks_at: looksAt,
      may_not_leave_phase: mayNotLeavePhase,
      until_any: untilAny,
      seen_by: seenBy,
    } = raw
    return { topics, looksAt, mayNotLeavePhase, untilAny, seenBy }
  })
