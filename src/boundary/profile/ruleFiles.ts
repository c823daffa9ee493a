import { z } from 'zod'
import type { AllowedResults, Condition, ResultCondition } from '../../domain/codes/profile.ts'
import { code, codes, source, text } from './shapes.ts'

const allowedPair = z
  .strictObject({ topic: code, outcome: code, results: codes, in_nl_2018: codes, source: source.optional() })
  .transform((raw): AllowedResults => {
    return { topic: raw.topic, outcome: raw.outcome, results: raw.results, inNl2018: raw.in_nl_2018 }
  })

/** `rules/allowed-results.yaml` */
export const allowedResultsFile = z.array(allowedPair).min(1)

const listed = codes.min(1).optional()

const condition = z
  .strictObject({ ties: listed, client_locations: listed, victim_groups: listed })
  .transform((raw): Condition => {
    return {
      ...(raw.ties && { ties: raw.ties }),
      ...(raw.client_locations && { client_locations: raw.client_locations }),
      ...(raw.victim_groups && { victim_groups: raw.victim_groups }),
    }
  })

const outcomeCondition = z.strictObject({ outcome: code, needs: condition })

const resultCondition = z
  .strictObject({
    result: code,
    needs: condition.optional(),
    expects: condition.optional(),
    not_in_population_of: z.array(text).optional(),
    note: text.optional(),
    why: text.optional(),
    source: source.optional(),
  })
  .transform((raw): ResultCondition => ({ result: raw.result, needs: raw.needs ?? {}, expects: raw.expects ?? {} }))

/** `rules/conditions.yaml` */
export const conditionsFile = z.strictObject({ outcomes: z.array(outcomeCondition), results: z.array(resultCondition) })
