import { z } from 'zod'
import { parseQuery } from '../parseQuery.ts'

const MOMENT = 'a moment in UTC (2026-11-22T14:30:00.000Z)'
const dutyForm = z.strictObject({ until: z.iso.datetime({ error: MOMENT, precision: 3 }) })
const dutyEnd = z.strictObject({ sure: z.literal('yes', 'yes').optional() })

/** Until when somebody is on the chat (UTC, ISO 8601); whether that is within a shift, the service says. */
export function parseDutyForm(body: unknown): string {
  return parseQuery(dutyForm, body).until
}

/** Whether somebody who goes off the chat was asked once more, and is sure. */
export function parseDutyEnd(body: unknown): boolean {
  return parseQuery(dutyEnd, body).sure !== undefined
}
