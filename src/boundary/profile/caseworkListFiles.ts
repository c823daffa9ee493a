import { z } from 'zod'
import { organisationKinds } from '../../domain/access/roles.ts'
import type {
  AffectedGroupEntry,
  CaseworkRuleEntry,
  DestinationEntry,
  DocumentKindEntry,
  MotiveEntry,
  RiskFactorEntry,
  SafetyLevelEntry,
  SignalEntry,
  TaskKindEntry,
} from '../../domain/codes/caseworkLists.ts'
import { codeListFile, entryFields, entryOf, plainEntry, type Unsourced } from './codeListFile.ts'
import { phaseGate } from './phaseGate.ts'
import { code, codes, text } from './shapes.ts'

const age = z.int().min(0).max(120)

const safetyLevel = z
  .strictObject({ ...entryFields, meaning_nl: text, meaning_en: text, answer_due: z.literal('same_day').nullable() })
  .transform((raw): Unsourced<SafetyLevelEntry> => {
    const meaning = { nl: raw.meaning_nl, en: raw.meaning_en }
    return { ...entryOf(raw), meaning, answerDue: raw.answer_due ?? undefined }
  })

const documentKind = z
  .strictObject({ ...entryFields, sensitive: codes.optional() })
  .transform((raw): Unsourced<DocumentKindEntry> => ({ ...entryOf(raw), sensitive: raw.sensitive ?? [] }))

const destination = z
  .strictObject({
    ...entryFields,
    kinds: z.array(z.enum(organisationKinds)).min(1, 'at least one kind of organisation'),
  })
  .transform((raw): Unsourced<DestinationEntry> => ({ ...entryOf(raw), kinds: raw.kinds }))

const taskKind = z
  .strictObject({
    ...entryFields,
    due: z.literal('same_day').optional(),
    in_phase: code.optional(),
    rule: code.optional(),
    // No kind of task asks to inform or contact the family, so there is one value, and each entry has to say it.
    family_contact: z.literal('none'),
  })
  .transform((raw): Unsourced<TaskKindEntry> => {
    return { ...entryOf(raw), due: raw.due, inPhase: raw.in_phase, rule: raw.rule }
  })

const motive = z
  .strictObject({
    ...entryFields,
    group: z.enum(['youth', 'adult']),
    sensitive: codes,
    asked_by_default: z.boolean(),
  })
  .transform((raw): Unsourced<MotiveEntry> => {
    const { group, sensitive, asked_by_default: askedByDefault } = raw
    return { ...entryOf(raw), group, sensitive, askedByDefault }
  })

const signal = z
  .strictObject({ ...entryFields, bullet: z.int().min(1), sensitive: codes })
  .transform((raw): Unsourced<SignalEntry> => ({ ...entryOf(raw), bullet: raw.bullet, sensitive: raw.sensitive }))

const riskFactor = z
  .strictObject({ ...entryFields, sentence: z.int().min(1), sensitive: codes, asked_by_default: z.boolean() })
  .transform((raw): Unsourced<RiskFactorEntry> => {
    const { sentence, sensitive, asked_by_default: askedByDefault } = raw
    return { ...entryOf(raw), sentence, sensitive, askedByDefault }
  })

const affectedGroup = z
  .strictObject({ ...entryFields, age_from: age, age_to: age })
  .transform((raw): Unsourced<AffectedGroupEntry> => ({ ...entryOf(raw), ageFrom: raw.age_from, ageTo: raw.age_to }))

const caseworkRule = z
  .strictObject({ ...entryFields, gate: phaseGate.optional() })
  .transform((raw): Unsourced<CaseworkRuleEntry> => ({ ...entryOf(raw), gate: raw.gate }))

/** The lists of the casework screens, each in `codes/<name>.yaml`. */
export const caseworkListFiles = {
  permit_kinds: codeListFile('permit_kinds', plainEntry),
  person_roles: codeListFile('person_roles', plainEntry),
  danger_relations: codeListFile('danger_relations', plainEntry),
  safety_levels: codeListFile('safety_levels', safetyLevel),
  safety_check_answers: codeListFile('safety_check_answers', plainEntry),
  stay_kinds: codeListFile('stay_kinds', plainEntry),
  document_kinds: codeListFile('document_kinds', documentKind),
  document_holders: codeListFile('document_holders', plainEntry),
  case_parts: codeListFile('case_parts', plainEntry),
  referral_destinations: codeListFile('referral_destinations', destination),
  share_grounds: codeListFile('share_grounds', plainEntry),
  task_kinds: codeListFile('task_kinds', taskKind),
  motives: codeListFile('motives', motive),
  signals: codeListFile('signals', signal),
  risk_factors: codeListFile('risk_factors', riskFactor),
  most_affected_groups: codeListFile('most_affected_groups', affectedGroup),
  sensitive_kinds: codeListFile('sensitive_kinds', plainEntry),
  actors: codeListFile('actors', plainEntry),
  casework_rules: codeListFile('casework_rules', caseworkRule),
}
