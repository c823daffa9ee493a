import { z } from 'zod'
import { area, id, moment, person } from './fields.ts'

/** What the API answers about who sees a case. */

const grant = z.object({
  principal: id,
  kind: z.enum(['person', 'team', 'organisation']),
  name: z.string(),
  given: z.enum(['team', 'break_glass']),
  until: moment.nullable().describe('null has no end.'),
})

const share = z.object({
  id,
  organisation: id,
  organisationName: z.string(),
  organisationKind: z.string(),
  areas: z.array(area),
  ground: z.string(),
  purpose: z.string(),
  givenBy: z.string(),
  givenAt: moment,
  until: moment,
  state: z.enum(['waiting', 'given', 'over', 'ended']),
})

const emergencyAccess = z.object({
  id,
  person: id,
  name: z.string(),
  begun: moment,
  until: moment,
  reviewedAt: moment.nullable(),
  verdict: z.enum(['justified', 'not_justified']).nullable(),
})

export const caseAccess = z.object({
  number: z.string(),
  owner: person.nullable(),
  team: z.array(grant),
  shares: z.array(share),
  exclusions: z.array(person.extend({ madeAt: moment })),
  readers: z.array(person).nullable().describe('The named list of a restricted case; null when it is not restricted.'),
  emergencyAccesses: z.array(emergencyAccess),
  areas: z
    .array(area)
    .nullable()
    .describe('What was shared with the organisation of the client; null when it sees all.'),
})

export type CaseAccessAnswer = z.input<typeof caseAccess>

export const givenShare = z.object({
  id,
  waits: z.boolean().describe('Whether a second person has to confirm it before it counts.'),
})

export const inbox = z.object({
  unread: z.int(),
  notices: z.array(
    z.object({ id: z.int(), at: moment, kind: z.string(), number: z.string().optional(), read: z.boolean() }),
  ),
  before: z.int().optional().describe('Older notices are those before this one.'),
})

export const inboxQuery = z.strictObject({ before: z.coerce.number().pipe(z.int().min(1)).optional() })
