import { z } from 'zod'
import { area, moment, writtenDay } from './fields.ts'

/** What the API answers about cases. What is not named here does not leave, whatever a service gives. */

const code = z.string()

const summary = z.object({
  number: z.string(),
  reportedOn: writtenDay,
  topic: code,
  victimGroup: code,
  country: code,
  place: code.describe('Where the client was on the day of the report, which figures count.'),
  closedOn: writtenDay.nullable(),
  phase: code,
  outcome: code.nullable().optional().describe('null is open; missing for who is not told.'),
  result: code.nullable().optional(),
})

export const caseList = z.object({
  cases: z.array(summary),
  total: z.int().describe('Counted up to 1000.'),
  totalIsExact: z.boolean(),
  before: z.string().optional().describe('The cursor of the page before this one.'),
  after: z.string().optional().describe('The cursor of the page after this one.'),
})

/** Facts of a case: codes and days. The second half is told to who sees all of a case only. */
export const caseFacts = z.object({
  number: z.string(),
  version: z.int(),
  reportedOn: writtenDay,
  topic: code,
  victimGroup: code,
  country: code,
  place: code.describe('Where the client was on the day of the report, which figures count.'),
  sex: code,
  ageBand: code,
  phase: code,
  closedOn: writtenDay.nullable(),
  changed: moment,
  channel: code.optional(),
  reporterRole: code.optional(),
  topicReported: code.optional(),
  topicOn: writtenDay.nullable().optional(),
  tie: code.optional(),
  placeNow: code.optional().describe('Where the client is now; missing for who is not told.'),
  outcome: code.nullable().optional().describe('null is open; missing for who is not told.'),
  outcomeOn: writtenDay.nullable().optional(),
  result: code.nullable().optional(),
  resultOn: writtenDay.nullable().optional(),
})

export type CaseFactsAnswer = z.input<typeof caseFacts>

const fact = z.union([z.string(), z.number(), z.boolean(), z.null()])

const event = z.object({
  version: z.int(),
  type: code,
  area: area.nullable(),
  occurred: writtenDay,
  recorded: moment,
  known: moment,
  facts: z
    .record(z.string(), z.union([fact, z.array(fact)]))
    .describe(
      'Codes, days, numbers, and lists of them. Another case is named by its number, or null for who may not see it.',
    ),
  by: z.string().describe('Who wrote it.'),
  importFile: z.string().optional(),
})

export const caseAnswer = caseFacts.extend({
  events: z.array(event),
  areas: z.array(area).describe('The areas in which there is something to open.'),
  parts: z.array(z.string()).describe('The sealed parts that can be opened, by name.'),
})

export type CaseAnswer = z.input<typeof caseAnswer>

export const openedParts = z.object({
  parts: z.array(
    z.object({
      part: z.string(),
      version: z.int().describe('The event that it came with; the newest comes last.'),
      content: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
})

/** What a CSV is to a schema. */
export const csvText = z.string()
