import type { CodeStep, ReportingCode, WeighingQuestion } from '../../domain/guide/reportingCode.ts'
import type { LocalText } from '../../domain/shared/locale.ts'
import type { PartContent } from '../profile/readProfilePart.ts'
import { localText } from '../profile/shapes.ts'
import { sometimes } from './guidanceParts.ts'
import { guideEntry } from './guideEntry.ts'

type RawCode = PartContent<'reporting-code'>

/** The reporting code with what to watch for this kind of violence, its steps in order. */
export function reportingCodeFrom(raw: RawCode): ReportingCode {
  return {
    safetyFirst: localText(raw.safety_first),
    always: localText(raw.always),
    steps: inOrder(raw.steps).map(stepFrom),
    weighing: inOrder(raw.weighing_questions).map(questionFrom),
    duty: raw.duty_to_report.map((one) => guideEntry(one)),
    honourDifferences: raw.honour_code_differences.map((one) => ({
      ...guideEntry(one),
      regular: sometimes(one.regular),
    })),
    professions: raw.professions.entries.map((one) => ({
      ...guideEntry(one),
      examples: { nl: one.examples_nl, en: one.examples_en },
    })),
    noScore: localText(raw.no_score),
  }
}

function stepFrom(raw: RawCode['steps'][number]): CodeStep {
  return {
    ...guideEntry(raw),
    number: raw.number,
    task: { nl: raw.task_nl, en: raw.task_en },
    instead: raw.instead?.map(sometimes) ?? [],
    decisions: inOrder(raw.decisions ?? []).map((one) => ({ code: one.code, text: localText(one) })),
    attention: raw.attention.map((one) => ({
      ...guideEntry(one),
      when: one.when ?? {},
      appliesTo: one.applies_to,
    })),
  }
}

function questionFrom(raw: RawCode['weighing_questions'][number]): WeighingQuestion {
  const { if_no: no, if_yes: yes } = raw
  return { ...guideEntry(raw), ifNo: follows(no), ifYes: follows(yes), cautions: raw.cautions?.map(sometimes) ?? [] }
}

/** What to do after that answer; missing where the next question comes. */
function follows(answer: RawCode['weighing_questions'][number]['if_no']): LocalText | undefined {
  return 'action' in answer ? localText(answer) : undefined
}

function inOrder<Entry extends { readonly number: number }>(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted((one, other) => one.number - other.number)
}
