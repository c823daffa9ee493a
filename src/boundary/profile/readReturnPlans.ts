import { join } from 'node:path'
import type { z } from 'zod'
import type {
  Aftercare,
  PlanCode,
  ReturnPlans,
  ReturnStep,
  ReturnTemplate,
  SafetyPlanPhase,
} from '../../domain/codes/returnPlans.ts'
import type { Source } from '../../domain/codes/source.ts'
import type { LocalText } from '../../domain/shared/locale.ts'
import { returnPlansFile } from './parts/returnPlansFile.ts'
import { readYaml } from './readYaml.ts'
import { localText } from './shapes.ts'

type RawPlans = z.output<typeof returnPlansFile>

/** Reads what returns, safety plans and aftercare are made from. Throws as `readYaml` does; codes are not looked up. */
export async function readReturnPlans(folder: string, profile: string): Promise<ReturnPlans> {
  const raw = await readYaml(folder, join(profile, 'return-plans.yaml'), returnPlansFile)
  const sources = raw.default_sources
  return {
    owners: raw.owners.map((one) => named(one, sources.owners)),
    situations: raw.situations.map((one) => ({ ...named(one, sources.situations), brings: one.brings ?? [] })),
    phases: raw.phases.map((one) => named(one, sources.phases)),
    steps: raw.steps.map(stepFrom),
    templates: raw.templates.map((one) => templateFrom(one, sources.templates)),
    safetyPlan: raw.safety_plan.phases.map((one) => planPhaseFrom(one, sources.safety_plan)),
    aftercare: aftercareFrom(raw.aftercare, sources.aftercare),
  }
}

/** An entry without a source of its own takes that of its list. */
function named(raw: LocalText & { code: string; source?: Source | undefined }, fallback: Source): PlanCode {
  return { code: raw.code, labels: localText(raw), source: raw.source ?? fallback }
}

function stepFrom(raw: RawPlans['steps'][number]): ReturnStep {
  return {
    ...named(raw, raw.source),
    phase: raw.phase,
    owner: raw.owner,
    needs: raw.needs,
    onlyIf: raw.only_if,
    unless: raw.unless ?? [],
    groups: raw.for_groups,
    untilArrival: raw.until_arrival === true,
    wrong: { nl: raw.wrong_nl, en: raw.wrong_en },
    askedBy: raw.asked_by,
    askedIn: raw.asked_in,
    rule: raw.rule,
  }
}

function templateFrom(raw: RawPlans['templates'][number], fallback: Source): ReturnTemplate {
  const { victim_group, situations, steps } = raw
  return { ...named(raw, fallback), victimGroup: victim_group ?? undefined, situations, steps }
}

function planPhaseFrom(raw: RawPlans['safety_plan']['phases'][number], fallback: Source): SafetyPlanPhase {
  return { ...named(raw, fallback), headings: raw.headings.map((heading) => named(heading, fallback)) }
}

function aftercareFrom(raw: RawPlans['aftercare'], fallback: Source): Aftercare {
  const { moments, questions, outcomes, early_days: earlyDays } = raw
  return {
    earlyDays,
    moments: moments.map((one) => ({ ...named(one, fallback), months: one.months, ask: one.ask })),
    questions: questions.map((one) => named(one, fallback)),
    outcomes: outcomes.map((one) => named(one, fallback)),
  }
}
