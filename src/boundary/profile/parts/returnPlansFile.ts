import { z } from 'zod'
import { code, codes, labels, source, text, uniqueEntries } from '../shapes.ts'

const named = z.strictObject({ code, ...labels, source: source.optional() })

const situation = named.extend({ brings: codes.optional() })

const step = z.strictObject({
  code,
  ...labels,
  source,
  phase: code,
  owner: code,
  // The client is still abroad, so no step asks to inform or contact the family.
  family_contact: z.literal('none'),
  needs: codes,
  only_if: codes.min(1).optional(),
  unless: codes.min(1).optional(),
  for_groups: codes.min(1).optional(),
  until_arrival: z.literal(true).optional(),
  wrong_nl: text,
  wrong_en: text,
  asked_by: code.optional(),
  asked_in: code.optional(),
  rule: code.optional(),
})

const template = z.strictObject({
  code,
  ...labels,
  source: source.optional(),
  victim_group: code.nullable(),
  situations: codes,
  steps: codes.min(1),
})

const planPhase = z.strictObject({ code, ...labels, headings: uniqueEntries(named).min(1) })
const moment = z.strictObject({ code, ...labels, months: z.int().positive(), ask: codes.min(1) })

/** Steps of a return with what has to be done before each, templates per situation, safety plan and aftercare. */
export const returnPlansFile = z.strictObject({
  default_sources: z.strictObject({
    situations: source,
    owners: source,
    phases: source,
    safety_plan: source,
    templates: source,
    aftercare: source,
  }),
  owners: uniqueEntries(named).min(1),
  situations: uniqueEntries(situation).min(1),
  phases: uniqueEntries(named).min(1),
  steps: uniqueEntries(step).min(1),
  templates: uniqueEntries(template).min(1),
  safety_plan: z.strictObject({ phases: uniqueEntries(planPhase).min(1) }),
  aftercare: z.strictObject({
    early_days: z.int().min(0).max(28),
    moments: uniqueEntries(moment).min(1),
    questions: uniqueEntries(named).min(1),
    outcomes: uniqueEntries(named).min(1),
  }),
})
