import { z } from 'zod'
import type {
  ClientLocationEntry,
  ClosingReasonEntry,
  IntakeKindEntry,
  OutcomeEntry,
  ReporterRoleEntry,
  ResultEntry,
  TieEntry,
  TopicEntry,
  VictimGroupEntry,
} from '../../domain/codes/codeLists.ts'
import { codeListFile, entryFields, entryOf, plainEntry, type Unsourced } from './codeListFile.ts'
import { code, codes, text } from './shapes.ts'

const intakeKind = z
  .strictObject({ ...entryFields, counted: z.boolean() })
  .transform((raw): Unsourced<IntakeKindEntry> => ({ ...entryOf(raw), counted: raw.counted }))

const topic = z
  .strictObject({
    ...entryFields,
    label_2018: text,
    at_report: z.boolean(),
    after_verification: z.boolean(),
    includes: codes.optional(),
  })
  .transform((raw): Unsourced<TopicEntry> => {
    const { label_2018: label2018, at_report: atReport, after_verification: afterVerification } = raw
    return { ...entryOf(raw), label2018, atReport, afterVerification, includes: raw.includes ?? [] }
  })

const victimGroup = z
  .strictObject({ ...entryFields, label_2018: text.optional() })
  .transform((raw): Unsourced<VictimGroupEntry> => ({ ...entryOf(raw), label2018: raw.label_2018 }))

const clientLocation = z
  .strictObject({ ...entryFields, in_annual_population: z.boolean() })
  .transform((raw): Unsourced<ClientLocationEntry> => {
    return { ...entryOf(raw), inAnnualPopulation: raw.in_annual_population }
  })

const outcome = z
  .strictObject({ ...entryFields, stored: z.boolean(), label_2018: z.record(code, text) })
  .transform((raw): Unsourced<OutcomeEntry> => ({ ...entryOf(raw), stored: raw.stored, labels2018: raw.label_2018 }))

const result = z
  .strictObject({ ...entryFields, client_back: z.boolean(), in_nl_2018: z.boolean() })
  .transform((raw): Unsourced<ResultEntry> => {
    return { ...entryOf(raw), clientBack: raw.client_back, inNl2018: raw.in_nl_2018 }
  })

const reporterRole = z
  .strictObject({ ...entryFields, professional: z.boolean() })
  .transform((raw): Unsourced<ReporterRoleEntry> => ({ ...entryOf(raw), professional: raw.professional }))

const tie = z
  .strictObject({ ...entryFields, allows_return: z.boolean() })
  .transform((raw): Unsourced<TieEntry> => ({ ...entryOf(raw), allowsReturn: raw.allows_return }))

const closingReason = z
  .strictObject({ ...entryFields, needs_result: z.boolean(), only_results: codes.optional() })
  .transform((raw): Unsourced<ClosingReasonEntry> => {
    return { ...entryOf(raw), needsResult: raw.needs_result, onlyResults: raw.only_results }
  })

/** The lists that facts are coded with, each in `codes/<name>.yaml`; countries have a file of another shape. */
export const registerListFiles = {
  intake_kinds: codeListFile('intake_kinds', intakeKind),
  topics: codeListFile('topics', topic),
  domestic_violence_kinds: codeListFile('domestic_violence_kinds', plainEntry),
  victim_groups: codeListFile('victim_groups', victimGroup),
  client_locations: codeListFile('client_locations', clientLocation),
  outcomes: codeListFile('outcomes', outcome),
  results: codeListFile('results', result),
  case_phases: codeListFile('case_phases', plainEntry),
  channels: codeListFile('channels', plainEntry),
  reporter_roles: codeListFile('reporter_roles', reporterRole),
  sexes: codeListFile('sexes', plainEntry),
  ties: codeListFile('ties', tie),
  closing_reasons: codeListFile('closing_reasons', closingReason),
  country_regions: codeListFile('country_regions', plainEntry),
}
